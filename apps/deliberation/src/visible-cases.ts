import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '#libs/access';
import { below } from '#libs/directory';
import type { SubjectKeys } from '#libs/personal-data';
import { SUBJECT_KEYS } from '#libs/service';

/** Bodies over the room: they see what lies in their jurisdiction or below it, whatever its visibility. */
const IN_CHARGE_OF_PLACE: readonly Principal['role'][] = [
  'cppcc_office',
  'party_organisation',
  'deciding_body',
  'supervisor',
  'evaluator',
  'auditor',
];
/** Those who work in the room: they see what is held in it. */
const IN_CHARGE_OF_ROOM: readonly Principal['role'][] = ['coordinator', 'member', 'party_organisation', 'cppcc_office'];

/** Conditions on `consultations c`, with their parameters. */
export interface Viewing {
  /** The viewer may know of the case. */
  readonly visible: string;
  /** The viewer takes part in it, or is in charge: they see what the public doesn't. */
  readonly inside: string;
  /** The viewer is in charge of it. */
  readonly inCharge: string;
  readonly values: readonly unknown[];
}

/**
 * Who may know of a case, in one place for all views: everybody of a `public` one; of a `participants` one those who sit in it, or whom a
 * seat is offered to; of any those in charge.
 */
export const viewingOf = (viewer: Principal | undefined, pseudonyms: readonly string[], first: number): Viewing => {
  const values: unknown[] = [];
  const parameter = (value: unknown): string => `$${first + values.push(value) - 1}`;
  const charges: string[] = [];
  const roomIds = viewer && IN_CHARGE_OF_ROOM.includes(viewer.role) ? (viewer.roomIds ?? []) : [];
  if (roomIds.length > 0) charges.push(`c.room_id = ANY(${parameter(roomIds)}::uuid[])`);
  if (viewer?.jurisdictionId !== undefined && IN_CHARGE_OF_PLACE.includes(viewer.role))
    charges.push(`c.jurisdiction_id IN ${below(parameter(viewer.jurisdictionId))}`);
  const inCharge = charges.length > 0 ? `(${charges.join(' OR ')})` : 'false';
  const seated =
    pseudonyms.length > 0
      ? `EXISTS (SELECT 1 FROM seats s WHERE s.case_id = c.case_id AND s.participant_id = ANY(${parameter(pseudonyms)}::uuid[]))`
      : 'false';
  const level = '(SELECT v.level FROM case_visibility v WHERE v.case_id = c.case_id)';
  return {
    visible: `(${level} = 'public' OR ${inCharge} OR (${level} = 'participants' AND ${seated}))`,
    inside: `(${inCharge} OR ${seated})`,
    inCharge,
    values,
  };
};

@Injectable()
export class VisibleCases {
  constructor(@Inject(SUBJECT_KEYS) private readonly keys: SubjectKeys) {}

  /** @param first number of the first parameter in the query. */
  async to(viewer: Principal | undefined, first: number): Promise<Viewing> {
    return viewingOf(viewer, await this.pseudonyms(viewer), first);
  }

  /** Ids by which the viewer is known in the cases they have to do with. */
  pseudonyms(viewer: Principal | undefined): Promise<readonly string[]> {
    return viewer ? this.keys.pseudonymsOf(viewer.personId) : Promise.resolve([]);
  }
}
