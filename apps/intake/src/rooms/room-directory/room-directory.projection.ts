import type { PoolClient } from 'pg';
import type { RoomEvent } from '#libs/contracts';
import type { ReadEvent } from '#libs/event-sourcing';
import type { Projection } from '#libs/projections';
import { idIn, statements } from '../../sql.js';

export const ROOM_DIRECTORY_TABLE_SQL = `
CREATE TABLE rooms (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  name text NOT NULL,
  home_jurisdiction_id uuid NOT NULL,
  serves_jurisdiction_ids uuid[] NOT NULL,
  hosted_by uuid[] NOT NULL,
  approving_body_id uuid NOT NULL,
  sector text,
  work_unit text,
  pilot boolean NOT NULL,
  target_date date,
  status text NOT NULL,
  confirmed text[] NOT NULL DEFAULT '{}',
  first_convenor_id uuid,
  executive_convenor_ids uuid[] NOT NULL DEFAULT '{}',
  coordinator_ids uuid[] NOT NULL DEFAULT '{}',
  member_ids uuid[] NOT NULL DEFAULT '{}',
  established_at timestamptz NOT NULL,
  activated_at timestamptz,
  reason text,
  succeeded_by uuid
);
CREATE INDEX rooms_home ON rooms(home_jurisdiction_id);
CREATE INDEX rooms_kind ON rooms(kind, id);
`;

const HANDLED = [
  'RoomEstablished',
  'RoomRequirementConfirmed',
  'RoomRequirementWithdrawn',
  'ConvenorAppointed',
  'ConvenorRelieved',
  'CoordinatorAppointed',
  'CoordinatorRelieved',
  'MemberPaired',
  'MemberUnpaired',
  'RoomActivated',
  'RoomSuspended',
  'RoomResumed',
  'RoomSucceeded',
  'RoomClosed',
] as const satisfies readonly RoomEvent['type'][];

const adding = (column: string, type: string): string =>
  `UPDATE rooms SET ${column} = array_append(array_remove(${column}, $2::${type}), $2::${type}) WHERE id = $1`;
const removing = (column: string, type: string): string =>
  `UPDATE rooms SET ${column} = array_remove(${column}, $2::${type}) WHERE id = $1`;
const STATUS = 'UPDATE rooms SET status = $2, reason = $3 WHERE id = $1';

const apply = async (event: ReadEvent & RoomEvent, transaction: PoolClient): Promise<unknown> => {
  const run = statements('room-directory', transaction);
  const id = idIn(event.stream);
  switch (event.type) {
    case 'RoomEstablished': {
      const { kind, name, homeJurisdictionId, servesJurisdictionIds, hostedBy, approvingBodyId, sector, workUnit, pilot, targetDate } =
        event.data;
      return run(
        'established',
        `INSERT INTO rooms(id, kind, name, home_jurisdiction_id, serves_jurisdiction_ids, hosted_by, approving_body_id, sector, work_unit, pilot, target_date, status, established_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'preparing', $12)`,
        [
          id,
          kind,
          name,
          homeJurisdictionId,
          servesJurisdictionIds,
          hostedBy,
          approvingBodyId,
          sector ?? null,
          workUnit ?? null,
          pilot ?? false,
          targetDate ?? null,
          event.metadata.occurredAt,
        ],
      );
    }
    case 'RoomRequirementConfirmed':
      return run('confirmed', adding('confirmed', 'text'), [id, event.data.requirement]);
    case 'RoomRequirementWithdrawn':
      return run('withdrawn', removing('confirmed', 'text'), [id, event.data.requirement]);
    case 'ConvenorAppointed':
      return event.data.kind === 'first'
        ? run('first', 'UPDATE rooms SET first_convenor_id = $2 WHERE id = $1', [id, event.data.personId])
        : run('executive', adding('executive_convenor_ids', 'uuid'), [id, event.data.personId]);
    case 'ConvenorRelieved':
      return event.data.kind === 'first'
        ? run('no-first', 'UPDATE rooms SET first_convenor_id = NULL WHERE id = $1 AND first_convenor_id = $2', [id, event.data.personId])
        : run('no-executive', removing('executive_convenor_ids', 'uuid'), [id, event.data.personId]);
    case 'CoordinatorAppointed':
      return run('coordinator', adding('coordinator_ids', 'uuid'), [id, event.data.personId]);
    case 'CoordinatorRelieved':
      return run('no-coordinator', removing('coordinator_ids', 'uuid'), [id, event.data.personId]);
    case 'MemberPaired':
      return run('member', adding('member_ids', 'uuid'), [id, event.data.personId]);
    case 'MemberUnpaired':
      return run('no-member', removing('member_ids', 'uuid'), [id, event.data.personId]);
    case 'RoomActivated':
      return run('activated', `UPDATE rooms SET status = 'active', activated_at = $2 WHERE id = $1`, [id, event.metadata.occurredAt]);
    case 'RoomSuspended':
      return run('status', STATUS, [id, 'suspended', event.data.reason]);
    case 'RoomResumed':
      return run('status', STATUS, [id, 'active', null]);
    case 'RoomSucceeded':
      return run('succeeded', `UPDATE rooms SET status = 'closed', succeeded_by = $2 WHERE id = $1`, [id, event.data.by]);
    case 'RoomClosed':
      return run('status', STATUS, [id, 'closed', event.data.reason]);
  }
};

export const roomDirectoryProjection: Projection = {
  name: 'room-directory',
  version: 1,
  tables: ['rooms'],
  carriers: ['log'],
  handles: HANDLED,
  apply: async (events, transaction) => {
    for (const event of events) await apply(event as ReadEvent & RoomEvent, transaction);
  },
};
