import { answer, api, type Schemas } from '../../../api/client';
import { choice, choices, clean, codesOf, count, day, line, lines, moment, oneOf, type Option, paragraph } from '../../../forms/controls';
import { evidence } from '../../../forms/evidence';
import type { Some } from '../../../forms/some';
import { today } from '../../../parts/dates';
import type { Subject } from '../subject';
import { action, always, type AnyAction, by, ofCase, type WithEvidence } from './action';
import { convenesInTheRoom, runsTheRoom, seated } from './standing';
import {
  convenedOptions,
  goingOn,
  draftOptions,
  heldWithoutMinutes,
  minutesDrafts,
  ownSessions,
  participantOptions,
  researched,
  sessionOptions,
  settled,
  t,
  toConvene,
  toPencil,
  underWay,
  unheard,
} from './things';

/** Drafts of sessions that are over. */
const publishable = (subject: Subject): Option[] => {
  const held = heldWithoutMinutes(subject).map(({ value }) => value);
  return draftOptions(subject).filter(({ value }) => held.includes(value));
};
/** The one draft there is, to go on from. */
const onlyDraft = (subject: Subject): string | undefined => {
  const drafts = minutesDrafts(subject);
  return drafts.length === 1 ? drafts[0]!.text : undefined;
};

/** 开展协商：会议、纪要 */
export const SESSION_STEPS: readonly AnyAction[] = [
  action<Omit<Schemas['ScheduleSession'], 'roomId' | 'heldWith'> & { readonly heldWith?: Some<string> }>({
    id: 'scheduleSession',
    who: convenesInTheRoom,
    when: (subject) => underWay(subject) && settled(subject),
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
    who: convenesInTheRoom,
    when: (subject) => underWay(subject) && researched(subject) && settled(subject) && toConvene(subject).length > 0,
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
    who: runsTheRoom,
    when: (subject) => ownSessions(subject, 'scheduled', 'open').length > 0,
    fields: (subject) => ({
      sessionId: choice('session', sessionOptions(ownSessions(subject, 'scheduled', 'open'))),
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
    who: seated,
    when: (subject) => ownSessions(subject, 'scheduled', 'open').length > 0,
    presses: always,
    fields: (subject) => ({
      sessionId: choice('session', sessionOptions(ownSessions(subject, 'scheduled', 'open'))),
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
    who: convenesInTheRoom,
    when: (subject) => ownSessions(subject, 'scheduled').length > 0,
    fields: (subject) => ({ sessionId: choice('session', sessionOptions(ownSessions(subject, 'scheduled')), { hint: 'openSession' }) }),
    send: ({ sessionId }, _, key) =>
      answer(api.POST('/api/v1/deliberation/sessions/{sessionId}/opening', { params: { path: { sessionId }, header: by(key) }, body: {} })),
  }),
  action<{ readonly sessionId: string; readonly participantId: string; readonly minutes: number; readonly gist?: string }>({
    id: 'recordSpeech',
    who: runsTheRoom,
    when: (subject) => ownSessions(subject, 'open').length > 0,
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
    who: convenesInTheRoom,
    when: (subject) => ownSessions(subject, 'open').length > 0,
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
    who: convenesInTheRoom,
    when: (subject) => goingOn(subject).length > 0,
    fields: (subject) => ({ sessionId: choice('session', sessionOptions(goingOn(subject))) }),
    send: ({ sessionId }, _, key) =>
      answer(api.POST('/api/v1/deliberation/sessions/{sessionId}/closing', { params: { path: { sessionId }, header: by(key) } })),
  }),
  action<{ readonly sessionId: string; readonly reason: string }>({
    id: 'failSession',
    who: convenesInTheRoom,
    when: (subject) => ownSessions(subject, 'scheduled').length > 0,
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
    who: runsTheRoom,
    when: (subject) => underWay(subject) && heldWithoutMinutes(subject).length > 0 && unheard(subject).length > 0,
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
    who: runsTheRoom,
    when: (subject) => underWay(subject) && heldWithoutMinutes(subject).length > 0,
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
    who: convenesInTheRoom,
    when: (subject) => underWay(subject) && publishable(subject).length > 0,
    fields: (subject) => ({
      sessionId: choice('session', publishable(subject)),
      text: paragraph('minutes', {
        max: 20_000,
        rows: 6,
        optional: true,
        hint: 'minutes',
        initial: onlyDraft(subject),
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
  action<{ readonly sessionId: string; readonly text: string }>({
    id: 'objectToMinutes',
    who: seated,
    when: (subject) => underWay(subject) && draftOptions(subject).length > 0,
    presses: always,
    fields: (subject) => ({
      sessionId: choice('session', draftOptions(subject)),
      text: paragraph('objection', { max: 5000, hint: 'objection' }),
    }),
    send: ({ sessionId, text }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/minutes/{sessionId}/objections', {
          params: { path: { ...ofCase(subject), sessionId }, header: by(key) },
          body: { text },
        }),
      ),
  }),
  action<Schemas['PencilSession']>({
    id: 'pencilSession',
    who: convenesInTheRoom,
    when: (subject) => underWay(subject) && !researched(subject) && toPencil(subject).length > 0,
    fields: (subject) => ({ sessionId: choice('session', toPencil(subject), { hint: 'pencilSession' }) }),
    send: (body, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/pencilled-sessions', {
          params: { path: ofCase(subject), header: by(key) },
          body,
        }),
      ),
  }),
  action<{ readonly sessionId: string; readonly reason: string }>({
    id: 'removeAgendaItem',
    who: convenesInTheRoom,
    when: (subject) => ownSessions(subject, 'scheduled').length > 0,
    fields: (subject) => ({
      sessionId: choice('session', sessionOptions(ownSessions(subject, 'scheduled'))),
      reason: paragraph('reason'),
    }),
    send: ({ sessionId, reason }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/sessions/{sessionId}/agenda/{caseId}/removal', {
          params: { path: { sessionId, ...ofCase(subject) }, header: by(key) },
          body: { reason },
        }),
      ),
  }),
  action<WithEvidence & { readonly sessionId?: string; readonly title: string; readonly proposals: Some<string> }>({
    id: 'tablePaper',
    who: runsTheRoom,
    when: (subject) => underWay(subject) && researched(subject),
    fields: (subject) => ({
      title: line('paperTitle'),
      proposals: lines('proposals', { hint: 'proposals' }),
      sessionId: choice('session', convenedOptions(subject), { optional: true, hint: 'paperSession' }),
      evidence: evidence({ optional: true }),
    }),
    send: ({ proposals, evidence: files, ...body }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/papers', {
          params: { path: ofCase(subject), header: by(key) },
          body: { ...body, proposals: clean(proposals), evidence: files ?? [] },
        }),
      ),
  }),
];
