import { ROLES, type Role } from '#libs/event-sourcing';
import { AccessDenied, Unauthenticated } from './access-errors.js';
import type { Principal } from './principal.js';

/*
 * Who may do or see what: role × place × relation to the target. Pure data and pure predicates, evaluated after the target's state is
 * loaded; what stage a case must be in is a rule of its decision, not of a policy.
 */

/** Somebody a policy is asked about: a person with a token, or a reaction of the software's own. */
export type Requester = Omit<Principal, 'personId' | 'role'> & { readonly personId?: string; readonly role: Role };

/**
 * Where the target has to lie as seen from the requester.
 * - `anywhere`
 * - `own-jurisdiction`: in the requester's jurisdiction or below it
 * - `exactly-own-jurisdiction`: in that one itself
 * - `superior-or-own-jurisdiction`: in the requester's jurisdiction or above it (a resident of a village towards their township)
 * - `own-organisation`, `own-room`: one of the target's organisations, its room
 * - `self`: the target is the requester's own
 */
export type Where =
  'anywhere' | 'own-jurisdiction' | 'exactly-own-jurisdiction' | 'superior-or-own-jurisdiction' | 'own-organisation' | 'own-room' | 'self';

/**
 * What a policy is asked about. A policy that looks at a place the caller left undefined is a mistake of the caller and throws; null
 * says that the target has none, and denies.
 */
export interface PolicyTarget<State = unknown> {
  /** Ids from the top down to the target's own jurisdiction, as of the date in question. */
  readonly jurisdictionPath?: readonly string[] | null;
  /** For `superior-or-own-jurisdiction`: ids from the top down to the requester's own jurisdiction. */
  readonly requesterJurisdictionPath?: readonly string[] | null;
  readonly organisationIds?: readonly string[] | null;
  readonly roomId?: string | null;
  readonly personId?: string | null;
  readonly state: State;
}

/** A named predicate over requester and target, with the code that its refusal carries. */
export interface Relation<State = unknown> {
  readonly name: string;
  readonly code: string;
  readonly holds: (requester: Requester, target: PolicyTarget<State>) => boolean;
}

/** `anybody` needs no token, `signed-in` any valid one. */
export type RoleSet = readonly Role[] | 'signed-in' | 'anybody';

export interface PolicyRule<State = unknown> {
  readonly kind: 'may';
  readonly roles: RoleSet;
  /** One of them suffices. */
  readonly where: readonly Where[];
  /** All of them have to hold. */
  readonly relations: readonly Relation<State>[];
}
export type Policy<State = unknown> =
  | PolicyRule<State>
  | { readonly kind: 'any-of'; readonly policies: readonly Policy<State>[] }
  | { readonly kind: 'all-of'; readonly policies: readonly Policy<State>[] };

export const relation = <State = unknown>(name: string, holds: Relation<State>['holds'], code = 'access.relation'): Relation<State> => ({
  name,
  code,
  holds,
});

const list = <T>(one: T | readonly T[] | undefined): readonly T[] =>
  one === undefined ? [] : Array.isArray(one) ? (one as readonly T[]) : [one as T];

export const may = <State = unknown>(rule: {
  readonly roles: RoleSet;
  readonly where: Where | readonly Where[];
  readonly relation?: Relation<State> | readonly Relation<State>[];
}): Policy<State> => {
  const where = list(rule.where);
  if (where.length === 0) throw new Error('a policy says where: `anywhere` at least');
  if (Array.isArray(rule.roles) && rule.roles.length === 0)
    throw new Error('a policy without a role allows nobody: leave the command out instead');
  if (rule.roles === 'anybody' && (where.some((place) => place !== 'anywhere') || list(rule.relation).length > 0))
    throw new Error('nothing is known of a visitor without a token: `anybody` goes with `anywhere` and no relation');
  return { kind: 'may', roles: rule.roles, where, relations: list(rule.relation) };
};

export const anyOf = <State = unknown>(...policies: readonly Policy<State>[]): Policy<State> => {
  if (policies.length === 0) throw new Error('anyOf needs a policy');
  return { kind: 'any-of', policies };
};

export const allOf = <State = unknown>(...policies: readonly Policy<State>[]): Policy<State> => {
  if (policies.length === 0) throw new Error('allOf needs a policy');
  return { kind: 'all-of', policies };
};

/** For commands that only the software's own reactions issue, or that they issue too (`anyOf`). */
export const onlyReactions: Policy = may({ roles: ['reaction'], where: 'anywhere' });

const needed = <T>(value: T | undefined, field: keyof PolicyTarget, place: Where): T => {
  if (value === undefined) throw new Error(`a policy that says ${place} needs the target's ${field} (null where it has none)`);
  return value;
};

const lies = (place: Where, requester: Requester, target: PolicyTarget): boolean => {
  switch (place) {
    case 'anywhere':
      return true;
    case 'own-jurisdiction': {
      const path = needed(target.jurisdictionPath, 'jurisdictionPath', place);
      return requester.jurisdictionId !== undefined && path !== null && path.includes(requester.jurisdictionId);
    }
    case 'exactly-own-jurisdiction': {
      const path = needed(target.jurisdictionPath, 'jurisdictionPath', place);
      return requester.jurisdictionId !== undefined && path !== null && path.at(-1) === requester.jurisdictionId;
    }
    case 'superior-or-own-jurisdiction': {
      const own = needed(target.requesterJurisdictionPath, 'requesterJurisdictionPath', place);
      const path = needed(target.jurisdictionPath, 'jurisdictionPath', place);
      const last = path?.at(-1);
      return last !== undefined && own !== null && own.at(-1) === requester.jurisdictionId && own.includes(last);
    }
    case 'own-organisation': {
      const ids = needed(target.organisationIds, 'organisationIds', place);
      return requester.organisationId !== undefined && ids !== null && ids.includes(requester.organisationId);
    }
    case 'own-room': {
      const room = needed(target.roomId, 'roomId', place);
      return room !== null && (requester.roomIds ?? []).includes(room);
    }
    case 'self': {
      const person = needed(target.personId, 'personId', place);
      return person !== null && requester.personId === person;
    }
  }
};

const DENIED_BY_PLACE: Readonly<Record<Exclude<Where, 'anywhere'>, string>> = {
  'own-jurisdiction': 'access.outside-jurisdiction',
  'exactly-own-jurisdiction': 'access.outside-jurisdiction',
  'superior-or-own-jurisdiction': 'access.outside-jurisdiction',
  'own-organisation': 'access.other-organisation',
  'own-room': 'access.other-room',
  self: 'access.not-your-own',
};

/** How far a rule went before it refused; of several refusals the one that came furthest is told. */
interface Refusal {
  readonly step: 'role' | 'where' | 'relation';
  readonly error: AccessDenied | Unauthenticated;
}
const STEPS = ['role', 'where', 'relation'] as const;

const hasRole = (roles: RoleSet, requester: Requester | undefined): boolean =>
  roles === 'anybody' ||
  (requester !== undefined && (roles === 'signed-in' ? requester.role !== 'reaction' : roles.includes(requester.role)));

const refusalOf = <State>(
  policy: Policy<State>,
  requester: Requester | undefined,
  target: PolicyTarget<State> | 'not-yet-known',
): Refusal | null => {
  switch (policy.kind) {
    case 'may': {
      if (!hasRole(policy.roles, requester)) {
        const error =
          requester === undefined
            ? new Unauthenticated('access.token-missing')
            : new AccessDenied('access.role-not-allowed', { role: requester.role });
        return { step: 'role', error };
      }
      if (target === 'not-yet-known' || requester === undefined) return null;
      if (!policy.where.some((place) => lies(place, requester, target))) {
        const place = policy.where.find((one): one is Exclude<Where, 'anywhere'> => one !== 'anywhere');
        return { step: 'where', error: new AccessDenied(place ? DENIED_BY_PLACE[place] : 'access.outside-jurisdiction') };
      }
      const broken = policy.relations.find((one) => !one.holds(requester, target));
      return broken ? { step: 'relation', error: new AccessDenied(broken.code, { relation: broken.name }) } : null;
    }
    case 'any-of': {
      let furthest: Refusal | null = null;
      for (const one of policy.policies) {
        const refusal = refusalOf(one, requester, target);
        if (!refusal) return null;
        if (!furthest || STEPS.indexOf(refusal.step) > STEPS.indexOf(furthest.step)) furthest = refusal;
      }
      return furthest;
    }
    case 'all-of': {
      for (const one of policy.policies) {
        const refusal = refusalOf(one, requester, target);
        if (refusal) return refusal;
      }
      return null;
    }
  }
};

/**
 * Passes, or says why not.
 * @throws AccessDenied when the requester is known and may not; Unauthenticated when a token is needed and there is none.
 * @throws Error when the policy looks at a place that the caller left undefined.
 */
export const checkPolicy = <State>(policy: Policy<State>, requester: Requester | undefined, target: PolicyTarget<State>): void => {
  const refusal = refusalOf(policy, requester, target);
  if (refusal) throw refusal.error;
};

/** Roles alone, before anything is loaded: a refusal here stays one whatever the target is. */
export const checkRoles = (policy: Policy<never>, requester: Requester | undefined): void => {
  const refusal = refusalOf(policy, requester, 'not-yet-known');
  if (refusal) throw refusal.error;
};

/** True when {@link checkRoles} has said everything: no place but `anywhere`, no relation. */
export const isDecidedByRole = (policy: Policy<never>): boolean =>
  policy.kind === 'may' ? policy.relations.length === 0 && policy.where.includes('anywhere') : policy.policies.every(isDecidedByRole);

export const allowsAnybody = (policy: Policy<never>): boolean => {
  switch (policy.kind) {
    case 'may':
      return policy.roles === 'anybody';
    case 'any-of':
      return policy.policies.some(allowsAnybody);
    case 'all-of':
      return policy.policies.every(allowsAnybody);
  }
};

/** One row of the table of policies for each way a policy can be satisfied. */
export interface PolicyRow {
  readonly roles: readonly (Role | 'signed-in' | 'anybody')[];
  readonly where: readonly Where[];
  readonly relations: readonly string[];
}

const everyRole = (roles: RoleSet): PolicyRow['roles'] =>
  typeof roles === 'string' ? [roles] : ROLES.filter((role) => roles.includes(role));

/** Both sides of an `allOf` at once: the roles they share, every place and relation of both. */
const both = (one: PolicyRow, other: PolicyRow): PolicyRow => {
  const narrower = (a: PolicyRow['roles'], b: PolicyRow['roles']): PolicyRow['roles'] =>
    a.includes('anybody')
      ? b
      : b.includes('anybody')
        ? a
        : a.includes('signed-in')
          ? b
          : b.includes('signed-in')
            ? a
            : a.filter((role) => b.includes(role));
  const places = [...new Set([...one.where, ...other.where])];
  return {
    roles: narrower(one.roles, other.roles),
    where: places.length > 1 ? places.filter((place) => place !== 'anywhere') : places,
    relations: [...new Set([...one.relations, ...other.relations])],
  };
};

export const rowsOf = (policy: Policy<never>): readonly PolicyRow[] => {
  switch (policy.kind) {
    case 'may':
      return [{ roles: everyRole(policy.roles), where: policy.where, relations: policy.relations.map((one) => one.name) }];
    case 'any-of':
      return policy.policies.flatMap(rowsOf);
    case 'all-of':
      return policy.policies
        .map(rowsOf)
        .reduce((left, right) => left.flatMap((one) => right.map((other) => both(one, other))))
        .filter((row) => row.roles.length > 0);
  }
};

/** Codes that refusals of this policy may carry besides the general `access.` ones: each needs a text in the catalogue of problems. */
export const codesOf = (policy: Policy<never>): readonly string[] => {
  const codes = policy.kind === 'may' ? policy.relations.map((one) => one.code) : policy.policies.flatMap(codesOf);
  return [...new Set(codes)];
};
