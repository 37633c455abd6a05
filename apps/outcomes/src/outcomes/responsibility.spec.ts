import { describe, it } from '@jest/globals';
import {
  ExtensionGranted,
  ExtensionRefused,
  ExtensionRequested,
  ProgressReported,
  ResponsibilityAccepted,
  ResponsibilityCompleted,
  ResponsibilityHandedOver,
  ResponsibilityRefused,
  UnitUrged,
} from '#libs/contracts';
import { aContext, id, specification } from '#libs/event-sourcing/testing';
import { AcceptResponsibility, acceptResponsibility } from './accept-responsibility.js';
import { CompleteResponsibility, completeResponsibility } from './complete-responsibility.js';
import { GrantExtension, grantExtension } from './grant-extension.js';
import { HandOverResponsibility, handOverResponsibility } from './hand-over-responsibility.js';
import { completed, D1, givenOut, GOVERNMENT, OTHER_UNIT, PARTY, PHOTO, THIRD_UNIT, underWay, UNIT, verified } from './outcome.fixtures.js';
import { outcomeFold } from './outcome.js';
import { RefuseExtension, refuseExtension } from './refuse-extension.js';
import { RefuseResponsibility, refuseResponsibility } from './refuse-responsibility.js';
import { ReportProgress, reportProgress } from './report-progress.js';
import { RequestExtension, requestExtension } from './request-extension.js';
import { UrgeUnit, urgeUnit } from './urge-unit.js';

const { given } = specification(outcomeFold);
const CASE = id(5000);
const unit = (organisationId: string) => aContext({ actor: { role: 'responsible_unit', organisationId } });
const body = (organisationId: string) => aContext({ actor: { role: 'party_organisation', organisationId } });

describe('a lead unit accepts its responsibility', () => {
  const accept = new AcceptResponsibility(CASE, D1);
  it('once', () => {
    given(...givenOut)
      .when(acceptResponsibility, accept, unit(UNIT))
      .then(ResponsibilityAccepted({ responsibilityId: D1 }));
    given(...underWay)
      .when(acceptResponsibility, accept, unit(UNIT))
      .thenNothing();
  });
  it('and no other unit does it in its place', () => {
    given(...givenOut)
      .when(acceptResponsibility, accept, unit(OTHER_UNIT))
      .thenRefused('responsibility.other-unit');
  });
  it('also after it had refused', () => {
    given(...givenOut, ResponsibilityRefused({ responsibilityId: D1, reason: '人手不够' }))
      .when(acceptResponsibility, accept, unit(UNIT))
      .thenMatch({ type: 'ResponsibilityAccepted' });
  });
  it('unless there is none', () => {
    given(...givenOut)
      .when(acceptResponsibility, new AcceptResponsibility(CASE, id(99)), unit(UNIT))
      .thenRefused('responsibility.unknown');
  });
});

describe('a lead unit refuses its responsibility', () => {
  const refuse = new RefuseResponsibility(CASE, D1, '不属本单位职责');
  it('with a reason, once', () => {
    given(...givenOut)
      .when(refuseResponsibility, refuse, unit(UNIT))
      .then(ResponsibilityRefused({ responsibilityId: D1, reason: '不属本单位职责' }));
    given(...givenOut, ResponsibilityRefused({ responsibilityId: D1, reason: '不属' }))
      .when(refuseResponsibility, refuse, unit(UNIT))
      .thenNothing();
  });
  it('not after accepting it', () => {
    given(...underWay)
      .when(refuseResponsibility, refuse, unit(UNIT))
      .thenRefused('responsibility.already-accepted');
  });
  it('not for another', () => {
    given(...givenOut)
      .when(refuseResponsibility, refuse, unit(OTHER_UNIT))
      .thenRefused('responsibility.other-unit');
  });
});

describe('a responsibility is handed over', () => {
  const handOver = new HandOverResponsibility(CASE, D1, THIRD_UNIT, '机构调整');
  it('by the lead unit or by the body that gave it out', () => {
    const event = ResponsibilityHandedOver({ responsibilityId: D1, toUnitId: THIRD_UNIT, reason: '机构调整' });
    given(...underWay)
      .when(handOverResponsibility, handOver, unit(UNIT))
      .then(event);
    given(...underWay)
      .when(handOverResponsibility, handOver, body(PARTY))
      .then(event);
  });
  it('to be accepted anew by the other unit', () => {
    given(...underWay, ResponsibilityHandedOver({ responsibilityId: D1, toUnitId: THIRD_UNIT, reason: '机构调整' }))
      .when(acceptResponsibility, new AcceptResponsibility(CASE, D1), unit(THIRD_UNIT))
      .thenMatch({ type: 'ResponsibilityAccepted' });
  });
  it('not to the unit that has it', () => {
    given(...underWay)
      .when(handOverResponsibility, new HandOverResponsibility(CASE, D1, UNIT, '…'), unit(UNIT))
      .thenNothing();
  });
  it('not by anybody else', () => {
    given(...underWay)
      .when(handOverResponsibility, handOver, unit(OTHER_UNIT))
      .thenRefused('responsibility.not-yours-to-hand-over');
  });
  it('not while it awaits verification, and not once it is settled', () => {
    given(...underWay, completed(D1))
      .when(handOverResponsibility, handOver, unit(UNIT))
      .thenRefused('responsibility.awaits-verification');
    given(...underWay, completed(D1), verified(D1))
      .when(handOverResponsibility, handOver, unit(UNIT))
      .thenRefused('responsibility.settled');
  });
});

describe('progress is reported', () => {
  const report = new ReportProgress(CASE, D1, { text: '门已到货', percent: 40, evidence: [] });
  it('by the lead unit and by those who support it', () => {
    const event = ProgressReported({ responsibilityId: D1, text: '门已到货', percent: 40, evidence: [] });
    given(...underWay)
      .when(reportProgress, report, unit(UNIT))
      .then(event);
    given(...underWay)
      .when(reportProgress, report, unit(OTHER_UNIT))
      .then(event);
  });
  it('not by others', () => {
    given(...underWay)
      .when(reportProgress, report, unit(THIRD_UNIT))
      .thenRefused('responsibility.other-unit');
  });
  it('not before it is accepted, and not after it is complete', () => {
    given(...givenOut)
      .when(reportProgress, report, unit(UNIT))
      .thenRefused('responsibility.not-accepted');
    given(...underWay, completed(D1))
      .when(reportProgress, report, unit(UNIT))
      .thenRefused('responsibility.awaits-verification');
  });
});

describe('a unit is urged', () => {
  const urge = new UrgeUnit(CASE, D1, { level: 'urge', reason: '已到期' });
  it('while its responsibility is open', () => {
    given(...underWay)
      .when(urgeUnit, urge)
      .then(UnitUrged({ responsibilityId: D1, level: 'urge', reason: '已到期' }));
  });
  it('not for what it has completed', () => {
    given(...underWay, completed(D1))
      .when(urgeUnit, urge)
      .thenRefused('responsibility.awaits-verification');
    given(...underWay, completed(D1), verified(D1))
      .when(urgeUnit, urge)
      .thenRefused('responsibility.settled');
  });
});

describe('an extension', () => {
  const ask = new RequestExtension(CASE, D1, '2026-06-15', '雨季');
  const asked = ExtensionRequested({ responsibilityId: D1, dueOn: '2026-06-15', reason: '雨季' });
  it('is asked for by the lead unit, once', () => {
    given(...underWay)
      .when(requestExtension, ask, unit(UNIT))
      .then(asked);
    given(...underWay, asked)
      .when(requestExtension, ask, unit(UNIT))
      .thenNothing();
    given(...underWay)
      .when(requestExtension, ask, unit(OTHER_UNIT))
      .thenRefused('responsibility.other-unit');
    given(...givenOut)
      .when(requestExtension, ask, unit(UNIT))
      .thenRefused('responsibility.not-accepted');
  });
  it('moves the date later or not at all', () => {
    given(...underWay)
      .when(requestExtension, new RequestExtension(CASE, D1, '2026-05-15', '雨季'), unit(UNIT))
      .thenRefused('responsibility.extension-not-later');
    given(...underWay, asked)
      .when(grantExtension, new GrantExtension(CASE, D1, '同意', '2026-05-01'), body(PARTY))
      .thenRefused('responsibility.extension-not-later');
  });
  it('is granted by the body that gave the responsibility out, as asked or shorter', () => {
    given(...underWay, asked)
      .when(grantExtension, new GrantExtension(CASE, D1, '同意'), body(PARTY))
      .then(ExtensionGranted({ responsibilityId: D1, dueOn: '2026-06-15', reason: '同意' }));
    given(...underWay, asked)
      .when(grantExtension, new GrantExtension(CASE, D1, '同意', '2026-05-30'), body(PARTY))
      .then(ExtensionGranted({ responsibilityId: D1, dueOn: '2026-05-30', reason: '同意' }));
    given(...underWay, asked)
      .when(grantExtension, new GrantExtension(CASE, D1, '同意'), body(GOVERNMENT))
      .thenRefused('responsibility.other-body');
    given(...underWay)
      .when(grantExtension, new GrantExtension(CASE, D1, '同意'), body(PARTY))
      .thenRefused('responsibility.no-extension-asked');
  });
  it('granted again changes nothing', () => {
    given(...underWay, asked, ExtensionGranted({ responsibilityId: D1, dueOn: '2026-06-15', reason: '同意' }))
      .when(grantExtension, new GrantExtension(CASE, D1, '同意', '2026-06-15'), body(PARTY))
      .thenNothing();
  });
  it('is refused by that body, with a reason', () => {
    given(...underWay, asked)
      .when(refuseExtension, new RefuseExtension(CASE, D1, '汛期前必须完成'), body(PARTY))
      .then(ExtensionRefused({ responsibilityId: D1, reason: '汛期前必须完成' }));
    given(...underWay, asked)
      .when(refuseExtension, new RefuseExtension(CASE, D1, '…'), body(GOVERNMENT))
      .thenRefused('responsibility.other-body');
    given(...underWay)
      .when(refuseExtension, new RefuseExtension(CASE, D1, '…'), body(PARTY))
      .thenRefused('responsibility.no-extension-asked');
  });
});

describe('a responsibility is completed', () => {
  const complete = new CompleteResponsibility(CASE, D1, { text: '已装好', evidence: [PHOTO] });
  it('by the lead unit, with the evidence asked for', () => {
    given(...underWay)
      .when(completeResponsibility, complete, unit(UNIT))
      .then(ResponsibilityCompleted({ responsibilityId: D1, text: '已装好', evidence: [PHOTO] }));
  });
  it('with evidence that came along with progress', () => {
    given(...underWay, ProgressReported({ responsibilityId: D1, text: '装好一半', evidence: [PHOTO] }))
      .when(completeResponsibility, new CompleteResponsibility(CASE, D1, { text: '已装好', evidence: [] }), unit(UNIT))
      .thenMatch({ type: 'ResponsibilityCompleted' });
  });
  it('not without any', () => {
    given(...underWay)
      .when(completeResponsibility, new CompleteResponsibility(CASE, D1, { text: '已装好', evidence: [] }), unit(UNIT))
      .thenRefused('responsibility.evidence-missing');
  });
  it('once', () => {
    given(...underWay, completed(D1))
      .when(completeResponsibility, complete, unit(UNIT))
      .thenNothing();
  });
  it('not before it is accepted, and not by a unit that only supports it', () => {
    given(...givenOut)
      .when(completeResponsibility, complete, unit(UNIT))
      .thenRefused('responsibility.not-accepted');
    given(...underWay)
      .when(completeResponsibility, complete, unit(OTHER_UNIT))
      .thenRefused('responsibility.other-unit');
  });
});
