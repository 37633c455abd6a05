import { z } from 'zod';
import { GroupHeard, GroupNotHeardExplained, type ConsultationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData } from '#libs/shared-kernel';
import { Code, Reason } from '../fields.js';
import type { Consultation } from './consultation.js';
import { countsForQuorum, isNamedGroup, underWay } from './standing.js';

/** A reaction's command: somebody of the group has spoken in a session. */
export class NoteGroupHeard {
  constructor(
    readonly caseId: string,
    readonly group: string,
    readonly sessionId: string,
  ) {}
}

/** Only the named groups, once a round, and only from sessions of the round that is going on. */
export const noteGroupHeard: Decide<NoteGroupHeard, Consultation, ConsultationEvent> = ({ group, sessionId }, state) => {
  if (state.status !== 'under_way' && state.status !== 'suspended') return [];
  if (!isNamedGroup(state, group) || state.heard.includes(group)) return [];
  if (!state.sessions.some((one) => one.sessionId === sessionId && one.round === state.round)) return [];
  return [GroupHeard({ group, where: 'session', sessionId })];
};

/** A reaction's command: a statement of theirs was accepted in the online discussion. */
export class NoteStatementHeard {
  constructor(
    readonly caseId: string,
    readonly statementId: string,
  ) {}
}

export interface NoteStatementOfParticipant {
  /** Null when there is no such statement, or it wasn't accepted. */
  readonly statement: { readonly participantId: string; readonly round: number } | null;
}

export const noteStatementHeard: Decide<NoteStatementOfParticipant, Consultation, ConsultationEvent> = ({ statement }, state) => {
  if (state.status !== 'under_way' && state.status !== 'suspended') return [];
  if (!statement || statement.round !== state.round) return [];
  const author = state.participants.find((one) => one.participantId === statement.participantId);
  if (!author || !countsForQuorum(author) || !isNamedGroup(state, author.group) || state.heard.includes(author.group)) return [];
  return [GroupHeard({ group: author.group, where: 'online' })];
};

export const ExplainGroupNotHeardBody = z.strictObject({ group: Code, reason: Reason }).meta({ id: 'ExplainGroupNotHeard' });

export class ExplainGroupNotHeard {
  constructor(
    readonly caseId: string,
    readonly explanation: z.output<typeof ExplainGroupNotHeardBody>,
  ) {}
}

export const explainGroupNotHeard: Decide<ExplainGroupNotHeard, Consultation, ConsultationEvent> = ({ explanation }, consultation) => {
  const state = underWay(consultation);
  const { group, reason } = explanation;
  if (!isNamedGroup(state, group)) throw new RuleBroken('consultation.group-unknown', { group });
  if (state.heard.includes(group)) throw new RuleBroken('consultation.group-was-heard', { group });
  return state.explained.includes(group) ? [] : [GroupNotHeardExplained({ group, reason: maskPersonalData(reason) })];
};
