import { describe, it } from '@jest/globals';
import { ConsultationReopened, GroupHeard, GroupNotHeardExplained } from '#libs/contracts';
import { specification } from '#libs/event-sourcing/testing';
import { CASE, concluded, convened, heard, participant, ready, SECOND_SESSION, SESSION, talkedOver } from './consultation.fixtures.js';
import { consultationFold } from './consultation.js';
import { ExplainGroupNotHeard, explainGroupNotHeard, NoteGroupHeard, noteGroupHeard, noteStatementHeard } from './group-heard.js';

const consultation = specification(consultationFold);
const note = new NoteGroupHeard(CASE, 'lower_floors', SESSION);
const reopened = ConsultationReopened({ ground: 'relapse', backTo: 'consult', reason: '又坏了', round: 2 });

describe('a group that is heard', () => {
  it('is noted once a round', () => {
    consultation
      .given(...ready, convened())
      .when(noteGroupHeard, note)
      .then(GroupHeard({ group: 'lower_floors', where: 'session', sessionId: SESSION }));
    consultation
      .given(...ready, convened(), heard('lower_floors'))
      .when(noteGroupHeard, note)
      .thenNothing();
  });
  it('has to be one that the topic names', () => {
    consultation
      .given(...ready, convened())
      .when(noteGroupHeard, new NoteGroupHeard(CASE, 'experts', SESSION))
      .thenNothing();
  });
  it('is heard in a session of this round, or not at all: a late speech of the round before changes nothing', () => {
    consultation
      .given(...talkedOver, concluded, reopened)
      .when(noteGroupHeard, note)
      .thenNothing();
    consultation
      .given(...talkedOver, concluded, reopened, convened(SECOND_SESSION))
      .when(noteGroupHeard, new NoteGroupHeard(CASE, 'lower_floors', SECOND_SESSION))
      .thenMatch({ type: 'GroupHeard' });
  });
  it('is passed over, never refused, when the consultation is over: a reaction would stand still', () => {
    consultation
      .given(...talkedOver, concluded)
      .when(noteGroupHeard, note)
      .thenNothing();
    consultation.given().when(noteGroupHeard, note).thenNothing();
  });
  it('may be heard online, by an accepted statement of one of its seats', () => {
    const statement = { participantId: participant(2), round: 1 };
    consultation
      .given(...ready)
      .when(noteStatementHeard, { statement })
      .then(GroupHeard({ group: 'lower_floors', where: 'online' }));
    consultation
      .given(...ready)
      .when(noteStatementHeard, { statement: { ...statement, participantId: participant(6) } })
      .thenNothing();
    consultation
      .given(...ready)
      .when(noteStatementHeard, { statement: { ...statement, round: 2 } })
      .thenNothing();
    consultation
      .given(...ready)
      .when(noteStatementHeard, { statement: null })
      .thenNothing();
  });
});

describe('a group that is not heard', () => {
  const explain = new ExplainGroupNotHeard(CASE, { group: 'lower_floors', reason: '三次邀请均未到场' });
  it('is explained, once', () => {
    const explained = GroupNotHeardExplained({ group: 'lower_floors', reason: '三次邀请均未到场' });
    consultation
      .given(...ready, convened())
      .when(explainGroupNotHeard, explain)
      .then(explained);
    consultation
      .given(...ready, convened(), explained)
      .when(explainGroupNotHeard, explain)
      .thenNothing();
  });
  it('can not be explained away when it was heard', () => {
    consultation
      .given(...ready, convened(), heard('lower_floors'))
      .when(explainGroupNotHeard, explain)
      .thenRefused('consultation.group-was-heard');
  });
  it('has to be one that the topic names', () => {
    consultation
      .given(...ready)
      .when(explainGroupNotHeard, new ExplainGroupNotHeard(CASE, { group: 'experts', reason: '没来' }))
      .thenRefused('consultation.group-unknown');
  });
});
