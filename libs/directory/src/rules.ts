import type { Rules } from '#libs/contracts';

export type EffectiveRules = Required<Rules> & { readonly version: string };

/**
 * What holds where no jurisdiction has set anything. Ours, to be replaced by rules that a jurisdiction sets; versioned, because the
 * version stands in every event that applied it.
 */
export const DEFAULT_RULES: EffectiveRules = {
  version: 'default-1',
  decideTopicWithinWorkingDays: 10,
  decideReportWithinWorkingDays: 20,
  noticeDays: 3,
  quorumShare: 0.5,
  minimumSeats: 5,
  minimumResidentShare: 0.3,
  undecidedAfterDays: 60,
  noProgressAfterDays: 30,
  enteredTimeToleranceDays: 7,
  appealWithinDays: 30,
  thirdPartySampleShare: 0.1,
};

/** One jurisdiction's rules as set, from the top of the tree down. */
export interface SetRules {
  readonly version: string;
  readonly rules: Rules;
}

/** Inheritance downwards, value by value: the nearest jurisdiction that says something decides. The version names every contributor. */
export const inheritRules = (fromTheTop: readonly SetRules[]): EffectiveRules =>
  fromTheTop.reduce<EffectiveRules>(
    (above, { version, rules }) => ({
      ...above,
      ...Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined)),
      version: above.version === DEFAULT_RULES.version ? version : `${above.version}+${version}`,
    }),
    DEFAULT_RULES,
  );
