import type { Principal } from '#libs/access';

/** Roles that see every case of their jurisdiction, whatever its visibility: those in charge, and those who check them. */
const IN_CHARGE: ReadonlySet<string> = new Set([
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

/** Who may see by whose random id an event was recorded: those in charge and those who check them. Everybody sees role and organisation. */
export const seesWhoActed = (viewer: Principal | undefined): boolean => viewer !== undefined && IN_CHARGE.has(viewer.role);

/**
 * Condition on `cases c` for what a viewer may know of, with its parameters from `$<first>` on. Everybody sees public cases;
 * those in charge also the others that lie in their jurisdiction or below it. What participants may see beyond that is asked of the
 * deliberation service, which knows who takes part.
 */
export const visibleCases = (
  viewer: Principal | undefined,
  first: number,
): { readonly sql: string; readonly values: readonly unknown[] } => {
  if (!viewer || !IN_CHARGE.has(viewer.role) || viewer.jurisdictionId === undefined) return { sql: `c.visibility = 'public'`, values: [] };
  return {
    sql: `(c.visibility = 'public' OR c.jurisdiction_id IN (
      WITH RECURSIVE below(id) AS (SELECT $${first}::uuid UNION ALL SELECT j.id FROM directory_jurisdictions j JOIN below ON j.parent_id = below.id) SELECT id FROM below))`,
    values: [viewer.jurisdictionId],
  };
};
