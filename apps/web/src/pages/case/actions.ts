import { answer, api, type Schemas } from '../../api/client';
import { basis, criteria, heard, seatsAsked, stakeholderGroups, visibility, type SeatsAsked } from '../../forms/case-controls';
import {
  choice,
  choices,
  clean,
  codesOf,
  count,
  day,
  line,
  lines,
  moment,
  oneOf,
  paragraph,
  pastDay,
  several,
  yesNo,
  type Option,
} from '../../forms/controls';
import { evidence, type SomeEvidence } from '../../forms/evidence';
import type { FieldsOf } from '../../forms/field';
import type { Some } from '../../forms/some';
import { i18n } from '../../i18n';
import { showDate, showInstant, today } from '../../parts/dates';
import type { Subject } from './subject';

/*
 * The next steps of a case: who is offered which, with which fields, and the command it gives. Offering is a courtesy: whether somebody
 * may is decided where the command arrives.
 */

type Role =
  | 'resident'
  | 'grid_worker'
  | 'member'
  | 'coordinator'
  | 'cppcc_office'
  | 'party_organisation'
  | 'deciding_body'
  | 'responsible_unit'
  | 'supervisor'
  | 'evaluator';

export interface Action<Values extends object> {
  readonly id: string;
  /** `anybody` signed in; `offered` then says who. */
  readonly roles: readonly Role[] | 'anybody';
  readonly offered: (subject: Subject) => boolean;
  readonly fields: (subject: Subject) => FieldsOf<Values>;
  readonly send: (values: Values, subject: Subject, idempotencyKey: string) => Promise<unknown>;
}
/** An action whose values only its own fields and its own command know. */
export type AnyAction = Action<Record<string, never>>;

/** Files that may be left out. */
interface WithEvidence {
  readonly evidence?: SomeEvidence;
}

const action = <Values extends object>(one: Action<Values>): AnyAction => one as unknown as AnyAction;

const by = (idempotencyKey: string) => ({ 'Idempotency-Key': idempotencyKey });
const nothing: FieldsOf<Record<never, never>> = {};
const t = (key: string, values: Record<string, string | number> = {}): string => i18n.t(key, values);
const word = (list: string, code: string): string => t(`words:${list}.${code}`);

// Where a person stands towards the case.
const ROOM: readonly Role[] = ['coordinator', 'cppcc_office'];
const inTheRoom = ({ one, session }: Subject): boolean =>
  session.role !== 'coordinator' || (one.roomId !== null && (session.roomIds ?? []).includes(one.roomId));
const isApprover = ({ one, session }: Subject): boolean =>
  session.organisationId !== undefined && (one.approvingBodyId === session.organisationId || one.desk.id === session.organisationId);
const task =
  (...tasks: readonly string[]) =>
  ({ one }: Subject): boolean =>
    one.status === 'open' && tasks.includes(one.desk.task);
const underWay = ({ consultation }: Subject): boolean => consultation?.status === 'under_way';

// Things of the case to choose from.
const shortly = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const groupName = ({ consultation }: Subject, code: string): string =>
  consultation?.groups.find((group) => group.code === code)?.name ?? code;
const groupsOf = ({ consultation }: Subject) => consultation?.groups ?? [];
const seatLabel = (subject: Subject, seatId: string): string => {
  const seats = subject.consultation?.seats ?? [];
  const index = seats.findIndex((seat) => seat.seatId === seatId);
  const seat = seats[index];
  return seat
    ? t('sentences:piece.seat', { n: index + 1, group: groupName(subject, seat.group), capacity: word('capacity', seat.capacity) })
    : seatId;
};
const seatOptions = (subject: Subject, status: Schemas['SeatView']['status']): Option[] =>
  (subject.consultation?.seats ?? [])
    .filter((seat) => seat.status === status)
    .map(({ seatId }) => ({ value: seatId, label: seatLabel(subject, seatId) }));
const participantOptions = (subject: Subject): Option[] =>
  (subject.consultation?.seats ?? []).flatMap(({ seatId, status, participantId }) =>
    status === 'accepted' && participantId !== null ? [{ value: participantId, label: seatLabel(subject, seatId) }] : [],
  );
const personOptions = ({ people }: Subject, roles?: readonly string[]): Option[] =>
  people
    .filter(({ grants }) => roles === undefined || grants.some(({ role }) => roles.includes(role)))
    .map(({ personId, name, grants, homeJurisdictionName }) => ({
      value: personId,
      label: [name ?? '—', grants.map(({ role, organisationName }) => organisationName ?? word('role', role))[0] ?? homeJurisdictionName]
        .filter(Boolean)
        .join(' · '),
    }));
const organisationOptions = ({ organisations }: Subject, kinds: readonly string[]): Option[] =>
  organisations.filter((one) => one.kinds.some((kind) => kinds.includes(kind))).map(({ id, name }) => ({ value: id, label: name }));
const investigations = ({ consultation }: Subject) =>
  (consultation?.investigations ?? []).filter(({ round, status }) => round === consultation?.round && status === 'assigned');
const investigationOptions = (subject: Subject): Option[] =>
  investigations(subject).map(({ investigationId, plan, dueOn }) => ({
    value: investigationId,
    label: `${shortly(plan)}（${showDate(dueOn, i18n.language)}）`,
  }));
const unconfirmed = (subject: Subject): Option[] =>
  investigations(subject).flatMap(({ findings }) =>
    findings
      .filter(({ confirmed }) => !confirmed)
      .map(({ findingId, kind, text }) => ({ value: findingId, label: `${word('findingKind', kind)}：${shortly(text)}` })),
  );
const researched = ({ consultation }: Subject): boolean => consultation?.missing.research.length === 0;
const sessionLabel = ({ form, startsAt, place }: Schemas['SessionSummary']): string =>
  [showInstant(startsAt, i18n.language), word('sessionForm', form), place].filter(Boolean).join(' · ');
/** Sessions on whose agenda the case stands. */
const ownSessions = (subject: Subject, status: 'scheduled' | 'open'): Schemas['SessionSummary'][] =>
  subject.sessions.filter(
    (one) => one.status === status && one.agenda.some(({ caseId, status: item }) => caseId === subject.one.id && item === 'on_the_agenda'),
  );
const sessionOptions = (sessions: readonly Schemas['SessionSummary'][]): Option[] =>
  sessions.map((one) => ({ value: one.id, label: sessionLabel(one) }));
const toConvene = (subject: Subject): Option[] =>
  sessionOptions(
    subject.sessions.filter((one) => one.status === 'scheduled' && one.agenda.every(({ caseId }) => caseId !== subject.one.id)),
  );
/** Sessions that were held, by whether their minutes are out. */
const heldWithoutMinutes = ({ consultation }: Subject): Option[] =>
  (consultation?.sessions ?? [])
    .filter(
      ({ sessionId, round, status }) =>
        round === consultation?.round &&
        status === 'closed' &&
        !consultation.minutes.some((one) => one.sessionId === sessionId && one.status === 'published'),
    )
    .map(({ sessionId, startsAt, form }) => ({
      value: sessionId,
      label: `${showInstant(startsAt, i18n.language)} · ${word('sessionForm', form)}`,
    }));
/** Ids and codes of the case, with what people call them. */
export const labelsOf = (subject: Subject): Option[] => [
  ...(subject.consultation?.sessions ?? []).map(({ sessionId, startsAt }) => ({
    value: sessionId,
    label: showInstant(startsAt, i18n.language),
  })),
  ...(subject.consultation?.seats ?? []).map(({ seatId }) => ({ value: seatId, label: seatLabel(subject, seatId) })),
  ...groupsOf(subject).map(({ code, name }) => ({ value: code, label: name })),
  ...codesOf('participantsRule').map((code) => ({ value: code, label: word('participantsRule', code) })),
];
const unheard = (subject: Subject): Option[] =>
  groupsOf(subject)
    .filter(
      ({ code }) =>
        !subject.consultation?.groupsHeard.some(
          ({ group, round, where, notHeardBecause }) =>
            group === code && round === subject.consultation?.round && (where !== null || notHeardBecause !== null),
        ),
    )
    .map(({ code, name }) => ({ value: code, label: name }));
const referred = ({ consultation, session }: Subject): Option[] =>
  (consultation?.referrals ?? [])
    .filter(({ answer: answered, toBodyId }) => answered === null && toBodyId === session.organisationId)
    .map(({ referralId, question }) => ({ value: referralId, label: shortly(question) }));
const reportIs =
  (...statuses: readonly string[]) =>
  ({ outcome }: Subject): boolean =>
    outcome !== null && !outcome.closed && statuses.includes(outcome.report.status);
const undecided = ({ outcome, session }: Subject): Option[] =>
  (outcome?.recommendations ?? [])
    .filter(
      ({ decision, deskBodyId }) =>
        (decision === null || decision === 'referred_up') && (deskBodyId === null || deskBodyId === session.organisationId),
    )
    .map(({ recommendationId, text }, index) => ({ value: recommendationId, label: `${index + 1}. ${shortly(text)}` }));
const adopted = ({ outcome }: Subject): Option[] =>
  (outcome?.recommendations ?? [])
    .filter(({ decision }) => decision === 'adopt' || decision === 'adopt_in_part')
    .map(({ recommendationId, text }, index) => ({ value: recommendationId, label: `${index + 1}. ${shortly(text)}` }));
const responsibilities = ({ outcome }: Subject, ...statuses: readonly string[]): Schemas['ResponsibilityDetail'][] =>
  (outcome?.responsibilities ?? []).filter(({ status }) => statuses.includes(status));
const ofMyUnit = (subject: Subject, ...statuses: readonly string[]): Option[] =>
  responsibilities(subject, ...statuses)
    .filter(({ leadUnitId }) => leadUnitId === subject.session.organisationId)
    .map(responsibilityOption);
const responsibilityOption = ({ responsibilityId, task: said, leadUnitName }: Schemas['ResponsibilityDetail']): Option => ({
  value: responsibilityId,
  label: [leadUnitName, shortly(said)].filter(Boolean).join('：'),
});
const waitsFor = ({ outcome }: Subject, what: string): boolean => outcome?.desk.some((entry) => entry.task === what) ?? false;
const seated = ({ seats }: Subject): boolean => seats.some(({ status }) => status === 'accepted');
const ratesNow = ({ evaluation }: Subject): boolean => evaluation !== null && !evaluation.satisfactionClosed && !evaluation.closed;
const editions = codesOf('edition') as Schemas['ScoresEdition']['edition'][];
const unpublished = ({ evaluation }: Subject): Schemas['ScoresEdition']['edition'][] =>
  (evaluation?.scores ?? [])
    .filter(({ publishedOn }) => publishedOn === null)
    .map(({ edition }) => edition as Schemas['ScoresEdition']['edition']);

const topic = ({ one }: Subject) => ({ topicId: one.id });
const ofCase = ({ one }: Subject) => ({ caseId: one.id });
const verifierOf = ({ session }: Subject): Schemas['Verification']['capacity'] =>
  session.role === 'supervisor' ? 'supervisor' : session.role === 'member' ? 'member' : 'participant';

const BODIES = ['party_organisation', 'government', 'village_assembly', 'owners_assembly'];
/** A code of today's list; one that it doesn't have is no choice. */
const themeOf = (theme: string | null) => codesOf('theme').find((code) => code === theme);
const onlyOne = (options: readonly Option[]): Some<string> | undefined => (options.length === 1 ? [options[0]!.value] : undefined);
const offeredToMe = ({ seats }: Subject): Option[] =>
  seats
    .filter(({ status }) => status === 'offered')
    .map(({ seatId, group, capacity }) => ({ value: seatId, label: `${group} · ${word('capacity', capacity)}` }));
const isApproverOrDecider = (subject: Subject): boolean =>
  isApprover(subject) ||
  (subject.outcome?.recommendations.some(({ decidedByBodyId }) => decidedByBodyId === subject.session.organisationId) ?? false);
const verifiesHere = (subject: Subject): boolean =>
  subject.session.role === 'supervisor' || subject.session.role === 'member' || (subject.session.role === 'resident' && seated(subject));
/** Findings on which a recommendation can rest. */
const groundOptions = ({ consultation }: Subject): Option[] =>
  (consultation?.investigations ?? []).flatMap(({ findings }) =>
    findings.map(({ findingId, kind, text }) => ({ value: findingId, label: `${word('findingKind', kind)}：${shortly(text)}` })),
  );
interface ResultAsked {
  readonly id: string;
  readonly label: string;
  readonly initial?: string;
  readonly of: { readonly responsibilityId: string } | { readonly recommendationId: string } | Record<string, never>;
}
/** Nothing falls out of the chain: each responsibility has a result, and each recommendation without one says where it stands. */
const resultsAsked = (outcome: Schemas['OutcomeDetail'] | null): ResultAsked[] => {
  const given = outcome?.responsibilities ?? [];
  const covered = new Set(given.flatMap(({ recommendationIds }) => recommendationIds));
  const asked: ResultAsked[] = [
    ...given.map(({ responsibilityId, task: said }) => ({ id: responsibilityId, label: shortly(said), of: { responsibilityId } })),
    ...(outcome?.recommendations ?? [])
      .filter(({ recommendationId }) => !covered.has(recommendationId))
      .map(({ recommendationId, text, reasons }) => ({
        id: recommendationId,
        label: shortly(text),
        initial: reasons ?? undefined,
        of: { recommendationId },
      })),
  ];
  return asked.length > 0 ? asked : [{ id: 'what', label: t('fields.result'), of: {} }];
};

export const ACTIONS: readonly AnyAction[] = [
  // 确定议题
  action<Schemas['ScreenTopic']>({
    id: 'screenTopic',
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && task('screen_topic', 'submit_topic', 'revise_topic')(subject),
    fields: () => ({ criteria: criteria(), reasons: paragraph('screeningReasons') }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/intake/topics/{topicId}/screening', { params: { path: topic(subject), header: by(key) }, body })),
  }),
  action<Schemas['ReviseTopic']>({
    id: 'reviseTopic',
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && task('revise_topic', 'screen_topic', 'submit_topic')(subject),
    fields: ({ one }) => ({
      title: line('title', { optional: true, initial: one.title, max: 100 }),
      question: paragraph('question', { optional: true, initial: one.question, max: 500 }),
      background: paragraph('background', { optional: true, max: 5000 }),
      theme: oneOf('theme', 'theme', codesOf('theme'), { optional: true, initial: themeOf(one.theme) }),
      answering: paragraph('answering', { optional: true }),
    }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/intake/topics/{topicId}/revision', { params: { path: topic(subject), header: by(key) }, body })),
  }),
  action<Schemas['SubmitTopic']>({
    id: 'submitTopic',
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && task('submit_topic')(subject),
    fields: (subject) => ({
      toBodyId: choice('toBody', organisationOptions(subject, ['party_organisation']), { optional: true, hint: 'toBody' }),
    }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/intake/topics/{topicId}/submission', { params: { path: topic(subject), header: by(key) }, body })),
  }),
  action<Schemas['ApproveTopic']>({
    id: 'approveTopic',
    roles: ['party_organisation'],
    offered: task('decide_topic'),
    fields: () => ({
      basis: basis(['meeting', 'annual_plan', 'urgent']),
      visibility: visibility(),
      stakeholderGroups: stakeholderGroups(),
    }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/intake/topics/{topicId}/approval', { params: { path: topic(subject), header: by(key) }, body })),
  }),
  action<Schemas['ReturnTopic']>({
    id: 'returnTopic',
    roles: ['party_organisation'],
    offered: task('decide_topic'),
    fields: () => ({ reasons: paragraph('reasons'), change: lines('change', { hint: 'oneALine' }) }),
    send: ({ reasons, change }, subject, key) =>
      answer(
        api.POST('/api/v1/intake/topics/{topicId}/return', {
          params: { path: topic(subject), header: by(key) },
          body: { reasons, change: clean(change) },
        }),
      ),
  }),
  action<Schemas['RejectTopic']>({
    id: 'rejectTopic',
    roles: ['party_organisation'],
    offered: task('decide_topic'),
    fields: () => ({ reasons: paragraph('reasons') }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/intake/topics/{topicId}/rejection', { params: { path: topic(subject), header: by(key) }, body })),
  }),

  // 明确主体
  action<{ readonly seats: SeatsAsked[]; readonly why: string }>({
    id: 'setComposition',
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && underWay(subject) && subject.consultation?.seats.length === 0,
    fields: (subject) => ({ seats: seatsAsked(groupsOf(subject)), why: paragraph('compositionWhy') }),
    send: ({ seats, why }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/composition', {
          params: { path: ofCase(subject), header: by(key) },
          body: {
            why,
            seats: seats.flatMap(({ group, capacity, count: many }) => Array.from({ length: many }, () => ({ group, capacity }))),
          },
        }),
      ),
  }),
  action<{ readonly seatId: string; readonly personId: string; readonly how: Schemas['OfferSeat']['how'] }>({
    id: 'offerSeat',
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && underWay(subject) && seatOptions(subject, 'vacant').length > 0,
    fields: (subject) => ({
      seatId: choice('seat', seatOptions(subject, 'vacant')),
      personId: choice('person', personOptions(subject)),
      how: oneOf('seatHow', 'seatHow', codesOf('seatHow'), { initial: 'invitation' }),
    }),
    send: ({ seatId, personId, how }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/seats/{seatId}/offer', {
          params: { path: { ...ofCase(subject), seatId }, header: by(key) },
          body: { personId, how },
        }),
      ),
  }),
  action<{ readonly seatId: string }>({
    id: 'acceptSeat',
    roles: 'anybody',
    offered: ({ seats }) => seats.some(({ status }) => status === 'offered'),
    fields: (subject) => ({ seatId: choice('seat', offeredToMe(subject)) }),
    send: ({ seatId }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/seats/{seatId}/acceptance', {
          params: { path: { ...ofCase(subject), seatId }, header: by(key) },
        }),
      ),
  }),
  action<{ readonly seatId: string; readonly reason?: string }>({
    id: 'declineSeat',
    roles: 'anybody',
    offered: ({ seats }) => seats.some(({ status }) => status === 'offered'),
    fields: (subject) => ({ seatId: choice('seat', offeredToMe(subject)), reason: paragraph('reason', { optional: true }) }),
    send: ({ seatId, reason }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/seats/{seatId}/refusal', {
          params: { path: { ...ofCase(subject), seatId }, header: by(key) },
          body: { reason },
        }),
      ),
  }),
  action({
    id: 'settleParticipants',
    roles: ROOM,
    offered: (subject) =>
      inTheRoom(subject) && underWay(subject) && !subject.consultation?.settled && subject.consultation?.missing.participants.length === 0,
    fields: () => nothing,
    send: (_, subject, key) =>
      answer(api.POST('/api/v1/deliberation/consultations/{caseId}/participants', { params: { path: ofCase(subject), header: by(key) } })),
  }),

  // 商前调研
  action<Schemas['AssignInvestigation']>({
    id: 'assignInvestigation',
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && underWay(subject) && (subject.consultation?.settled ?? false),
    fields: (subject) => ({
      leadPersonId: choice('leadPerson', personOptions(subject, ['member', 'coordinator', 'cppcc_office', 'grid_worker', 'expert'])),
      team: several('team', personOptions(subject, ['member', 'coordinator', 'cppcc_office', 'grid_worker'])),
      plan: paragraph('plan', { max: 5000 }),
      dueOn: day('dueOn', { from: today() }),
    }),
    send: ({ team, ...body }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/investigations', {
          params: { path: ofCase(subject), header: by(key) },
          body: { ...body, team: team ?? [] },
        }),
      ),
  }),
  action<Omit<Schemas['RecordFinding'], 'evidence'> & WithEvidence & { readonly investigationId: string }>({
    id: 'recordFinding',
    roles: ['coordinator', 'member', 'cppcc_office', 'grid_worker'],
    offered: (subject) => inTheRoom(subject) && underWay(subject) && investigations(subject).length > 0,
    fields: (subject) => ({
      investigationId: choice('investigation', investigationOptions(subject)),
      kind: oneOf('findingKind', 'findingKind', codesOf('findingKind'), { initial: 'site_visit' }),
      on: pastDay('on'),
      place: line('place', { optional: true }),
      heard: heard(groupsOf(subject)),
      text: paragraph('finding', { max: 5000, rows: 5 }),
      evidence: evidence({ optional: true }),
    }),
    send: ({ investigationId, heard: people, evidence: files, ...body }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/investigations/{investigationId}/findings', {
          params: { path: { ...ofCase(subject), investigationId }, header: by(key) },
          body: { ...body, heard: people ?? [], evidence: files ?? [] },
        }),
      ),
  }),
  action<{ readonly findingId: string }>({
    id: 'confirmFinding',
    roles: ['coordinator', 'member', 'cppcc_office', 'grid_worker'],
    offered: (subject) => inTheRoom(subject) && unconfirmed(subject).length > 0,
    fields: (subject) => ({ findingId: choice('finding', unconfirmed(subject), { hint: 'confirmFinding' }) }),
    send: ({ findingId }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/findings/{findingId}/confirmation', {
          params: { path: { ...ofCase(subject), findingId }, header: by(key) },
        }),
      ),
  }),
  action<Schemas['CompleteInvestigation'] & { readonly investigationId: string }>({
    id: 'completeInvestigation',
    roles: ['coordinator', 'member', 'cppcc_office'],
    offered: (subject) => inTheRoom(subject) && investigations(subject).some(({ findings }) => findings.some(({ confirmed }) => confirmed)),
    fields: (subject) => ({
      investigationId: choice('investigation', investigationOptions(subject)),
      policyBasis: paragraph('policyBasis', { max: 5000 }),
      facts: paragraph('facts', { max: 5000 }),
      problems: paragraph('problems', { max: 5000 }),
      options: paragraph('options', { max: 5000 }),
      suggestions: paragraph('suggestions', { max: 5000 }),
    }),
    send: ({ investigationId, ...body }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/investigations/{investigationId}/completion', {
          params: { path: { ...ofCase(subject), investigationId }, header: by(key) },
          body,
        }),
      ),
  }),

  // 开展协商
  action<Omit<Schemas['ScheduleSession'], 'roomId' | 'heldWith'> & { readonly heldWith?: Some<string> }>({
    id: 'scheduleSession',
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && underWay(subject) && (subject.consultation?.settled ?? false),
    fields: () => ({
      form: oneOf('sessionForm', 'sessionForm', codesOf('sessionForm'), { initial: 'meeting' }),
      startsAt: moment('startsAt'),
      place: line('place', { optional: true }),
      heldWith: lines('heldWith', { optional: true, hint: 'heldWith' }),
    }),
    send: ({ heldWith, ...body }, { one }, key) =>
      answer(
        api.POST('/api/v1/deliberation/sessions', {
          params: { header: by(key) },
          body: { ...body, roomId: one.roomId ?? '', ...(heldWith ? { heldWith: clean(heldWith) } : {}) },
        }),
      ),
  }),
  action<Schemas['ConveneSession']>({
    id: 'conveneSession',
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && underWay(subject) && researched(subject) && toConvene(subject).length > 0,
    fields: (subject) => ({
      sessionId: choice('session', toConvene(subject)),
      formReason: paragraph('formReason', { optional: true, hint: 'formReason' }),
    }),
    send: (body, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/convened-sessions', {
          params: { path: ofCase(subject), header: by(key) },
          body,
        }),
      ),
  }),
  action<{ readonly sessionId: string; readonly participantIds: Some<string>; readonly how: Schemas['CheckIn']['how'] }>({
    id: 'checkIn',
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && [...ownSessions(subject, 'scheduled'), ...ownSessions(subject, 'open')].length > 0,
    fields: (subject) => ({
      sessionId: choice('session', sessionOptions([...ownSessions(subject, 'scheduled'), ...ownSessions(subject, 'open')])),
      participantIds: choices('present', participantOptions(subject)),
      how: oneOf('checkIn', 'checkIn', codesOf('checkIn'), { initial: 'roll_call' }),
    }),
    // One command each: the key and the participant make it theirs, so that sending the roll again checks nobody in twice.
    send: async ({ sessionId, participantIds, how }, { one }, key) => {
      for (const participantId of participantIds)
        await answer(
          api.POST('/api/v1/deliberation/sessions/{sessionId}/check-ins', {
            params: { path: { sessionId }, header: by(`${key}:${participantId}`) },
            body: { caseId: one.id, participantId, how },
          }),
        );
    },
  }),
  action<{ readonly sessionId: string; readonly how: Schemas['CheckMyselfIn']['how'] }>({
    id: 'checkMyselfIn',
    roles: 'anybody',
    offered: (subject) => seated(subject) && [...ownSessions(subject, 'scheduled'), ...ownSessions(subject, 'open')].length > 0,
    fields: (subject) => ({
      sessionId: choice('session', sessionOptions([...ownSessions(subject, 'scheduled'), ...ownSessions(subject, 'open')])),
      how: oneOf('checkIn', 'checkIn', ['code', 'online', 'written'], { initial: 'code' }),
    }),
    send: ({ sessionId, how }, { one }, key) =>
      answer(
        api.POST('/api/v1/deliberation/sessions/{sessionId}/my-check-in', {
          params: { path: { sessionId }, header: by(key) },
          body: { caseId: one.id, how },
        }),
      ),
  }),
  action<{ readonly sessionId: string }>({
    id: 'openSession',
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && ownSessions(subject, 'scheduled').length > 0,
    fields: (subject) => ({ sessionId: choice('session', sessionOptions(ownSessions(subject, 'scheduled')), { hint: 'openSession' }) }),
    send: ({ sessionId }, _, key) =>
      answer(api.POST('/api/v1/deliberation/sessions/{sessionId}/opening', { params: { path: { sessionId }, header: by(key) }, body: {} })),
  }),
  action<{ readonly sessionId: string; readonly participantId: string; readonly minutes: number; readonly gist?: string }>({
    id: 'recordSpeech',
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && ownSessions(subject, 'open').length > 0,
    fields: (subject) => ({
      sessionId: choice('session', sessionOptions(ownSessions(subject, 'open'))),
      participantId: choice('speaker', participantOptions(subject)),
      minutes: count('spokeFor', { min: 1, max: 240, initial: 3, unit: t('fields.minutesUnit') }),
      gist: paragraph('gist', { optional: true }),
    }),
    send: ({ sessionId, participantId, minutes, gist }, { one }, key) =>
      answer(
        api.POST('/api/v1/deliberation/sessions/{sessionId}/speeches', {
          params: { path: { sessionId }, header: by(key) },
          body: { caseId: one.id, participantId, seconds: minutes * 60, gist },
        }),
      ),
  }),
  action<{ readonly sessionId: string; readonly reason: string; readonly until?: string }>({
    id: 'adjournItem',
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && ownSessions(subject, 'open').length > 0,
    fields: (subject) => ({
      sessionId: choice('session', sessionOptions(ownSessions(subject, 'open'))),
      reason: paragraph('reason'),
      until: day('until', { optional: true, from: today() }),
    }),
    send: ({ sessionId, reason, until }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/sessions/{sessionId}/agenda/{caseId}/adjournment', {
          params: { path: { sessionId, ...ofCase(subject) }, header: by(key) },
          body: { reason, until },
        }),
      ),
  }),
  action<{ readonly sessionId: string }>({
    id: 'closeSession',
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && ownSessions(subject, 'open').length > 0,
    fields: (subject) => ({ sessionId: choice('session', sessionOptions(ownSessions(subject, 'open'))) }),
    send: ({ sessionId }, _, key) =>
      answer(api.POST('/api/v1/deliberation/sessions/{sessionId}/closing', { params: { path: { sessionId }, header: by(key) } })),
  }),
  action<{ readonly sessionId: string; readonly reason: string }>({
    id: 'failSession',
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && ownSessions(subject, 'scheduled').length > 0,
    fields: (subject) => ({ sessionId: choice('session', sessionOptions(ownSessions(subject, 'scheduled'))), reason: paragraph('reason') }),
    send: ({ sessionId, reason }, _, key) =>
      answer(
        api.POST('/api/v1/deliberation/sessions/{sessionId}/failure', {
          params: { path: { sessionId }, header: by(key) },
          body: { reason },
        }),
      ),
  }),
  action<{ readonly group: string; readonly reason: string }>({
    id: 'explainGroupNotHeard',
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && underWay(subject) && heldWithoutMinutes(subject).length > 0 && unheard(subject).length > 0,
    fields: (subject) => ({ group: choice('group', unheard(subject)), reason: paragraph('reason') }),
    send: (body, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/unheard-groups', {
          params: { path: ofCase(subject), header: by(key) },
          body,
        }),
      ),
  }),
  action<WithEvidence & { readonly sessionId: string; readonly text: string }>({
    id: 'draftMinutes',
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && underWay(subject) && heldWithoutMinutes(subject).length > 0,
    fields: (subject) => ({
      sessionId: choice('session', heldWithoutMinutes(subject)),
      text: paragraph('minutes', { max: 20_000, rows: 6 }),
      evidence: evidence({ optional: true }),
    }),
    send: ({ sessionId, text, evidence: files }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/minutes/{sessionId}/draft', {
          params: { path: { ...ofCase(subject), sessionId }, header: by(key) },
          body: { text, evidence: files ?? [] },
        }),
      ),
  }),
  action<WithEvidence & { readonly sessionId: string; readonly text?: string }>({
    id: 'publishMinutes',
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && underWay(subject) && heldWithoutMinutes(subject).length > 0,
    fields: (subject) => ({
      sessionId: choice('session', heldWithoutMinutes(subject)),
      text: paragraph('minutes', {
        max: 20_000,
        rows: 6,
        optional: true,
        hint: 'minutes',
        initial: subject.consultation?.minutes.find(({ status }) => status === 'draft')?.text,
      }),
      evidence: evidence({ optional: true }),
    }),
    send: ({ sessionId, text, evidence: files }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/minutes/{sessionId}/publication', {
          params: { path: { ...ofCase(subject), sessionId }, header: by(key) },
          body: { text, evidence: files ?? [] },
        }),
      ),
  }),
  action<{ readonly text: string; readonly toBodyId?: string; readonly ground?: string }>({
    id: 'makeRecommendation',
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && underWay(subject) && subject.consultation?.stage === 'consult',
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
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && underWay(subject) && subject.consultation?.stage === 'consult',
    fields: (subject) => ({
      toBodyId: choice('referTo', organisationOptions(subject, BODIES)),
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
    roles: ['party_organisation', 'deciding_body', 'cppcc_office', 'responsible_unit', 'supervisor'],
    offered: (subject) => referred(subject).length > 0,
    fields: (subject) => ({ referralId: choice('referral', referred(subject)), answer: paragraph('answer', { max: 5000 }) }),
    send: ({ referralId, answer: text }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/referrals/{referralId}/answer', {
          params: { path: { ...ofCase(subject), referralId }, header: by(key) },
          body: { answer: text },
        }),
      ),
  }),
  action<{ readonly kind: 'agreement' | 'partial' | 'no_agreement'; readonly differences?: string }>({
    id: 'conclude',
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && underWay(subject) && task('conclude')(subject),
    fields: () => ({
      kind: oneOf('conclusion', 'conclusion', ['agreement', 'partial', 'no_agreement'], { initial: 'agreement' }),
      differences: paragraph('differences', { optional: true, hint: 'differences', max: 5000 }),
    }),
    send: ({ kind, differences }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/conclusion', {
          params: { path: ofCase(subject), header: by(key) },
          body: kind === 'agreement' ? { kind } : { kind, differences: differences ?? '' },
        }),
      ),
  }),
  action<{ readonly what: string; readonly doneByUnitId?: string; readonly evidence: SomeEvidence }>({
    id: 'settleOnTheSpot',
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && underWay(subject) && task('conclude')(subject),
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
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && underWay(subject) && task('conclude')(subject),
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

  // 报送成果
  action<Schemas['OutcomeReportRevision']>({
    id: 'reviseReport',
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && reportIs('drafted', 'returned')(subject),
    fields: ({ outcome }) => ({
      summary: paragraph('summary', { max: 5000, rows: 5, initial: outcome?.summary ?? undefined }),
      answering: paragraph('answering', { optional: true, hint: 'answeringReport' }),
    }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/outcomes/outcomes/{caseId}/report/revision', { params: { path: ofCase(subject), header: by(key) }, body })),
  }),
  action<Schemas['OutcomeReportSubmission']>({
    id: 'submitReport',
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && (task('submit_report')(subject) || waitsFor(subject, 'submit_report')),
    fields: (subject) => ({
      documentNumber: line('documentNumber', { optional: true, max: 100 }),
      toBodyId: choice('toBody', organisationOptions(subject, ['party_organisation']), { optional: true, hint: 'toBodyOfReport' }),
    }),
    send: (body, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/report/submission', { params: { path: ofCase(subject), header: by(key) }, body }),
      ),
  }),
  action<Schemas['OutcomeReportReceipt']>({
    id: 'receiveReport',
    roles: ['party_organisation'],
    offered: (subject) => reportIs('submitted')(subject) && subject.outcome?.report.toBodyId === subject.session.organisationId,
    fields: () => ({ receiptNo: line('receiptNo', { optional: true, max: 100 }) }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/outcomes/outcomes/{caseId}/report/receipt', { params: { path: ofCase(subject), header: by(key) }, body })),
  }),
  action<Schemas['OutcomeReportReturn']>({
    id: 'returnReport',
    roles: ['party_organisation'],
    offered: (subject) => reportIs('submitted')(subject) && subject.outcome?.report.toBodyId === subject.session.organisationId,
    fields: () => ({ backTo: oneOf('backTo', 'backTo', codesOf('backTo'), { initial: 'consult' }), reasons: paragraph('reasons') }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/outcomes/outcomes/{caseId}/report/return', { params: { path: ofCase(subject), header: by(key) }, body })),
  }),

  // 转化落实
  action<Schemas['RecommendationDecision'] & { readonly recommendationId: string }>({
    id: 'decideRecommendation',
    roles: ['party_organisation', 'deciding_body'],
    offered: (subject) => reportIs('received')(subject) && undecided(subject).length > 0,
    fields: (subject) => ({
      recommendationId: choice('recommendationChosen', undecided(subject)),
      decision: oneOf('decision', 'decision', codesOf('decision')),
      reasons: paragraph('reasons'),
      basis: basis(),
      referredTo: choice('referredTo', organisationOptions(subject, BODIES), { optional: true, hint: 'referredTo' }),
    }),
    send: ({ recommendationId, ...body }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/recommendations/{recommendationId}/decision', {
          params: { path: { ...ofCase(subject), recommendationId }, header: by(key) },
          body,
        }),
      ),
  }),
  action<Omit<Schemas['ResponsibilityAssignment'], 'evidenceRequired'> & { readonly evidenceRequired?: Some<string> }>({
    id: 'assignResponsibility',
    roles: ['party_organisation', 'deciding_body'],
    offered: (subject) => reportIs('received')(subject) && adopted(subject).length > 0 && isApproverOrDecider(subject),
    fields: (subject) => ({
      recommendationIds: choices('recommendations', adopted(subject), { initial: onlyOne(adopted(subject)) }),
      leadUnitId: choice('leadUnit', organisationOptions(subject, ['responsible_unit'])),
      supportingUnitIds: several('supportingUnits', organisationOptions(subject, ['responsible_unit'])),
      task: paragraph('task', { max: 5000 }),
      dueOn: day('dueOn', { from: today() }),
      evidenceRequired: lines('evidenceRequired', { optional: true, hint: 'evidenceRequired' }),
    }),
    send: ({ evidenceRequired, supportingUnitIds, ...body }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities', {
          params: { path: ofCase(subject), header: by(key) },
          body: { ...body, supportingUnitIds: supportingUnitIds ?? [], evidenceRequired: evidenceRequired ? clean(evidenceRequired) : [] },
        }),
      ),
  }),
  action<{ readonly responsibilityId: string }>({
    id: 'acceptResponsibility',
    roles: ['responsible_unit'],
    offered: (subject) => ofMyUnit(subject, 'assigned').length > 0,
    fields: (subject) => ({ responsibilityId: choice('responsibility', ofMyUnit(subject, 'assigned')) }),
    send: ({ responsibilityId }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/acceptance', {
          params: { path: { ...ofCase(subject), responsibilityId }, header: by(key) },
        }),
      ),
  }),
  action<{ readonly responsibilityId: string; readonly reason: string }>({
    id: 'refuseResponsibility',
    roles: ['responsible_unit'],
    offered: (subject) => ofMyUnit(subject, 'assigned').length > 0,
    fields: (subject) => ({ responsibilityId: choice('responsibility', ofMyUnit(subject, 'assigned')), reason: paragraph('reason') }),
    send: ({ responsibilityId, reason }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/refusal', {
          params: { path: { ...ofCase(subject), responsibilityId }, header: by(key) },
          body: { reason },
        }),
      ),
  }),
  action<WithEvidence & { readonly responsibilityId: string; readonly text: string; readonly percent?: number }>({
    id: 'reportProgress',
    roles: ['responsible_unit'],
    offered: (subject) => ofMyUnit(subject, 'accepted', 'sent_back').length > 0,
    fields: (subject) => ({
      responsibilityId: choice('responsibility', ofMyUnit(subject, 'accepted', 'sent_back')),
      text: paragraph('progress', { max: 5000 }),
      percent: count('percent', { min: 0, max: 100, optional: true, unit: '%' }),
      evidence: evidence({ optional: true }),
    }),
    send: ({ responsibilityId, evidence: files, ...body }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/progress', {
          params: { path: { ...ofCase(subject), responsibilityId }, header: by(key) },
          body: { ...body, evidence: files ?? [] },
        }),
      ),
  }),
  action<WithEvidence & { readonly responsibilityId: string; readonly text: string }>({
    id: 'completeResponsibility',
    roles: ['responsible_unit'],
    offered: (subject) => ofMyUnit(subject, 'accepted', 'sent_back').length > 0,
    fields: (subject) => ({
      responsibilityId: choice('responsibility', ofMyUnit(subject, 'accepted', 'sent_back')),
      text: paragraph('done', { max: 5000 }),
      evidence: evidence({ optional: true }),
    }),
    send: ({ responsibilityId, text, evidence: files }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/completion', {
          params: { path: { ...ofCase(subject), responsibilityId }, header: by(key) },
          body: { text, evidence: files ?? [] },
        }),
      ),
  }),
  action<{ readonly responsibilityId: string; readonly dueOn: string; readonly reason: string }>({
    id: 'requestExtension',
    roles: ['responsible_unit'],
    offered: (subject) => ofMyUnit(subject, 'accepted', 'sent_back').length > 0,
    fields: (subject) => ({
      responsibilityId: choice('responsibility', ofMyUnit(subject, 'accepted', 'sent_back')),
      dueOn: day('newDueOn', { from: today() }),
      reason: paragraph('reason'),
    }),
    send: ({ responsibilityId, dueOn, reason }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/extension', {
          params: { path: { ...ofCase(subject), responsibilityId }, header: by(key) },
          body: { dueOn, reason },
        }),
      ),
  }),
  action<{ readonly responsibilityId: string; readonly level: Schemas['UnitUrging']['level']; readonly reason: string }>({
    id: 'urgeUnit',
    roles: ['supervisor'],
    offered: (subject) => responsibilities(subject, 'assigned', 'accepted', 'sent_back').length > 0,
    fields: (subject) => ({
      responsibilityId: choice('responsibility', responsibilities(subject, 'assigned', 'accepted', 'sent_back').map(responsibilityOption)),
      level: oneOf('urgeLevel', 'urgeLevel', codesOf('urgeLevel'), { initial: 'reminder' }),
      reason: paragraph('reason'),
    }),
    send: ({ responsibilityId, level, reason }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/urging', {
          params: { path: { ...ofCase(subject), responsibilityId }, header: by(key) },
          body: { level, reason },
        }),
      ),
  }),
  action<{ readonly responsibilityId: string; readonly note?: string }>({
    id: 'verifyCompletion',
    roles: 'anybody',
    offered: (subject) => verifiesHere(subject) && responsibilities(subject, 'completed').length > 0,
    fields: (subject) => ({
      responsibilityId: choice('responsibility', responsibilities(subject, 'completed').map(responsibilityOption)),
      note: paragraph('verifiedHow', { optional: true, max: 5000 }),
    }),
    send: ({ responsibilityId, note }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/verification', {
          params: { path: { ...ofCase(subject), responsibilityId }, header: by(key) },
          body: { capacity: verifierOf(subject), note },
        }),
      ),
  }),
  action<{ readonly responsibilityId: string; readonly reasons: string }>({
    id: 'sendBackCompletion',
    roles: 'anybody',
    offered: (subject) => verifiesHere(subject) && responsibilities(subject, 'completed').length > 0,
    fields: (subject) => ({
      responsibilityId: choice('responsibility', responsibilities(subject, 'completed').map(responsibilityOption)),
      reasons: paragraph('reasons'),
    }),
    send: ({ responsibilityId, reasons }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/sending-back', {
          params: { path: { ...ofCase(subject), responsibilityId }, header: by(key) },
          body: { capacity: verifierOf(subject), reasons },
        }),
      ),
  }),
  action<Record<string, string>>({
    id: 'publishResults',
    roles: ROOM,
    offered: (subject) => inTheRoom(subject) && (task('publish_results')(subject) || waitsFor(subject, 'publish_results')),
    // One text a responsibility; a recommendation of which none came says where it stands.
    fields: ({ outcome }) =>
      Object.fromEntries(resultsAsked(outcome).map(({ id, label, initial }) => [id, paragraph(label, { max: 5000, initial })])),
    send: (values, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/results', {
          params: { path: ofCase(subject), header: by(key) },
          body: {
            results: resultsAsked(subject.outcome).map(({ id, of }) => ({ ...of, what: values[id] ?? '', evidence: [] })),
          },
        }),
      ),
  }),
  action<WithEvidence & { readonly responsibilityId: string; readonly lasting: boolean; readonly note?: string }>({
    id: 'checkLasting',
    roles: ['supervisor', 'member'],
    offered: (subject) => responsibilities(subject, 'verified').length > 0 && subject.evaluation !== null,
    fields: (subject) => ({
      responsibilityId: choice('responsibility', responsibilities(subject, 'verified').map(responsibilityOption)),
      lasting: yesNo('lasting'),
      note: paragraph('note', { optional: true, max: 5000 }),
      evidence: evidence({ optional: true }),
    }),
    send: ({ responsibilityId, evidence: files, ...body }, subject, key) =>
      answer(
        api.POST('/api/v1/outcomes/outcomes/{caseId}/responsibilities/{responsibilityId}/lasting-check', {
          params: { path: { ...ofCase(subject), responsibilityId }, header: by(key) },
          body: { ...body, evidence: files ?? [] },
        }),
      ),
  }),

  // 评估质效
  action<Schemas['CaseRating']>({
    id: 'rateCase',
    roles: 'anybody',
    offered: (subject) => ratesNow(subject) && (seated(subject) || subject.session.role === 'resident'),
    fields: () => ({
      solved: yesNo('solved'),
      improved: yesNo('improved'),
      benefited: yesNo('benefited'),
      comment: paragraph('comment', { optional: true }),
    }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/evaluation/evaluations/{caseId}/ratings', { params: { path: ofCase(subject), header: by(key) }, body })),
  }),
  action({
    id: 'closeSatisfaction',
    roles: ['coordinator', 'cppcc_office', 'evaluator', 'supervisor'],
    offered: (subject) => inTheRoom(subject) && ratesNow(subject),
    fields: () => nothing,
    send: (_, subject, key) =>
      answer(
        api.POST('/api/v1/evaluation/evaluations/{caseId}/satisfaction/closing', { params: { path: ofCase(subject), header: by(key) } }),
      ),
  }),
  action<Schemas['ThirdPartyAssignment']>({
    id: 'assignThirdParty',
    roles: ['cppcc_office', 'supervisor'],
    offered: ({ evaluation }) => evaluation !== null && !evaluation.closed && evaluation.assessment === null,
    fields: (subject) => ({
      evaluatorId: choice('evaluator', organisationOptions(subject, ['evaluator'])),
      why: oneOf('thirdPartyWhy', 'thirdPartyWhy', codesOf('thirdPartyWhy'), { initial: 'sample' }),
    }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/evaluation/evaluations/{caseId}/third-party', { params: { path: ofCase(subject), header: by(key) }, body })),
  }),
  action<WithEvidence & { readonly process: number; readonly result: number; readonly openness: number; readonly text: string }>({
    id: 'assessCase',
    roles: ['evaluator'],
    offered: ({ evaluation, session }) =>
      evaluation?.assessment?.evaluatorId === session.organisationId && evaluation?.assessment?.assessedOn === null,
    fields: () => ({
      process: count('assessedProcess', { min: 0, max: 100 }),
      result: count('assessedResult', { min: 0, max: 100 }),
      openness: count('assessedOpenness', { min: 0, max: 100 }),
      text: paragraph('assessment', { max: 20_000, rows: 5 }),
      evidence: evidence({ optional: true }),
    }),
    send: ({ process, result, openness, text, evidence: files }, subject, key) =>
      answer(
        api.POST('/api/v1/evaluation/evaluations/{caseId}/assessment', {
          params: { path: ofCase(subject), header: by(key) },
          body: {
            items: [
              { code: 'process', points: process },
              { code: 'result', points: result },
              { code: 'openness', points: openness },
            ],
            text,
            evidence: files ?? [],
          },
        }),
      ),
  }),
  action<Schemas['ScoresEdition']>({
    id: 'computeScores',
    roles: ['cppcc_office', 'evaluator', 'supervisor'],
    offered: ({ evaluation }) => evaluation !== null && !evaluation.closed,
    fields: () => ({ edition: oneOf('edition', 'edition', editions, { initial: 'final' }) }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/evaluation/evaluations/{caseId}/scores', { params: { path: ofCase(subject), header: by(key) }, body })),
  }),
  action<Schemas['ScoresEdition']>({
    id: 'publishScores',
    roles: ['cppcc_office', 'evaluator', 'supervisor'],
    offered: (subject) => unpublished(subject).length > 0,
    fields: (subject) => ({ edition: oneOf('edition', 'edition', unpublished(subject), { initial: unpublished(subject)[0] }) }),
    send: (body, subject, key) =>
      answer(
        api.POST('/api/v1/evaluation/evaluations/{caseId}/scores/publication', {
          params: { path: ofCase(subject), header: by(key) },
          body,
        }),
      ),
  }),

  // 回到前面
  action<Schemas['ReopenConsultation']>({
    id: 'reopenConsultation',
    roles: ['coordinator', 'cppcc_office', 'party_organisation'],
    offered: (subject) => inTheRoom(subject) && subject.consultation?.status === 'concluded' && subject.one.stage !== 'report',
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
];

/** The steps that get the case off the desk it is on, by what the desk has to do. */
const FOR_TASK: Readonly<Record<string, readonly string[]>> = {
  screen_topic: ['screenTopic'],
  submit_topic: ['submitTopic'],
  decide_topic: ['approveTopic'],
  revise_topic: ['reviseTopic'],
  set_composition: ['setComposition'],
  fill_seats: ['acceptSeat', 'settleParticipants', 'offerSeat'],
  assign_research: ['assignInvestigation'],
  record_findings: ['recordFinding', 'confirmFinding'],
  complete_research: ['completeInvestigation'],
  convene_session: ['conveneSession', 'scheduleSession'],
  hold_session: ['closeSession', 'openSession', 'checkIn', 'checkMyselfIn'],
  publish_minutes: ['publishMinutes'],
  conclude: ['conclude'],
  answer_referral: ['answerReferral'],
  submit_report: ['submitReport'],
  receive_report: ['receiveReport'],
  revise_report: ['reviseReport'],
  decide_recommendations: ['decideRecommendation'],
  assign_responsibilities: ['assignResponsibility'],
  accept_responsibility: ['acceptResponsibility'],
  complete_responsibility: ['completeResponsibility', 'reportProgress'],
  verify_completion: ['verifyCompletion'],
  publish_results: ['publishResults'],
  collect_ratings: ['rateCase', 'closeSatisfaction'],
  assess: ['assessCase'],
  compute_scores: ['computeScores'],
  publish_scores: ['publishScores'],
};

/** What a person is offered: first what the desk waits for, the rest in the order of the loop. */
export const actionsFor = (subject: Subject): readonly AnyAction[] => {
  const wanted = FOR_TASK[subject.one.desk.task] ?? [];
  const rank = ({ id }: AnyAction): number => (wanted.includes(id) ? wanted.indexOf(id) : wanted.length);
  return offeredTo(subject).sort((one, other) => rank(one) - rank(other));
};

const offeredTo = (subject: Subject): AnyAction[] =>
  ACTIONS.filter(
    ({ roles, offered }) => (roles === 'anybody' || (roles as readonly string[]).includes(subject.session.role)) && offered(subject),
  );
