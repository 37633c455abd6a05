import type { WarningCode } from '#libs/shared-kernel';
import type { z } from 'zod';
import type { Fact } from '../facts/fact.js';

/** One way in which a warning shows: what was measured, against which limit. Whole numbers: days, percent or a count, as the code says. */
export interface Sign {
  readonly code: string;
  readonly found: number;
  readonly limit: number;
  readonly evidence: readonly (Fact | undefined)[];
}

export interface Shown {
  readonly code: z.output<typeof WarningCode>;
  readonly signs: readonly { readonly code: string; readonly found: number; readonly limit: number }[];
  /** Ids of the events that say so. */
  readonly evidence: readonly string[];
}

const MOST_SIGNS = 10;
const MOST_EVIDENCE = 200;

/** A warning shows when at least one of its signs does. */
export const shown = (code: Shown['code'], signs: readonly Sign[]): Shown[] => {
  if (signs.length === 0) return [];
  const evidence = signs.flatMap((sign) => sign.evidence.filter((fact) => fact !== undefined).map(({ eventId }) => eventId));
  return [
    {
      code,
      signs: signs.slice(0, MOST_SIGNS).map(({ code: sign, found, limit }) => ({ code: sign, found, limit })),
      evidence: [...new Set(evidence)].slice(0, MOST_EVIDENCE),
    },
  ];
};

/** Whole percent, rounded down: a limit of 80 % is reached at 80, not at 79.6. */
export const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.floor((part * 100) / whole));
