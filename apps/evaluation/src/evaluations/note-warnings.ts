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

/**
 * The clock and the events are watched side by side, so the look of an earlier day may come in after that of a later one: it neither clears
 * nor raises what the later one has said something about.
 */
export const noteWarnings: Decide<NoteWarnings, Evaluation, EvaluationEvent> = ({ subject, roomId, shown }, { warnings }, { today }) => {
  const stands = (code: string): boolean => warnings[code]?.stands ?? false;
  const isLate = (code: string): boolean => today < (warnings[code]?.since ?? '');
  return [
    ...shown
      .filter(({ code }) => !stands(code) && !isLate(code))
      .map(({ code, signs, evidence }) =>
        WarningRaised({ code, subject, roomId, rule: WARNINGS, signs: [...signs], evidence: [...evidence] }),
      ),
    ...Object.keys(warnings)
      .filter((code) => stands(code) && !isLate(code) && !shown.some((one) => one.code === code))
      .map((code) => WarningCleared({ code: code as Shown['code'], subject, roomId, rule: WARNINGS, why: 'shows_no_longer' })),
  ];
};
