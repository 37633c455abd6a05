import type { Principal } from '#libs/access';

/** Those in charge of cases and those who check them: within their jurisdiction they see all, whatever its visibility. */
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

export const isInCharge = (viewer: Principal | undefined): boolean => viewer !== undefined && IN_CHARGE.has(viewer.role);

/** A jurisdiction with everything below it, as a list of ids in SQL. */
export const below = (parameter: string): string =>
  `(WITH RECURSIVE below(id) AS (SELECT ${parameter}::uuid UNION ALL SELECT j.id FROM directory_jurisdictions j JOIN below ON j.parent_id = below.id) SELECT id FROM below)`;

/**
 * Condition on `evaluation_subjects s`: what a viewer may know of. What goes wrong with a room as a whole is for everybody to see; a case's
 * visibility holds for its evaluation too.
 */
export const visibleTo = (viewer: Principal | undefined, participantId: string | null, parameter: (value: unknown) => string): string => {
  const ways = [`s.visibility = 'public'`, `s.subject_id = s.room_id`];
  if (isInCharge(viewer) && viewer!.jurisdictionId !== undefined)
    ways.push(`s.jurisdiction_id IN ${below(parameter(viewer!.jurisdictionId))}`);
  if (participantId !== null)
    ways.push(
      `(s.visibility = 'participants' AND EXISTS (SELECT 1 FROM rater_seats r WHERE r.case_id = s.subject_id AND r.participant_id = ${parameter(participantId)}::uuid))`,
    );
  return `(${ways.join(' OR ')})`;
};
