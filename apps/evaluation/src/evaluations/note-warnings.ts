import { WarningCleared, WarningRaised, type EvaluationEvent } from '#libs/contracts';
import type { Decide } from '#libs/event-sourcing';
import { WARNINGS } from '../warnings/case-warnings.v1.js';
import type { Shown } from '../warnings/sign.js';
import type { Evaluation } from './evaluation.js';

/** What the facts show now of a case, or of a room as a whole. Issued by the software alone. */
export class NoteWarnings {
  constructor(
    readonly subject: 'case' | 'room',
    readonly subjectId: string,
    readonly roomId: string,
    readonly jurisdictionId: string | null,
    readonly shown: readonly Shown[],
    readonly ruleVersion: string,
  ) {}
}

export const noteWarnings: Decide<NoteWarnings, Evaluation, EvaluationEvent> = ({ subject, roomId, shown }, { warnings }) => [
  ...shown
    .filter(({ code }) => !warnings.includes(code))
    .map(({ code, signs, evidence }) =>
      WarningRaised({ code, subject, roomId, rule: WARNINGS, signs: [...signs], evidence: [...evidence] }),
    ),
  ...warnings
    .filter((code) => !shown.some((one) => one.code === code))
    .map((code) => WarningCleared({ code: code as Shown['code'], subject, roomId, rule: WARNINGS, why: 'shows_no_longer' })),
];
