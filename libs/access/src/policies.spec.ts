import { describe, expect, it } from '@jest/globals';
import { AccessDenied, Unauthenticated } from './access-errors.js';
import {
  allOf,
  allowsAnybody,
  anyOf,
  checkPolicy,
  checkRoles,
  isDecidedByRole,
  may,
  onlyReactions,
  relation,
  rowsOf,
  type Policy,
  type PolicyTarget,
  type Requester,
} from './policies.js';
import { aPrincipal } from './testing.js';

const CITY = '0198c0de-0000-7000-8000-0000000000c1';
const TOWN = '0198c0de-0000-7000-8000-0000000000c2';
const VILLAGE = '0198c0de-0000-7000-8000-0000000000c3';
const OTHER = '0198c0de-0000-7000-8000-0000000000c9';

const refusal = <State>(policy: Policy<State>, requester: Requester | undefined, target: PolicyTarget<State>): string | null => {
  try {
    checkPolicy(policy, requester, target);
    return null;
  } catch (error) {
    if (error instanceof AccessDenied || error instanceof Unauthenticated) return error.code;
    throw error;
  }
};

describe('a policy', () => {
  const approve = may({ roles: ['party_organisation'], where: 'own-jurisdiction' });
  const target = { jurisdictionPath: [CITY, TOWN, VILLAGE], state: null };

  it('lets the role through where the place fits', () => {
    for (const jurisdictionId of [CITY, TOWN, VILLAGE])
      expect(refusal(approve, aPrincipal('party_organisation', { jurisdictionId }), target)).toBeNull();
  });

  it('refuses another role before it looks at anything else', () => {
    expect(refusal(approve, aPrincipal('coordinator', { jurisdictionId: TOWN }), { state: null })).toBe('access.role-not-allowed');
  });

  it('refuses the role elsewhere, or without a place', () => {
    expect(refusal(approve, aPrincipal('party_organisation', { jurisdictionId: OTHER }), target)).toBe('access.outside-jurisdiction');
    expect(refusal(approve, aPrincipal('party_organisation'), target)).toBe('access.outside-jurisdiction');
    expect(refusal(approve, aPrincipal('party_organisation', { jurisdictionId: TOWN }), { jurisdictionPath: null, state: null })).toBe(
      'access.outside-jurisdiction',
    );
  });

  it('throws, rather than guesses, when the caller forgot to say where the target lies', () => {
    expect(() => checkPolicy(approve, aPrincipal('party_organisation', { jurisdictionId: TOWN }), { state: null })).toThrow(
      /needs the target's jurisdictionPath/,
    );
  });

  it('asks a visitor without a token to sign in', () => {
    expect(refusal(approve, undefined, target)).toBe('access.token-missing');
    expect(refusal(may({ roles: 'signed-in', where: 'anywhere' }), undefined, target)).toBe('access.token-missing');
  });

  it('may be for anybody', () => {
    const open = may({ roles: 'anybody', where: 'anywhere' });
    expect(refusal(open, undefined, { state: null })).toBeNull();
    expect([
      allowsAnybody(open),
      allowsAnybody(approve),
      allowsAnybody(anyOf<never>(approve, open)),
      allowsAnybody(allOf<never>(approve, open)),
    ]).toEqual([true, false, true, false]);
  });

  it.each([
    [
      'exactly-own-jurisdiction',
      { jurisdictionId: VILLAGE },
      { jurisdictionPath: [CITY, VILLAGE] },
      { jurisdictionPath: [CITY, VILLAGE, TOWN] },
      'access.outside-jurisdiction',
    ],
    [
      'superior-or-own-jurisdiction',
      { jurisdictionId: VILLAGE },
      { jurisdictionPath: [CITY, TOWN], requesterJurisdictionPath: [CITY, TOWN, VILLAGE] },
      { jurisdictionPath: [CITY, OTHER], requesterJurisdictionPath: [CITY, TOWN, VILLAGE] },
      'access.outside-jurisdiction',
    ],
    [
      'own-organisation',
      { organisationId: TOWN },
      { organisationIds: [OTHER, TOWN] },
      { organisationIds: [OTHER] },
      'access.other-organisation',
    ],
    ['own-room', { roomIds: [TOWN, CITY] }, { roomId: CITY }, { roomId: OTHER }, 'access.other-room'],
    ['self', { personId: TOWN }, { personId: TOWN }, { personId: OTHER }, 'access.not-your-own'],
  ] as const)('knows the place %s', (where, own, inside, outside, code) => {
    const policy = may({ roles: 'signed-in', where });
    const requester = aPrincipal('resident', own as Partial<Requester & { personId: string; role: 'resident' }>);
    expect(refusal(policy, requester, { ...(inside as object), state: null })).toBeNull();
    expect(refusal(policy, requester, { ...(outside as object), state: null })).toBe(code);
    expect(() => checkPolicy(policy, requester, { state: null })).toThrow(/needs the target's/);
    const nowhere = Object.fromEntries(Object.keys(inside).map((key) => [key, null]));
    expect(refusal(policy, requester, { ...nowhere, state: null })).toBe(code);
  });

  it('is content with one of several places', () => {
    const policy = may({ roles: ['coordinator'], where: ['own-room', 'own-organisation'] });
    const coordinator = aPrincipal('coordinator', { roomIds: [TOWN], organisationId: CITY });
    expect(refusal(policy, coordinator, { roomId: OTHER, organisationIds: [CITY], state: null })).toBeNull();
    expect(refusal(policy, coordinator, { roomId: OTHER, organisationIds: [OTHER], state: null })).toBe('access.other-room');
  });

  it('asks named relations about the loaded state', () => {
    interface Topic {
      readonly proposedBy: string;
    }
    const notTheProposer = relation<Topic>(
      'not the proposer',
      (requester, { state }) => requester.personId !== state.proposedBy,
      'duties.not-separated',
    );
    const policy = may<Topic>({ roles: ['party_organisation'], where: 'anywhere', relation: notTheProposer });
    const approver = aPrincipal('party_organisation');
    expect(refusal(policy, approver, { state: { proposedBy: OTHER } })).toBeNull();
    expect(refusal(policy, approver, { state: { proposedBy: approver.personId } })).toBe('duties.not-separated');
  });

  it('of several tells the refusal that came furthest', () => {
    const policy = anyOf<null>(may({ roles: ['supervisor'], where: 'anywhere' }), approve, onlyReactions);
    expect(refusal(policy, aPrincipal('party_organisation', { jurisdictionId: OTHER }), target)).toBe('access.outside-jurisdiction');
    expect(refusal(policy, aPrincipal('resident'), target)).toBe('access.role-not-allowed');
    expect(refusal(policy, aPrincipal('supervisor'), target)).toBeNull();
  });

  it('may need several at once', () => {
    const policy = allOf<null>(approve, may({ roles: 'signed-in', where: 'own-organisation' }));
    const approver = aPrincipal('party_organisation', { jurisdictionId: TOWN, organisationId: CITY });
    expect(refusal(policy, approver, { ...target, organisationIds: [CITY] })).toBeNull();
    expect(refusal(policy, approver, { ...target, organisationIds: [OTHER] })).toBe('access.other-organisation');
  });

  it('lets a reaction do what is left to reactions, and nothing that is left to people', () => {
    expect(refusal(onlyReactions, { role: 'reaction' }, { state: null })).toBeNull();
    expect(refusal(may({ roles: 'signed-in', where: 'anywhere' }), { role: 'reaction' }, { state: null })).toBe('access.role-not-allowed');
  });

  it('can be asked about the role alone, before anything is loaded', () => {
    expect(() => checkRoles(approve, aPrincipal('coordinator'))).toThrow(AccessDenied);
    expect(() => checkRoles(approve, aPrincipal('party_organisation'))).not.toThrow();
    expect([isDecidedByRole(approve), isDecidedByRole(onlyReactions), isDecidedByRole(anyOf<never>(approve, onlyReactions))]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('that could never be right is refused where it is written', () => {
    expect(() => may({ roles: [], where: 'anywhere' })).toThrow();
    expect(() => may({ roles: ['member'], where: [] })).toThrow();
    expect(() => may({ roles: 'anybody', where: 'own-room' })).toThrow();
    expect(() => anyOf()).toThrow();
    expect(() => allOf()).toThrow();
  });

  it('is a row of a table for each way to satisfy it', () => {
    const policy = anyOf<never>(
      allOf<never>(
        may({ roles: ['supervisor', 'member'], where: 'own-jurisdiction' }),
        may({ roles: ['member'], where: 'anywhere', relation: relation('in a seat', () => true) }),
      ),
      onlyReactions,
    );
    expect(rowsOf(policy)).toEqual([
      { roles: ['member'], where: ['own-jurisdiction'], relations: ['in a seat'] },
      { roles: ['reaction'], where: ['anywhere'], relations: [] },
    ]);
  });
});
