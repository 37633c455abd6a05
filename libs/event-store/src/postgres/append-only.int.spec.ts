import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import type { EventStore } from '../event-store.js';
import { aNewEvent } from '../testing.js';
import { openPostgresEventStore } from './postgres-event-store.js';
import { redactEvent } from './redact.js';
import { OWNER, READER, REDACTOR } from './schema.js';
import { createTestLog, type TestLog } from './test-log.js';

/** Whoever doesn't own the table is answered by a warning, and nothing is granted. */
const NOTHING_GRANTED = 'GRANT UPDATE ON log.events TO PUBLIC';

/** Every way we know of changing, removing or hiding an event, or of switching off what forbids it. */
const ATTACKS: readonly string[] = [
  `UPDATE log.events SET data = 'x' WHERE position = 1`,
  `UPDATE log.events SET data = '', redacted = true WHERE position = 1`,
  `UPDATE log.events SET recorded_at = now()`,
  `UPDATE log.events SET position = 999 WHERE position = 1`,
  `UPDATE log.events_000000 SET type = 'Other'`,
  `DELETE FROM log.events`,
  `DELETE FROM log.events_000000 WHERE position = 1`,
  `TRUNCATE log.events`,
  `TRUNCATE log.events_000000`,
  `TRUNCATE log.events CASCADE`,
  `UPDATE log.stream_revisions SET position = 2 WHERE position = 1`,
  `DELETE FROM log.stream_revisions`,
  `DELETE FROM log.stream_revisions_0`,
  `TRUNCATE log.stream_revisions`,
  `TRUNCATE log.stream_revisions_1`,
  `UPDATE log.identity SET log_id = gen_random_uuid()`,
  `DELETE FROM log.identity`,
  `TRUNCATE log.identity`,
  `UPDATE log.redactions SET reason = 'another'`,
  `DELETE FROM log.redactions`,
  `MERGE INTO log.events e USING (SELECT 1 AS p) s ON e.position = s.p WHEN MATCHED THEN DELETE`,
  `WITH gone AS (DELETE FROM log.events RETURNING 1) SELECT count(*) FROM gone`,
  `INSERT INTO log.events SELECT * FROM log.events WHERE position = 1 ON CONFLICT (position) DO UPDATE SET data = 'x'`,
  `ALTER TABLE log.events DISABLE TRIGGER ALL`,
  `ALTER TABLE log.events DISABLE TRIGGER refuse_change`,
  `ALTER TABLE log.events_000000 DISABLE TRIGGER USER`,
  `ALTER TABLE log.events DETACH PARTITION log.events_000000`,
  `ALTER TABLE log.events ADD COLUMN more text`,
  `ALTER TABLE log.events ALTER COLUMN data TYPE text USING 'x'`,
  `ALTER TABLE log.events RENAME TO elsewhere`,
  `ALTER TABLE log.events SET SCHEMA public`,
  `ALTER TABLE log.events OWNER TO CURRENT_USER`,
  `ALTER SCHEMA log RENAME TO gone`,
  `DROP TABLE log.events`,
  `DROP TABLE log.events_000000`,
  `DROP TABLE log.stream_revisions CASCADE`,
  `DROP SCHEMA log CASCADE`,
  `DROP OWNED BY CURRENT_USER CASCADE`,
  `DROP TRIGGER refuse_change ON log.events`,
  `DROP TRIGGER refuse_truncate ON log.events_000000`,
  `DROP FUNCTION log.refuse_change() CASCADE`,
  `CREATE OR REPLACE FUNCTION log.refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
  `CREATE OR REPLACE FUNCTION log.guard_ddl() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'`,
  `CREATE FUNCTION log.anything() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
  `CREATE RULE hide AS ON INSERT TO log.stream_revisions DO INSTEAD NOTHING`,
  `ALTER EVENT TRIGGER shangliang_log_ddl DISABLE`,
  `DROP EVENT TRIGGER shangliang_log_drop`,
  `SET session_replication_role = replica`,
  `SET ROLE postgres`,
  NOTHING_GRANTED,
  `INSERT INTO log.category_owners VALUES ('stolen', session_user)`,
];

/** What the owner may do to nobody's harm, and a login may not. */
const FOR_LOGINS: readonly string[] = [
  `LOCK TABLE log.append_lock IN EXCLUSIVE MODE`,
  `LOCK TABLE log.events IN SHARE MODE`,
  `SELECT * FROM log.events WHERE position = 1 FOR UPDATE`,
  `SELECT * FROM log.waiting`,
  `INSERT INTO log.events SELECT * FROM log.events`,
  `SELECT log.append_waiting()`,
  `SET ROLE ${OWNER}`,
];

describe('the log is append-only in the database itself', () => {
  let postgres: TestPostgres;
  let log: TestLog;
  let store: EventStore;
  let admin: pg.Client;
  beforeAll(async () => {
    postgres = await startTestPostgres();
    log = await createTestLog(postgres);
    store = await openPostgresEventStore({ connectionString: log.url });
    await store.append('topic-1', 'no-stream', [aNewEvent(), aNewEvent(), aNewEvent()]);
    // Every table and partition holds something that an attack could change.
    await Promise.all(Array.from({ length: 40 }, (_, n) => store.append(`vote-${n}`, 'no-stream', [aNewEvent()])));
    await redactEvent(
      { connectionString: log.redactorUrl },
      {
        target: 3n,
        orderedBy: 'a court',
        reason: 'an order',
        stream: 'redaction-0',
        expectedRevision: 'no-stream',
        event: aNewEvent({ type: 'EventRedacted' }),
      },
    );
    admin = new pg.Client({ connectionString: log.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await store.close();
    await admin.end();
    await postgres.stop();
  });

  const contents = async (): Promise<string> => {
    const { rows } = await admin.query<{ digest: string }>(`
      SELECT md5(coalesce((SELECT string_agg(e::text, '' ORDER BY position) FROM log.events e), '') || (SELECT string_agg(s::text, '' ORDER BY stream, revision) FROM log.stream_revisions s)
        || (SELECT log_id::text FROM log.identity) || (SELECT string_agg(tgname || tgenabled::text || tgrelid::text, '' ORDER BY tgrelid, tgname) FROM pg_trigger WHERE NOT tgisinternal)
        || (SELECT string_agg(evtname || evtenabled::text, '' ORDER BY evtname) FROM pg_event_trigger)
        || (SELECT string_agg(proname || prosrc, '' ORDER BY oid) FROM pg_proc WHERE pronamespace = 'log'::regnamespace)
        || (SELECT string_agg(relname || relowner::text || (CASE WHEN relname LIKE 'events%' THEN has_table_privilege('public', oid, 'UPDATE')::text ELSE '' END), '' ORDER BY oid) FROM pg_class WHERE relnamespace = 'log'::regnamespace)) AS digest`);
    return rows[0]!.digest;
  };

  /** Each attack in a transaction of its own that is committed if it gets through. */
  async function attack(client: pg.Client, role: string | null, statements: readonly string[]): Promise<string[]> {
    const succeeded: string[] = [];
    for (const statement of statements) {
      await client.query('BEGIN');
      try {
        if (role) await client.query(`SET LOCAL ROLE ${role}`);
        await client.query(statement);
        await client.query('COMMIT');
        succeeded.push(statement);
      } catch (error) {
        expect(error).toBeInstanceOf(pg.DatabaseError);
        await client.query('ROLLBACK');
      }
    }
    return succeeded;
  }

  it.each([
    ['a service that owns the stream', 'url'],
    ['another service', 'foreignUrl'],
    ['a redactor', 'redactorUrl'],
  ] as const)('refuses every attack by %s', async (_who, url) => {
    const before = await contents();
    const client = new pg.Client({ connectionString: log[url] });
    await client.connect();
    try {
      expect(await attack(client, null, [...ATTACKS, ...FOR_LOGINS])).toEqual([`DROP OWNED BY CURRENT_USER CASCADE`, NOTHING_GRANTED]);
    } finally {
      await client.end();
    }
    expect(await contents()).toBe(before);
    // Dropping what one owns drops one's own rights, too: that login now has none, which harms nobody else.
    await admin.query(`GRANT ${READER} TO ${new URL(log[url]).username}`);
  });

  it.each([OWNER, READER, REDACTOR])('refuses every attack by role %s', async (role) => {
    const before = await contents();
    // SET ROLE is the session user's right, not the role's: the superuser that plays the role here has it.
    const attacks = ATTACKS.filter((statement) => !/^(SET |ALTER TABLE log.events OWNER TO)/.test(statement));
    const succeeded = await attack(admin, role, attacks);
    const harmless = role === OWNER ? [`INSERT INTO log.category_owners VALUES ('stolen', session_user)`] : [];
    expect(
      succeeded.filter((statement) => !statement.startsWith('DROP OWNED') && (role === OWNER || statement !== NOTHING_GRANTED)),
    ).toEqual(harmless);
    await admin.query(`DELETE FROM log.category_owners WHERE category = 'stolen'`);
    expect(await contents()).toBe(before);
  });

  it('checks the owner of a category against the login, also when a login calls the function itself', async () => {
    const other = await openPostgresEventStore({ connectionString: log.foreignUrl });
    try {
      await expect(other.append('topic-2', 'no-stream', [aNewEvent()])).rejects.toMatchObject({ name: 'AppendNotAllowed' });
      await expect(other.append('foreign-2', 'no-stream', [aNewEvent()])).resolves.toMatchObject({ revision: 0 });
    } finally {
      await other.close();
    }
  });

  it('refuses an append at any isolation but READ COMMITTED, and one that would not be flushed is flushed', async () => {
    const client = new pg.Client({ connectionString: log.url });
    await client.connect();
    const call = `SELECT * FROM log.append(NULL, '{}','{}','{}','{}','{}','{0}','{}','{}','{}','{}','{}','{}','{}','{}','{}')`;
    try {
      await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE');
      await expect(client.query(call)).rejects.toThrow(/READ COMMITTED/);
      await client.query('ROLLBACK');
      await client.query('BEGIN');
      await client.query('SET LOCAL synchronous_commit = off');
      await client.query(call);
      expect((await client.query('SHOW synchronous_commit')).rows).toEqual([{ synchronous_commit: 'on' }]);
      await client.query('ROLLBACK');
    } finally {
      await client.end();
    }
  });

  it('redacts one event together with the event that says so, and nothing else', async () => {
    const [target] = await store.readStream('topic-1', { fromRevision: 1, maxCount: 1 });
    const event = aNewEvent({ type: 'EventRedacted', data: Buffer.from(`{"position":"${target!.position}"}`) });
    const order = {
      target: target!.position,
      orderedBy: '南通市中级人民法院',
      reason: '(2026)苏06民终1号',
      stream: 'redaction-1',
      expectedRevision: 'no-stream' as const,
      event,
    };
    await expect(redactEvent({ connectionString: log.url }, { ...order, stream: 'topic-9' })).rejects.toMatchObject({ code: '42501' });
    const result = await redactEvent({ connectionString: log.redactorUrl }, order);
    expect(await redactEvent({ connectionString: log.redactorUrl }, order)).toEqual({ ...result, repeated: true });

    const after = await store.eventAt(target!.position);
    expect(after).toMatchObject({ redacted: true, eventId: target!.eventId, revision: 1, recordedAt: target!.recordedAt });
    expect(after!.data).toHaveLength(0);
    expect(Buffer.from(after!.dataHash).equals(Buffer.from(target!.dataHash))).toBe(true);
    expect(Buffer.from(after!.metadata).equals(Buffer.from(target!.metadata))).toBe(true);
    expect((await store.eventAt(result.position))?.type).toBe('EventRedacted');
    const { rows } = await admin.query('SELECT position, redaction_position, ordered_by, reason FROM log.redactions WHERE position = 2');
    expect(rows).toEqual([
      {
        position: String(target!.position),
        redaction_position: String(result.position),
        ordered_by: order.orderedBy,
        reason: order.reason,
      },
    ]);
    // Not by hand, not even by the owner with the record of an older redaction.
    await admin.query('BEGIN');
    await admin.query(`SET LOCAL ROLE ${OWNER}`);
    await admin.query(`INSERT INTO log.redactions (position, redaction_position, ordered_by, reason) VALUES (1, 2, 'nobody', 'none')`);
    await expect(admin.query(`UPDATE log.events SET data = '', redacted = true WHERE position = 1`)).rejects.toThrow(/append-only/);
    await admin.query('ROLLBACK');
  });
});
