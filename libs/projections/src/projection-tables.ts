/** Where a rebuild fills its tables before they are swapped in. */
export const rebuildSchemaOf = (schema: string): string => `${schema}__rebuild`;

export const quoted = (identifier: string): string => {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(identifier)) throw new TypeError(`${identifier} can not be the name of a schema or table`);
  return `"${identifier}"`;
};

const bookkeeping = (schema: string): string => `
CREATE TABLE IF NOT EXISTS ${quoted(schema)}.checkpoints (
  handler text NOT NULL,
  carrier text NOT NULL CHECK (carrier IN ('log', 'voices')),
  partition smallint NOT NULL CHECK (partition BETWEEN -1 AND 47),
  log_id uuid NOT NULL,
  position bigint NOT NULL CHECK (position >= 0),
  event_id uuid,
  PRIMARY KEY (handler, carrier, partition)
);
CREATE TABLE IF NOT EXISTS ${quoted(schema)}.projection_versions (
  projection text PRIMARY KEY,
  version integer NOT NULL CHECK (version > 0)
);
CREATE TABLE IF NOT EXISTS ${quoted(schema)}.parked_events (
  handler text NOT NULL,
  position bigint NOT NULL,
  event_id uuid NOT NULL,
  carrier text NOT NULL,
  partition smallint NOT NULL,
  partition_key text NOT NULL,
  stream text NOT NULL,
  type text NOT NULL,
  schema_version integer NOT NULL,
  error text,
  attempts integer NOT NULL DEFAULT 0,
  parked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  requested text CHECK (requested IN ('replay', 'discard')),
  requested_reason text,
  requested_by text,
  PRIMARY KEY (handler, position),
  CHECK (requested IS DISTINCT FROM 'discard' OR length(requested_reason) > 0)
);
CREATE INDEX IF NOT EXISTS parked_events_by_key ON ${quoted(schema)}.parked_events (handler, partition_key, position);
CREATE TABLE IF NOT EXISTS ${quoted(schema)}.discarded_events (
  handler text NOT NULL,
  position bigint NOT NULL,
  event_id uuid NOT NULL,
  partition_key text NOT NULL,
  type text NOT NULL,
  error text,
  reason text NOT NULL,
  discarded_by text,
  discarded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (handler, position)
);`;

/**
 * The tables that every service with handlers needs beside its own: checkpoints, versions, parked and discarded events, in its schema
 * and in the schema where rebuilds run. The first migration of each service includes it; the rebuild schema must exist or the login
 * must be allowed to create it. A null `error` in `parked_events` says that the event only queues behind a parked one of its key.
 */
export const projectionTablesSql = (schema: string): string => {
  const rebuild = rebuildSchemaOf(schema);
  // CREATE SCHEMA IF NOT EXISTS asks for the right to create before it looks whether there is anything to do.
  const createRebuildSchema = `
DO $$ BEGIN
  IF to_regnamespace('${rebuild}') IS NULL THEN CREATE SCHEMA ${quoted(rebuild)}; END IF;
END $$;`;
  return `${bookkeeping(schema)}${createRebuildSchema}${bookkeeping(rebuild)}`;
};
