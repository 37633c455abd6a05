import type { DomainEvent } from './define-event.js';
import type { Actor, Envelope } from './envelope.js';

/** An event as a fold sees it: upcast to today's shape, with what the envelope and the log say about it. */
export type Recorded<Event extends DomainEvent> = Event & {
  readonly metadata: Envelope;
  readonly revision: number;
  readonly position: bigint;
  /** ISO 8601, UTC milliseconds. */
  readonly recordedAt: string;
};

/** State and fold of one kind of stream. */
export interface Fold<State, Event extends DomainEvent> {
  readonly category: string;
  readonly initial: State;
  /**
   * Pure and total over recorded facts: it never refuses one. Never reads text that can be forgotten (a `personal()` field).
   * Redacted events are not offered: the state goes on as if their data said nothing.
   */
  readonly evolve: (state: State, event: Recorded<Event>) => State;
}

/** What a decision may know besides its command and the state: given, never read from clock or chance. */
export interface DecisionContext {
  readonly actor: Actor;
  /** The actor as known inside this stream's partition key: a pseudonym for everybody, so that it can stand in data. */
  readonly participantId: string;
  /** UTC milliseconds, ISO 8601. */
  readonly occurredAt: string;
  /** Calendar date in Shanghai at `occurredAt`, YYYY-MM-DD. */
  readonly today: string;
  /** The same name gives the same id when the command is repeated. */
  readonly idFor: (name: string) => string;
}

/**
 * The rule of one command. Says what happened, or nothing when it is so already.
 * @throws RuleBroken when the command is refused.
 */
export type Decide<Command, State, Event extends DomainEvent> = (command: Command, state: State, context: DecisionContext) => Event[];

export const foldAll = <State, Event extends DomainEvent>(fold: Fold<State, Event>, events: Iterable<Recorded<Event>>): State => {
  let state = fold.initial;
  for (const event of events) state = fold.evolve(state, event);
  return state;
};
