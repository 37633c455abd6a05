import { answer, api, type Schemas } from '../../../api/client';
import { concluding, type Concluding, type Reworded, rewording } from '../../../forms/case-controls';
import { choice, day, line, oneOf, type Option, paragraph, pastDay } from '../../../forms/controls';
import { evidence, type SomeEvidence } from '../../../forms/evidence';
import { today } from '../../../parts/dates';
import type { Subject } from '../subject';
import { action, always, type AnyAction, by, ofCase } from './action';
import { convenesInTheRoom, guidesTheRoom, isOwnOrganisation, oversees, role, roleInOwnPlace, runsTheRoom } from './standing';
import {
  BODIES,
  bodiesOver,
  groundOptions,
  hasConvened,
  numbered,
  organisationOptions,
  shortly,
  standingRecommendations,
  underWay,
} from './things';

const referred = (subject: Subject): Option[] =>
  (subject.consultation?.referrals ?? [])
    .filter(({ answer: answered, toBodyId }) => answered === null && isOwnOrganisation(subject, toBodyId))
    .map(({ referralId, question }) => ({ value: referralId, label: shortly(question) }));
/** Everything has been heard, written down and published. */
const concludable = (subject: Subject): boolean =>
  underWay(subject) && subject.consultation?.stage === 'consult' && subject.consultation.missing.consult.length === 0;
/** What was recommended can't be left out of a conclusion, nor an agreement be on nothing. */
const conclusionKinds = (subject: Subject): readonly Concluding['kind'][] =>
  standingRecommendations(subject).length > 0 ? ['agreement', 'partial'] : ['no_agreement'];
const GROUNDS: readonly string[] = ['statement', 'finding', 'speech', 'paper', 'law', 'other'];
type Grounds = Schemas['AmendRecommendation']['grounds'];
const groundsOf = (subject: Subject, recommendationId: string): Grounds =>
  (standingRecommendations(subject).find((one) => one.recommendationId === recommendationId)?.grounds ?? []).filter(
    (ground): ground is Grounds[number] => GROUNDS.includes(ground.kind),
  );
const bodyOf = (subject: Subject, recommendationId: string): string | undefined =>
  standingRecommendations(subject).find((one) => one.recommendationId === recommendationId)?.toBodyId ?? undefined;

/** 开展协商：建议、结论、暂停与重启 */
export const CONSULT_STEPS: readonly AnyAction[] = [
  action<{ readonly text: string; readonly toBodyId?: string; readonly ground?: string }>({
    id: 'makeRecommendation',
    who: runsTheRoom,
    when: (subject) => underWay(subject) && hasConvened(subject),
    fields: (subject) => ({
      text: paragraph('recommendation', { max: 5000 }),
      ground: choice('ground', groundOptions(subject), { optional: true, hint: 'ground' }),
      toBodyId: choice('toBodyOfRecommendation', organisationOptions(subject, BODIES), { optional: true }),
    }),
    send: ({ text, toBodyId, ground }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/recommendations', {
          params: { path: ofCase(subject), header: by(key) },
          body: { text, toBodyId, grounds: ground ? [{ kind: 'finding', id: ground }] : [] },
        }),
      ),
  }),
  action<Schemas['ReferUp']>({
    id: 'referUp',
    who: guidesTheRoom,
    when: (subject) => underWay(subject) && subject.consultation?.stage === 'consult' && bodiesOver(subject, BODIES).length > 0,
    fields: (subject) => ({
      toBodyId: choice('referTo', bodiesOver(subject, BODIES)),
      question: paragraph('referQuestion', { max: 5000 }),
      replyBy: day('replyBy', { from: today() }),
    }),
    send: (body, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/referrals', { params: { path: ofCase(subject), header: by(key) }, body }),
      ),
  }),
  action<{ readonly referralId: string; readonly answer: string }>({
    id: 'answerReferral',
    who: role('party_organisation', 'deciding_body', 'cppcc_office', 'responsible_unit', 'supervisor'),
    when: (subject) => referred(subject).length > 0,
    presses: always,
    fields: (subject) => ({ referralId: choice('referral', referred(subject)), answer: paragraph('answer', { max: 5000 }) }),
    send: ({ referralId, answer: text }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/referrals/{referralId}/answer', {
          params: { path: { ...ofCase(subject), referralId }, header: by(key) },
          body: { answer: text },
        }),
      ),
  }),
  action<{ readonly conclusion: Concluding }>({
    id: 'conclude',
    who: convenesInTheRoom,
    when: concludable,
    fields: (subject) => ({ conclusion: concluding(conclusionKinds(subject)) }),
    send: ({ conclusion: body }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/conclusion', { params: { path: ofCase(subject), header: by(key) }, body }),
      ),
  }),
  action<{ readonly what: string; readonly doneByUnitId?: string; readonly evidence: SomeEvidence }>({
    id: 'settleOnTheSpot',
    who: convenesInTheRoom,
    when: (subject) => concludable(subject) && standingRecommendations(subject).length === 0,
    fields: (subject) => ({
      what: paragraph('settlement', { max: 5000 }),
      doneByUnitId: choice('doneBy', organisationOptions(subject, ['responsible_unit']), { optional: true }),
      evidence: evidence(),
    }),
    send: (settlement, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/conclusion', {
          params: { path: ofCase(subject), header: by(key) },
          body: { kind: 'settled_on_the_spot', settlement },
        }),
      ),
  }),
  action<{ readonly title: string; readonly terms: string; readonly agreedOn: string; readonly evidence: SomeEvidence }>({
    id: 'recordPact',
    who: convenesInTheRoom,
    when: concludable,
    fields: () => ({
      title: line('pactTitle'),
      terms: paragraph('pactTerms', { max: 5000, rows: 5 }),
      agreedOn: pastDay('agreedOn'),
      evidence: evidence(),
    }),
    send: (pact, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/conclusion', {
          params: { path: ofCase(subject), header: by(key) },
          body: { kind: 'self_governed_pact', pact },
        }),
      ),
  }),
  action<Schemas['ReopenConsultation']>({
    id: 'reopenConsultation',
    who: oversees,
    when: ({ consultation }) => consultation?.status === 'concluded',
    fields: () => ({
      ground: oneOf('reopenGround', 'reopenGround', ['not_solved', 'relapse', 'new_facts']),
      backTo: oneOf('backTo', 'backTo', ['research', 'consult'], { initial: 'research' }),
      reason: paragraph('reason'),
    }),
    send: (body, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/reopening', { params: { path: ofCase(subject), header: by(key) }, body }),
      ),
  }),
  action<{ readonly amended: Reworded; readonly ground?: string; readonly reason: string }>({
    id: 'amendRecommendation',
    who: runsTheRoom,
    when: (subject) => underWay(subject) && standingRecommendations(subject).length > 0,
    fields: (subject) => ({
      amended: rewording(
        'amended',
        standingRecommendations(subject).map((one, index) => ({
          value: one.recommendationId,
          label: numbered(one, index),
          text: one.text,
        })),
      ),
      ground: choice('ground', groundOptions(subject), { optional: true, hint: 'groundKept' }),
      reason: paragraph('reason'),
    }),
    // What it rests on and who is asked to decide stay as they were, unless they are chosen anew.
    send: ({ amended: { id, text }, ground, reason }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/recommendations/{recommendationId}/amendment', {
          params: { path: { ...ofCase(subject), recommendationId: id }, header: by(key) },
          body: {
            text,
            reason,
            grounds: ground ? [{ kind: 'finding', id: ground }] : groundsOf(subject, id),
            toBodyId: bodyOf(subject, id),
          },
        }),
      ),
  }),
  action<{ readonly recommendationId: string; readonly reason: string }>({
    id: 'withdrawRecommendation',
    who: runsTheRoom,
    when: (subject) => underWay(subject) && standingRecommendations(subject).length > 0,
    fields: (subject) => ({
      recommendationId: choice(
        'recommendationChosen',
        standingRecommendations(subject).map((one, index) => ({ value: one.recommendationId, label: numbered(one, index) })),
      ),
      reason: paragraph('reason'),
    }),
    send: ({ recommendationId, reason }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/recommendations/{recommendationId}/withdrawal', {
          params: { path: { ...ofCase(subject), recommendationId }, header: by(key) },
          body: { reason },
        }),
      ),
  }),
  action<Schemas['StopConsultation']>({
    id: 'suspendConsultation',
    who: oversees,
    when: underWay,
    fields: () => ({ reason: paragraph('reason', { hint: 'suspend' }) }),
    send: (body, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/suspension', { params: { path: ofCase(subject), header: by(key) }, body }),
      ),
  }),
  action<Schemas['StopConsultation']>({
    id: 'resumeConsultation',
    who: oversees,
    when: ({ consultation }) => consultation?.status === 'suspended',
    presses: always,
    fields: () => ({ reason: paragraph('reason') }),
    send: (body, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/resumption', { params: { path: ofCase(subject), header: by(key) }, body }),
      ),
  }),
  action<Schemas['StopConsultation']>({
    id: 'terminateConsultation',
    who: roleInOwnPlace('party_organisation'),
    when: ({ consultation }) => consultation?.status === 'under_way' || consultation?.status === 'suspended',
    fields: () => ({ reason: paragraph('reason', { hint: 'terminate' }) }),
    send: (body, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/termination', { params: { path: ofCase(subject), header: by(key) }, body }),
      ),
  }),
];
