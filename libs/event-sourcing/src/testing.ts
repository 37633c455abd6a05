import { expect } from '@jest/globals';
import type { Decide, DecisionContext, Fold, Recorded } from './decider.js';
import type { DomainEvent } from './define-event.js';
import type { Actor, Envelope } from './envelope.js';
import { RuleBroken } from './rule-broken.js';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Readable ids for specs: `id(1)` is always the same UUID. */
export const id = uuid;

export const aContext = (over: Partial<Omit<DecisionContext, 'actor'>> & { actor?: Partial<Actor> } = {}): DecisionContext => ({
  participantId: uuid(9001),
  occurredAt: '2026-03-02T02:00:00.000Z',
  today: '2026-03-02',
  idFor: (name) => `id-of-${name}`,
  ...over,
  actor: { personId: uuid(9000), role: 'coordinator', ...over.actor },
});

export const recordedFor = <Event extends DomainEvent>(event: Event, index: number, metadata: Partial<Envelope> = {}): Recorded<Event> => ({
  ...event,
  revision: index,
  position: BigInt(index + 1),
  recordedAt: '2026-03-01T02:00:00.000Z',
  metadata: {
    v: 1,
    logId: uuid(8000),
    eventId: uuid(7000 + index),
    commandId: uuid(6000 + index),
    salt: '0'.repeat(32),
    type: event.type,
    schemaVersion: 1,
    partitionKey: uuid(5000),
    correlationId: uuid(5000),
    causationId: uuid(6000 + index),
    related: [],
    actor: { personId: uuid(9002), role: 'coordinator' },
    jurisdiction: { id: uuid(4000), code: '320602001', edition: '2023' },
    capturedFrom: 'live',
    occurredAt: '2026-03-01T02:00:00.000Z',
    timeSource: 'clock',
    ruleVersion: null,
    round: null,
    traceparent: null,
    ...metadata,
  },
});

type Past<Event> = Event | readonly [Event, Partial<Envelope>];

/**
 * Given / when / then over the pure core. A past event may come with the metadata that matters:
 * `given([FindingRecorded({…}), { actor: { personId: id(1), role: 'member' } }])`.
 */
export const specification = <State, Event extends DomainEvent>(fold: Fold<State, Event>) => ({
  given: (...past: Past<Event>[]) => {
    const events = past.map((entry, index) =>
      Array.isArray(entry) ? recordedFor(entry[0] as Event, index, entry[1] as Partial<Envelope>) : recordedFor(entry as Event, index),
    );
    const state = events.reduce(fold.evolve, fold.initial);
    return {
      state,
      when: <Command>(decide: Decide<Command, State, Event>, command: Command, context: DecisionContext = aContext()) => {
        const run = () => decide(command, state, context);
        return {
          /** Exactly these events; none means: already so. */
          then: (...expected: Event[]) => {
            expect(run()).toEqual(expected);
          },
          thenMatch: (...expected: { type: string; data?: object }[]) => {
            const events = run();
            expect(events.map((e) => e.type)).toEqual(expected.map((e) => e.type));
            expected.forEach((e, i) => {
              if (e.data) expect(events[i]!.data).toMatchObject(e.data);
            });
          },
          thenNothing: () => {
            expect(run()).toEqual([]);
          },
          thenRefused: (code: string) => {
            let broken: unknown;
            try {
              run();
            } catch (error) {
              broken = error;
            }
            expect(broken).toBeInstanceOf(RuleBroken);
            expect((broken as RuleBroken).code).toBe(code);
          },
        };
      },
    };
  },
});
