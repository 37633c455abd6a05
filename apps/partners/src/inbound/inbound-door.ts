import { Injectable } from '@nestjs/common';
import { AccessDenied } from '#libs/access';
import { Commands, type PersonRequest } from '#libs/command-handling';
import { Problem } from '#libs/http';
import { WantedEvents } from '../feed/wanted-query.js';
import { organisationOf } from '../organisation-of.js';
import { ReceiveConcern, requestKeyOf, type InboundConcern, type RefuseConcern, type Via } from './receive-concern.js';

type Asked = Omit<PersonRequest, 'idempotencyKey'>;

/** Where every way in leads: the same rules, and the same answers, by whichever a concern comes. */
@Injectable()
export class InboundDoor {
  constructor(
    private readonly commands: Commands,
    private readonly places: WantedEvents,
  ) {}

  /**
   * @param placeField what the way in calls the place
   * @throws Problem, RuleBroken or AccessDenied where it can't be taken over
   */
  async receive(concern: InboundConcern, via: Via, asked: Asked, placeField = 'district') {
    const jurisdictionId = await this.places.districtId(concern.district, placeField);
    try {
      return await this.commands.execute(new ReceiveConcern(organisationOf(asked.principal), via, jurisdictionId, concern), {
        ...asked,
        idempotencyKey: requestKeyOf(concern.externalId, concern),
      });
    } catch (error) {
      if (!(error instanceof AccessDenied) || error.code !== 'access.outside-jurisdiction') throw error;
      throw await this.outsideOwnArea(error, jurisdictionId, asked.principal.jurisdictionId, placeField);
    }
  }

  async refuse(refusal: RefuseConcern, asked: Asked): Promise<void> {
    await this.commands.execute(refusal, { ...asked, idempotencyKey: refusal.requestKey });
  }

  /** Both places stand in the public directory, and one of them is the sender's own. */
  private async outsideOwnArea(refused: AccessDenied, placeId: string, ownId: string | undefined, field: string): Promise<Error> {
    const place = await this.places.nameOf(placeId);
    const own = ownId === undefined ? null : await this.places.nameOf(ownId);
    if (place === null || own === null) return refused;
    return new Problem(refused.code, {
      cause: refused,
      errors: [
        {
          path: `/${field}`,
          code: 'outside-own-area',
          zh: `${place}不在您的辖区${own}内，请报送辖区内的诉求。`,
          en: `${place} does not lie in your own area, ${own}. Send what lies in there.`,
        },
      ],
    });
  }
}
