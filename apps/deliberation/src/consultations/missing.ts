import { RuleBroken } from '#libs/event-sourcing';
import type { Stage } from '#libs/shared-kernel';
import type { ScheduledSession } from '../sessions/session.js';
import { missingToConclude } from './conclude-consultation.js';
import type { OpenedConsultation } from './consultation.js';
import { askParticipants, describeUnmet } from './participants-rule.js';
import { completedResearch } from './research-rule.js';

/** What stands between the case and the end of each of its stages, by the codes that a command would be refused with. */
export interface Missing {
  readonly participants: readonly RuleBroken[];
  readonly research: readonly RuleBroken[];
  readonly consult: readonly RuleBroken[];
}

export const missingIn = (state: OpenedConsultation, caseId: string, sessions: ReadonlyMap<string, ScheduledSession>): Missing => {
  const unmet = describeUnmet(askParticipants(state));
  return {
    participants: [
      ...(unmet.length > 0 ? [new RuleBroken('consultation.participants-incomplete', { unmet })] : []),
      ...(state.settled ? [] : [new RuleBroken('consultation.participants-not-settled')]),
    ],
    research: completedResearch(state).length > 0 ? [] : [new RuleBroken('consultation.no-research')],
    consult: missingToConclude(state, caseId, sessions),
  };
};

/** Derived, never recorded. Null once the case is beyond deliberation's stages. */
export const stageOf = (state: OpenedConsultation): Extract<Stage, 'participants' | 'research' | 'consult'> | null => {
  if (state.status === 'concluded' || state.status === 'terminated') return null;
  if (!state.settled) return 'participants';
  return completedResearch(state).length === 0 ? 'research' : 'consult';
};
