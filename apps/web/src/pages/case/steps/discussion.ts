import { answer, api, type Schemas } from '../../../api/client';
import { choice, codesOf, moment, oneOf, type Option, paragraph, yesNo } from '../../../forms/controls';
import { hasPassed } from '../../../parts/dates';
import type { Subject } from '../subject';
import { action, always, type AnyAction, by, nothing, ofCase } from './action';
import { castVote } from './cast-vote';
import { runsTheRoom, seated, writesDownForOthers } from './standing';
import { participantOptions, personOptions, researched, settled, shortly, underWay, word } from './things';

const opensOnly = ({ consultation, discussion }: Subject): boolean => discussion?.round !== consultation?.round;
const isOver = ({ discussion }: Subject): boolean => discussion !== null && hasPassed(discussion.closesAt);
/** Statements and votes are taken. */
const goesOn = (subject: Subject): boolean => subject.discussion !== null && !subject.discussion.closed && !isOver(subject);
type Talk = Pick<Subject, 'discussion' | 'statements'>;
const ofThisRound = ({ statements, discussion }: Talk) => statements.filter(({ round }) => round === discussion?.round);
const statementOptions = (all: readonly Schemas['StatementView'][]): Option[] =>
  all.map(({ id, text, moderation }) => ({
    value: id,
    label: moderation === 'waiting' ? shortly(text) : `${shortly(text)}（${word('moderation', moderation)}）`,
  }));
/** Those of others: nobody moderates their own words. What waits comes first. */
const toModerate = (subject: Subject): Schemas['StatementView'][] =>
  ofThisRound(subject)
    .filter(({ mine }) => !mine)
    .sort((one, other) => Number(other.moderation === 'waiting') - Number(one.moderation === 'waiting'));
/** What can be voted on: first what this person has not voted on yet. */
export const ballotOf = (talk: Talk): Schemas['StatementView'][] =>
  ofThisRound(talk)
    .filter(({ moderation }) => moderation === 'accepted')
    .sort((one, other) => Number(one.myChoice !== null) - Number(other.myChoice !== null));

/** 开展协商：线上讨论 */
export const DISCUSSION_STEPS: readonly AnyAction[] = [
  action<Schemas['OpenDiscussion']>({
    id: 'openDiscussion',
    who: runsTheRoom,
    when: (subject) => underWay(subject) && settled(subject) && researched(subject) && opensOnly(subject),
    fields: () => ({ closesAt: moment('closesAt', { hint: 'closesAt' }) }),
    send: (body, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/discussion/opening', {
          params: { path: ofCase(subject), header: by(key) },
          body,
        }),
      ),
  }),
  action<Schemas['CastVote']>({
    id: 'castVote',
    who: seated,
    when: (subject) => goesOn(subject) && ballotOf(subject).length > 0,
    presses: (subject) => ballotOf(subject).some(({ myChoice }) => myChoice === null),
    fields: (subject) => ({
      statementId: choice('statement', statementOptions(ballotOf(subject))),
      choice: oneOf('vote', 'vote', codesOf('vote')),
    }),
    send: (body, { one }, key) => castVote(one.id, body, key),
  }),
  action<Schemas['SubmitStatement']>({
    id: 'submitStatement',
    who: seated,
    when: goesOn,
    presses: always,
    fields: () => ({ text: paragraph('statementText', { max: 500, hint: 'statementText' }) }),
    send: (body, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/discussion/statements', {
          params: { path: ofCase(subject), header: by(key) },
          body,
        }),
      ),
  }),
  action<Schemas['RecordStatement']>({
    id: 'recordStatement',
    who: writesDownForOthers,
    when: (subject) => goesOn(subject) && participantOptions(subject).length > 0,
    fields: (subject) => ({
      personId: choice('personSaid', personOptions(subject), { hint: 'onBehalf' }),
      text: paragraph('statementText', { max: 500, hint: 'statementText' }),
    }),
    send: (body, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/discussion/statements-on-behalf', {
          params: { path: ofCase(subject), header: by(key) },
          body,
        }),
      ),
  }),
  action<Schemas['ModerateStatement'] & { readonly statementId: string }>({
    id: 'moderateStatement',
    who: runsTheRoom,
    when: (subject) => goesOn(subject) && toModerate(subject).length > 0,
    presses: (subject) => toModerate(subject).some(({ moderation }) => moderation === 'waiting'),
    fields: (subject) => ({
      statementId: choice('statement', statementOptions(toModerate(subject)), { initial: toModerate(subject)[0]?.id }),
      accepted: yesNo('statementAccepted'),
      reason: paragraph('reason', { hint: 'moderation' }),
    }),
    send: ({ statementId, ...body }, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/discussion/statements/{statementId}/moderation', {
          params: { path: { ...ofCase(subject), statementId }, header: by(key) },
          body,
        }),
      ),
  }),
  action({
    id: 'closeVoting',
    who: runsTheRoom,
    when: (subject) => subject.discussion !== null && !subject.discussion.closed && isOver(subject),
    presses: always,
    fields: () => nothing,
    send: (_, subject, key) =>
      answer(
        api.POST('/api/v1/deliberation/consultations/{caseId}/discussion/closing', { params: { path: ofCase(subject), header: by(key) } }),
      ),
  }),
];
