import type { PoolClient } from 'pg';
import type { JurisdictionEvent, OrganisationEvent, PersonEvent, RoomEvent } from '#libs/contracts';
import { categoryOf, type ReadEvent } from '#libs/event-sourcing';
import type { Projection } from '#libs/projections';
import { DIRECTORY_TABLES } from './directory-tables.js';

type DirectoryEvent = JurisdictionEvent | OrganisationEvent | RoomEvent | PersonEvent;
type Handled = Extract<DirectoryEvent, { type: (typeof HANDLED)[number] }>;

const HANDLED = [
  'JurisdictionRegistered',
  'JurisdictionRecoded',
  'JurisdictionMoved',
  'RulesSet',
  'OrganisationRegistered',
  'OrganisationRenamed',
  'RoomEstablished',
  'RoomActivated',
  'RoomSuspended',
  'RoomResumed',
  'RoomClosed',
  'ConvenorAppointed',
  'ConvenorRelieved',
  'CoordinatorAppointed',
  'CoordinatorRelieved',
  'RoleGranted',
  'RoleRevoked',
] as const;

const idIn = (stream: string): string => stream.slice(categoryOf(stream).length + 1);

const apply = async (transaction: PoolClient, stream: string, event: Handled): Promise<void> => {
  const id = idIn(stream);
  const run = (name: string, text: string, values: unknown[]) => transaction.query({ name: `directory-${name}`, text, values });
  switch (event.type) {
    case 'JurisdictionRegistered': {
      const { level, name, parentId, code, edition } = event.data;
      await run('jurisdiction', 'INSERT INTO directory_jurisdictions VALUES ($1, $2, $3, $4, $5, $6)', [
        id,
        level,
        name,
        parentId,
        code,
        edition,
      ]);
      return;
    }
    case 'JurisdictionRecoded':
      await run('recoded', 'UPDATE directory_jurisdictions SET code = $2, edition = $3 WHERE id = $1', [
        id,
        event.data.code,
        event.data.edition,
      ]);
      return;
    case 'JurisdictionMoved':
      await run('moved', 'UPDATE directory_jurisdictions SET parent_id = $2 WHERE id = $1', [id, event.data.parentId]);
      return;
    case 'RulesSet':
      await run('rules', 'INSERT INTO directory_rules VALUES ($1, $2, $3, $4)', [
        id,
        event.data.version,
        event.data.from,
        JSON.stringify(event.data.rules),
      ]);
      return;
    case 'OrganisationRegistered': {
      const { kinds, name, level, jurisdictionId, parentId } = event.data;
      await run('organisation', 'INSERT INTO directory_organisations VALUES ($1, $2, $3, $4, $5, $6)', [
        id,
        kinds,
        name,
        level,
        jurisdictionId,
        parentId ?? null,
      ]);
      return;
    }
    case 'OrganisationRenamed':
      await run('renamed', 'UPDATE directory_organisations SET name = $2 WHERE id = $1', [id, event.data.name]);
      return;
    case 'RoomEstablished': {
      const { kind, name, homeJurisdictionId, approvingBodyId } = event.data;
      await run(
        'room',
        `INSERT INTO directory_rooms(id, kind, name, home_jurisdiction_id, approving_body_id, status) VALUES ($1, $2, $3, $4, $5, 'preparing')`,
        [id, kind, name, homeJurisdictionId, approvingBodyId],
      );
      return;
    }
    case 'RoomActivated':
    case 'RoomResumed':
      await run('room-status', 'UPDATE directory_rooms SET status = $2 WHERE id = $1', [id, 'active']);
      return;
    case 'RoomSuspended':
      await run('room-status', 'UPDATE directory_rooms SET status = $2 WHERE id = $1', [id, 'suspended']);
      return;
    case 'RoomClosed':
      await run('room-status', 'UPDATE directory_rooms SET status = $2 WHERE id = $1', [id, 'closed']);
      return;
    case 'ConvenorAppointed':
      await run(
        'convenor',
        'UPDATE directory_rooms SET convenor_ids = array_append(array_remove(convenor_ids, $2::uuid), $2::uuid) WHERE id = $1',
        [id, event.data.personId],
      );
      return;
    case 'ConvenorRelieved':
      await run('no-convenor', 'UPDATE directory_rooms SET convenor_ids = array_remove(convenor_ids, $2::uuid) WHERE id = $1', [
        id,
        event.data.personId,
      ]);
      return;
    case 'CoordinatorAppointed':
      await run(
        'coordinator',
        'UPDATE directory_rooms SET coordinator_ids = array_append(array_remove(coordinator_ids, $2::uuid), $2::uuid) WHERE id = $1',
        [id, event.data.personId],
      );
      return;
    case 'CoordinatorRelieved':
      await run('no-coordinator', 'UPDATE directory_rooms SET coordinator_ids = array_remove(coordinator_ids, $2::uuid) WHERE id = $1', [
        id,
        event.data.personId,
      ]);
      return;
    case 'RoleGranted': {
      const { grantId, role, organisationId, jurisdictionId, roomId, from, until } = event.data;
      await run('grant', 'INSERT INTO directory_role_grants VALUES ($1, $2, $3, $4, $5, $6, $7, $8, false)', [
        grantId,
        id,
        role,
        organisationId ?? null,
        jurisdictionId,
        roomId ?? null,
        from,
        until ?? null,
      ]);
      return;
    }
    case 'RoleRevoked':
      await run('revoke', 'UPDATE directory_role_grants SET revoked = true WHERE grant_id = $1', [event.data.grantId]);
      return;
  }
};

/** Who and where, as far as every service has to know it: each keeps a copy of its own. */
export const directoryProjection: Projection = {
  name: 'directory',
  version: 1,
  tables: DIRECTORY_TABLES,
  carriers: ['log'],
  handles: HANDLED,
  apply: async (events: readonly ReadEvent[], transaction) => {
    for (const event of events) await apply(transaction, event.stream, event as ReadEvent & Handled);
  },
};
