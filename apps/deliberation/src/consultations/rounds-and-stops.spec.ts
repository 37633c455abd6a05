import { describe, expect, it } from '@jest/globals';
import {
  ConsultationReopened,
  ConsultationResumed,
  ConsultationSuspended,
  ConsultationTerminated,
  ReferralAnswered,
  ReferredUp,
} from '#libs/contracts';
import { aContext, id, specification } from '#libs/event-sourcing/testing';
import { CASE, concluded, opened, ready, talkedOver } from './consultation.fixtures.js';
import { consultationFold, consultationStream } from './consultation.js';
import { AnswerReferral, answerReferral, referUp } from './refer-up.js';
import { ReopenConsultation, reopenConsultation, ReopenForReturnedReport, reopenForReturnedReport } from './reopen-consultation.js';
import { stageOf } from './missing.js';
import {
  ResumeConsultation,
  resumeConsultation,
  SuspendConsultation,
  suspendConsultation,
  TerminateConsultation,
  terminateConsultation,
  TerminateWithTopic,
  terminateWithTopic,
} from './stop-consultation.js';

const consultation = specification(consultationFold);
const why = { ground: 'not_solved' as const, backTo: 'consult' as const, reason: '没有解决' };
const suspended = ConsultationSuspended({ reason: '等待鉴定' });
const terminated = ConsultationTerminated({ reason: '拆迁' });

describe('reopening', () => {
  it('begins the next round, in research', () => {
    const reopened = ConsultationReopened({ ...why, round: 2 });
    consultation
      .given(...talkedOver, concluded)
      .when(reopenConsultation, new ReopenConsultation(CASE, why))
      .then(reopened);
    const { state } = consultation.given(...talkedOver, concluded, reopened);
    expect(state.status !== 'not_opened' && stageOf(state)).toBe('research');
    expect(consultationStream.envelope?.(state)).toEqual({ round: 2, ruleVersion: 'default-1' });
  });
  it('is for what is concluded', () => {
    consultation
      .given(...talkedOver)
      .when(reopenConsultation, new ReopenConsultation(CASE, why))
      .thenRefused('consultation.not-concluded');
    consultation
      .given(opened(), terminated)
      .when(reopenConsultation, new ReopenConsultation(CASE, why))
      .thenRefused('consultation.terminated');
  });
  it('follows a returned report of its round, once', () => {
    const reopen = new ReopenForReturnedReport(CASE, 1, 'research', '没有听取低层意见');
    const reopened = ConsultationReopened({ ground: 'report_returned', backTo: 'research', reason: '没有听取低层意见', round: 2 });
    consultation
      .given(...talkedOver, concluded)
      .when(reopenForReturnedReport, reopen)
      .then(reopened);
    consultation
      .given(...talkedOver, concluded, reopened)
      .when(reopenForReturnedReport, reopen)
      .thenNothing();
    consultation
      .given(...talkedOver, concluded, reopened, concluded)
      .when(reopenForReturnedReport, reopen)
      .thenNothing();
    consultation.given().when(reopenForReturnedReport, reopen).thenNothing();
  });
  it('keeps recommendations only where nobody has decided on them yet', () => {
    const recommendationsAfter = (ground: 'report_returned' | 'not_solved') => {
      const { state } = consultation.given(
        ...talkedOver,
        concluded,
        ConsultationReopened({ ground, backTo: 'consult', reason: '再商', round: 2 }),
      );
      return state.status === 'not_opened' ? null : state.recommendations.length;
    };
    expect(recommendationsAfter('report_returned')).toBe(1);
    expect(recommendationsAfter('not_solved')).toBe(0);
  });
});

describe('stopping', () => {
  it('suspends and resumes, each once', () => {
    consultation
      .given(...ready)
      .when(suspendConsultation, new SuspendConsultation(CASE, '等待鉴定'))
      .then(suspended);
    consultation
      .given(...ready, suspended)
      .when(suspendConsultation, new SuspendConsultation(CASE, '等待鉴定'))
      .thenNothing();
    consultation
      .given(...ready, suspended)
      .when(resumeConsultation, new ResumeConsultation(CASE, '鉴定完成'))
      .then(ConsultationResumed({ reason: '鉴定完成' }));
    consultation
      .given(...ready)
      .when(resumeConsultation, new ResumeConsultation(CASE, '鉴定完成'))
      .thenNothing();
  });
  it('terminates what is not concluded, for good', () => {
    consultation
      .given(...ready)
      .when(terminateConsultation, new TerminateConsultation(CASE, '拆迁'))
      .then(terminated);
    consultation
      .given(...ready, terminated)
      .when(terminateConsultation, new TerminateConsultation(CASE, '拆迁'))
      .thenNothing();
    consultation
      .given(...ready, terminated)
      .when(resumeConsultation, new ResumeConsultation(CASE, '不拆了'))
      .thenRefused('consultation.terminated');
    consultation
      .given(...talkedOver, concluded)
      .when(terminateConsultation, new TerminateConsultation(CASE, '拆迁'))
      .thenRefused('consultation.concluded');
  });
  it('ends with the approval it rests on, and never refuses the reaction', () => {
    const end = new TerminateWithTopic(CASE, '未获追认');
    consultation
      .given(...ready)
      .when(terminateWithTopic, end)
      .then(ConsultationTerminated({ reason: '未获追认' }));
    consultation
      .given(...talkedOver, concluded)
      .when(terminateWithTopic, end)
      .thenNothing();
    consultation.given().when(terminateWithTopic, end).thenNothing();
  });
});

describe('referring up', () => {
  const referral = { toBodyId: id(80), question: '跨镇界河由谁整治？', replyBy: '2026-04-01' };
  const referred = ReferredUp({ ...referral, referralId: id(81) });
  const asBody = (organisationId: string) => aContext({ actor: { organisationId, role: 'deciding_body' } });
  it('asks a body over the room, with a day to reply by', () => {
    consultation
      .given(opened())
      .when(referUp, { referral, bodyIsAbove: true })
      .thenMatch({ type: 'ReferredUp', data: { ...referral, referralId: 'id-of-referral' } });
    consultation.given(opened()).when(referUp, { referral, bodyIsAbove: false }).thenRefused('consultation.body-not-above');
    consultation
      .given(opened())
      .when(referUp, { referral: { ...referral, replyBy: '2026-03-01' }, bodyIsAbove: true })
      .thenRefused('consultation.due-in-the-past');
  });
  it('is answered by the body that was asked, once, and after the conclusion too', () => {
    const answer = new AnswerReferral(CASE, id(81), '由水务局牵头');
    const answered = ReferralAnswered({ referralId: id(81), answer: '由水务局牵头' });
    consultation
      .given(...ready, referred)
      .when(answerReferral, answer, asBody(id(80)))
      .then(answered);
    consultation
      .given(...ready, referred)
      .when(answerReferral, answer, asBody(id(82)))
      .thenRefused('consultation.not-the-body-asked');
    consultation
      .given(...ready, referred, answered)
      .when(answerReferral, answer, asBody(id(80)))
      .thenNothing();
    consultation
      .given(...talkedOver, referred, concluded)
      .when(answerReferral, answer, asBody(id(80)))
      .then(answered);
    consultation
      .given(...ready)
      .when(answerReferral, answer, asBody(id(80)))
      .thenRefused('consultation.referral-unknown');
  });
});
