import type { EventStore } from './event-store.js';
import type { KurrentDbEventStoreOptions } from './kurrentdb/kurrentdb-event-store.js';
import type { MigrateEventStoreOptions } from './postgres/migrate.js';
import type { Redaction } from './postgres/redact.js';
import type { PostgresEventStoreOptions } from './postgres/postgres-event-store.js';

export * from './event-store.js';
export { categoryOf, isStreamName, LIMITS } from './validate-append.js';
export type { KurrentDbEventStoreOptions } from './kurrentdb/kurrentdb-event-store.js';
export { assertLease, FencedOff, runLeased, type Lease, type Queryable, type RunLeasedOptions } from './leases.js';
export {
  foldWithSnapshots,
  inMemorySnapshots,
  postgresSnapshots,
  type CommandTrace,
  type FoldedStream,
  type Snapshot,
  type SnapshotCache,
  type SnapshotFold,
} from './snapshots.js';
export type { Redaction } from './postgres/redact.js';
export { verifyLog, type LogProblem, type LogVerdict, type VerifyLogOptions } from './verify-log.js';
export type { LogStatistics, StreamSummary } from './postgres/statistics.js';
export type { StoreLog } from './store-log.js';
export type { MigrateEventStoreOptions } from './postgres/migrate.js';
export type { PostgresEventStoreOptions } from './postgres/postgres-event-store.js';

/** Opens the log in a migrated PostgreSQL database. The engine is loaded now, not before. */
export async function openPostgresEventStore(options: PostgresEventStoreOptions): Promise<EventStore> {
  const engine = await import('./postgres/postgres-event-store.js');
  return engine.openPostgresEventStore(options);
}

/** Opens the log in a KurrentDB. The client (and its native part) is loaded now, not before. */
export async function openKurrentDbEventStore(options: KurrentDbEventStoreOptions): Promise<EventStore> {
  const engine = await import('./kurrentdb/kurrentdb-event-store.js');
  return engine.openKurrentDbEventStore(options);
}

/**
 * Makes or updates the log in a PostgreSQL database: run once, by a migrator that connects as a superuser, before the services start.
 * Idempotent; safe when two run at once.
 */
export async function migrateEventStore(admin: string | import('pg').ClientConfig, options: MigrateEventStoreOptions): Promise<void> {
  const { migrateEventStore: migrate } = await import('./postgres/migrate.js');
  return migrate(admin, options);
}

/**
 * Removes the data of one event for good, together with the event that records who ordered it and why: the one lawful change of the log.
 * The login has to be a redactor (see {@link MigrateEventStoreOptions}).
 */
export async function redactEvent(
  connection: import('pg').ClientConfig,
  redaction: Redaction,
): Promise<{ position: bigint; repeated: boolean }> {
  const { redactEvent: redact } = await import('./postgres/redact.js');
  return redact(connection, redaction);
}

/** What only the PostgreSQL engine can tell or do, for operators. */
export const postgresOperations = () => import('./postgres/statistics.js');
