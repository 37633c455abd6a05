import { z } from 'zod';
import { JurisdictionRecoded, type JurisdictionEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { DivisionCode, ShanghaiDate } from '#libs/shared-kernel';
import type { Jurisdiction } from './jurisdiction.js';
import { codeFitsLevel } from './register-jurisdiction.js';

export const NewCode = z
  .strictObject({ code: DivisionCode, edition: z.string().trim().min(1).max(20), from: ShanghaiDate })
  .meta({ id: 'RecodeJurisdiction' });
export type NewCode = z.output<typeof NewCode>;

export class RecodeJurisdiction {
  constructor(
    readonly jurisdictionId: string,
    readonly code: NewCode,
  ) {}
}

/** Codes change with the editions of the national list; the jurisdiction and everything recorded about it stay. */
export const recodeJurisdiction: Decide<RecodeJurisdiction, Jurisdiction, JurisdictionEvent> = ({ code }, jurisdiction) => {
  if (jurisdiction.status === 'unregistered') throw new RuleBroken('jurisdiction.unknown');
  if (jurisdiction.code === code.code && jurisdiction.edition === code.edition) return [];
  if (code.from < jurisdiction.codeFrom) throw new RuleBroken('jurisdiction.older-than-its-code', { from: jurisdiction.codeFrom });
  if (!codeFitsLevel(code.code, jurisdiction.level, jurisdiction.park))
    throw new RuleBroken('jurisdiction.code-of-another-level', { code: code.code, level: jurisdiction.level });
  return [JurisdictionRecoded(code)];
};
