import { z } from 'zod';
import { Id, JurisdictionRegistered, type JurisdictionEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { DivisionCode, JurisdictionLevel, rankOf, ShanghaiDate } from '#libs/shared-kernel';
import { NameText } from '../fields.js';
import type { Jurisdiction } from './jurisdiction.js';

export const JurisdictionRegistration = z
  .strictObject({
    level: JurisdictionLevel,
    name: NameText,
    parentId: Id.nullable(),
    park: z.boolean().optional(),
    code: DivisionCode,
    edition: z.string().trim().min(1).max(20),
    from: ShanghaiDate,
  })
  .meta({ id: 'RegisterJurisdiction' });
export type JurisdictionRegistration = z.output<typeof JurisdictionRegistration>;

export class RegisterJurisdiction {
  constructor(readonly registration: JurisdictionRegistration) {}
}

export interface RegistrationUnder {
  readonly command: RegisterJurisdiction;
  /** Null for the top of the tree. */
  readonly parentLevel: JurisdictionLevel | null;
}

/** Digits of a division code by level: 2, 4, 6, 9, 12. */
const DIGITS = [2, 4, 6, 9, 12] as const;

/** A park's code need not be one of its level. */
export const codeFitsLevel = (code: string, level: JurisdictionLevel, park: boolean): boolean =>
  park || code.length === DIGITS[rankOf(level)];

/** Directly under its parent's level; a park anywhere below it. The top of a tree has no parent. */
export const liesUnder = (level: JurisdictionLevel, parent: JurisdictionLevel | null, park: boolean): boolean => {
  if (parent === null) return true;
  const steps = rankOf(level) - rankOf(parent);
  return park ? steps > 0 : steps === 1;
};

export const registerJurisdiction: Decide<RegistrationUnder, Jurisdiction, JurisdictionEvent> = (
  { command, parentLevel },
  jurisdiction,
) => {
  if (jurisdiction.status === 'registered') return [];
  const { level, code, park } = command.registration;
  if (!liesUnder(level, parentLevel, park ?? false))
    throw new RuleBroken('jurisdiction.not-one-level-below-its-parent', { level, parent: parentLevel ?? '' });
  if (!codeFitsLevel(code, level, park ?? false)) throw new RuleBroken('jurisdiction.code-of-another-level', { code, level });
  return [JurisdictionRegistered(command.registration)];
};
