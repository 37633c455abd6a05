import { z } from 'zod';
import {
  publicEvent,
  SubscriptionChanged,
  SubscriptionClosed,
  SubscriptionDisabled,
  SubscriptionEnabled,
  SubscriptionOpened,
  SubscriptionReplayAsked,
  SubscriptionSecretRotated,
  type SubscriptionEvent,
} from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { inOwnWords } from '#libs/http';
import { Theme } from '#libs/shared-kernel';
import { MOST_SECRETS, OLD_SECRET_MS } from '../webhooks/retry-schedule.js';
import type { Subscription } from './subscription.js';

const WantedFields = {
  name: z.string().trim().min(1).max(200),
  /** Where events are posted; https. */
  url: z.string().trim().min(1).max(2000),
  types: z.array(z.string().min(1).max(60)).max(100).default([]),
  /** Ids or division codes of places, each with all that lies below it. */
  jurisdictionIds: z.array(z.string().trim().min(2).max(36)).max(50).default([]),
  themes: z.array(Theme).max(10).default([]),
};

/** The words that may stand for an instant, beside an instant of the past. */
const begins = <Word extends string>(...words: readonly Word[]) => {
  const instant = z.iso.datetime({ offset: true });
  const isWord = (text: string): boolean => (words as readonly string[]).includes(text);
  const said = words.map((word) => `“${word}”`).join('、');
  return z
    .string()
    .refine((text) => isWord(text) || instant.safeParse(text).success, {
      ...inOwnWords(
        'not-a-time',
        `应为${said}，或带时区的时间，如 2026-03-01T08:00:00+08:00。`,
        `This has to be ${words.map((word) => `"${word}"`).join(' or ')}, or a time with its offset such as 2026-03-01T08:00:00+08:00.`,
      ),
      abort: true,
    })
    .refine(
      (text) => isWord(text) || Date.parse(text) <= Date.now(),
      inOwnWords('in-the-future', '不能晚于当前时间。', 'This lies in the future: give a time that is past.'),
    )
    .meta({
      anyOf: [
        { type: 'string', enum: words },
        { type: 'string', format: 'date-time' },
      ],
    });
};

export const NewSubscription = z
  .strictObject({
    ...WantedFields,
    /** `now` by default, `beginning`, or an instant: what was published since is sent. */
    from: begins('now', 'beginning').default('now'),
  })
  .meta({ id: 'OpenSubscription' });
export type NewSubscription = z.output<typeof NewSubscription>;
export const ChangedSubscription = z.strictObject(WantedFields).meta({ id: 'ChangeSubscription' });
export type ChangedSubscription = z.output<typeof ChangedSubscription>;
export const Replay = z.strictObject({ from: begins('beginning') }).meta({ id: 'ReplaySubscription' });
export type Replay = z.output<typeof Replay>;

export class OpenSubscription {
  constructor(
    readonly partnerId: string,
    readonly subscription: NewSubscription,
  ) {}
}
export class ChangeSubscription {
  constructor(
    readonly subscriptionId: string,
    readonly change: ChangedSubscription,
  ) {}
}
export class RotateSubscriptionSecret {
  constructor(readonly subscriptionId: string) {}
}
export class ReplaySubscription {
  constructor(
    readonly subscriptionId: string,
    readonly replay: Replay,
  ) {}
}
export class DisableSubscription {
  constructor(
    readonly subscriptionId: string,
    readonly why: 'asked' | 'gone' | 'unreachable',
  ) {}
}
export class EnableSubscription {
  constructor(readonly subscriptionId: string) {}
}
export class CloseSubscription {
  constructor(readonly subscriptionId: string) {}
}

type DecideOn<Command> = Decide<Command, Subscription, SubscriptionEvent>;
type Kept = Exclude<Subscription, { readonly status: 'unknown' }>;

const BEGINNING = '1970-01-01T00:00:00.000Z';
const toMilliseconds = (text: string): string => new Date(text).toISOString();

const assertKnownTypes = (types: readonly string[]): void => {
  const unknown = types.filter((type) => !publicEvent(type));
  if (unknown.length > 0) throw new RuleBroken('subscription.unknown-type', { types: unknown });
};

const kept = (subscription: Subscription): Kept => {
  if (subscription.status === 'unknown') throw new RuleBroken('subscription.unknown');
  if (subscription.status === 'closed') throw new RuleBroken('subscription.closed');
  return subscription;
};

export const openSubscription: DecideOn<OpenSubscription> = ({ partnerId, subscription }, state, { occurredAt }) => {
  if (state.status !== 'unknown') return [];
  assertKnownTypes(subscription.types);
  const { from, ...wanted } = subscription;
  const since = from === 'beginning' ? null : from === 'now' ? occurredAt : toMilliseconds(from);
  return [SubscriptionOpened({ partnerId, ...wanted, from: since })];
};

export const changeSubscription: DecideOn<ChangeSubscription> = ({ change }, state) => {
  kept(state);
  assertKnownTypes(change.types);
  return [SubscriptionChanged(change)];
};

/** Secrets before stay valid for a while, so that a partner can change over without losing a message. They may not become ever more. */
export const rotateSubscriptionSecret: DecideOn<RotateSubscriptionSecret> = (_, state, { occurredAt }) => {
  const { secretVersion, rotations } = kept(state);
  const stillSigning = rotations.filter((at) => Date.parse(occurredAt) - at < OLD_SECRET_MS);
  if (1 + stillSigning.length >= MOST_SECRETS)
    throw new RuleBroken('subscription.too-many-secrets', {
      most: MOST_SECRETS,
      from: new Date(stillSigning[0]! + OLD_SECRET_MS).toISOString(),
    });
  return [SubscriptionSecretRotated({ secretVersion: secretVersion + 1 })];
};

export const replaySubscription: DecideOn<ReplaySubscription> = ({ replay: { from } }, state) => {
  if (kept(state).status !== 'active') throw new RuleBroken('subscription.disabled');
  return [SubscriptionReplayAsked({ from: from === 'beginning' ? BEGINNING : toMilliseconds(from) })];
};

/** Also issued by what sends, when an endpoint is gone or out of reach for too long: then nothing here refuses. */
export const disableSubscription: DecideOn<DisableSubscription> = ({ why }, state) =>
  state.status === 'active' ? [SubscriptionDisabled({ why })] : [];

export const enableSubscription: DecideOn<EnableSubscription> = (_, state) =>
  kept(state).status === 'active' ? [] : [SubscriptionEnabled({})];

export const closeSubscription: DecideOn<CloseSubscription> = (_, state) => {
  if (state.status === 'unknown') throw new RuleBroken('subscription.unknown');
  return state.status === 'closed' ? [] : [SubscriptionClosed({})];
};
