import { Body, Controller, Query } from '@nestjs/common';
import { z } from 'zod';
import { Actor, may, type Principal } from '#libs/access';
import { Asked, Commands, type PersonRequest } from '#libs/command-handling';
import { CommandRoute, Problem, QueryRoute } from '#libs/http';
import { WantedEvents } from '../feed/wanted-query.js';
import { organisationOf } from '../organisation-of.js';
import { InboundConcerns } from './inbound-concerns.reader.js';
import { InboundConcern, ReceiveConcern, requestKeyOf } from './receive-concern.js';

const InboundConcernView = z
  .strictObject({
    concernId: z.uuid(),
    externalId: z.string(),
    receivedAt: z.string(),
    status: z.enum(['open', 'closed']),
    /** The last public event about it, null while it is on its way. */
    last: z.strictObject({ type: z.string(), time: z.string(), data: z.record(z.string(), z.unknown()) }).nullable(),
  })
  .meta({ id: 'InboundConcernState' });

@Controller('inbound/concerns')
export class InboundController {
  constructor(
    private readonly commands: Commands,
    private readonly places: WantedEvents,
    private readonly concerns: InboundConcerns,
  ) {}

  @CommandRoute('Pass a concern on from another system', {
    body: InboundConcern,
    operationId: 'receiveConcern',
    description:
      'The id answered is the id of the concern. Sent again under its externalId nothing happens twice; other content under it is refused. What becomes of it comes as events `concern.…`, by webhook, feed or topic, to the sender alone. Words are masked before they are kept.',
  })
  async receive(@Body() body: InboundConcern, @Asked() asked: PersonRequest) {
    const jurisdictionId = await this.places.districtId(body.district);
    return this.commands.execute(new ReceiveConcern(organisationOf(asked.principal), 'http', jurisdictionId, body), {
      ...asked,
      idempotencyKey: requestKeyOf(body.externalId, body),
    });
  }

  @QueryRoute('What became of a concern that this partner sent', {
    query: z.strictObject({ externalId: z.string().min(1).max(200) }),
    answer: InboundConcernView,
    policy: may({ roles: ['partner'], where: 'anywhere' }),
    operationId: 'getInboundConcern',
  })
  async one(@Query() { externalId }: { externalId: string }, @Actor() actor: Principal) {
    const [row] = await this.concerns.find(organisationOf(actor), { externalId, limit: 1 });
    if (!row) throw new Problem('inbound.unknown');
    const { concernId, receivedAt, last, changedAt, lastData } = row;
    return {
      concernId,
      externalId,
      receivedAt,
      status: row.closed ? ('closed' as const) : ('open' as const),
      last: last === null ? null : { type: last, time: changedAt, data: lastData ?? {} },
    };
  }
}
