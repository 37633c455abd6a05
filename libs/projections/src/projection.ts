import type { PoolClient } from 'pg';
import type { Carrier, ReadEvent } from '#libs/event-sourcing';

/**
 * A projection turns events into the rows of one view. Deterministic: no clock, no chance, no serial ids; a row depends on the order of
 * one partition key only, or on operations that commute, because between keys no order is promised.
 */
export interface Projection {
  /** What a person calls the view, kebab-case: `topic-board`. */
  readonly name: string;
  /** Raised whenever the rows it would write change; a raised version is rebuilt beside the live one and swapped in. */
  readonly version: number;
  /** The tables it owns, unqualified; nobody else writes them. SQL in {@link apply} names tables unqualified: the schema is the runner's choice, so that a rebuild can fill a shadow schema with the same code. */
  readonly tables: readonly string[];
  readonly carriers: readonly Carrier[];
  /** Event types of interest; all others are passed over. */
  readonly handles: readonly string[];
  /** Events in order per partition key, never redacted ones. Runs in the transaction that also stores the checkpoint. */
  apply(events: readonly ReadEvent[], transaction: PoolClient): Promise<void>;
}

/** Issues a command on behalf of a reaction; the n-th of one event has the same command id on every replay. */
export type IssueCommand = <Result>(n: number, command: object) => Promise<Result>;

/** "When … then …": a fact makes the service issue commands of its own. Append first, checkpoint second: each command is idempotent by id. */
export interface Reaction {
  /** A sentence: `when-a-topic-is-approved-then-open-its-consultation`. */
  readonly name: string;
  readonly carriers: readonly Carrier[];
  readonly on: readonly string[];
  /**
   * `'now'`: what was recorded before a service first started with this reaction is left alone, for commands that make no sense years
   * later. It begins at the start of the log otherwise.
   */
  readonly begins?: 'now';
  react(event: ReadEvent, issue: IssueCommand): Promise<void>;
}
