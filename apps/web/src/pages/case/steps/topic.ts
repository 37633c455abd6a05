import { answer, api, type Schemas } from '../../../api/client';
import { basis, criteria, stakeholderGroups, visibility } from '../../../forms/case-controls';
import { choice, clean, codesOf, line, lines, oneOf, type Option, paragraph } from '../../../forms/controls';
import type { Subject } from '../subject';
import { action, always, type AnyAction, by, recordedBy, topic } from './action';
import { anyOf, guidesTheRoom, roleInOwnPlace } from './standing';
import { bodiesOver, shortly, themeOf } from './things';

/** A member who recommended the topic goes on writing it. */
const recommendedIt = (subject: Subject): boolean =>
  roleInOwnPlace('member')(subject) && subject.topic !== null && subject.topic.recommendedBy === subject.session.personId;
const beingWritten = ({ topic: known }: Subject): boolean =>
  known !== null && ['draft', 'screened', 'unsuitable', 'returned'].includes(known.status);
const submitted = ({ topic: known }: Subject): boolean => known?.status === 'submitted';
const undecidedYet = (subject: Subject): boolean => beingWritten(subject) || submitted(subject);
/** Approved as urgent, still to be ratified, and by another person than the one who let it pass. */
const toRatify = (subject: Subject): boolean =>
  subject.topic?.status === 'approved' &&
  subject.topic.ratified === false &&
  recordedBy(subject, 'TopicApproved') !== subject.session.personId;
const otherLevels = ({ topic: known }: Subject) => codesOf('visibility').filter((level) => level !== known?.visibility);
const roomsAbove = ({ roomsOneLevelUp }: Subject): Option[] => roomsOneLevelUp.map(({ id, name }) => ({ value: id, label: name }));
const concernOptions = (concerns: Subject['concerns'], taken: boolean, subject: Subject): Option[] =>
  concerns
    .filter(({ id, standing, topicIds }) => (taken ? subject.one.concernIds.includes(id) : standing === 'waiting' && topicIds.length === 0))
    .map(({ id, title }) => ({ value: id, label: shortly(title) }));

/** 确定议题 */
export const TOPIC_STEPS: readonly AnyAction[] = [
  action<Schemas['ScreenTopic']>({
    id: 'screenTopic',
    who: guidesTheRoom,
    when: beingWritten,
    fields: () => ({ criteria: criteria(), reasons: paragraph('screeningReasons') }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/intake/topics/{topicId}/screening', { params: { path: topic(subject), header: by(key) }, body })),
  }),
  action<Schemas['ReviseTopic']>({
    id: 'reviseTopic',
    who: anyOf(guidesTheRoom, recommendedIt),
    when: beingWritten,
    fields: ({ one, topic: known }) => ({
      title: line('title', { optional: true, initial: one.title, max: 100 }),
      question: paragraph('question', { optional: true, initial: one.question, max: 500 }),
      background: paragraph('background', { initial: known?.background, max: 5000 }),
      theme: oneOf('theme', 'theme', codesOf('theme'), { optional: true, initial: themeOf(one.theme) }),
      answering: paragraph('answering', { optional: true }),
    }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/intake/topics/{topicId}/revision', { params: { path: topic(subject), header: by(key) }, body })),
  }),
  action<Schemas['SubmitTopic']>({
    id: 'submitTopic',
    who: guidesTheRoom,
    when: ({ topic: known }) => known?.status === 'screened',
    fields: (subject) => ({
      toBodyId: choice('toBody', bodiesOver(subject, ['party_organisation']), { optional: true, hint: 'toBody' }),
    }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/intake/topics/{topicId}/submission', { params: { path: topic(subject), header: by(key) }, body })),
  }),
  action<Schemas['ApproveTopic']>({
    id: 'approveTopic',
    who: roleInOwnPlace('party_organisation'),
    when: submitted,
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
    who: roleInOwnPlace('party_organisation'),
    when: submitted,
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
    who: roleInOwnPlace('party_organisation'),
    when: submitted,
    fields: () => ({ reasons: paragraph('reasons') }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/intake/topics/{topicId}/rejection', { params: { path: topic(subject), header: by(key) }, body })),
  }),
  action<Schemas['RatifyTopic']>({
    id: 'ratifyTopic',
    who: roleInOwnPlace('party_organisation'),
    when: toRatify,
    presses: always,
    fields: () => ({ basis: basis() }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/intake/topics/{topicId}/ratification', { params: { path: topic(subject), header: by(key) }, body })),
  }),
  action<Schemas['RefuseRatification']>({
    id: 'refuseRatification',
    who: roleInOwnPlace('party_organisation'),
    when: toRatify,
    presses: always,
    fields: () => ({ reasons: paragraph('reasons', { hint: 'refuseRatification' }), basis: basis() }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/intake/topics/{topicId}/ratification-refusal', { params: { path: topic(subject), header: by(key) }, body })),
  }),
  action<Schemas['ChangeVisibility']>({
    id: 'changeVisibility',
    who: roleInOwnPlace('party_organisation'),
    when: (subject) => subject.topic?.status === 'approved',
    fields: (subject) => ({ visibility: visibility(otherLevels(subject)), basis: basis() }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/intake/topics/{topicId}/visibility', { params: { path: topic(subject), header: by(key) }, body })),
  }),
  action<Schemas['GatherConcern']>({
    id: 'addConcernToTopic',
    who: guidesTheRoom,
    when: (subject) =>
      (undecidedYet(subject) || subject.topic?.status === 'approved') && concernOptions(subject.concerns, false, subject).length > 0,
    fields: (subject) => ({
      concernId: choice('concern', concernOptions(subject.concerns, false, subject)),
      reason: paragraph('reason'),
    }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/intake/topics/{topicId}/concerns', { params: { path: topic(subject), header: by(key) }, body })),
  }),
  action<Schemas['GatherConcern']>({
    id: 'removeConcernFromTopic',
    who: guidesTheRoom,
    when: (subject) =>
      beingWritten(subject) &&
      concernOptions(subject.concerns, true, subject).length > 0 &&
      (subject.one.channel !== 'resident' || subject.one.concernIds.length > 1),
    fields: (subject) => ({ concernId: choice('concern', concernOptions(subject.concerns, true, subject)), reason: paragraph('reason') }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/intake/topics/{topicId}/concern-removals', { params: { path: topic(subject), header: by(key) }, body })),
  }),
  action<Schemas['RaiseTopicOneLevel']>({
    id: 'raiseTopicOneLevel',
    who: guidesTheRoom,
    when: (subject) => undecidedYet(subject) && subject.roomsOneLevelUp.length > 0,
    fields: (subject) => ({ toRoomId: choice('toRoom', roomsAbove(subject)), reason: paragraph('reason', { hint: 'raiseTopicOneLevel' }) }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/intake/topics/{topicId}/raising', { params: { path: topic(subject), header: by(key) }, body })),
  }),
  action<Schemas['WithdrawTopic']>({
    id: 'withdrawTopic',
    who: anyOf(guidesTheRoom, recommendedIt),
    when: undecidedYet,
    fields: () => ({ reason: paragraph('reason', { hint: 'withdrawTopic' }) }),
    send: (body, subject, key) =>
      answer(api.POST('/api/v1/intake/topics/{topicId}/withdrawal', { params: { path: topic(subject), header: by(key) }, body })),
  }),
];
