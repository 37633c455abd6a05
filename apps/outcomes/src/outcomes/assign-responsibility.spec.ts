import { describe, it } from '@jest/globals';
import { ResponsibilityAssigned } from '#libs/contracts';
import { aContext, id, specification } from '#libs/event-sourcing/testing';
import { AssignResponsibility, assignResponsibility } from './assign-responsibility.js';
import { COUNTY, decided, GOVERNMENT, onTheDesk, OTHER_UNIT, PARTY, R1, R2, UNIT } from './outcome.fixtures.js';
import { outcomeFold } from './outcome.js';

const { given } = specification(outcomeFold);
const body = (organisationId: string) => aContext({ actor: { role: 'party_organisation', organisationId } });
const assignment = (over: Partial<AssignResponsibility['assignment']> = {}) =>
  new AssignResponsibility(id(5000), {
    recommendationIds: [R1],
    leadUnitId: UNIT,
    supportingUnitIds: [OTHER_UNIT, UNIT, OTHER_UNIT],
    task: '装隔音门',
    dueOn: '2026-05-15',
    evidenceRequired: ['检测记录'],
    ...over,
  });

describe('giving out a responsibility', () => {
  it('names the lead unit, who supports it, the date and the evidence', () => {
    given(...onTheDesk, decided(R1))
      .when(assignResponsibility, assignment(), body(PARTY))
      .then(
        ResponsibilityAssigned({
          responsibilityId: 'id-of-responsibility',
          recommendationIds: [R1],
          assignedByBodyId: PARTY,
          leadUnitId: UNIT,
          supportingUnitIds: [OTHER_UNIT],
          task: '装隔音门',
          dueOn: '2026-05-15',
          evidenceRequired: ['检测记录'],
        }),
      );
  });
  it.each(['planned', 'not_adopt'] as const)('is refused for a recommendation that is %s', (decision) => {
    given(...onTheDesk, decided(R1, { decision }))
      .when(assignResponsibility, assignment(), body(PARTY))
      .thenRefused('responsibility.not-adopted');
  });
  it('is refused when one of several is not adopted', () => {
    given(...onTheDesk, decided(R1))
      .when(assignResponsibility, assignment({ recommendationIds: [R1, R2] }), body(PARTY))
      .thenRefused('responsibility.not-adopted');
  });
  it('may be done by the body above that answered a referral', () => {
    given(...onTheDesk, decided(R1, { decision: 'referred_up', referredTo: COUNTY }), decided(R1, { decidedByBodyId: COUNTY }))
      .when(assignResponsibility, assignment(), body(COUNTY))
      .thenMatch({ type: 'ResponsibilityAssigned', data: { assignedByBodyId: COUNTY } });
  });
  it('is refused to a body that neither decided nor received it', () => {
    given(...onTheDesk, decided(R1))
      .when(assignResponsibility, assignment(), body(GOVERNMENT))
      .thenRefused('responsibility.not-yours-to-assign');
  });
  it('is refused with a date that has passed', () => {
    given(...onTheDesk, decided(R1))
      .when(assignResponsibility, assignment({ dueOn: '2026-03-01' }), body(PARTY))
      .thenRefused('responsibility.due-in-the-past');
  });
});
