import type { Principal } from './principal.js';

/** Roles in charge of cases, and those that check them: within their jurisdiction they see every case, whatever its visibility. */
const IN_CHARGE: ReadonlySet<Principal['role']> = new Set([
  'coordinator',
  'cppcc_office',
  'party_organisation',
  'deciding_body',
  'responsible_unit',
  'supervisor',
  'evaluator',
  'auditor',
  'operator',
  'member',
]);

/**
 * Whether somebody sees, in their place, also what isn't public of what became of a case. Concerns, drafts of topics and what is said in
 * a room are known to fewer: intake and deliberation have lists of their own.
 */
export const isInCharge = (viewer: Principal | undefined): viewer is Principal => viewer !== undefined && IN_CHARGE.has(viewer.role);
