import { describe, it } from '@jest/globals';
import { CompletionSentBack, CompletionVerified, LastingChecked, ResponsibilityEnded } from '#libs/contracts';
import { aContext, id, specification } from '#libs/event-sourcing/testing';
import { CheckLasting, checkLasting } from './check-lasting.js';
import { EndResponsibility, endResponsibility } from './end-responsibility.js';
import { completed, D1, givenOut, GOVERNMENT, MEETING, OTHER_UNIT, PARTY, underWay, UNIT, verified } from './outcome.fixtures.js';
import { outcomeFold } from './outcome.js';
import { sendBackCompletion } from './send-back-completion.js';
import type { Verifier } from './verifier.js';
import { verifyCompletion } from './verify-completion.js';

const { given } = specification(outcomeFold);
const COMPLETER = id(77);
const complete = [
  ...underWay,
  [completed(D1), { actor: { personId: COMPLETER, role: 'responsible_unit' as const, organisationId: UNIT } }],
] as const;
const verifier = (over: Partial<Verifier> = {}): Verifier => ({
  personId: id(78),
  role: 'supervisor',
  organisationId: id(600),
  capacity: 'supervisor',
  seated: false,
  ...over,
});
const verification = (over: Partial<Verifier> = {}) => ({ responsibilityId: D1, verifier: verifier(over) });

describe('verifying a completion', () => {
  it.each<[string, Partial<Verifier>]>([
    ['a supervisor', {}],
    ['a member', { role: 'member', capacity: 'member' }],
    ['a resident who sat in the consultation', { role: 'resident', capacity: 'participant', organisationId: null, seated: true }],
  ])('is done by %s', (_, over) => {
    given(...complete)
      .when(verifyCompletion, verification(over))
      .then(CompletionVerified({ responsibilityId: D1, capacity: over.capacity ?? 'supervisor' }));
  });
  it.each<[string, string, Partial<Verifier>]>([
    ['to a resident who had no seat', 'verification.not-in-that-capacity', { role: 'resident', capacity: 'participant' }],
    ['to a member who says to be a supervisor', 'verification.not-in-that-capacity', { role: 'member', capacity: 'supervisor' }],
    [
      'to the person who completed it, in whatever capacity',
      'verification.own-completion',
      { personId: COMPLETER, role: 'resident', capacity: 'participant', seated: true },
    ],
    ['to whoever acts for the lead unit', 'verification.own-unit', { organisationId: UNIT }],
    ['to whoever acts for a supporting unit', 'verification.own-unit', { organisationId: OTHER_UNIT }],
  ])('is refused %s', (_, code, over) => {
    given(...complete)
      .when(verifyCompletion, verification(over))
      .thenRefused(code);
  });
  it('is refused to whoever completed it before it was sent back and completed by another', () => {
    given(...complete, CompletionSentBack({ responsibilityId: D1, reasons: '未鸣响' }), [
      completed(D1),
      { actor: { personId: id(79), role: 'responsible_unit', organisationId: UNIT } },
    ])
      .when(verifyCompletion, verification({ personId: COMPLETER }))
      .thenRefused('verification.own-completion');
  });
  it('is refused before it is complete', () => {
    given(...underWay)
      .when(verifyCompletion, verification())
      .thenRefused('responsibility.not-completed');
  });
  it('is done once', () => {
    given(...complete, verified(D1))
      .when(verifyCompletion, verification())
      .thenNothing();
  });
});

describe('sending a completion back', () => {
  const back = { responsibilityId: D1, reasons: '报警未鸣响', verifier: verifier() };
  it('says why, and the unit has it again', () => {
    given(...complete)
      .when(sendBackCompletion, back)
      .then(CompletionSentBack({ responsibilityId: D1, reasons: '报警未鸣响' }));
  });
  it('is refused when nothing is complete, or all is settled', () => {
    given(...underWay)
      .when(sendBackCompletion, back)
      .thenRefused('responsibility.not-completed');
    given(...complete, verified(D1))
      .when(sendBackCompletion, back)
      .thenRefused('responsibility.settled');
  });
  it('is refused to its own unit', () => {
    given(...complete)
      .when(sendBackCompletion, { ...back, verifier: verifier({ organisationId: UNIT }) })
      .thenRefused('verification.own-unit');
  });
});

describe('checking that it lasts', () => {
  const check = new CheckLasting(id(5000), D1, { lasting: false, note: '又坏了', evidence: [] });
  it('is recorded, whichever way it comes out', () => {
    given(...complete, verified(D1))
      .when(checkLasting, check)
      .then(LastingChecked({ responsibilityId: D1, lasting: false, note: '又坏了', evidence: [] }));
  });
  it('said twice on a day changes nothing, on another day it is another check', () => {
    const checked = [
      LastingChecked({ responsibilityId: D1, lasting: false, evidence: [] }),
      { occurredAt: '2026-03-02T01:00:00.000Z' },
    ] as const;
    given(...complete, verified(D1), checked)
      .when(checkLasting, check)
      .thenNothing();
    given(...complete, verified(D1), checked)
      .when(checkLasting, check, aContext({ today: '2026-03-03' }))
      .thenMatch({ type: 'LastingChecked' });
  });
  it('is refused before it is verified, and to the unit that did the work', () => {
    given(...complete)
      .when(checkLasting, check)
      .thenRefused('responsibility.not-verified');
    given(...complete, verified(D1))
      .when(checkLasting, check, aContext({ actor: { organisationId: UNIT } }))
      .thenRefused('verification.own-unit');
  });
});

describe('ending a responsibility', () => {
  const end = new EndResponsibility(id(5000), D1, { reason: '楼栋列入拆迁', basis: MEETING });
  const by = (organisationId: string) => aContext({ actor: { role: 'party_organisation', organisationId } });
  it('is done by the body that decided, with a reason and a basis', () => {
    given(...givenOut)
      .when(endResponsibility, end, by(PARTY))
      .then(ResponsibilityEnded({ responsibilityId: D1, reason: '楼栋列入拆迁', endedByBodyId: PARTY, basis: MEETING }));
  });
  it('is refused to any other', () => {
    given(...givenOut)
      .when(endResponsibility, end, by(GOVERNMENT))
      .thenRefused('responsibility.not-decided-by-you');
  });
  it('is done once, and not to what is verified', () => {
    given(...givenOut, ResponsibilityEnded({ responsibilityId: D1, reason: '拆迁', endedByBodyId: PARTY, basis: MEETING }))
      .when(endResponsibility, end, by(PARTY))
      .thenNothing();
    given(...complete, verified(D1))
      .when(endResponsibility, end, by(PARTY))
      .thenRefused('responsibility.settled');
  });
});
