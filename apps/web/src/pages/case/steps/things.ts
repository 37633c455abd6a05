import type { Schemas } from '../../../api/client';
import { codesOf, type Option } from '../../../forms/controls';
import type { Some } from '../../../forms/some';
import { i18n } from '../../../i18n';
import { daysBetween, hasPassed, showDate, showInstant, today } from '../../../parts/dates';
import { Fields } from '../fields';
import type { Subject } from '../subject';

/*
 * Things of a case that its forms let people choose from, by what people call them.
 */

export const t = (key: string, values: Record<string, string | number> = {}): string => i18n.t(key, values);
export const word = (list: string, code: string): string => t(`words:${list}.${code}`);
export const shortly = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** A code of today's list; one that it doesn't have is no choice. */
export const themeOf = (theme: string | null) => codesOf('theme').find((code) => code === theme);
export const onlyOne = (options: readonly Option[]): Some<string> | undefined => (options.length === 1 ? [options[0]!.value] : undefined);

// Who and which organisation.
export const personOptions = ({ people }: Subject, roles?: readonly string[]): Option[] =>
  people
    .filter(({ grants }) => roles === undefined || grants.some(({ role }) => roles.includes(role)))
    .map(({ personId, name, grants, homeJurisdictionName }) => ({
      value: personId,
      label: [name ?? '—', grants.map(({ role, organisationName }) => organisationName ?? word('role', role))[0] ?? homeJurisdictionName]
        .filter(Boolean)
        .join(' · '),
    }));
export const organisationOptions = ({ organisations }: Subject, kinds: readonly string[]): Option[] =>
  organisations.filter((one) => one.kinds.some((kind) => kinds.includes(kind))).map(({ id, name }) => ({ value: id, label: name }));
/** Bodies whose place holds the case's, or lies above it. */
export const bodiesOver = ({ organisations, place }: Subject, kinds: readonly string[]): Option[] =>
  organisations
    .filter((one) => place.includes(one.jurisdictionId) && one.kinds.some((kind) => kinds.includes(kind)))
    .map(({ id, name }) => ({ value: id, label: name }));
const LEVELS = ['province', 'prefecture', 'county', 'township', 'village'];
/** Bodies of a higher level than the one that the person acts for. */
export const bodiesAbove = ({ organisations, session }: Subject, kinds: readonly string[]): Option[] => {
  const own = organisations.find(({ id }) => id === session.organisationId)?.level;
  return organisations
    .filter(
      ({ level, kinds: its }) =>
        own !== undefined && LEVELS.indexOf(level) < LEVELS.indexOf(own) && its.some((kind) => kinds.includes(kind)),
    )
    .map(({ id, name }) => ({ value: id, label: name }));
};
/** Whoever can be asked to decide. */
export const BODIES = ['party_organisation', 'government', 'village_assembly', 'owners_assembly'];

// The consultation.
export const underWay = ({ consultation }: Subject): boolean => consultation?.status === 'under_way';
export const settled = ({ consultation }: Subject): boolean => consultation?.settled ?? false;
export const researched = ({ consultation }: Subject): boolean => consultation?.missing.research.length === 0;

export const groupsOf = ({ consultation }: Subject) => consultation?.groups ?? [];
const groupName = ({ consultation }: Subject, code: string): string =>
  consultation?.groups.find((group) => group.code === code)?.name ?? code;
export const seatLabel = (subject: Subject, seatId: string): string => {
  const seats = subject.consultation?.seats ?? [];
  const index = seats.findIndex((seat) => seat.seatId === seatId);
  const seat = seats[index];
  return seat
    ? t('sentences:piece.seat', { n: index + 1, group: groupName(subject, seat.group), capacity: word('capacity', seat.capacity) })
    : seatId;
};
export const seatOptions = (subject: Subject, ...statuses: readonly Schemas['SeatView']['status'][]): Option[] =>
  (subject.consultation?.seats ?? [])
    .filter((seat) => statuses.includes(seat.status))
    .map(({ seatId }) => ({ value: seatId, label: seatLabel(subject, seatId) }));
export const mySeats = (subject: Subject, status: Schemas['MySeat']['status']): Option[] =>
  subject.seats
    .filter((seat) => seat.status === status && seat.caseStatus === 'under_way')
    .map(({ seatId, group, capacity }) => ({
      value: seatId,
      label: subject.consultation ? seatLabel(subject, seatId) : `${group} · ${word('capacity', capacity)}`,
    }));
export const participantOptions = (subject: Subject): Option[] =>
  (subject.consultation?.seats ?? []).flatMap(({ seatId, status, participantId }) =>
    status === 'accepted' && participantId !== null ? [{ value: participantId, label: seatLabel(subject, seatId) }] : [],
  );

/** One that goes on, as its steps need it. */
export interface Investigation {
  readonly investigationId: string;
  readonly plan: string;
  readonly dueOn: string;
  readonly findings: readonly {
    readonly findingId: string;
    readonly kind: string;
    readonly text: string;
    readonly heard: number;
    readonly confirmed: boolean;
  }[];
}
/**
 * Investigations of this round that go on, from the history: those who lead one (委员领衔) needn't be in charge of the room, whose view of
 * the consultation shows them what is completed only.
 */
export const investigations = ({ events, one }: Subject): Investigation[] => {
  const ofRound = events
    .filter(({ round }) => round === null || round === one.round)
    .map(({ type, data }) => ({ type, data: new Fields(data) }));
  const isOver = (id: string): boolean =>
    ofRound.some(
      ({ type, data }) => (type === 'InvestigationCompleted' || type === 'InvestigationAbandoned') && data.text('investigationId') === id,
    );
  const findingsOf = (id: string): Investigation['findings'] =>
    ofRound
      .filter(({ type, data }) => type === 'FindingRecorded' && data.text('investigationId') === id)
      .map(({ data }) => ({
        findingId: data.text('findingId'),
        kind: data.text('kind'),
        text: data.words('text'),
        heard: data.parts('heard').length,
        confirmed: ofRound.some((other) => other.type === 'FindingConfirmed' && other.data.text('findingId') === data.text('findingId')),
      }));
  return ofRound
    .filter(({ type, data }) => type === 'InvestigationAssigned' && !isOver(data.text('investigationId')))
    .map(({ data }) => ({
      investigationId: data.text('investigationId'),
      plan: data.text('plan'),
      dueOn: data.text('dueOn'),
      findings: findingsOf(data.text('investigationId')),
    }));
};
/** Of those, the ones that this person works on: the room's coordinator on all, as their recorder. */
export const investigationsOfMine = (subject: Subject): Investigation[] =>
  investigations(subject).filter(({ investigationId }) => {
    const assigned = new Fields(
      subject.events.find(({ type, data }) => type === 'InvestigationAssigned' && data.investigationId === investigationId)?.data ?? {},
    );
    const { role, personId } = subject.session;
    return role === 'coordinator' || assigned.text('leadPersonId') === personId || assigned.texts('team').includes(personId);
  });
export const investigationOptions = (all: readonly Investigation[]): Option[] =>
  all.map(({ investigationId, plan, dueOn }) => ({
    value: investigationId,
    label: `${shortly(plan)}（${showDate(dueOn, i18n.language)}）`,
  }));
export const findingLabel = ({ kind, text }: { readonly kind: string; readonly text: string }): string =>
  `${word('findingKind', kind)}：${shortly(text)}`;
/** Findings on which a recommendation can rest. */
export const groundOptions = ({ consultation }: Subject): Option[] =>
  (consultation?.investigations ?? []).flatMap(({ findings }) =>
    findings.map((finding) => ({ value: finding.findingId, label: findingLabel(finding) })),
  );

const sessionLabel = ({ form, startsAt, place }: Schemas['SessionSummary']): string =>
  [showInstant(startsAt, i18n.language), word('sessionForm', form), place].filter(Boolean).join(' · ');
export const sessionOptions = (sessions: readonly Schemas['SessionSummary'][]): Option[] =>
  sessions.map((one) => ({ value: one.id, label: sessionLabel(one) }));
/** Sessions on whose agenda the case stands. */
export const ownSessions = (subject: Subject, ...statuses: readonly ('scheduled' | 'open')[]): Schemas['SessionSummary'][] =>
  subject.sessions.filter(
    (one) =>
      (statuses as readonly string[]).includes(one.status) &&
      one.agenda.some(({ caseId, status: item }) => caseId === subject.one.id && item === 'on_the_agenda'),
  );
/** Sessions that go on and that the case was dealt with or put off in. */
export const goingOn = (subject: Subject): Schemas['SessionSummary'][] =>
  subject.sessions.filter(
    (one) => one.status === 'open' && one.agenda.some(({ caseId, status: item }) => caseId === subject.one.id && item !== 'removed'),
  );
const notOnTheAgenda = (subject: Subject): Schemas['SessionSummary'][] =>
  subject.sessions.filter(
    (one) => one.status === 'scheduled' && one.agenda.every(({ caseId, status }) => caseId !== subject.one.id || status === 'removed'),
  );
/** Sessions that can still be convened: those invited have their notice. */
export const toConvene = (subject: Subject): Option[] =>
  sessionOptions(
    notOnTheAgenda(subject).filter(
      ({ startsAt }) => daysBetween(today(), startsAt) >= (subject.consultation?.rules.noticeDays ?? 0) && !hasPassed(startsAt),
    ),
  );
export const toPencil = (subject: Subject): Option[] =>
  sessionOptions(
    notOnTheAgenda(subject).filter(
      ({ id }) => !subject.events.some(({ type, data }) => type === 'SessionPencilled' && data.sessionId === id),
    ),
  );
const convenedLabel = ({ startsAt, form }: { readonly startsAt: string; readonly form: string }): string =>
  `${showInstant(startsAt, i18n.language)} · ${word('sessionForm', form)}`;
/** Sessions of this round that the case was called to. */
export const convenedOptions = ({ consultation }: Subject): Option[] =>
  (consultation?.sessions ?? [])
    .filter(({ round, status }) => round === consultation?.round && status !== 'failed')
    .map((one) => ({ value: one.sessionId, label: convenedLabel(one) }));
export const hasConvened = ({ consultation }: Subject): boolean =>
  (consultation?.sessions ?? []).some(({ round }) => round === consultation?.round);
/** Sessions that were held and whose minutes aren't out. */
export const heldWithoutMinutes = ({ consultation }: Subject): Option[] =>
  (consultation?.sessions ?? [])
    .filter(
      ({ sessionId, round, status }) =>
        round === consultation?.round &&
        status === 'closed' &&
        !consultation.minutes.some((one) => one.sessionId === sessionId && one.status === 'published'),
    )
    .map((one) => ({ value: one.sessionId, label: convenedLabel(one) }));
export const minutesDrafts = ({ consultation }: Subject): Schemas['MinutesView'][] =>
  (consultation?.minutes ?? []).filter(({ status }) => status === 'draft');
export const draftOptions = (subject: Subject): Option[] =>
  minutesDrafts(subject).flatMap(({ sessionId }) =>
    (subject.consultation?.sessions ?? [])
      .filter((one) => one.sessionId === sessionId)
      .map((one) => ({ value: sessionId, label: convenedLabel(one) })),
  );
export const unheard = (subject: Subject): Option[] =>
  groupsOf(subject)
    .filter(
      ({ code }) =>
        !subject.consultation?.groupsHeard.some(
          ({ group, round, where, notHeardBecause }) =>
            group === code && round === subject.consultation?.round && (where !== null || notHeardBecause !== null),
        ),
    )
    .map(({ code, name }) => ({ value: code, label: name }));
export const standingRecommendations = ({ consultation }: Subject) =>
  (consultation?.recommendations ?? []).filter(({ withdrawn }) => withdrawn === null);

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

// The outcome.
export const reportIs =
  (...statuses: readonly string[]) =>
  ({ outcome }: Subject): boolean =>
    outcome !== null && !outcome.closed && statuses.includes(outcome.report.status);
export const responsibilities = ({ outcome }: Subject, ...statuses: readonly string[]): Schemas['ResponsibilityDetail'][] =>
  (outcome?.responsibilities ?? []).filter(({ status }) => statuses.includes(status));
export const responsibilityOption = ({ responsibilityId, task, leadUnitName }: Schemas['ResponsibilityDetail']): Option => ({
  value: responsibilityId,
  label: [leadUnitName, shortly(task)].filter(Boolean).join('：'),
});
export const numbered = ({ text }: { readonly text: string }, index: number): string => `${index + 1}. ${shortly(text)}`;
