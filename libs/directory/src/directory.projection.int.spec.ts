import { describe, expect, it } from '@jest/globals';
import {
  ConvenorAppointed,
  ConvenorRelieved,
  CoordinatorAppointed,
  JurisdictionMoved,
  JurisdictionRecoded,
  JurisdictionRegistered,
  OrganisationRegistered,
  OrganisationRenamed,
  RoleGranted,
  RoleRevoked,
  RoomActivated,
  RoomEstablished,
  RoomSuspended,
  RulesSet,
} from '#libs/contracts';
import { id } from '#libs/event-sourcing/testing';
import { expectSameRowsInAnyInterleaving, projectionRows, readEvents, type GivenEvent } from '#libs/projections/testing';
import { directoryTablesSql } from './directory-tables.js';
import { directoryProjection } from './directory.projection.js';

const city = id(1);
const town = id(2);
const party = id(3);
const room = id(4);
const person = id(5);
const on = (stream: string, key: string, ...events: GivenEvent['event'][]): GivenEvent[] =>
  events.map((event) => ({ stream: `${stream}-${key}`, event, metadata: { partitionKey: key } }));

const given = readEvents([
  ...on(
    'jurisdiction',
    city,
    JurisdictionRegistered({ level: 'prefecture', name: '示范市', parentId: null, code: '3299', edition: '2023', from: '2025-01-01' }),
  ),
  ...on(
    'jurisdiction',
    town,
    JurisdictionRegistered({ level: 'township', name: '示范街道', parentId: city, code: '329901001', edition: '2023', from: '2025-01-01' }),
    JurisdictionRecoded({ code: '329901002', edition: '2024', from: '2026-01-01' }),
    RulesSet({ version: 'town-1', from: '2026-01-01', rules: { noticeDays: 5 } }),
    JurisdictionMoved({ parentId: id(9), from: '2026-02-01', reason: '区划调整' }),
  ),
  ...on(
    'organisation',
    party,
    OrganisationRegistered({ kinds: ['party_organisation'], name: '示范街道党工委', level: 'township', jurisdictionId: town }),
    OrganisationRenamed({ name: '示范街道党工委（新）', reason: '更名' }),
  ),
  ...on(
    'room',
    room,
    RoomEstablished({
      kind: 'township',
      name: '示范街道协商议事室',
      homeJurisdictionId: town,
      servesJurisdictionIds: [],
      hostedBy: [],
      approvingBodyId: party,
    }),
    ConvenorAppointed({ kind: 'first', personId: person }),
    ConvenorAppointed({ kind: 'executive', personId: id(6) }),
    ConvenorRelieved({ kind: 'first', personId: person, reason: '调离' }),
    CoordinatorAppointed({ personId: person }),
    RoomActivated({}),
    RoomSuspended({ reason: '装修' }),
  ),
  ...on(
    'person',
    person,
    RoleGranted({ grantId: id(7), role: 'coordinator', jurisdictionId: town, roomId: room, from: '2026-01-01' }),
    RoleGranted({ grantId: id(8), role: 'resident', jurisdictionId: town, from: '2026-01-01' }),
    RoleRevoked({ grantId: id(8), reason: '迁出' }),
  ),
]);

describe('the directory', () => {
  it('holds today’s names, codes, people in office and rules', async () => {
    const rows = await projectionRows(directoryProjection, { sql: directoryTablesSql }, given);
    expect(rows['directory_jurisdictions']).toContainEqual(
      expect.objectContaining({ id: town, code: '329901002', edition: '2024', parent_id: id(9) }),
    );
    expect(rows['directory_organisations']).toEqual([expect.objectContaining({ name: '示范街道党工委（新）' })]);
    expect(rows['directory_rooms']).toEqual([
      expect.objectContaining({ status: 'suspended', convenor_ids: [id(6)], coordinator_ids: [person] }),
    ]);
    expect(rows['directory_role_grants']).toEqual([
      expect.objectContaining({ grant_id: id(7), revoked: false }),
      expect.objectContaining({ grant_id: id(8), revoked: true }),
    ]);
    expect(rows['directory_rules']).toEqual([
      expect.objectContaining({ jurisdiction_id: town, version: 'town-1', rules: { noticeDays: 5 } }),
    ]);
  });
  it('comes out the same in any order between keys', async () => {
    await expectSameRowsInAnyInterleaving(directoryProjection, { sql: directoryTablesSql }, given, { seed: 11 });
  });
});
