import { PersonRegistered, RoleGranted } from '#libs/contracts';
import { inClear, type Role } from '#libs/event-sourcing';
import { id } from '#libs/event-sourcing/testing';

/** Partition key of every recorded event in a specification: the person whose stream it is. */
export const person = id(5000);
export const home = id(4000);

export const aPersonRegistered = () =>
  PersonRegistered({ name: inClear('person.name', person, '甲'), homeJurisdictionId: home, registeredBy: 'self' });

export const aRoleGranted = (over: Partial<Parameters<typeof RoleGranted>[0]> & { role?: Role } = {}) =>
  RoleGranted({ grantId: id(600), role: 'member', jurisdictionId: home, from: '2026-01-01', ...over });
