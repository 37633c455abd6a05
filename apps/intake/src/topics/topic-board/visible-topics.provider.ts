import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '#libs/access';
import { below } from '#libs/directory';
import type { SubjectKeys } from '#libs/personal-data';
import { SUBJECT_KEYS } from '#libs/service';
import type { Conditions } from '../../sql.js';

/** Bodies over a room, and whoever works in it: they see its topics from the first draft on. */
const IN_CHARGE: readonly Principal['role'][] = [
  'member',
  'coordinator',
  'cppcc_office',
  'party_organisation',
  'deciding_body',
  'supervisor',
  'evaluator',
  'auditor',
];
/** Of those, whose charge is a place and not one room. */
const OF_A_PLACE: readonly Principal['role'][] = IN_CHARGE.filter((role) => role !== 'coordinator');

/**
 * Who may know of a topic, in one place for both views: everybody of a `public` one once it is approved; whoever raised one of its concerns
 * unless it is `internal`; those in charge of any.
 */
@Injectable()
export class VisibleTopics {
  constructor(@Inject(SUBJECT_KEYS) private readonly keys: SubjectKeys) {}

  /** Conditions on a topic `t`: `visible` to the viewer, and seen from the `inside`. */
  async to(viewer: Principal | undefined, where: Conditions): Promise<{ readonly visible: string; readonly inside: string }> {
    const inside = this.inCharge(viewer, where);
    const open = `(t.visibility = 'public' AND t.status IN ('approved', 'closed')) IS TRUE`;
    if (!viewer) return { visible: open, inside: 'false' };
    const ids = where.parameter(await this.keys.pseudonymsOf(viewer.personId));
    const raisedIt = `(t.visibility IS DISTINCT FROM 'internal' AND EXISTS (SELECT 1 FROM concerns c WHERE c.id = ANY(t.concern_ids) AND c.raised_by = ANY(${ids}::uuid[])))`;
    return { visible: `(${open} OR ${raisedIt} OR ${inside})`, inside };
  }

  private inCharge(viewer: Principal | undefined, where: Conditions): string {
    if (!viewer || !IN_CHARGE.includes(viewer.role)) return 'false';
    const charges: string[] = [];
    if (viewer.jurisdictionId !== undefined && OF_A_PLACE.includes(viewer.role)) {
      const places = below(where.parameter(viewer.jurisdictionId));
      charges.push(
        `t.jurisdiction_id IN ${places}`,
        `EXISTS (SELECT 1 FROM rooms r WHERE r.id = t.room_id AND r.home_jurisdiction_id IN ${places})`,
      );
    }
    if (viewer.roomIds && viewer.roomIds.length > 0) {
      const rooms = where.parameter(viewer.roomIds);
      charges.push(`t.room_id = ANY(${rooms}::uuid[])`, `t.partner_room_ids && ${rooms}::uuid[]`);
    }
    return charges.length === 0 ? 'false' : `(${charges.join(' OR ')}) IS TRUE`;
  }
}
