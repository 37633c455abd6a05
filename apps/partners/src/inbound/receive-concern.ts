import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Id, InboundConcernReceived, InboundConcernRefused, type InboundEvent } from '#libs/contracts';
import { canonicalBytes, derivedId, RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData, Route, Theme } from '#libs/shared-kernel';
import type { Inbound, ReceivedConcern } from './inbound.js';

const reference = (most: number) => z.string().normalize('NFKC').trim().min(1).max(most);
const line = z.string().trim().min(1).max(200);

/** Forms with files end lines otherwise than other forms do: the same text is the same. */
const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');

/** The sender's own id: the same one is taken over once, however often and in whichever width it comes. */
export const ExternalId = reference(200);

/** What a system passes on. Whoever stands behind it is not asked for; who they are stays with the sender. */
export const InboundConcern = z
  .strictObject({
    externalId: ExternalId,
    route: Route.default('hotline_12345'),
    /** Id or division code of the place. */
    district: z.string().trim().min(2).max(36),
    place: line.optional(),
    theme: Theme.optional(),
    title: line,
    text: z.string().overwrite(withLineFeeds).trim().min(1).max(20_000),
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

/**
 * The key under which a concern is sent: the same content is the same request, by whichever door and however often it comes. Other
 * content under the same id is a request of its own, and is decided.
 */
export const requestKeyOf = (externalId: string, content: unknown): string =>
  `inbound ${externalId} ${createHash('sha256').update(canonicalBytes(content)).digest('hex')}`;

export class ReceiveConcern {
  constructor(
    readonly partnerId: string,
    readonly via: Via,
    readonly jurisdictionId: z.output<typeof Id>,
    readonly concern: InboundConcern,
  ) {}
}

/** Without what says by which door it came. */
const contentOf = ({ via: _, ...content }: ReceivedConcern): Buffer => canonicalBytes(content);

/** The same again does nothing; something else under the same id is no correction of what a room may be working on. */
export const receiveConcern: Decide<ReceiveConcern, Inbound, InboundEvent> = ({ partnerId, via, jurisdictionId, concern }, inbound) => {
  const { externalId, route, place, theme, title, text, workOrderNo, gridCode, position, mediaUrl } = concern;
  const received = InboundConcernReceived({
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
  });
  if (inbound.status !== 'received') return [received];
  if (!contentOf(inbound.concern).equals(contentOf(received.data))) throw new RuleBroken('inbound.other-content', { externalId });
  return [];
};

/** Each refusal is told once, however often what was refused comes again. */
export const refusalIdOf = ({ partnerId, externalId, code, requestKey }: RefuseConcern): string =>
  derivedId('inbound-refusal', partnerId, externalId, code, requestKey);

/** For ways on which nobody waits for an answer. */
export class RefuseConcern {
  constructor(
    readonly partnerId: string,
    readonly via: Via,
    readonly externalId: string,
    readonly code: string,
    readonly reason: string,
    /** {@link requestKeyOf} what was refused. */
    readonly requestKey: string,
  ) {}
}

export const refuseConcern: Decide<RefuseConcern, Inbound, InboundEvent> = ({ partnerId, via, externalId, code, reason }, inbound) =>
  inbound.status === 'unknown' ? [InboundConcernRefused({ partnerId, externalId, via, code, reason: maskPersonalData(reason) })] : [];
