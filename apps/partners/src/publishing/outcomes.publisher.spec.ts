import { describe, expect, it } from '@jest/globals';
import {
  CompletionSentBack,
  CompletionVerified,
  ExtensionGranted,
  OutcomeConverted,
  OutcomeReportReceived,
  OutcomeReportSubmitted,
  ProgressReported,
  RecommendationDecided,
  ResponsibilityAssigned,
  ResponsibilityCompleted,
  ResponsibilityEnded,
  ResponsibilityHandedOver,
  ResultsPublished,
} from '#libs/contracts';
import { id } from '#libs/event-sourcing/testing';
import { approved, caseId, roomId, told, toldOfCase } from './story.fixtures.js';

const basis = { kind: 'meeting' as const, documentNumber: '示范发〔2026〕1号', decidedOn: '2026-03-05' };
const responsibilityId = id(25);
const completed = ResponsibilityCompleted({ responsibilityId, text: '已投用', evidence: [] });

describe('what partners are told of an outcome', () => {
  it('is the chain from the report to the results', () => {
    const facts = toldOfCase(
      OutcomeReportSubmitted({ toBodyId: id(22) }),
      OutcomeReportReceived({ decideBy: '2026-04-20', rules: { version: '1', decideReportWithinWorkingDays: 15 } }),
      RecommendationDecided({ recommendationId: id(24), decision: 'adopt', reasons: '可行', decidedByBodyId: id(22), basis }),
      ResponsibilityAssigned({
        responsibilityId,
        recommendationIds: [id(24)],
        assignedByBodyId: id(22),
        leadUnitId: id(23),
        supportingUnitIds: [],
        task: '加装电梯，联系13800138000',
        dueOn: '2026-09-30',
        evidenceRequired: [],
      }),
      ResponsibilityHandedOver({ responsibilityId, toUnitId: id(29), reason: 'x' }),
      ProgressReported({ responsibilityId, text: '管线迁移', percent: 40, evidence: [] }),
      ExtensionGranted({ responsibilityId, dueOn: '2026-10-31', reason: 'x' }),
      completed,
      CompletionSentBack({ responsibilityId, reasons: 'x' }),
      CompletionVerified({ responsibilityId, capacity: 'supervisor' }),
      ResponsibilityEnded({ responsibilityId: id(30), reason: '列入拆迁', endedByBodyId: id(22), basis }),
      ResultsPublished({ results: [{ responsibilityId, what: '电梯投用', evidence: [] }], roomId, title: '老楼加装电梯' }),
      OutcomeConverted({ kind: 'policy', reference: '示住建〔2026〕12号' }),
    );
    expect(facts.map(({ type }) => type)).toEqual([
      'case.report_received',
      'case.decided',
      'case.responsibility_assigned',
      'case.responsibility_handed_over',
      'case.responsibility_progressed',
      'case.deadline_extended',
      'case.responsibility_completed',
      'case.completion_sent_back',
      'case.completion_verified',
      'case.responsibility_ended',
      'case.results_published',
      'case.outcome_converted',
    ]);
    expect(facts[2]!.data).toMatchObject({ leadUnitId: id(23), task: '加装电梯，联系〔电话〕', dueOn: '2026-09-30' });
    expect(facts[10]!.data).toMatchObject({ results: [{ responsibilityId, what: '电梯投用' }] });
  });
  it('is nothing of a case that is not public', () => {
    expect(told(caseId, approved('internal'), completed)).toEqual([]);
  });
});
