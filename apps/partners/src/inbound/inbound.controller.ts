import { Body, Controller, Query } from '@nestjs/common';
import { z } from 'zod';
import { Actor, may, type Principal } from '#libs/access';
import { Asked, type PersonRequest } from '#libs/command-handling';
import { CommandRoute, Problem, QueryRoute } from '#libs/http';
import { organisationOf } from '../organisation-of.js';
import { InboundConcerns } from './inbound-concerns.reader.js';
import { InboundDoor } from './inbound-door.js';
import { concernIdOf, ExternalId, InboundConcern } from './receive-concern.js';

const InboundConcernView = z
  .strictObject({
    concernId: z.uuid(),
    externalId: z.string(),
    /** When it came; of one that was refused, when it was. */
    receivedAt: z.string(),
    /** `refused`: nothing was taken over under this id; `last` is the `concern.refused` that says why. */
    status: z.enum(['open', 'closed', 'refused']),
    /** The last public event about it, null while it is on its way. */
    last: z.strictObject({ type: z.string(), time: z.string(), data: z.record(z.string(), z.unknown()) }).nullable(),
  })
  .meta({ id: 'InboundConcernState' });

const InboundQuery = z.strictObject({ externalId: ExternalId });

@Controller('inbound/concerns')
export class InboundController {
  constructor(
    private readonly door: InboundDoor,
    private readonly concerns: InboundConcerns,
  ) {}

  @CommandRoute('Pass a concern on from another system', {
    body: InboundConcern,
    operationId: 'receiveConcern',
    description:
      'The id answered is the id of the concern. Sent again under its externalId nothing happens twice; other content under it is refused. What becomes of it comes as events `concern.…`, by webhook, feed or topic, to the sender alone. Words are masked before they are kept.',
  })
  receive(@Body() body: InboundConcern, @Asked() asked: PersonRequest) {
    return this.door.receive(body, 'http', asked);
  }

  @QueryRoute('What became of a concern that this partner sent', {
    query: InboundQuery,
    answer: InboundConcernView,
    policy: may({ roles: ['partner'], where: 'anywhere' }),
    operationId: 'getInboundConcern',
    description:
      '`open` or `closed`, with the last event about it. `refused` where nothing was taken over under this id and its sender was told so by `concern.refused`, which `last` holds: correct it and send it again under the same id. What was taken over stays as it is, whatever else was refused under its id.',
  })
  async one(@Query() { externalId }: z.output<typeof InboundQuery>, @Actor() actor: Principal) {
    const partnerId = organisationOf(actor);
    const [row] = await this.concerns.find(partnerId, { externalId, limit: 1 });
    if (!row) return this.refused(partnerId, externalId);
    const { concernId, receivedAt, last, changedAt, lastData } = row;
    return {
      concernId,
      externalId: row.externalId,
      receivedAt,
      status: row.closed ? ('closed' as const) : ('open' as const),
      last: last === null ? null : { type: last, time: changedAt, data: lastData ?? {} },
    };
  }

  private async refused(partnerId: string, externalId: string) {
    const concernId = concernIdOf(partnerId, externalId);
    const refusal = await this.concerns.lastRefusal(partnerId, concernId);
    if (!refusal) throw new Problem('inbound.unknown');
    const { time, data } = refusal;
    return { concernId, externalId, receivedAt: time, status: 'refused' as const, last: { type: 'concern.refused', time, data } };
  }
}
