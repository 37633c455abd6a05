import { isInCharge, type Principal } from '#libs/access';
import { below } from '#libs/directory';

/**
 * Condition on `outcome_cases c`: what a viewer may know of. A public case is everybody's; others are for those in charge of the place,
 * for the units and bodies that have something to do in it, and for those who sit in it.
 */
export const visibleTo = (viewer: Principal | undefined, participantIdOf: string | null, parameter: (value: unknown) => string): string => {
  const ways = [`c.visibility = 'public'`];
  if (isInCharge(viewer)) {
    if (viewer.jurisdictionId !== undefined) ways.push(`c.jurisdiction_id IN ${below(parameter(viewer.jurisdictionId))}`);
    if (viewer.organisationId !== undefined) {
      const organisation = parameter(viewer.organisationId);
      ways.push(`EXISTS (SELECT 1 FROM outcome_desk d WHERE d.case_id = c.case_id AND d.organisation_id = ${organisation}::uuid)`);
      ways.push(
        `EXISTS (SELECT 1 FROM outcome_responsibilities r WHERE r.case_id = c.case_id AND (r.lead_unit_id = ${organisation}::uuid OR ${organisation}::uuid = ANY(r.supporting_unit_ids)))`,
      );
    }
  }
  if (participantIdOf !== null)
    ways.push(
      `(c.visibility = 'participants' AND EXISTS (SELECT 1 FROM case_seats s WHERE s.case_id = c.case_id AND s.participant_id = ${parameter(participantIdOf)}::uuid))`,
    );
  return `(${ways.join(' OR ')})`;
};
