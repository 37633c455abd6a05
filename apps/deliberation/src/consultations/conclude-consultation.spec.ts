import { describe, it } from '@jest/globals';
import { ConsultationReopened, GroupNotHeardExplained, RecommendationWithdrawn } from '#libs/contracts';
import { specification } from '#libs/event-sourcing/testing';
import type { ScheduledSession } from '../sessions/session.js';
import { concludeConsultation, type Conclusion } from './conclude-consultation.js';
import {
  aSession,
  CASE,
  concluded,
  convened,
  drafted,
  heard,
  heldSession,
  published,
  ready,
  RECOMMENDATION,
  recommended,
  SECOND_SESSION,
  SESSION,
  talkedOver,
} from './consultation.fixtures.js';
import { consultationFold } from './consultation.js';

const consultation = specification(consultationFold);
const photograph = { sha256: 'a'.repeat(64), name: '现场.jpg', mediaType: 'image/jpeg', size: 1 };
const conclude = (conclusion: Conclusion, sessions: Record<string, ScheduledSession> = { [SESSION]: heldSession() }) => ({
  caseId: CASE,
  conclusion,
  sessions: new Map(Object.entries(sessions)),
});
const agreement: Conclusion = { kind: 'agreement' };
const withdrawn = RecommendationWithdrawn({ recommendationId: RECOMMENDATION, reason: '意见有变' });
const beforeMinutes = [...ready, convened(), heard('upper_floors'), heard('lower_floors')];

describe('concluding a consultation', () => {
  it('carries the recommendations in full, for a report to be drafted from', () => {
    consultation
      .given(...talkedOver)
      .when(concludeConsultation, conclude(agreement))
      .then(concluded);
  });

  it('needs a session held to its end', () => {
    consultation
      .given(...ready)
      .when(concludeConsultation, conclude(agreement, {}))
      .thenRefused('consultation.no-session-held');
    consultation
      .given(...talkedOver)
      .when(concludeConsultation, conclude(agreement, { [SESSION]: heldSession({ status: 'open' }) }))
      .thenRefused('consultation.session-not-closed');
    const failed = aSession({ status: 'failed', agenda: [{ itemNo: 1, caseId: CASE, status: 'on_the_agenda' }] });
    consultation
      .given(...talkedOver)
      .when(concludeConsultation, conclude(agreement, { [SESSION]: failed }))
      .thenRefused('consultation.no-session-held');
  });
  it('waits for the agenda of a session just convened', () => {
    consultation
      .given(...talkedOver)
      .when(concludeConsultation, conclude(agreement, { [SESSION]: aSession() }))
      .thenRefused('consultation.session-not-closed');
  });
  it('needs an adjourned item to be finished in another session', () => {
    const adjourned = heldSession({ agenda: [{ itemNo: 1, caseId: CASE, status: 'adjourned' }] });
    consultation
      .given(...talkedOver)
      .when(concludeConsultation, conclude(agreement, { [SESSION]: adjourned }))
      .thenRefused('consultation.no-session-held');
    const second = [...talkedOver, convened(SECOND_SESSION)];
    const both = { [SESSION]: adjourned, [SECOND_SESSION]: heldSession() };
    consultation
      .given(...second)
      .when(concludeConsultation, conclude(agreement, both))
      .thenRefused('consultation.minutes-not-published');
    consultation
      .given(...second)
      .when(concludeConsultation, conclude(agreement, { ...both, [SECOND_SESSION]: aSession() }))
      .thenRefused('consultation.session-not-closed');
  });
  it('needs every named group heard, or the reason on record', () => {
    const one = [...ready, convened(), heard('upper_floors'), drafted, published, recommended];
    consultation
      .given(...one)
      .when(concludeConsultation, conclude(agreement))
      .thenRefused('consultation.group-not-heard');
    consultation
      .given(...one, GroupNotHeardExplained({ group: 'lower_floors', reason: '三次邀请未到' }))
      .when(concludeConsultation, conclude(agreement))
      .thenMatch({ type: 'ConsultationConcluded' });
  });
  it('says that a group was heard when its speech is recorded and only the reaction is late', () => {
    const one = [...ready, convened(), heard('upper_floors'), drafted, published, recommended];
    const session = heldSession({ heard: [{ caseId: CASE, group: 'lower_floors' }] });
    consultation
      .given(...one)
      .when(concludeConsultation, conclude(agreement, { [SESSION]: session }))
      .thenMatch({ type: 'GroupHeard', data: { group: 'lower_floors', sessionId: SESSION } }, { type: 'ConsultationConcluded' });
  });
  it('needs the minutes published', () => {
    consultation
      .given(...beforeMinutes, drafted, recommended)
      .when(concludeConsultation, conclude(agreement))
      .thenRefused('consultation.minutes-not-published');
  });

  it('by agreement or in part needs a recommendation that stands', () => {
    consultation
      .given(...talkedOver, withdrawn)
      .when(concludeConsultation, conclude(agreement))
      .thenRefused('consultation.no-recommendation');
    consultation
      .given(...talkedOver, withdrawn)
      .when(concludeConsultation, conclude({ kind: 'partial', differences: '费用' }))
      .thenRefused('consultation.no-recommendation');
    consultation
      .given(...talkedOver)
      .when(concludeConsultation, conclude({ kind: 'partial', differences: '费用' }))
      .thenMatch({ type: 'ConsultationConcluded', data: { differences: '费用' } });
  });
  it('without agreement names the differences and leaves no recommendation over', () => {
    consultation
      .given(...talkedOver)
      .when(concludeConsultation, conclude({ kind: 'no_agreement', differences: '费用' }))
      .thenRefused('consultation.recommendation-left-over');
    consultation
      .given(...talkedOver, withdrawn)
      .when(concludeConsultation, conclude({ kind: 'no_agreement', differences: '费用' }))
      .thenMatch({ type: 'ConsultationConcluded', data: { kind: 'no_agreement', differences: '费用', recommendations: [] } });
  });
  it('on the spot says what was done, and leaves nothing to be asked for', () => {
    const settlement = { what: '当场清理楼道', evidence: [photograph] };
    consultation
      .given(...talkedOver)
      .when(concludeConsultation, conclude({ kind: 'settled_on_the_spot', settlement }))
      .thenRefused('consultation.recommendation-left-over');
    consultation
      .given(...talkedOver, withdrawn)
      .when(concludeConsultation, conclude({ kind: 'settled_on_the_spot', settlement }))
      .thenMatch({ type: 'ConsultationConcluded', data: { settlement } });
  });
  it('by a pact holds its terms and when it was agreed', () => {
    const pact = { title: '楼道公约', terms: '不堆放杂物', agreedOn: '2026-03-02', evidence: [photograph] };
    consultation
      .given(...talkedOver, withdrawn)
      .when(concludeConsultation, conclude({ kind: 'self_governed_pact', pact }))
      .thenMatch({ type: 'ConsultationConcluded', data: { pact } });
    consultation
      .given(...talkedOver)
      .when(concludeConsultation, conclude({ kind: 'self_governed_pact', pact: { ...pact, agreedOn: '2026-03-03' } }))
      .thenRefused('consultation.pact-in-the-future');
  });
  it('says nothing the second time; another conclusion needs another round', () => {
    consultation
      .given(...talkedOver, concluded)
      .when(concludeConsultation, conclude(agreement))
      .thenNothing();
    consultation
      .given(...talkedOver, concluded)
      .when(concludeConsultation, conclude({ kind: 'partial', differences: '费用' }))
      .thenRefused('consultation.concluded');
  });
  it('in a later round rests on nothing of the round before', () => {
    const reopened = ConsultationReopened({ ground: 'not_solved', backTo: 'consult', reason: '没有解决', round: 2 });
    consultation
      .given(...talkedOver, concluded, reopened)
      .when(concludeConsultation, conclude(agreement))
      .thenRefused('consultation.no-session-held');
  });
});
