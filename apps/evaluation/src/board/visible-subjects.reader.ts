import { isInCharge, type Principal } from '#libs/access';
import { below } from '#libs/directory';

/**
 * Condition on `evaluation_subjects s`: what a viewer may know of. What goes wrong with a room as a whole is for everybody to see; a case's
 * visibility holds for its evaluation too.
 */
export const visibleTo = (viewer: Principal | undefined, participantId: string | null, parameter: (value: unknown) => string): string => {
  const ways = [`s.visibility = 'public'`, `s.subject_id = s.room_id`];
  if (isInCharge(viewer) && viewer.jurisdictionId !== undefined)
    ways.push(`s.jurisdiction_id IN ${below(parameter(viewer.jurisdictionId))}`);
  if (participantId !== null)
    ways.push(
      `(s.visibility = 'participants' AND EXISTS (SELECT 1 FROM rater_seats r WHERE r.case_id = s.subject_id AND r.participant_id = ${parameter(participantId)}::uuid))`,
    );
  return `(${ways.join(' OR ')})`;
};
