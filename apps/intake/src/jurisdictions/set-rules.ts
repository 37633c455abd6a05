import { z } from 'zod';
import { Rules, RulesSet, type JurisdictionEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { ShanghaiDate } from '#libs/shared-kernel';
import { textOfRules, type Jurisdiction } from './jurisdiction.js';

export const NewRules = z
  .strictObject({ version: z.string().normalize('NFKC').trim().min(1).max(40), from: ShanghaiDate, rules: Rules })
  .meta({ id: 'SetRules' });
export type NewRules = z.output<typeof NewRules>;

export class SetRules {
  constructor(
    readonly jurisdictionId: string,
    readonly set: NewRules,
  ) {}
}

/**
 * Rules hold from a day on, never backwards: what was decided yesterday was decided by yesterday's rules. What a version leaves out is
 * inherited from above.
 */
export const setRules: Decide<SetRules, Jurisdiction, JurisdictionEvent> = ({ set: { version, from, rules } }, jurisdiction, { today }) => {
  if (jurisdiction.status === 'unregistered') throw new RuleBroken('jurisdiction.unknown');
  const known = jurisdiction.rules[version];
  if (known === textOfRules(from, rules)) return [];
  if (known !== undefined) throw new RuleBroken('rules.version-taken', { version });
  if (Object.values(rules).every((value) => value === undefined)) throw new RuleBroken('rules.empty');
  if (from < today) throw new RuleBroken('rules.backdated', { from, today });
  return [RulesSet({ version, from, rules })];
};
