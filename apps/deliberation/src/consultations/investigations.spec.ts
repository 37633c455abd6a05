import { describe, it } from '@jest/globals';
import { ConsultationReopened, FindingConfirmed, InvestigationAbandoned } from '#libs/contracts';
import { aContext, id, specification } from '#libs/event-sourcing/testing';
import { AbandonInvestigation, abandonInvestigation } from './abandon-investigation.js';
import { assignInvestigation } from './assign-investigation.js';
import { CompleteInvestigation, completeInvestigation } from './complete-investigation.js';
import { ConfirmFinding, confirmFinding } from './confirm-finding.js';
import {
  assigned,
  by,
  CASE,
  concluded,
  confirmed,
  FINDING,
  found,
  INVESTIGATION,
  LEAD,
  opened,
  researched,
  TEAM_MEMBER,
} from './consultation.fixtures.js';
import { consultationFold } from './consultation.js';
import { RecordFinding, recordFinding, RecordFindingBody } from './record-finding.js';

const consultation = specification(consultationFold);
const as = (personId: string, role: 'member' | 'coordinator' | 'grid_worker' = 'member') => aContext({ actor: { personId, role } });
const reopened = ConsultationReopened({ ground: 'new_facts', backTo: 'research', reason: '新情况', round: 2 });

describe('assigning an investigation', () => {
  const assignment = { leadPersonId: LEAD, team: [TEAM_MEMBER, TEAM_MEMBER, LEAD], plan: '逐户走访', dueOn: '2026-03-20' };
  it('names a lead in office, and each of the team once', () => {
    consultation
      .given(opened())
      .when(assignInvestigation, { assignment, leadRoles: ['member'] })
      .thenMatch({
        type: 'InvestigationAssigned',
        data: { investigationId: 'id-of-investigation', leadPersonId: LEAD, team: [TEAM_MEMBER] },
      });
  });
  it('refuses a lead without such an office', () => {
    consultation
      .given(opened())
      .when(assignInvestigation, { assignment, leadRoles: ['responsible_unit'] })
      .thenRefused('consultation.lead-without-office');
  });
  it('refuses a date that has passed', () => {
    consultation
      .given(opened())
      .when(assignInvestigation, { assignment: { ...assignment, dueOn: '2026-03-01' }, leadRoles: ['member'] })
      .thenRefused('consultation.due-in-the-past');
  });
});

describe('recording a finding', () => {
  const finding = RecordFindingBody.parse({
    kind: 'site_visit',
    on: '2026-03-02',
    heard: [{ group: 'lower_floors', count: 3 }],
    text: '张阿姨电话13812345678，担心采光',
  });
  const record = new RecordFinding(CASE, INVESTIGATION, finding);
  it('keeps what was written sealed with its writer’s key, and a masked copy to show', () => {
    consultation
      .given(opened(), assigned())
      .when(recordFinding, record, as(TEAM_MEMBER))
      .thenMatch({
        type: 'FindingRecorded',
        data: {
          findingId: 'id-of-finding',
          kind: 'site_visit',
          text: {
            original: { personal: 'finding.text', subject: TEAM_MEMBER, clear: '张阿姨电话13812345678，担心采光' },
            published: '张阿姨电话〔电话〕，担心采光',
          },
        },
      });
  });
  it('is for the team, its lead and the coordinator who records for them', () => {
    const given = consultation.given(opened(), assigned());
    given.when(recordFinding, record, as(LEAD)).thenMatch({ type: 'FindingRecorded' });
    given.when(recordFinding, record, as(id(90), 'coordinator')).thenMatch({ type: 'FindingRecorded' });
    given.when(recordFinding, record, as(id(91))).thenRefused('consultation.not-on-the-team');
  });
  it('refuses a visit that has not taken place yet', () => {
    consultation
      .given(opened(), assigned())
      .when(recordFinding, new RecordFinding(CASE, INVESTIGATION, { ...finding, on: '2026-03-03' }), as(LEAD))
      .thenRefused('consultation.finding-in-the-future');
  });
  it('is refused once the investigation is over, unknown, or of an earlier round', () => {
    consultation
      .given(opened(), assigned(), found(), confirmed(), researched())
      .when(recordFinding, record, as(LEAD))
      .thenRefused('consultation.investigation-over');
    consultation.given(opened()).when(recordFinding, record, as(LEAD)).thenRefused('consultation.investigation-unknown');
    consultation
      .given(opened(), assigned(), concluded, reopened)
      .when(recordFinding, record, as(LEAD))
      .thenRefused('consultation.investigation-of-earlier-round');
  });
});

describe('confirming a finding', () => {
  const confirm = new ConfirmFinding(CASE, FINDING);
  it('takes a second person', () => {
    const given = consultation.given(opened(), assigned(), [found(), by(LEAD)]);
    given.when(confirmFinding, confirm, as(TEAM_MEMBER)).then(FindingConfirmed({ findingId: FINDING }));
    given.when(confirmFinding, confirm, as(LEAD)).thenRefused('consultation.confirmed-by-recorder');
  });
  it('is not helped by another office of the same person', () => {
    consultation
      .given(opened(), assigned(), [found(), by(LEAD)])
      .when(confirmFinding, confirm, as(LEAD, 'coordinator'))
      .thenRefused('consultation.confirmed-by-recorder');
  });
  it('says nothing the second time', () => {
    consultation
      .given(opened(), assigned(), [found(), by(LEAD)], confirmed())
      .when(confirmFinding, confirm, as(TEAM_MEMBER))
      .thenNothing();
  });
  it('needs a finding', () => {
    consultation.given(opened(), assigned()).when(confirmFinding, confirm, as(TEAM_MEMBER)).thenRefused('consultation.finding-unknown');
  });
});

describe('completing an investigation', () => {
  const complete = new CompleteInvestigation(CASE, INVESTIGATION, {
    policyBasis: '指导意见',
    facts: '三十六户',
    problems: '补偿',
    options: '两种',
    suggestions: '移位',
  });
  it('rests on a confirmed visit or interview that says who was heard', () => {
    consultation
      .given(opened(), assigned(), found(), confirmed())
      .when(completeInvestigation, complete, as(LEAD))
      .thenMatch({ type: 'InvestigationCompleted', data: { investigationId: INVESTIGATION, ledBy: LEAD } });
  });
  it.each([
    ['nothing was found', []],
    ['the finding is not confirmed', [found()]],
    ['nobody was heard', [found({ heard: [] }), confirmed()]],
    ['it comes from paper alone', [found({ kind: 'document' as const }), confirmed()]],
    ['it is an opinion from afar', [found({ kind: 'expert_opinion' as const }), confirmed()]],
  ])('is refused when %s', (_, findings) => {
    consultation
      .given(opened(), assigned(), ...findings)
      .when(completeInvestigation, complete, as(LEAD))
      .thenRefused('consultation.research-without-finding');
  });
  it('is refused for those who are not on the team', () => {
    consultation
      .given(opened(), assigned(), found(), confirmed())
      .when(completeInvestigation, complete, as(id(91)))
      .thenRefused('consultation.not-on-the-team');
  });
  it('says nothing the second time, and is refused once it was abandoned', () => {
    consultation
      .given(opened(), assigned(), found(), confirmed(), researched())
      .when(completeInvestigation, complete, as(LEAD))
      .thenNothing();
    const abandoned = InvestigationAbandoned({ investigationId: INVESTIGATION, reason: '改由联合调研' });
    consultation
      .given(opened(), assigned(), found(), confirmed(), abandoned)
      .when(completeInvestigation, complete, as(LEAD))
      .thenRefused('consultation.investigation-over');
  });
});

describe('abandoning an investigation', () => {
  const abandon = new AbandonInvestigation(CASE, INVESTIGATION, '改由联合调研');
  it('says why, once', () => {
    const abandoned = InvestigationAbandoned({ investigationId: INVESTIGATION, reason: '改由联合调研' });
    consultation.given(opened(), assigned()).when(abandonInvestigation, abandon, as(LEAD)).then(abandoned);
    consultation.given(opened(), assigned(), abandoned).when(abandonInvestigation, abandon, as(LEAD)).thenNothing();
  });
  it('can not undo what is complete', () => {
    consultation
      .given(opened(), assigned(), found(), confirmed(), researched())
      .when(abandonInvestigation, abandon, as(LEAD))
      .thenRefused('consultation.investigation-over');
  });
});
