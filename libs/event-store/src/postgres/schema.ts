/*
 * The shape of the log in PostgreSQL. Rows can't be moved later, so the first migration is the final shape of the tables; functions may
 * be replaced by later migrations. Plain SQL, run by a superuser under an advisory lock (see migrate.ts).
 *
 * Who may do what: `shangliang_log_owner` can't log in and owns all but the few functions that have to change the shape itself. Services
 * hold SELECT and EXECUTE. What an event says is guarded by triggers against its owner too, and the triggers by an event trigger against
 * everybody but a superuser, against whom nothing here guards.
 */

export const OWNER = 'shangliang_log_owner';
/** Members may run `log.redact`; nobody is one by default. */
export const REDACTOR = 'shangliang_log_redactor';
/** Members may read the log and call what a reader needs. Every service login is one. */
export const READER = 'shangliang_log_reader';

/** Channel of the hint that something was committed; the payload is the head's position. */
export const CHANNEL = 'shangliang_log';

/** Events per partition of `log.events`: ~12 GB with 600 + 200 byte events. */
export const PARTITION_SIZE = 10_000_000;
/** Few: every statement that touches many streams opens all of them. */
const REVISION_PARTITIONS = 4;

/** Arrays over the events of a batch: parameters of the append functions, columns of the queue. */
const BATCH = [
  'streams text[]',
  'appends integer[]',
  'indexes integer[]',
  'counts integer[]',
  'expected integer[]',
  'rounds integer[]',
  'event_ids uuid[]',
  'types text[]',
  'schema_versions integer[]',
  'partition_keys text[]',
  'jurisdictions text[]',
  'data_hashes bytea[]',
  'metadata_hashes bytea[]',
  'data bytea[]',
  'metadata bytea[]',
] as const;
const BATCH_NAMES = BATCH.map((column) => column.split(' ')[0] as string);
/** An acknowledged append is flushed and replicated, whatever the session was set to; what was set higher stays. */
const ASSERT_DURABLE = `  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'an append needs READ COMMITTED, not %', current_setting('transaction_isolation') USING ERRCODE = 'invalid_transaction_state';
  END IF;
  IF current_setting('synchronous_commit') IN ('off', 'local') THEN
    PERFORM set_config('synchronous_commit', 'on', true);
  END IF;`;
const OUTCOME = 'OUT outcomes integer[], OUT revisions integer[], OUT positions bigint[]';

/** Inside log.append: of all events that may be written; the others are left out. */
const insertRevisions = (condition: string): string => `INSERT INTO log.stream_revisions (stream, revision, position)
        SELECT n.stream, n.expected + 1 + n.index, head + n.number
        FROM (SELECT unnest(append.streams) AS stream, unnest(append.indexes) AS index, unnest(append.expected) AS expected,
                     generate_series(1, cardinality(append.appends)) AS number) n
        WHERE split_part(n.stream, '-', 1) = ANY (ARRAY(SELECT o.category FROM log.category_owners o WHERE o.login = session_user))${condition};`;

const revisionPartitions = Array.from(
  { length: REVISION_PARTITIONS },
  (_, n) =>
    `CREATE TABLE log.stream_revisions_${n} PARTITION OF log.stream_revisions FOR VALUES WITH (MODULUS ${REVISION_PARTITIONS}, REMAINDER ${n});`,
).join('\n');

const protect = (table: string): string => `
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION log.refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
ALTER TABLE ${table} ENABLE ALWAYS TRIGGER refuse_change;
ALTER TABLE ${table} ENABLE ALWAYS TRIGGER refuse_truncate;`;

const TABLES = `

CREATE TABLE log.migrations (
  version integer PRIMARY KEY,
  name text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
);

-- One row: which log this is. Every position anywhere belongs to it.
CREATE TABLE log.identity (
  the_one boolean PRIMARY KEY DEFAULT true CHECK (the_one),
  log_id uuid NOT NULL DEFAULT gen_random_uuid(),
  created_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO log.identity DEFAULT VALUES;

-- Locked by every append for as long as its transaction lasts, sync replica included: positions are numbered in commit order. Nobody but
-- the owner has a right on them, so no login can hold the log up. Table locks leave no dead rows behind and need no transaction id.
-- Two of them: the turn is had by one, or found taken, at once; the lock is what those who wait for the one who has the turn wait for.
CREATE TABLE log.append_turn ();
CREATE TABLE log.append_lock ();

CREATE TABLE log.category_owners (
  category text COLLATE "C" PRIMARY KEY,
  login name NOT NULL
);

-- A domain's check is prepared once per connection, a table's is parsed anew by every statement.
CREATE DOMAIN log.sha256 AS bytea CHECK (octet_length(VALUE) = 32);
CREATE DOMAIN log.revision AS integer CHECK (VALUE >= 0);

CREATE TABLE log.events (
  position bigint NOT NULL PRIMARY KEY,
  recorded_at timestamptz NOT NULL,
  event_id uuid NOT NULL,
  revision integer NOT NULL,
  schema_version smallint NOT NULL,
  redacted boolean NOT NULL DEFAULT false,
  stream text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  partition_key text COLLATE "C" NOT NULL,
  jurisdiction text COLLATE "C",
  data_hash log.sha256 NOT NULL,
  metadata_hash log.sha256 NOT NULL,
  data bytea NOT NULL,
  metadata bytea NOT NULL
) PARTITION BY RANGE (position);

-- A unique key of a partitioned table has to hold the partition's column: so (stream, revision) is unique in a table of its own.
CREATE TABLE log.stream_revisions (
  stream text COLLATE "C" NOT NULL,
  revision log.revision NOT NULL,
  position bigint NOT NULL,
  PRIMARY KEY (stream, revision)
) PARTITION BY HASH (stream);
${revisionPartitions}

CREATE TABLE log.partitions (
  name name PRIMARY KEY,
  first_position bigint NOT NULL UNIQUE,
  next_position bigint NOT NULL,
  frozen_at timestamptz
);

-- What was lawfully removed, by whose order and why. The event named here says the same in the log.
CREATE TABLE log.redactions (
  position bigint PRIMARY KEY,
  redaction_position bigint NOT NULL UNIQUE,
  ordered_by text NOT NULL CHECK (ordered_by <> ''),
  reason text NOT NULL CHECK (reason <> ''),
  login name NOT NULL DEFAULT session_user,
  transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
  redacted_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Who of several copies does the work just now. A reader's transaction asserts its fencing number, so one that has been replaced without
-- noticing can't write any more.
CREATE TABLE log.leases (
  login name NOT NULL,
  name text NOT NULL,
  holder uuid NOT NULL,
  fencing bigint NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (login, name)
) WITH (fillfactor = 50, autovacuum_vacuum_threshold = 200, autovacuum_vacuum_scale_factor = 0);

-- A cache of folded states: unlogged, and droppable at any time. Each login sees its own.
CREATE UNLOGGED TABLE log.snapshots (
  login name NOT NULL,
  stream text COLLATE "C" NOT NULL,
  fold text NOT NULL,
  fold_version integer NOT NULL,
  revision integer NOT NULL,
  event_id uuid NOT NULL,
  state bytea NOT NULL,
  PRIMARY KEY (stream, login, fold)
);

-- Appends that wait for the lock, so that whoever gets it takes all of them into one commit. A help, never the truth: unlogged, and what
-- it loses in a crash is offered again by its writer.
CREATE UNLOGGED TABLE log.waiting (
  ticket bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  login name NOT NULL,
  enqueued_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  ${BATCH.map((column) => `${column},`).join('\n  ')}
  all_after bigint,
  outcomes integer[],
  revisions integer[],
  positions bigint[],
  failure text
);
${BATCH.filter((column) => !column.includes('integer'))
  .map((column) => `ALTER TABLE log.waiting ALTER COLUMN ${column.split(' ')[0]} SET STORAGE EXTERNAL;`)
  .join('\n')}
ALTER TABLE log.waiting SET (autovacuum_vacuum_threshold = 500, autovacuum_vacuum_scale_factor = 0, fillfactor = 50);
-- Tickets up to this one have been taken. Whoever takes the next ones starts here, instead of passing by all dead rows that a long
-- transaction elsewhere, such as a backup, keeps from being cleared away. It lags behind, as tickets aren't committed in the order of their
-- numbers; one that comes later still is taken by its own writer.
CREATE UNLOGGED SEQUENCE log.waiting_taken MINVALUE 0 START 0;
`;

const GUARDS = `
CREATE FUNCTION log.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  -- The one lawful change: data removed, everything else as it was, recorded in this very transaction together with its event.
  IF TG_OP = 'UPDATE' AND TG_TABLE_SCHEMA = 'log' AND TG_ARGV[0] = 'events' THEN
    IF NOT OLD.redacted AND NEW.redacted AND octet_length(NEW.data) = 0
      AND (NEW.position, NEW.recorded_at, NEW.event_id, NEW.revision, NEW.schema_version, NEW.stream, NEW.type, NEW.partition_key,
           NEW.data_hash, NEW.metadata_hash, NEW.metadata)
        = (OLD.position, OLD.recorded_at, OLD.event_id, OLD.revision, OLD.schema_version, OLD.stream, OLD.type, OLD.partition_key,
           OLD.data_hash, OLD.metadata_hash, OLD.metadata)
      AND NEW.jurisdiction IS NOT DISTINCT FROM OLD.jurisdiction
      AND EXISTS (
        SELECT FROM log.redactions r JOIN log.events e ON e.position = r.redaction_position
        WHERE r.position = NEW.position AND r.transaction = pg_current_xact_id() AND e.xmin = pg_current_xact_id()::xid)
    THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'the log is append-only: % on %.% refused', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON log.events FOR EACH ROW EXECUTE FUNCTION log.refuse_change('events');
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON log.events FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.events ENABLE ALWAYS TRIGGER refuse_change;
ALTER TABLE log.events ENABLE ALWAYS TRIGGER refuse_truncate;
${['log.stream_revisions', 'log.identity', 'log.redactions'].map(protect).join('\n')}
${Array.from(
  { length: REVISION_PARTITIONS },
  (
    _,
    n,
  ) => `CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON log.stream_revisions_${n} FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
ALTER TABLE log.stream_revisions_${n} ENABLE ALWAYS TRIGGER refuse_truncate;`,
).join('\n')}

`;

const DDL_GUARD = `
-- DDL inside the schema is for a superuser alone: nobody else drops a trigger, replaces a function, detaches a partition.
CREATE FUNCTION log.guard_ddl() RETURNS event_trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  is_superuser boolean := (SELECT rolsuper FROM pg_roles WHERE rolname = current_user);
  refused text;
BEGIN
  IF is_superuser THEN RETURN; END IF;
  IF TG_EVENT = 'sql_drop' THEN
    SELECT object_identity INTO refused FROM pg_event_trigger_dropped_objects() WHERE schema_name = 'log' OR (object_type = 'schema' AND object_name = 'log') LIMIT 1;
  ELSE
    SELECT object_identity INTO refused FROM pg_event_trigger_ddl_commands() WHERE schema_name = 'log' OR (object_type = 'schema' AND object_identity = 'log') LIMIT 1;
    -- A GRANT names no object: nobody but a superuser grants or takes rights while owner of the log.
    IF refused IS NULL AND current_user = '${OWNER}' THEN
      refused := TG_TAG;
    END IF;
  END IF;
  IF refused IS NOT NULL THEN
    RAISE EXCEPTION 'the log is append-only: % of % refused', TG_TAG, refused USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;
CREATE EVENT TRIGGER shangliang_log_drop ON sql_drop EXECUTE FUNCTION log.guard_ddl();
CREATE EVENT TRIGGER shangliang_log_ddl ON ddl_command_end EXECUTE FUNCTION log.guard_ddl();
ALTER EVENT TRIGGER shangliang_log_drop ENABLE ALWAYS;
ALTER EVENT TRIGGER shangliang_log_ddl ENABLE ALWAYS;
`;

/** Partitions are added by a function that belongs to the migrating superuser: adding one is DDL, which the guard leaves to a superuser. */
const PARTITIONS = `
CREATE FUNCTION log.ensure_partitions(ahead integer DEFAULT 2) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, log, pg_temp SET lock_timeout = '2s' SET client_min_messages = warning AS $$
DECLARE
  size constant bigint := ${PARTITION_SIZE};
  head bigint := coalesce((SELECT position FROM log.events ORDER BY position DESC LIMIT 1), 0);
  -- Positions start at 1: partition n holds n × size to (n + 1) × size − 1.
  wanted bigint := head / size + least(greatest(ahead, 1), 8);
  n bigint;
  made integer := 0;
  partition text;
BEGIN
  -- Left behind by writers that ended in the middle of an append.
  DELETE FROM log.waiting WHERE enqueued_at < clock_timestamp() - interval '1 hour';
  IF EXISTS (SELECT FROM log.partitions WHERE first_position = wanted * size) THEN RETURN 0; END IF;
  PERFORM pg_advisory_xact_lock(7230517, 2);
  FOR n IN coalesce((SELECT max(next_position) / size FROM log.partitions), 0) .. wanted LOOP
    partition := 'events_' || lpad(n::text, 6, '0');
    -- ATTACH instead of PARTITION OF: it lets readers and appends go on.
    EXECUTE format('CREATE TABLE log.%I (LIKE log.events INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES INCLUDING STORAGE)', partition);
    EXECUTE format('ALTER TABLE log.%I OWNER TO ${OWNER}', partition);
    EXECUTE format('GRANT SELECT ON log.%I TO ${READER}', partition);
    EXECUTE format('ALTER TABLE log.%I ADD CONSTRAINT bounds CHECK (position >= %s AND position < %s)', partition, n * size, (n + 1) * size);
    EXECUTE format('ALTER TABLE log.events ATTACH PARTITION log.%I FOR VALUES FROM (%s) TO (%s)', partition, n * size, (n + 1) * size);
    EXECUTE format('ALTER TABLE log.%I DROP CONSTRAINT bounds', partition);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON log.%I FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change()', partition);
    EXECUTE format('ALTER TABLE log.%I ENABLE ALWAYS TRIGGER refuse_truncate', partition);
    EXECUTE format('ALTER TABLE log.%I ENABLE ALWAYS TRIGGER refuse_change', partition);
    INSERT INTO log.partitions (name, first_position, next_position) VALUES (partition, n * size, (n + 1) * size);
    made := made + 1;
  END LOOP;
  RETURN made;
END $$;
`;

/**
 * A batch of appends, each with its own outcome, as if they had come one after the other. The lock is held by the caller.
 *
 * `appends[i]` numbers the append an event belongs to (1, 2, 3 …), `indexes[i]` the event within it, `counts[i]` its size. Appends to
 * the same stream have to lie in different rounds (0, 1, 2 …), as a round is decided and written by set operations; a caller that gets
 * this wrong fails by the unique key. Outcomes: 0 written, 1 repeated, 2 wrong revision (`revisions` says the actual one, −1 for no
 * stream), 3 not allowed. `positions` is the one before an append's first event.
 */
const APPEND = `
CREATE FUNCTION log.append_as(for_login name, ${BATCH.join(', ')}, ${OUTCOME})
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
  head bigint;
  head_at timestamptz;
  now_at timestamptz;
  this_round integer;
  owned text[] := (SELECT coalesce(array_agg(o.category), '{}') FROM log.category_owners o WHERE o.login = for_login);
  round_outcomes integer[];
  round_revisions integer[];
  round_positions bigint[];
  written bigint;
  undecided boolean;
  again record;
BEGIN
  SELECT e.position, e.recorded_at INTO head, head_at FROM log.events e ORDER BY e.position DESC LIMIT 1;
  IF NOT FOUND THEN head := 0; END IF;
  now_at := greatest(date_trunc('milliseconds', clock_timestamp()), head_at);

  FOR this_round IN 0 .. (SELECT max(r) FROM unnest(append_as.rounds) r) LOOP
    SELECT array_agg(d.outcome ORDER BY d.append), array_agg(d.actual ORDER BY d.append), array_agg(head + coalesce(d.before, 0) ORDER BY d.append),
           coalesce(sum(d.count) FILTER (WHERE d.outcome = 0), 0), bool_or(d.outcome = 2)
      INTO round_outcomes, round_revisions, round_positions, written, undecided
    FROM (
      SELECT c.append, c.count, c.actual, c.outcome,
             sum(CASE c.outcome WHEN 0 THEN c.count ELSE 0 END) OVER (ORDER BY c.append ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
      FROM (
        -- OFFSET 0: the look-up is made once per append, not once per mention.
        SELECT a.append, a.count, a.actual,
               CASE WHEN a.round <> this_round THEN -1 WHEN split_part(a.stream, '-', 1) <> ALL (owned) THEN 3 WHEN a.actual = a.expected THEN 0 ELSE 2 END AS outcome
        FROM (
          SELECT f.append, f.count, f.stream, f.expected, f.round,
                 CASE WHEN f.round = this_round THEN
                   coalesce((SELECT s.revision FROM log.stream_revisions s WHERE s.stream = f.stream ORDER BY s.revision DESC LIMIT 1), -1) END AS actual
          FROM (SELECT unnest(append_as.streams) AS stream, unnest(append_as.appends) AS append, unnest(append_as.indexes) AS index,
                       unnest(append_as.counts) AS count, unnest(append_as.expected) AS expected, unnest(append_as.rounds) AS round) f
          WHERE f.index = 0
          OFFSET 0
        ) a
        OFFSET 0
      ) c
    ) d;

    IF undecided THEN
      -- The stream is elsewhere: a repeat, if it holds the same events at the same place.
      FOR again IN
        SELECT f.append, max(f.expected) + max(f.count) AS revision, max(found.position) - max(f.count) AS before
        FROM (SELECT unnest(append_as.streams) AS stream, unnest(append_as.appends) AS append, unnest(append_as.indexes) AS index,
                     unnest(append_as.counts) AS count, unnest(append_as.expected) AS expected, unnest(append_as.event_ids) AS event_id) f
        CROSS JOIN LATERAL (
          SELECT s.position FROM log.stream_revisions s JOIN log.events e ON e.position = s.position
          WHERE s.stream = f.stream AND s.revision = f.expected + 1 + f.index AND e.event_id = f.event_id
          OFFSET 0
        ) found
        WHERE round_outcomes[f.append] = 2
        GROUP BY f.append HAVING count(*) = max(f.count)
      LOOP
        round_outcomes[again.append] := 1;
        round_revisions[again.append] := again.revision;
        round_positions[again.append] := again.before;
      END LOOP;
      IF written = 0 AND 1 = ANY (round_outcomes) THEN
        -- The first commit may have been cut off while it waited for a replica: let this one wait anew before it answers.
        PERFORM pg_logical_emit_message(true, 'shangliang', '');
      END IF;
    END IF;

    IF written > 0 THEN
      INSERT INTO log.events (position, recorded_at, event_id, revision, schema_version, stream, type, partition_key, jurisdiction, data_hash, metadata_hash, data, metadata)
      SELECT round_positions[n.append] + 1 + n.index, now_at, n.event_id, n.expected + 1 + n.index, n.schema_version, n.stream, n.type, n.partition_key, n.jurisdiction,
             n.data_hash, n.metadata_hash, n.data, n.metadata
      FROM (SELECT unnest(append_as.streams) AS stream, unnest(append_as.appends) AS append, unnest(append_as.indexes) AS index, unnest(append_as.expected) AS expected,
                   unnest(append_as.event_ids) AS event_id, unnest(append_as.types) AS type, unnest(append_as.schema_versions) AS schema_version,
                   unnest(append_as.partition_keys) AS partition_key, unnest(append_as.jurisdictions) AS jurisdiction,
                   unnest(append_as.data_hashes) AS data_hash, unnest(append_as.metadata_hashes) AS metadata_hash,
                   unnest(append_as.data) AS data, unnest(append_as.metadata) AS metadata) n
      WHERE round_outcomes[n.append] = 0;

      INSERT INTO log.stream_revisions (stream, revision, position)
      SELECT n.stream, n.expected + 1 + n.index, round_positions[n.append] + 1 + n.index
      FROM (SELECT unnest(append_as.streams) AS stream, unnest(append_as.appends) AS append, unnest(append_as.indexes) AS index, unnest(append_as.expected) AS expected) n
      WHERE round_outcomes[n.append] = 0;
      head := head + written;
    END IF;

    IF this_round = 0 THEN
      outcomes := round_outcomes; revisions := round_revisions; positions := round_positions;
    ELSE
      SELECT array_agg(CASE n.outcome WHEN -1 THEN o.outcome ELSE n.outcome END ORDER BY o.append),
             array_agg(CASE n.outcome WHEN -1 THEN o.revision ELSE n.revision END ORDER BY o.append),
             array_agg(CASE n.outcome WHEN -1 THEN o.position ELSE n.position END ORDER BY o.append)
        INTO outcomes, revisions, positions
      FROM unnest(append_as.outcomes, append_as.revisions, append_as.positions) WITH ORDINALITY o(outcome, revision, position, append)
      JOIN unnest(round_outcomes, round_revisions, round_positions) WITH ORDINALITY n(outcome, revision, position, append) USING (append);
    END IF;
  END LOOP;
END $$;

-- Takes what waits into this transaction, oldest first, up to about a thousand events; with a ticket, that one in any case. The lock is held
-- by the caller.
CREATE FUNCTION log.append_waiting(own bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  taken bigint := (SELECT last_value FROM log.waiting_taken);
  tickets bigint[];
  starts bigint[];
  head bigint;
  head_at timestamptz;
  w log.waiting;
  done record;
BEGIN
  SELECT array_agg(o.ticket ORDER BY o.ticket), array_agg(o.earlier ORDER BY o.ticket) INTO tickets, starts
  FROM (SELECT q.ticket, coalesce(sum(cardinality(q.appends)) OVER (ORDER BY q.ticket ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS earlier
        FROM log.waiting q
        WHERE q.ticket > least(taken, own - 1) AND q.streams IS NOT NULL
          -- The writer of an older one has given it up and said so.
          AND q.enqueued_at > clock_timestamp() - interval '1 minute') o
  WHERE o.earlier < 1000;
  IF tickets IS NULL THEN RETURN; END IF;
  PERFORM setval('log.waiting_taken', greatest(taken, tickets[cardinality(tickets)] - 200));

  -- The usual case: nothing among all of them that would be refused, so they are written as one.
  IF NOT EXISTS (
    SELECT FROM unnest(tickets) t(ticket) JOIN log.waiting q ON q.ticket = t.ticket
    CROSS JOIN LATERAL unnest(q.streams, q.indexes, q.expected, q.rounds) f(stream, index, expected, round)
    WHERE f.round <> 0
      OR NOT EXISTS (SELECT FROM log.category_owners o WHERE o.login = q.login AND o.category = split_part(f.stream, '-', 1))
      OR (f.index = 0 AND f.expected >= 0 AND NOT EXISTS (SELECT FROM log.stream_revisions r WHERE r.stream = f.stream AND r.revision = f.expected)))
  THEN
    SELECT e.position, e.recorded_at INTO head, head_at FROM log.events e ORDER BY e.position DESC LIMIT 1;
    IF NOT FOUND THEN head := 0; END IF;
    head_at := greatest(date_trunc('milliseconds', clock_timestamp()), head_at);
    BEGIN
      INSERT INTO log.stream_revisions (stream, revision, position)
      SELECT n.stream, n.expected + 1 + n.index, head + t.earlier + n.number
      FROM unnest(tickets, starts) t(ticket, earlier) JOIN log.waiting q ON q.ticket = t.ticket
      CROSS JOIN LATERAL unnest(q.streams, q.indexes, q.expected) WITH ORDINALITY n(stream, index, expected, number);

      INSERT INTO log.events (position, recorded_at, event_id, revision, schema_version, stream, type, partition_key, jurisdiction, data_hash, metadata_hash, data, metadata)
      SELECT head + t.earlier + n.number, head_at, n.event_id, n.expected + 1 + n.index, n.schema_version, n.stream, n.type, n.partition_key, n.jurisdiction,
             n.data_hash, n.metadata_hash, n.data, n.metadata
      FROM unnest(tickets, starts) t(ticket, earlier) JOIN log.waiting q ON q.ticket = t.ticket
      CROSS JOIN LATERAL unnest(q.streams, q.indexes, q.expected, q.event_ids, q.types, q.schema_versions, q.partition_keys, q.jurisdictions, q.data_hashes,
                                q.metadata_hashes, q.data, q.metadata)
        WITH ORDINALITY n(stream, index, expected, event_id, type, schema_version, partition_key, jurisdiction, data_hash, metadata_hash, data, metadata, number)
      ORDER BY t.earlier, n.number;

      UPDATE log.waiting q SET all_after = head + t.earlier, ${BATCH_NAMES.map((name) => `${name} = NULL`).join(', ')}
      FROM unnest(tickets, starts) t(ticket, earlier) WHERE q.ticket = t.ticket;
      RETURN;
    EXCEPTION WHEN OTHERS THEN
      -- One of them is refused after all: they are told apart below.
      NULL;
    END;
  END IF;

  FOR w IN SELECT q.* FROM log.waiting q WHERE q.ticket = ANY (tickets) ORDER BY q.ticket LOOP
    BEGIN
      SELECT * INTO done FROM log.append_as(w.login, ${BATCH_NAMES.map((name) => `w.${name}`).join(', ')});
      UPDATE log.waiting q SET outcomes = done.outcomes, revisions = done.revisions, positions = done.positions, ${BATCH_NAMES.map((name) => `${name} = NULL`).join(', ')}
      WHERE q.ticket = w.ticket;
    EXCEPTION WHEN OTHERS THEN
      -- Fails alone: its writer offers its appends one by one.
      UPDATE log.waiting q SET failure = SQLERRM, ${BATCH_NAMES.map((name) => `${name} = NULL`).join(', ')} WHERE q.ticket = w.ticket;
    END;
  END LOOP;
END $$;

-- A batch of appends in one transaction. Three answers: \`all_after\` says that every append was written, numbered one after the other
-- after this position; \`outcomes\` tells them apart; \`ticket\` alone says that the lock was taken and the batch is left to whoever gets
-- it next (only if it may be): the outcome is had by log.await_append.
CREATE FUNCTION log.append(may_wait boolean, ${BATCH.join(', ')}, OUT all_after bigint, ${OUTCOME}, OUT ticket bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  busy boolean := false;
  plain boolean := 0 = ALL (append.rounds);
  head bigint;
  head_at timestamptz;
  inserted bigint;
  others_wait boolean := true;
BEGIN
${ASSERT_DURABLE}
  IF NOT append.may_wait THEN
    LOCK TABLE log.append_turn IN EXCLUSIVE MODE;
  ELSE
    BEGIN
      LOCK TABLE log.append_turn IN EXCLUSIVE MODE NOWAIT;
    EXCEPTION WHEN lock_not_available THEN
      busy := true;
    END;
  END IF;
  IF busy THEN
    INSERT INTO log.waiting (login, ${BATCH_NAMES.join(', ')})
    VALUES (session_user, ${BATCH_NAMES.map((name) => `append.${name}`).join(', ')}) RETURNING waiting.ticket INTO append.ticket;
    PERFORM set_config('synchronous_commit', 'off', true);
    RETURN;
  END IF;
  LOCK TABLE log.append_lock IN EXCLUSIVE MODE;

  -- The usual case, in as few statements as may be, since each costs as much as the writing of several events. A stream that is said to be
  -- new isn't looked up: the unique key refuses it if it isn't.
  IF plain THEN
    SELECT e.position, e.recorded_at,
           EXISTS (SELECT FROM log.waiting w WHERE w.ticket > (SELECT t.last_value FROM log.waiting_taken t) AND w.streams IS NOT NULL)
      INTO head, head_at, others_wait
    FROM log.events e ORDER BY e.position DESC LIMIT 1;
    IF NOT FOUND THEN
      head := 0;
      others_wait := true;
    END IF;
    BEGIN
      IF -1 = ALL (append.expected) THEN
        ${insertRevisions('')}
      ELSE
        ${insertRevisions(`
          AND (n.index > 0 OR n.expected < 0
            OR (SELECT true FROM log.stream_revisions r WHERE r.stream = n.stream AND r.revision = n.expected OFFSET 0) IS NOT NULL)`)}
      END IF;
      GET DIAGNOSTICS inserted = ROW_COUNT;
      IF inserted < cardinality(append.appends) THEN
        RAISE EXCEPTION USING ERRCODE = 'SL004';
      END IF;
    EXCEPTION WHEN unique_violation OR SQLSTATE 'SL004' THEN
      -- Some are refused: they are told apart below.
      plain := false;
    END;
  END IF;
  IF plain THEN
    head_at := greatest(date_trunc('milliseconds', clock_timestamp()), head_at);
    INSERT INTO log.events (position, recorded_at, event_id, revision, schema_version, stream, type, partition_key, jurisdiction, data_hash, metadata_hash, data, metadata)
    SELECT head + n.number, head_at, n.event_id, n.expected + 1 + n.index, n.schema_version, n.stream, n.type, n.partition_key, n.jurisdiction,
           n.data_hash, n.metadata_hash, n.data, n.metadata
    FROM (SELECT unnest(append.streams) AS stream, unnest(append.indexes) AS index, unnest(append.expected) AS expected,
                 unnest(append.event_ids) AS event_id, unnest(append.types) AS type, unnest(append.schema_versions) AS schema_version,
                 unnest(append.partition_keys) AS partition_key, unnest(append.jurisdictions) AS jurisdiction,
                 unnest(append.data_hashes) AS data_hash, unnest(append.metadata_hashes) AS metadata_hash,
                 unnest(append.data) AS data, unnest(append.metadata) AS metadata, generate_series(1, cardinality(append.appends)) AS number) n;
    all_after := head;
  ELSE
    SELECT a.outcomes, a.revisions, a.positions INTO append.outcomes, append.revisions, append.positions
    FROM log.append_as(session_user, ${BATCH_NAMES.map((name) => `append.${name}`).join(', ')}) a;
  END IF;
  IF others_wait THEN
    PERFORM log.append_waiting(NULL);
  END IF;
  PERFORM pg_notify('${CHANNEL}', '');
END $$;

-- The outcome of what was left in the queue, taking the queue's turn if nobody else does. No row: ask again by log.append.
CREATE FUNCTION log.await_append(ticket bigint, OUT all_after bigint, ${OUTCOME}, OUT failure text) RETURNS SETOF record
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  w log.waiting;
  committed_by_another boolean := true;
BEGIN
${ASSERT_DURABLE}
  FOR attempt IN 1 .. 1000 LOOP
    -- Until the commit under way is through. Many can hold this lock, so all who wait are let go at once; in an exclusive queue each would
    -- wait for the one before it to be scheduled. Undoing the block gives the lock back.
    BEGIN
      LOCK TABLE log.append_lock IN SHARE MODE;
      RAISE EXCEPTION USING ERRCODE = 'SL003';
    EXCEPTION WHEN SQLSTATE 'SL003' THEN
      NULL;
    END;
    SELECT * INTO w FROM log.waiting q WHERE q.ticket = await_append.ticket AND q.login = session_user;
    IF NOT FOUND THEN RETURN; END IF;
    EXIT WHEN w.streams IS NULL;
    BEGIN
      -- Several come at once, one gets the turn; the others wait for its commit.
      LOCK TABLE log.append_turn IN EXCLUSIVE MODE NOWAIT;
    EXCEPTION WHEN lock_not_available THEN
      -- It may have the turn and not the lock yet: don't take its processor from it by asking again and again.
      IF attempt > 1 THEN
        PERFORM pg_sleep(0.0003);
      END IF;
      CONTINUE;
    END;
    LOCK TABLE log.append_lock IN EXCLUSIVE MODE;
    PERFORM log.append_waiting(await_append.ticket);
    PERFORM pg_notify('${CHANNEL}', '');
    SELECT * INTO w FROM log.waiting q WHERE q.ticket = await_append.ticket;
    committed_by_another := false;
    EXIT;
  END LOOP;
  IF w.streams IS NOT NULL THEN RETURN; END IF;
  DELETE FROM log.waiting q WHERE q.ticket = await_append.ticket;
  IF committed_by_another AND current_setting('synchronous_standby_names') <> '' THEN
    -- That commit may have been cut off while it waited for a replica, of which only its own writer hears: let this one wait too.
    PERFORM pg_logical_emit_message(true, 'shangliang', '');
  END IF;
  all_after := w.all_after; outcomes := w.outcomes; revisions := w.revisions; positions := w.positions; failure := w.failure;
  RETURN NEXT;
END $$;

-- The one exception to append-only: the data of one event are removed, in the transaction that appends the event which says so.
CREATE FUNCTION log.redact(target bigint, ordered_by text, reason text, ${BATCH.join(', ')}, ${OUTCOME})
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
${ASSERT_DURABLE}
  LOCK TABLE log.append_turn IN EXCLUSIVE MODE;
  LOCK TABLE log.append_lock IN EXCLUSIVE MODE;
  IF cardinality(redact.appends) <> 1 THEN
    RAISE EXCEPTION 'a redaction comes with exactly one event' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  IF NOT EXISTS (SELECT FROM log.events e WHERE e.position = redact.target) THEN
    RAISE EXCEPTION 'no event at position %', redact.target USING ERRCODE = 'no_data_found';
  END IF;
  SELECT a.outcomes, a.revisions, a.positions INTO redact.outcomes, redact.revisions, redact.positions
  FROM log.append_as(session_user, ${BATCH_NAMES.map((name) => `redact.${name}`).join(', ')}) a;
  IF redact.outcomes[1] = 0 THEN
    INSERT INTO log.redactions (position, redaction_position, ordered_by, reason) VALUES (redact.target, redact.positions[1] + 1, redact.ordered_by, redact.reason);
    UPDATE log.events e SET data = '', redacted = true WHERE e.position = redact.target;
    -- What was folded from the data goes with them.
    DELETE FROM log.snapshots s WHERE s.stream = (SELECT e.stream FROM log.events e WHERE e.position = redact.target);
    PERFORM pg_notify('${CHANNEL}', '');
  END IF;
END $$;
`;

const LEASES_AND_SNAPSHOTS = `
-- Takes or prolongs a lease. No row: another copy holds it. A new holder gets a higher fencing number.
CREATE FUNCTION log.acquire_lease(lease text, holder uuid, ttl interval) RETURNS TABLE (fencing bigint)
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO log.leases AS l (login, name, holder, fencing, expires_at)
  VALUES (session_user, acquire_lease.lease, acquire_lease.holder, 1, clock_timestamp() + acquire_lease.ttl)
  ON CONFLICT (login, name) DO UPDATE
    SET fencing = l.fencing + CASE WHEN l.holder = excluded.holder AND l.expires_at > clock_timestamp() THEN 0 ELSE 1 END,
        holder = excluded.holder, expires_at = excluded.expires_at
    WHERE l.holder = excluded.holder OR l.expires_at <= clock_timestamp()
  RETURNING l.fencing;
$$;

CREATE FUNCTION log.release_lease(lease text, holder uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  UPDATE log.leases l SET expires_at = '-infinity' WHERE l.login = session_user AND l.name = release_lease.lease AND l.holder = release_lease.holder;
$$;

-- Inside the reader's transaction: fails when another holder has come. Until that transaction ends none can.
CREATE FUNCTION log.assert_lease(lease text, fencing bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM log.leases l WHERE l.login = session_user AND l.name = assert_lease.lease AND l.fencing = assert_lease.fencing FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'lease % is no longer held under fencing number %', lease, assert_lease.fencing USING ERRCODE = 'SL001';
  END IF;
END $$;

CREATE FUNCTION log.load_snapshot(stream text, fold text, fold_version integer) RETURNS TABLE (revision integer, event_id uuid, state bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT s.revision, s.event_id, s.state FROM log.snapshots s
  WHERE s.stream = load_snapshot.stream AND s.login = session_user AND s.fold = load_snapshot.fold AND s.fold_version = load_snapshot.fold_version;
$$;

-- A later one wins; an older release doesn't undo a newer one's.
CREATE FUNCTION log.save_snapshot(stream text, fold text, fold_version integer, revision integer, event_id uuid, state bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO log.snapshots AS s (login, stream, fold, fold_version, revision, event_id, state)
  VALUES (session_user, save_snapshot.stream, save_snapshot.fold, save_snapshot.fold_version, save_snapshot.revision, save_snapshot.event_id, save_snapshot.state)
  ON CONFLICT (stream, login, fold) DO UPDATE
    SET fold_version = excluded.fold_version, revision = excluded.revision, event_id = excluded.event_id, state = excluded.state
    WHERE (s.fold_version, s.revision) < (excluded.fold_version, excluded.revision);
$$;

CREATE FUNCTION log.drop_snapshots(fold text DEFAULT NULL) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH gone AS (DELETE FROM log.snapshots s WHERE s.login = session_user AND (drop_snapshots.fold IS NULL OR s.fold = drop_snapshots.fold) RETURNING 1)
  SELECT count(*) FROM gone;
$$;
`;

const RIGHTS = `
REVOKE ALL ON SCHEMA log FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA log FROM PUBLIC;
GRANT USAGE ON SCHEMA log TO ${READER}, ${REDACTOR};
GRANT SELECT ON log.identity, log.events, log.stream_revisions, log.partitions, log.redactions, log.category_owners TO ${READER};
GRANT EXECUTE ON FUNCTION log.append, log.await_append, log.ensure_partitions, log.acquire_lease, log.release_lease, log.assert_lease,
  log.load_snapshot, log.save_snapshot, log.drop_snapshots TO ${READER};
GRANT EXECUTE ON FUNCTION log.redact TO ${REDACTOR};
`;

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** Forward only: a released migration is never edited; what comes later is a new one. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'the log',
    sql: `-- The schema itself is the superuser's: whoever may drop it takes the guard along.
CREATE SCHEMA log;
GRANT USAGE, CREATE ON SCHEMA log TO ${OWNER};
SET LOCAL ROLE ${OWNER};
${TABLES}
${APPEND}
${LEASES_AND_SNAPSHOTS}
RESET ROLE;
REVOKE CREATE ON SCHEMA log FROM ${OWNER};
${GUARDS}
${PARTITIONS}
${DDL_GUARD}
${RIGHTS}
SELECT log.ensure_partitions(2);`,
  },
];
