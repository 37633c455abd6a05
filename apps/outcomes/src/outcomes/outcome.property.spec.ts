import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OutcomeEvent } from '#libs/contracts';
import { RuleBroken, type Decide, type DecisionContext, type Recorded } from '#libs/event-sourcing';
import { aContext, id, recordedFor } from '#libs/event-sourcing/testing';
import type { BackTo, DecisionKind } from '#libs/shared-kernel';
import { acceptResponsibility } from './accept-responsibility.js';
import { assignResponsibility } from './assign-responsibility.js';
import { closeOutcome } from './close-outcome.js';
import { completeResponsibility } from './complete-responsibility.js';
import { decideRecommendation } from './decide-recommendation.js';
import { draftOutcomeReport } from './draft-outcome-report.js';
import { endResponsibility } from './end-responsibility.js';
import { handOverResponsibility } from './hand-over-responsibility.js';
import { COUNTY, GOVERNMENT, MEETING, OTHER_UNIT, PARTY, PHOTO, recommendation, ROOM, THIRD_UNIT, UNIT } from './outcome.fixtures.js';
import { outcomeFold, type Outcome } from './outcome.js';
import { publishResults } from './publish-results.js';
import { recallOutcomeReport } from './recall-outcome-report.js';
import { receiveOutcomeReport } from './receive-outcome-report.js';
import { refuseResponsibility } from './refuse-responsibility.js';
import { returnOutcomeReport } from './return-outcome-report.js';
import { reviseOutcomeReport } from './revise-outcome-report.js';
import { sendBackCompletion } from './send-back-completion.js';
import { submitOutcomeReport } from './submit-outcome-report.js';
import { verifyCompletion } from './verify-completion.js';

const RECOMMENDATIONS = [id(11), id(12), id(13)];
const BODIES = [PARTY, GOVERNMENT, COUNTY];
const UNITS = [UNIT, OTHER_UNIT, THIRD_UNIT];
const PERSONS = [id(71), id(72), id(73)];
const levelOf = (body: string) => (body === COUNTY ? ('county' as const) : ('township' as const));
const party = { id: PARTY, kinds: ['party_organisation' as const], name: '党工委', level: 'township' as const, jurisdictionId: id(500) };

/** One try: which command, and chance for everything in it. Most are refused; what counts is what gets through. */
interface Try {
  readonly command: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const of = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
const run =
  <Command>(decide: Decide<Command, Outcome, OutcomeEvent>, command: Command) =>
  (state: Outcome, context: DecisionContext) =>
    decide(command, state, context);

const commandOf = (
  { command, a, b, c }: Try,
  state: Outcome,
): { decide: (state: Outcome, context: DecisionContext) => OutcomeEvent[]; organisationId: string; personId: string } => {
  const responsibilityId = of(Object.keys(state.responsibilities), a) ?? id(99);
  const personId = of(PERSONS, b)!;
  const body = of(BODIES, c)!;
  const unit = of(UNITS, c)!;
  const as = (organisationId: string, decide: (state: Outcome, context: DecisionContext) => OutcomeEvent[]) => ({
    decide,
    organisationId,
    personId,
  });
  const verifier = {
    personId,
    role: 'supervisor',
    organisationId: of([id(600), ...UNITS], c)!,
    capacity: 'supervisor' as const,
    seated: false,
  };
  switch (command) {
    case 0: {
      const recommendations = RECOMMENDATIONS.filter((_, n) => ((a + 1) >> n) % 2 === 1).map((one) =>
        recommendation(one, c % 2 ? { toBodyId: of(BODIES, b)! } : {}),
      );
      return as(
        PARTY,
        run(draftOutcomeReport, {
          caseId: id(5000),
          jurisdictionId: null,
          round: state.round + (b % 2),
          conclusion: { kind: 'agreement', recommendations, roomId: ROOM, title: '加装电梯', approvedBy: PARTY },
        }),
      );
    }
    case 1:
      return as(PARTY, run(recallOutcomeReport, { caseId: id(5000), round: state.round + 1, reasons: '复发' }));
    case 2:
      return as(PARTY, run(reviseOutcomeReport, { caseId: id(5000), summary: '小结', answering: '已补' }));
    case 3:
      return as(PARTY, run(submitOutcomeReport, { to: party }));
    case 4:
      return as(
        body,
        run(returnOutcomeReport, { caseId: id(5000), backTo: of<BackTo>(['research', 'consult', 'report'], a)!, reasons: '再商' }),
      );
    case 5:
      return as(PARTY, run(receiveOutcomeReport, { rules: { version: 'r', decideReportWithinWorkingDays: 20 } }));
    case 6:
    case 7: {
      const decision = of<DecisionKind>(['adopt', 'adopt', 'adopt_in_part', 'planned', 'referred_up', 'not_adopt'], b)!;
      const up = decision === 'referred_up' ? COUNTY : undefined;
      return as(
        body,
        run(decideRecommendation, {
          recommendationId: of(RECOMMENDATIONS, a)!,
          said: { decision, reasons: '因为', basis: MEETING, referredTo: up },
          deciderLevel: levelOf(body),
          referredLevel: up ? 'county' : null,
        }),
      );
    }
    case 8:
      return as(
        body,
        run(assignResponsibility, {
          caseId: id(5000),
          assignment: {
            recommendationIds: [of(RECOMMENDATIONS, a)!],
            leadUnitId: of(UNITS, b)!,
            supportingUnitIds: [],
            task: '做',
            dueOn: '2026-05-01',
            evidenceRequired: ['照片'],
          },
        }),
      );
    case 9:
      return as(unit, run(acceptResponsibility, { caseId: id(5000), responsibilityId }));
    case 10:
      return as(unit, run(refuseResponsibility, { caseId: id(5000), responsibilityId, reason: '不属' }));
    case 11:
      return as(unit, run(handOverResponsibility, { caseId: id(5000), responsibilityId, toUnitId: of(UNITS, b)!, reason: '转办' }));
    case 12:
      return as(unit, run(completeResponsibility, { caseId: id(5000), responsibilityId, completion: { text: '好了', evidence: [PHOTO] } }));
    case 13:
      return as(verifier.organisationId, run(verifyCompletion, { responsibilityId, verifier }));
    case 14:
      return as(verifier.organisationId, run(sendBackCompletion, { responsibilityId, reasons: '没好', verifier }));
    case 15:
      return as(body, run(endResponsibility, { caseId: id(5000), responsibilityId, ending: { reason: '拆迁', basis: MEETING } }));
    case 16: {
      const results = [
        ...Object.keys(state.responsibilities).map((one) => ({ responsibilityId: one, what: '结果', evidence: [] })),
        ...Object.keys(state.recommendations).map((one) => ({ recommendationId: one, what: '答复', evidence: [] })),
        ...(Object.keys(state.recommendations).length === 0 ? [{ what: '答复', evidence: [] }] : []),
      ].slice(a % 4 === 0 ? 1 : 0);
      return as(PARTY, run(publishResults, { caseId: id(5000), results }));
    }
    default:
      return as(PARTY, run(closeOutcome, { caseId: id(5000), how: 'delivered' }));
  }
};

/** Plays the tries on one stream and hands over what was recorded, with the state after each event. */
const play = (tries: readonly Try[]): Recorded<OutcomeEvent>[] => {
  const history: Recorded<OutcomeEvent>[] = [];
  let state = outcomeFold.initial;
  tries.forEach((one, step) => {
    const { decide, organisationId, personId } = commandOf(one, state);
    const context = aContext({
      actor: { personId, role: 'deciding_body', organisationId },
      idFor: (name) => id(100_000 + step * 10 + name.length),
    });
    let events: OutcomeEvent[] = [];
    // A stream that hasn't begun knows no command but the first one; the runner sees to that.
    if (state.round === 0 && one.command !== 0) return;
    try {
      events = decide(state, context);
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
    }
    for (const event of events) {
      const recorded = recordedFor(event, history.length, { actor: context.actor });
      history.push(recorded);
      state = outcomeFold.evolve(state, recorded);
    }
    // Said again at once, by the same person, nothing more happens.
    if (events.length > 0 && one.command !== 8 && one.command !== 2) {
      let again: OutcomeEvent[] = [];
      try {
        again = decide(state, context);
      } catch (error) {
        if (!(error instanceof RuleBroken)) throw error;
      }
      if (one.command !== 0 && again.length > 0) throw new Error(`${events[0]!.type} happened twice`);
    }
  });
  return history;
};

type Of<Type extends OutcomeEvent['type']> = Recorded<Extract<OutcomeEvent, { type: Type }>>;
const all = <Type extends OutcomeEvent['type']>(history: readonly Recorded<OutcomeEvent>[], type: Type) =>
  history.filter((event): event is Of<Type> => event.type === type);

const tries = fc.array(fc.record({ command: fc.integer({ min: 0, max: 17 }), a: fc.nat(11), b: fc.nat(11), c: fc.nat(11) }), {
  minLength: 20,
  maxLength: 160,
});
/** Weighted so that long chains come about: the steps of the ordinary way, in their order, with noise between. */
const ordinary = [0, 3, 5, 6, 6, 6, 6, 8, 8, 9, 12, 13, 9, 12, 13, 16, 17];
const likely = fc
  .tuple(tries, fc.array(fc.record({ at: fc.nat(159), a: fc.nat(11), b: fc.nat(11), c: fc.nat(11) }), { minLength: 60, maxLength: 120 }))
  .map(([noise, steps]) =>
    steps.flatMap(({ at, ...chance }, n) => [
      ...(at % 4 === 0 ? noise.slice(n, n + 1) : []),
      { ...chance, command: at % 9 === 1 ? 15 : ordinary[Math.floor(n / 3) % ordinary.length]! },
    ]),
  );

const histories = fc.oneof(tries, likely).map(play);
const settings = { seed: 20_260_302, numRuns: 900 };

describe('whatever the order of commands', () => {
  it('no recommendation is decided twice, save for one referred up and answered by that body', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const last = new Map<string, Of<'RecommendationDecided'>['data']>();
        for (const { data } of all(history, 'RecommendationDecided')) {
          const before = last.get(data.recommendationId);
          if (before) {
            expect(before.decision).toBe('referred_up');
            expect(data.decidedByBodyId).toBe(before.referredTo);
          }
          last.set(data.recommendationId, data);
        }
      }),
      settings,
    );
  });

  it('nothing falls out of the chain: at every publication each recommendation has an answer, each responsibility an end', () => {
    let publications = 0;
    fc.assert(
      fc.property(histories, (history) => {
        for (const { position } of all(history, 'ResultsPublished')) {
          publications++;
          const before = history.filter((event) => event.position < position);
          const asked = new Set(
            all(before, 'OutcomeReportDrafted').flatMap(({ data }) => data.recommendations.map((one) => one.recommendationId)),
          );
          const decisions = new Map(all(before, 'RecommendationDecided').map(({ data }) => [data.recommendationId, data]));
          const given = all(before, 'ResponsibilityAssigned').map(({ data }) => data);
          for (const recommendationId of asked) {
            const decision = decisions.get(recommendationId);
            if (!decision) {
              // Only a report that went back, for a recorded reason, leaves one without a decision: the next one didn't ask for it again.
              const wentBack = before.some(({ type }) => type === 'OutcomeReportReturned' || type === 'OutcomeReportRecalled');
              const lastAsked = all(before, 'OutcomeReportDrafted').findLast(({ data }) =>
                data.recommendations.some((one) => one.recommendationId === recommendationId),
              )!;
              const after = before.filter((event) => event.position > lastAsked.position);
              expect(wentBack && after.some(({ type }) => type === 'OutcomeReportReturned' || type === 'OutcomeReportRecalled')).toBe(true);
              continue;
            }
            expect(decision.reasons).not.toBe('');
            if (decision.decision === 'adopt' || decision.decision === 'adopt_in_part')
              expect(given.some(({ recommendationIds }) => recommendationIds.includes(recommendationId))).toBe(true);
          }
          for (const { responsibilityId } of given) {
            const verified = all(before, 'CompletionVerified').some(({ data }) => data.responsibilityId === responsibilityId);
            const ended = all(before, 'ResponsibilityEnded').some(
              ({ data }) => data.responsibilityId === responsibilityId && data.reason !== '',
            );
            expect(verified || ended).toBe(true);
          }
        }
      }),
      settings,
    );
    // Without these the property would say nothing.
    expect(publications).toBeGreaterThan(100);
  });

  it('every responsibility rests on adopted recommendations, and only the body that decided ends it', () => {
    let endings = 0;
    fc.assert(
      fc.property(histories, (history) => {
        for (const { position, data } of all(history, 'ResponsibilityAssigned')) {
          for (const recommendationId of data.recommendationIds) {
            const decision = all(history, 'RecommendationDecided').findLast(
              (one) => one.data.recommendationId === recommendationId && one.position < position,
            );
            expect(['adopt', 'adopt_in_part']).toContain(decision?.data.decision);
          }
        }
        for (const { data, metadata } of all(history, 'ResponsibilityEnded')) {
          endings++;
          const { recommendationIds } = all(history, 'ResponsibilityAssigned').find(
            (one) => one.data.responsibilityId === data.responsibilityId,
          )!.data;
          for (const recommendationId of recommendationIds)
            expect(
              all(history, 'RecommendationDecided').some(
                (one) => one.data.recommendationId === recommendationId && one.data.decidedByBodyId === metadata.actor.organisationId,
              ),
            ).toBe(true);
        }
      }),
      settings,
    );
    expect(endings).toBeGreaterThan(20);
  });

  it('nobody verifies what they completed, or what their own unit did', () => {
    let verifications = 0;
    fc.assert(
      fc.property(histories, (history) => {
        for (const { position, data, metadata } of all(history, 'CompletionVerified')) {
          verifications++;
          const completions = all(history, 'ResponsibilityCompleted').filter(
            (one) => one.data.responsibilityId === data.responsibilityId && one.position < position,
          );
          expect(completions.length).toBeGreaterThan(0);
          expect(completions.map((one) => one.metadata.actor.personId)).not.toContain(metadata.actor.personId);
          expect(completions.at(-1)!.metadata.actor.organisationId).not.toBe(metadata.actor.organisationId);
        }
      }),
      settings,
    );
    expect(verifications).toBeGreaterThan(30);
  });
});
