/*
 * When a message that was not taken is tried again, and when an endpoint is left alone. Functions of their arguments; chance is given.
 */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Pauses after the first, second … failure of one message, milliseconds; a little more than four days in all. Each is spread by a fifth. */
export const PAUSES: readonly number[] = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  DAY,
  DAY,
];
const SPREAD = 0.2;
/** A receiver may ask for more time, but not for ever. */
const LONGEST_ASKED = DAY;

/** @param attempts made so far, 1 or more. @param chance 0 to 1. @returns milliseconds; null when it is given up. */
export const pauseAfter = (attempts: number, retryAfterSeconds: number | null, chance: number, pauses = PAUSES): number | null => {
  const pause = pauses[attempts - 1];
  if (pause === undefined) return null;
  const spread = pause * (1 - SPREAD + 2 * SPREAD * chance);
  return Math.round(Math.max(spread, Math.min((retryAfterSeconds ?? 0) * SECOND, LONGEST_ASKED)));
};

export interface Health {
  /** Tries in a row that failed, of whichever messages. */
  readonly failures: number;
  /** Milliseconds since 1970. */
  readonly failingSince: number | null;
  /** Nothing is sent before; then one message, to see. */
  readonly openUntil: number | null;
}
export const HEALTHY: Health = { failures: 0, failingSince: null, openUntil: null };

export interface BreakerLimits {
  readonly failuresBeforeRest: number;
  readonly firstRestMs: number;
  readonly longestRestMs: number;
  /** Without a single success for so long, the subscription is disabled. */
  readonly unreachableAfterMs: number;
}
export const BREAKER: BreakerLimits = {
  failuresBeforeRest: 5,
  firstRestMs: MINUTE,
  longestRestMs: HOUR,
  unreachableAfterMs: 5 * DAY,
};

/** Circuit breaker: an endpoint that fails again and again rests, longer each time, and then is asked by one message. */
export const afterTry = (health: Health, taken: boolean, now: number, chance: number, limits: BreakerLimits = BREAKER): Health => {
  if (taken) return HEALTHY;
  const failures = health.failures + 1;
  const over = failures - limits.failuresBeforeRest;
  const rest = over < 0 ? null : Math.min(limits.longestRestMs, limits.firstRestMs * 2 ** Math.min(over, 20)) * (0.8 + 0.4 * chance);
  return { failures, failingSince: health.failingSince ?? now, openUntil: rest === null ? null : now + Math.round(rest) };
};

export const isUnreachable = ({ failingSince }: Health, now: number, limits: BreakerLimits = BREAKER): boolean =>
  failingSince !== null && now - failingSince >= limits.unreachableAfterMs;

/** For how long a secret is still signed with after another has replaced it, milliseconds. */
export const OLD_SECRET_MS = 24 * HOUR;
/** With so many secrets a message is signed at most; each is a signature more in its header, to be made and to be tried. */
export const MOST_SECRETS = 5;
