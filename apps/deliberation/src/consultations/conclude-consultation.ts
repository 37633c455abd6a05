import { z } from 'zod';
import { ConsultationConcluded, GroupHeard, type ConsultationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { EvidenceList, maskPersonalData, ShanghaiDate } from '#libs/shared-kernel';
import { Note, Title } from '../fields.js';
import { hasDealtWith, isDoneWith, wasHeldFor, type ScheduledSession } from '../sessions/session.js';
import type { Consultation, OpenedConsultation } from './consultation.js';
import { isNamedGroup, sessionsOfThisRound, standingRecommendations, underWay } from './standing.js';

const Files = EvidenceList.min(1);

// Named, so that clients made from the OpenAPI document get a class with a name for each.
const Settlement = z.strictObject({ what: Note, doneByUnitId: z.uuid().optional(), evidence: Files }).meta({ id: 'Settlement' });
const Pact = z.strictObject({ title: Title, terms: Note, agreedOn: ShanghaiDate, evidence: Files }).meta({ id: 'SelfGovernedPact' });

export const ConcludeConsultationBody = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('agreement') }).meta({ id: 'ConcludeAgreement' }),
    z.strictObject({ kind: z.literal('partial'), differences: Note }).meta({ id: 'ConcludePartialAgreement' }),
    z.strictObject({ kind: z.literal('no_agreement'), differences: Note }).meta({ id: 'ConcludeNoAgreement' }),
    /** 现场办结: done there and then, with something to show for it. */
    z.strictObject({ kind: z.literal('settled_on_the_spot'), settlement: Settlement }).meta({ id: 'ConcludeOnTheSpot' }),
    /** 居民公约: what people agreed among themselves, as they signed it. It replaces no vote that the law requires. */
    z.strictObject({ kind: z.literal('self_governed_pact'), pact: Pact, differences: Note.optional() }).meta({ id: 'ConcludePact' }),
  ])
  .meta({ id: 'ConcludeConsultation' });
export type Conclusion = z.output<typeof ConcludeConsultationBody>;

export class ConcludeConsultation {
  constructor(
    readonly caseId: string,
    readonly conclusion: Conclusion,
  ) {}
}

export interface ConcludeWithSessions {
  readonly caseId: string;
  readonly conclusion: Conclusion;
  /** What became of the sessions of this round, by their id. */
  readonly sessions: ReadonlyMap<string, ScheduledSession>;
}

export interface SessionStanding {
  readonly sessionId: string;
  readonly session: ScheduledSession;
  readonly minutesPublished: boolean;
}

/** What is missing before the case can be concluded, whatever the kind: what a view shows as missing is what would be refused. */
export const missingToConclude = (
  state: OpenedConsultation,
  caseId: string,
  sessions: ReadonlyMap<string, ScheduledSession>,
): readonly RuleBroken[] => {
  const standing = sessionsOfThisRound(state).flatMap(({ sessionId, minutes }): SessionStanding[] => {
    const session = sessions.get(sessionId);
    return session ? [{ sessionId, session, minutesPublished: minutes.published }] : [];
  });
  const open = standing.filter(({ session }) => !isDoneWith(session, caseId));
  const unpublished = standing.filter(({ session, minutesPublished }) => wasHeldFor(session, caseId) && !minutesPublished);
  const unheard = state.groups
    .map(({ code }) => code)
    .filter(
      (code) =>
        !state.heard.includes(code) && !state.explained.includes(code) && !standing.some(({ session }) => hasSpoken(session, caseId, code)),
    );
  return [
    ...(open.length > 0 ? [new RuleBroken('consultation.session-not-closed', { sessions: open.map(({ sessionId }) => sessionId) })] : []),
    ...(standing.some(({ session }) => hasDealtWith(session, caseId)) ? [] : [new RuleBroken('consultation.no-session-held')]),
    ...(unheard.length > 0 ? [new RuleBroken('consultation.group-not-heard', { groups: unheard })] : []),
    ...(unpublished.length > 0
      ? [new RuleBroken('consultation.minutes-not-published', { sessions: unpublished.map(({ sessionId }) => sessionId) })]
      : []),
  ];
};

const hasSpoken = (session: ScheduledSession, caseId: string, group: string): boolean =>
  session.heard.some((one) => one.caseId === caseId && one.group === group);

/** Speeches whose reaction hasn't come through yet: they are said before the end, so that nothing is missing from the history. */
const heardMeanwhile = (
  state: OpenedConsultation,
  caseId: string,
  sessions: ReadonlyMap<string, ScheduledSession>,
): ConsultationEvent[] => {
  const noted = new Set(state.heard);
  return sessionsOfThisRound(state).flatMap(({ sessionId }) =>
    (sessions.get(sessionId)?.heard ?? []).flatMap(({ caseId: of, group }) => {
      if (of !== caseId || noted.has(group) || !isNamedGroup(state, group)) return [];
      noted.add(group);
      return [GroupHeard({ group, where: 'session', sessionId })];
    }),
  );
};

/** Each kind of conclusion needs something of its own; what it needs by way of words and evidence, its body can't leave out. */
const checkKind = (kind: Conclusion['kind'], recommendations: number): void => {
  switch (kind) {
    case 'agreement':
    case 'partial':
      if (recommendations === 0) throw new RuleBroken('consultation.no-recommendation');
      return;
    case 'no_agreement':
    case 'settled_on_the_spot':
      if (recommendations > 0) throw new RuleBroken('consultation.recommendation-left-over');
      return;
    case 'self_governed_pact':
      return;
  }
};

export const concludeConsultation: Decide<ConcludeWithSessions, Consultation, ConsultationEvent> = (
  { caseId, conclusion, sessions },
  consultation,
  context,
) => {
  if (consultation.status === 'concluded' && consultation.conclusion === conclusion.kind) return [];
  const state = underWay(consultation);
  const [missing] = missingToConclude(state, caseId, sessions);
  if (missing) throw missing;
  const recommendations = standingRecommendations(state);
  checkKind(conclusion.kind, recommendations.length);
  if (conclusion.kind === 'self_governed_pact' && conclusion.pact.agreedOn > context.today)
    throw new RuleBroken('consultation.pact-in-the-future');
  return [
    ...heardMeanwhile(state, caseId, sessions),
    ConsultationConcluded({
      kind: conclusion.kind,
      recommendations: recommendations.map(({ recommendationId, text, grounds, toBodyId }) => ({
        recommendationId,
        text,
        grounds: [...grounds],
        ...(toBodyId === undefined ? {} : { toBodyId }),
      })),
      ...('differences' in conclusion && conclusion.differences !== undefined
        ? { differences: maskPersonalData(conclusion.differences) }
        : {}),
      ...('settlement' in conclusion
        ? { settlement: { ...conclusion.settlement, what: maskPersonalData(conclusion.settlement.what) } }
        : {}),
      ...('pact' in conclusion
        ? { pact: { ...conclusion.pact, title: maskPersonalData(conclusion.pact.title), terms: maskPersonalData(conclusion.pact.terms) } }
        : {}),
      roomId: state.roomId,
      title: state.title,
      approvedBy: state.approvedBy,
    }),
  ];
};
