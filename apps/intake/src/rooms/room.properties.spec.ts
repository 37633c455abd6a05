import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { aContext, id, recordedFor } from '#libs/event-sourcing/testing';
import type { RoomEvent } from '#libs/contracts';
import { ROOM_REQUIREMENTS } from '#libs/shared-kernel';
import { activateRoom, ActivateRoom, closeRoom, CloseRoom, resumeRoom, ResumeRoom, suspendRoom, SuspendRoom } from './activate-room.js';
import { appointConvenor, AppointConvenor, relieveConvenor, RelieveConvenor } from './appoint-convenor.js';
import { appointCoordinator, AppointCoordinator, relieveCoordinator, RelieveCoordinator } from './appoint-coordinator.js';
import {
  confirmRoomRequirement,
  ConfirmRoomRequirement,
  withdrawRoomRequirement,
  WithdrawRoomRequirement,
} from './confirm-room-requirement.js';
import { aRoomEstablished, room } from './room.fixtures.js';
import { hasConfirmed, roomStream, runs, type Room } from './room.js';

interface Step {
  readonly by: string;
  readonly decide: (state: Room, by: string) => RoomEvent[];
}
const bound =
  <Command>(decide: Decide<Command, Room, RoomEvent>, command: Command): Step['decide'] =>
  (state, by) =>
    decide(command, state, aContext({ actor: { personId: by, role: 'cppcc_office' } }));

const person = fc.constantFrom(id(1), id(2), id(3));
const requirement = fc.constantFrom(...ROOM_REQUIREMENTS);
const kind = fc.constantFrom('first' as const, 'executive' as const);
const reason = '调整';
const command: fc.Arbitrary<Step['decide']> = fc.oneof(
  {
    weight: 12,
    arbitrary: requirement.map((one) =>
      bound(confirmRoomRequirement, new ConfirmRoomRequirement(room, { requirement: one, evidence: [] })),
    ),
  },
  requirement.map((one) => bound(withdrawRoomRequirement, new WithdrawRoomRequirement(room, { requirement: one, reason }))),
  {
    weight: 3,
    arbitrary: fc
      .record({ kind, personId: person, relieving: fc.constantFrom(undefined, reason) })
      .map((appointment) => bound(appointConvenor, new AppointConvenor(room, appointment))),
  },
  fc.record({ kind, personId: person }).map((one) => bound(relieveConvenor, new RelieveConvenor(room, { ...one, reason }))),
  person.map((personId) => bound(appointCoordinator, new AppointCoordinator(room, { personId }))),
  person.map((personId) => bound(relieveCoordinator, new RelieveCoordinator(room, { personId, reason }))),
  { weight: 5, arbitrary: fc.constant(bound(activateRoom, new ActivateRoom(room))) },
  fc.constant(bound(suspendRoom, new SuspendRoom(room, reason))),
  fc.constant(bound(resumeRoom, new ResumeRoom(room, reason))),
  { weight: 1, arbitrary: fc.constant(bound(closeRoom, new CloseRoom(room, reason))) },
);

const apply = (state: Room, events: readonly RoomEvent[], by: string): Room =>
  events.reduce(
    (now, event, index) => roomStream.fold.evolve(now, recordedFor(event, index, { actor: { personId: by, role: 'cppcc_office' } })),
    state,
  );

describe('a room, whatever is asked of it in whatever order', () => {
  it('never works without its first convenor, and nobody who runs it has ever confirmed what it needs', () => {
    let everActive = 0;
    fc.assert(
      fc.property(fc.array(fc.record({ by: person, decide: command }), { minLength: 20, maxLength: 60 }), (steps) => {
        let state = apply(roomStream.fold.initial, [aRoomEstablished()], id(1));
        for (const { by, decide } of steps) {
          let events: RoomEvent[] = [];
          try {
            events = decide(state, by);
          } catch (error) {
            if (!(error instanceof RuleBroken)) throw error;
          }
          state = apply(state, events, by);
          expect(state.status).not.toBe('unknown');
          if (state.status === 'unknown') return;
          for (const one of [id(1), id(2), id(3)]) expect(runs(state, one) && hasConfirmed(state, one)).toBe(false);
          if (state.status === 'active') {
            everActive++;
            expect(state.firstConvenor).not.toBeNull();
          }
          // Asked again at once, the same person's same command has nothing to add.
          if (events.length > 0) expect(decide(state, by)).toEqual([]);
        }
      }),
      { numRuns: 200, seed: 20260302 },
    );
    // The walk has to reach rooms at work often enough for the above to say anything.
    expect(everActive).toBeGreaterThan(30);
  });
});
