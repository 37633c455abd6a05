import { describe, expect, it } from '@jest/globals';
import {
  ConvenorAppointed,
  ConvenorRelieved,
  CoordinatorAppointed,
  MemberPaired,
  RoomActivated,
  RoomClosed,
  RoomRequirementConfirmed,
  RoomRequirementWithdrawn,
  RoomResumed,
  RoomSuspended,
  type RoomEvent,
} from '#libs/contracts';
import { id } from '#libs/event-sourcing/testing';
import { expectSameRowsInAnyInterleaving, projectionRows, readEvents } from '#libs/projections/testing';
import { aRoomEstablished } from '../room.fixtures.js';
import { ROOM_DIRECTORY_TABLE_SQL, roomDirectoryProjection } from './room-directory.projection.js';

const tables = { sql: ROOM_DIRECTORY_TABLE_SQL };
const of = (room: string, ...events: RoomEvent[]) =>
  events.map((event) => ({ stream: `room-${room}`, event, metadata: { partitionKey: room } }));
const confirmed = (requirement: 'place' | 'sign' | 'rules' | 'process') => RoomRequirementConfirmed({ requirement, evidence: [] });

const working = of(
  id(1),
  aRoomEstablished(),
  confirmed('place'),
  confirmed('sign'),
  confirmed('rules'),
  confirmed('process'),
  ConvenorAppointed({ kind: 'first', personId: id(22) }),
  ConvenorAppointed({ kind: 'executive', personId: id(24) }),
  CoordinatorAppointed({ personId: id(23) }),
  MemberPaired({ personId: id(25) }),
  RoomActivated({}),
  RoomRequirementWithdrawn({ requirement: 'sign', reason: '标识拆除' }),
  ConvenorRelieved({ kind: 'first', personId: id(22), reason: '调整' }),
  ConvenorAppointed({ kind: 'first', personId: id(26) }),
);

describe('the room directory', () => {
  it('shows what a room is, who runs it and what is confirmed', async () => {
    const { rooms } = await projectionRows(roomDirectoryProjection, tables, readEvents(working));
    expect(rooms).toMatchObject([
      {
        id: id(1),
        status: 'active',
        confirmed: ['place', 'rules', 'process'],
        first_convenor_id: id(26),
        executive_convenor_ids: [id(24)],
        coordinator_ids: [id(23)],
        member_ids: [id(25)],
      },
    ]);
  });
  it('has the same rows in whichever order rooms arrive', async () => {
    const others = [2, 3].flatMap((n) =>
      of(
        id(n),
        aRoomEstablished({ name: `第${n}室` }),
        confirmed('place'),
        RoomSuspended({ reason: '修缮' }),
        RoomResumed({ reason: '完成' }),
        RoomClosed({ reason: '并入' }),
      ),
    );
    await expectSameRowsInAnyInterleaving(roomDirectoryProjection, tables, readEvents([...working, ...others]), { seed: 3 });
  });
});
