import type { PersonEvent } from '#libs/contracts';
import type { ReadEvent } from '#libs/event-sourcing';
import type { Projection } from '#libs/projections';
import { idIn, statements } from '../sql.js';

/** Names stay sealed here: whoever shows one opens it with the person's key, and gets nothing once that is erased. */
export const PEOPLE_TABLE_SQL = `
CREATE TABLE people (
  id uuid PRIMARY KEY,
  home_jurisdiction_id uuid NOT NULL,
  registered_by text NOT NULL,
  sealed_name jsonb NOT NULL,
  registered_in uuid NOT NULL
);
CREATE TABLE people_grants (
  grant_id uuid PRIMARY KEY,
  person_id uuid NOT NULL,
  role text NOT NULL,
  organisation_id uuid,
  jurisdiction_id uuid NOT NULL,
  room_id uuid,
  from_date date NOT NULL,
  until_date date
);
CREATE INDEX people_grants_person ON people_grants(person_id);
CREATE INDEX people_grants_role ON people_grants(role, person_id);
CREATE INDEX people_grants_jurisdiction ON people_grants(jurisdiction_id);
`;

type Handled = Extract<PersonEvent, { type: 'PersonRegistered' | 'RoleGranted' | 'RoleRevoked' | 'PersonForgotten' }>;

export const peopleProjection: Projection = {
  name: 'people',
  version: 1,
  tables: ['people', 'people_grants'],
  carriers: ['log'],
  handles: ['PersonRegistered', 'RoleGranted', 'RoleRevoked', 'PersonForgotten'] satisfies Handled['type'][],
  apply: async (events, transaction) => {
    const run = statements('people', transaction);
    for (const event of events as (ReadEvent & Handled)[]) {
      const id = idIn(event.stream);
      switch (event.type) {
        case 'PersonRegistered': {
          const { homeJurisdictionId, registeredBy, name } = event.data;
          await run('registered', 'INSERT INTO people VALUES ($1, $2, $3, $4, $5)', [
            id,
            homeJurisdictionId,
            registeredBy,
            JSON.stringify(name),
            event.metadata.eventId,
          ]);
          break;
        }
        case 'RoleGranted': {
          const { grantId, role, organisationId, jurisdictionId, roomId, from, until } = event.data;
          await run('granted', 'INSERT INTO people_grants VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
            grantId,
            id,
            role,
            organisationId ?? null,
            jurisdictionId,
            roomId ?? null,
            from,
            until ?? null,
          ]);
          break;
        }
        case 'RoleRevoked':
          await run('revoked', 'DELETE FROM people_grants WHERE grant_id = $1', [event.data.grantId]);
          break;
        case 'PersonForgotten':
          await run('forgotten', 'DELETE FROM people WHERE id = $1', [id]);
          await run('forgotten-grants', 'DELETE FROM people_grants WHERE person_id = $1', [id]);
          break;
      }
    }
  },
};
