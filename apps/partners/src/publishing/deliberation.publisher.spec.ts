import { describe, expect, it } from '@jest/globals';
import {
  CommonGroundComputed,
  ConsultationConcluded,
  ConsultationReopened,
  ConsultationResumed,
  ConsultationSuspended,
  ConsultationTerminated,
  DiscussionOpened,
  InvestigationCompleted,
  MinutesPublished,
  ParticipantsSettled,
  SeatAccepted,
  SessionConvened,
} from '#libs/contracts';
import { id } from '#libs/event-sourcing/testing';
import { approved, caseId, roomId, told, toldOfCase } from './story.fixtures.js';

const minutes = MinutesPublished({ sessionId: id(27), itemNo: 2, text: { original: null, published: '纪要全文' }, evidence: [] });
const researched = InvestigationCompleted({
  investigationId: id(26),
  policyBasis: '依据',
  facts: '事实',
  problems: '问题',
  options: '选项',
  suggestions: '建议',
  ledBy: id(5),
});

describe('what partners are told of a consultation', () => {
  it('is each thing that it comes to, without who took part and what they said', () => {
    const facts = toldOfCase(
      SeatAccepted({ seatId: id(1), participantId: id(2) }),
      ParticipantsSettled({ explanation: [] }),
      researched,
      SessionConvened({
        sessionId: id(27),
        itemNo: 2,
        form: 'meeting',
        startsAt: '2026-03-20T06:30:00.000Z',
        noticeGivenOn: '2026-03-10',
        quorum: 5,
        researchedBy: [id(26)],
      }),
      minutes,
      DiscussionOpened({ closesAt: '2026-03-27T16:00:00.000Z', roomId, round: 1 }),
      CommonGroundComputed({
        atPosition: '9',
        parameters: { method: 'm', version: '1' },
        groups: [],
        ranking: [
          { statementId: id(1), consensus: '0.9', votes: 5, common: true },
          { statementId: id(2), consensus: '0.1', votes: 5, common: false },
        ],
        digest: 'd',
      }),
      ConsultationConcluded({
        kind: 'partial',
        recommendations: [{ recommendationId: id(24), text: '由王某（13800138000）牵头', grounds: [{ kind: 'finding', id: 'f' }] }],
        differences: '分摊比例',
        roomId,
        title: '老楼加装电梯',
        approvedBy: id(22),
      }),
      ConsultationReopened({ ground: 'relapse', backTo: 'research', reason: 'x', round: 2 }),
      ConsultationSuspended({ reason: 'x' }),
      ConsultationResumed({ reason: 'x' }),
      ConsultationTerminated({ reason: 'x' }),
    );
    expect(facts.map(({ type }) => type)).toEqual([
      'case.participants_settled',
      'case.research_completed',
      'case.session_convened',
      'case.session_held',
      'case.discussion_opened',
      'case.common_ground_found',
      'case.concluded',
      'case.reopened',
      'case.suspended',
      'case.resumed',
      'case.terminated',
    ]);
    expect(facts[3]!.data).toMatchObject({ caseId, sessionId: id(27), itemNo: 2 });
    expect(facts[5]!.data).toMatchObject({ statements: 2, common: 1 });
    expect(facts[6]!.data).toMatchObject({
      conclusion: 'partial',
      recommendations: [{ recommendationId: id(24), text: '由王某（〔电话〕）牵头' }],
      differences: '分摊比例',
    });
    expect(facts[7]!.data).toMatchObject({ round: 2, backTo: 'research' });
    expect(JSON.stringify(facts)).not.toMatch(/纪要全文|依据|13800138000/);
  });
  it('is nothing of a case that is not public', () => {
    expect(told(caseId, approved('participants'), minutes, researched)).toEqual([]);
  });
});
