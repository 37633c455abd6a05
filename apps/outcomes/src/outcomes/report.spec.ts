import { describe, it } from '@jest/globals';
import {
  OutcomeReportDrafted,
  OutcomeReportRecalled,
  OutcomeReportReceived,
  OutcomeReportReturned,
  OutcomeReportRevised,
  OutcomeReportSubmitted,
} from '#libs/contracts';
import type { OrganisationEntry } from '#libs/directory';
import { aContext, id, specification } from '#libs/event-sourcing/testing';
import { DraftOutcomeReport, draftOutcomeReport } from './draft-outcome-report.js';
import {
  GOVERNMENT,
  onTheDesk,
  PARTY,
  R1,
  R2,
  ROOM,
  drafted,
  received,
  recommendation,
  returned,
  revised,
  submitted,
} from './outcome.fixtures.js';
import { outcomeFold } from './outcome.js';
import { receiveOutcomeReport } from './receive-outcome-report.js';
import { RecallOutcomeReport, recallOutcomeReport } from './recall-outcome-report.js';
import { ReturnOutcomeReport, returnOutcomeReport } from './return-outcome-report.js';
import { ReviseOutcomeReport, reviseOutcomeReport } from './revise-outcome-report.js';
import { submitOutcomeReport } from './submit-outcome-report.js';

const { given } = specification(outcomeFold);
const inOfficeOf = (organisationId: string, personId = id(9000)) =>
  aContext({ actor: { personId, role: 'party_organisation', organisationId } });
const party: OrganisationEntry = {
  id: PARTY,
  kinds: ['party_organisation'],
  name: '示东街道党工委',
  level: 'township',
  jurisdictionId: id(500),
};
const rules = { version: 'default-1', decideReportWithinWorkingDays: 20 };

describe('an outcome report is drafted', () => {
  const conclusion = {
    kind: 'agreement' as const,
    recommendations: [recommendation(R1)],
    roomId: ROOM,
    title: '6号楼加装电梯',
    approvedBy: PARTY,
  };
  it('from the conclusion, with its recommendations', () => {
    given()
      .when(draftOutcomeReport, new DraftOutcomeReport(id(5000), id(500), 1, conclusion))
      .then(
        OutcomeReportDrafted({
          reportId: 'id-of-report-1',
          conclusion: 'agreement',
          recommendations: [recommendation(R1)],
          roomId: ROOM,
          title: '6号楼加装电梯',
          approvedBy: PARTY,
          round: 1,
        }),
      );
  });
  it('once a round, however often the conclusion is told', () => {
    given(drafted())
      .when(draftOutcomeReport, new DraftOutcomeReport(id(5000), id(500), 1, conclusion))
      .thenNothing();
  });
  it('again in the next round', () => {
    given(drafted(), submitted(), returned())
      .when(draftOutcomeReport, new DraftOutcomeReport(id(5000), id(500), 2, conclusion))
      .thenMatch({ type: 'OutcomeReportDrafted', data: { round: 2 } });
  });
  it('over one that nobody had received yet, which is recalled first', () => {
    given(drafted())
      .when(draftOutcomeReport, new DraftOutcomeReport(id(5000), id(500), 2, conclusion))
      .thenMatch({ type: 'OutcomeReportRecalled', data: { why: 'concluded_anew', round: 1 } }, { type: 'OutcomeReportDrafted' });
  });
});

describe('a reopened consultation', () => {
  it('recalls a report that is on its way', () => {
    given(drafted(), submitted())
      .when(recallOutcomeReport, new RecallOutcomeReport(id(5000), 2, '有新情况'))
      .then(OutcomeReportRecalled({ why: 'consultation_reopened', reasons: '有新情况', round: 1 }));
  });
  it('leaves what was received on the desk where it is', () => {
    given(...onTheDesk)
      .when(recallOutcomeReport, new RecallOutcomeReport(id(5000), 2, '复发'))
      .thenNothing();
  });
  it('changes nothing when it is told late', () => {
    given(drafted({ round: 2 }))
      .when(recallOutcomeReport, new RecallOutcomeReport(id(5000), 2, '复发'))
      .thenNothing();
  });
});

describe('revising a report', () => {
  it('masks what looks like personal data', () => {
    given(drafted())
      .when(reviseOutcomeReport, new ReviseOutcomeReport(id(5000), '联系 13812345678'))
      .then(OutcomeReportRevised({ summary: '联系 〔电话〕' }));
  });
  it('after a return says what was changed', () => {
    given(drafted(), submitted(), returned('report'))
      .when(reviseOutcomeReport, new ReviseOutcomeReport(id(5000), '重写'))
      .thenRefused('report.answer-missing');
  });
  it('is refused once it is submitted', () => {
    given(drafted(), submitted())
      .when(reviseOutcomeReport, new ReviseOutcomeReport(id(5000), '重写'))
      .thenRefused('report.not-in-draft');
  });
  it('is refused when it went back for more talk: the next conclusion drafts another', () => {
    given(drafted(), submitted(), returned('consult'))
      .when(reviseOutcomeReport, new ReviseOutcomeReport(id(5000), '重写', '补了意见'))
      .thenRefused('report.not-in-draft');
  });
});

describe('submitting a report', () => {
  it('sends it to the Party committee', () => {
    given(drafted(), revised())
      .when(submitOutcomeReport, { to: party, documentNumber: '示东协〔2026〕1号' })
      .then(OutcomeReportSubmitted({ toBodyId: PARTY, documentNumber: '示东协〔2026〕1号' }));
  });
  it('is done once', () => {
    given(drafted(), submitted()).when(submitOutcomeReport, { to: party }).thenNothing();
  });
  it('is refused to a body that is no Party organisation', () => {
    given(drafted())
      .when(submitOutcomeReport, { to: { ...party, kinds: ['government'] } })
      .thenRefused('report.not-to-the-party-committee');
  });
  it('is refused while it is sent back', () => {
    given(drafted(), submitted(), returned('report')).when(submitOutcomeReport, { to: party }).thenRefused('report.not-in-draft');
  });
});

describe('returning a report', () => {
  const command = new ReturnOutcomeReport(id(5000), 'consult', '一楼的意见没写清');
  it('says where to and why', () => {
    given(drafted(), submitted())
      .when(returnOutcomeReport, command, inOfficeOf(PARTY))
      .then(OutcomeReportReturned({ backTo: 'consult', reasons: '一楼的意见没写清' }));
  });
  it('is done once', () => {
    given(drafted(), submitted(), returned('consult')).when(returnOutcomeReport, command, inOfficeOf(PARTY)).thenNothing();
  });
  it('is refused to another body than the one it was sent to', () => {
    given(drafted(), submitted()).when(returnOutcomeReport, command, inOfficeOf(GOVERNMENT)).thenRefused('report.other-body');
  });
  it('is refused once it was received', () => {
    given(...onTheDesk)
      .when(returnOutcomeReport, command, inOfficeOf(PARTY))
      .thenRefused('report.not-submitted');
  });
});

describe('receiving a report', () => {
  it('dates the decision by working days of the rule in force', () => {
    given(drafted(), submitted())
      .when(receiveOutcomeReport, { receiptNo: '收12', rules }, inOfficeOf(PARTY))
      .then(OutcomeReportReceived({ receiptNo: '收12', decideBy: '2026-03-30', rules }));
  });
  it('is done once', () => {
    given(...onTheDesk)
      .when(receiveOutcomeReport, { rules }, inOfficeOf(PARTY))
      .thenNothing();
  });
  it('is refused to the person who sent it in', () => {
    given(drafted(), [submitted(), { actor: { personId: id(7), role: 'coordinator' } }])
      .when(receiveOutcomeReport, { rules }, inOfficeOf(PARTY, id(7)))
      .thenRefused('report.own-submission');
  });
  it('is refused to another body', () => {
    given(drafted(), submitted()).when(receiveOutcomeReport, { rules }, inOfficeOf(GOVERNMENT)).thenRefused('report.other-body');
  });
  it('is refused before it was submitted', () => {
    given(drafted()).when(receiveOutcomeReport, { rules }, inOfficeOf(PARTY)).thenRefused('report.not-submitted');
  });
  it('puts only the recommendations of that report on the desk', () => {
    const { state } = given(
      drafted(),
      submitted(),
      returned('consult'),
      drafted({ round: 2, recommendations: [recommendation(R2)] }),
      submitted(),
      received(),
    );
    if (state.recommendations[R1]?.status !== 'set_aside' || state.recommendations[R2]?.status !== 'awaiting')
      throw new Error(JSON.stringify(state.recommendations));
  });
});
