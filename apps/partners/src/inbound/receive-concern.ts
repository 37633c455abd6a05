import { z } from 'zod';
import { Id, InboundConcernReceived, InboundConcernRefused, type InboundEvent } from '#libs/contracts';
import { derivedId, type Decide } from '#libs/event-sourcing';
import { maskPersonalData, Route, Theme } from '#libs/shared-kernel';
import type { Inbound } from './inbound.js';

const reference = (most: number) => z.string().normalize('NFKC').trim().min(1).max(most);
const line = z.string().trim().min(1).max(200);

/** What a system passes on. Whoever stands behind it is not asked for; who they are stays with the sender. */
export const InboundConcern = z
  .strictObject({
    /** The sender's own id: the same one is taken over once, however often it comes. */
    externalId: reference(200),
    route: Route.default('hotline_12345'),
    /** Id or division code of the place. */
    district: z.string().trim().min(2).max(36),
    place: line.optional(),
    theme: Theme.optional(),
    title: line,
    text: z.string().trim().min(1).max(20_000),
    workOrderNo: reference(100).optional(),
    gridCode: reference(100).optional(),
    /** WGS 84, degrees. */
    position: z.strictObject({ lat: z.number().min(-90).max(90), long: z.number().min(-180).max(180) }).optional(),
    /** Of a picture that stays with the sender. */
    mediaUrl: z
      .url({ protocol: /^https?$/ })
      .max(1000)
      .optional(),
  })
  .meta({ id: 'InboundConcern' });
export type InboundConcern = z.output<typeof InboundConcern>;
export type Via = 'http' | 'kafka' | 'open311';

/** As intake derives it for concerns that partners raise themselves: by whichever door one comes, it is the same concern. */
export const concernIdOf = (partnerId: string, externalId: string): string => derivedId('concern', partnerId, externalId);

export class ReceiveConcern {
  constructor(
    readonly partnerId: string,
    readonly via: Via,
    readonly jurisdictionId: z.output<typeof Id>,
    readonly concern: InboundConcern,
  ) {}
}

export const receiveConcern: Decide<ReceiveConcern, Inbound, InboundEvent> = ({ partnerId, via, jurisdictionId, concern }, inbound) => {
  if (inbound.status === 'received') return [];
  const { externalId, route, place, theme, title, text, workOrderNo, gridCode, position, mediaUrl } = concern;
  return [
    InboundConcernReceived({
      partnerId,
      externalId,
      via,
      route,
      jurisdictionId,
      ...(place === undefined ? {} : { place: maskPersonalData(place) }),
      ...(theme === undefined ? {} : { theme }),
      title: maskPersonalData(title),
      text: maskPersonalData(text),
      ...(workOrderNo === undefined ? {} : { workOrderNo }),
      ...(gridCode === undefined ? {} : { gridCode }),
      ...(position === undefined ? {} : { position }),
      ...(mediaUrl === undefined ? {} : { mediaUrl }),
    }),
  ];
};

/** For ways on which nobody waits for an answer. */
export class RefuseConcern {
  constructor(
    readonly partnerId: string,
    readonly via: Via,
    readonly externalId: string,
    readonly code: string,
    readonly reason: string,
  ) {}
}

export const refuseConcern: Decide<RefuseConcern, Inbound, InboundEvent> = ({ partnerId, via, externalId, code, reason }, inbound) =>
  inbound.status === 'unknown' ? [InboundConcernRefused({ partnerId, externalId, via, code, reason: maskPersonalData(reason) })] : [];
