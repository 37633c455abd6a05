// Everybody who is measured: each opens on a database of its own on the same server, and is told apart by what it can do.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { migrateEventStore, openPostgresEventStore } from '../../dist/libs/event-store/src/index.js';
import { BinaryConnection } from '../../dist/libs/event-store/src/postgres/binary-connection.js';
import { newEvent, POOL } from './workload.mjs';

const run = promisify(execFile);
const RUN = Date.now().toString(36);
let n = 0;
const quiet = (client) => {
  client.on('notice', () => undefined);
  client.on('error', () => undefined);
  return client;
};

async function connect(url) {
  const client = quiet(new pg.Client(url));
  await client.connect();
  return client;
}
async function database(server, name) {
  const admin = await connect(server.adminUrl);
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  const url = new URL(server.adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}
export async function checkpoint(server) {
  const admin = await connect(server.adminUrl);
  await admin.query('CHECKPOINT');
  await admin.end();
}

/** ~45 characters, as `topic-<uuid>` has. */
const newStream = () => `topic-${RUN}-${(n++).toString(36).padStart(12, '0')}-4000-8000-0000`;

export async function ours(server, name = 'bench_ours') {
  const url = await database(server, name);
  const login = 'shangliang_bench';
  const admin = await connect(url);
  if (!(await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [login])).rowCount)
    await admin.query(`CREATE ROLE ${login} LOGIN PASSWORD 'bench'`);
  await admin.end();
  await migrateEventStore(url, { ownership: { topic: 'bench' }, serviceLogins: { bench: login } });
  const service = new URL(url);
  service.username = login;
  service.password = 'bench';
  const open = () => openPostgresEventStore({ connectionString: service.href });
  const store = await open();
  return {
    name: 'ours',
    url: service.href,
    adminUrl: url,
    store,
    open,
    append: async (perAppend = 1) => {
      const i = n;
      await store.append(
        newStream(),
        'no-stream',
        perAppend === 1 ? [newEvent(i)] : Array.from({ length: perAppend }, (_, k) => newEvent(i + k)),
      );
      return perAppend;
    },
    /** Appends to one long stream per caller. */
    grow: () => {
      const revisions = new Map();
      return async (w) => {
        const stream = `topic-${RUN}-grow-${w}-0000-4000-8000-000000000000`;
        const revision = revisions.get(w);
        const result = await store.append(stream, revision ?? 'no-stream', [newEvent(n++)]);
        revisions.set(w, result.revision);
        return 1;
      };
    },
    fill: (streams, length) => fillOurs(url, streams, length),
    readStream: async (s) => {
      const events = await store.readStream(`topic-fill-${s}`);
      for (const event of events) parseBoth(event);
      return events.length;
    },
    close: () => store.close(),
  };
}

const parseBoth = (event) => [JSON.parse(event.data.toString('utf8')), JSON.parse(event.metadata.toString('utf8'))];

/** Fills the store behind its back, as a superuser: `length` rounds over `streams` streams, so that a stream's events lie scattered. */
export async function fillOurs(url, streams, length, progress = () => undefined) {
  const admin = await connect(url);
  const [head] = (await admin.query('SELECT coalesce(max(position), 0)::bigint AS head FROM log.events')).rows;
  const start = Number(head.head);
  const total = streams * length;
  const [data, meta] = [POOL.map(([p]) => Buffer.from(JSON.stringify(p))), POOL.map(([, m]) => Buffer.from(JSON.stringify(m)))];
  await admin.query('CREATE TEMP TABLE samples (i int PRIMARY KEY, data bytea, metadata bytea, data_hash bytea, metadata_hash bytea)');
  await admin.query(
    'INSERT INTO samples SELECT o - 1, d, m, sha256(d), sha256(m) FROM unnest($1::bytea[], $2::bytea[]) WITH ORDINALITY u(d, m, o)',
    [data, meta],
  );
  await admin.query('ANALYZE samples');
  const STEP = 100_000;
  for (let at = 0; at < total; at += STEP) {
    const end = Math.min(total, at + STEP) - 1;
    await admin.query('SELECT log.ensure_partitions(2)');
    await admin.query(
      `INSERT INTO log.events (position, recorded_at, event_id, revision, schema_version, stream, type, partition_key, jurisdiction, data_hash, metadata_hash, data, metadata)
       SELECT ${start} + 1 + g, date_trunc('milliseconds', now()), gen_random_uuid(), g / ${streams}, 1 + (g % 10 = 0)::int, 'topic-fill-' || (g % ${streams}), 'MessagePosted',
              'case-' || (g % ${streams}), '320602001', s.data_hash, s.metadata_hash, s.data, s.metadata
       FROM generate_series(${at}::bigint, ${end}::bigint) g JOIN samples s ON s.i = g % 1024 ORDER BY g`,
    );
    await admin.query(
      `INSERT INTO log.stream_revisions (stream, revision, position) SELECT 'topic-fill-' || (g % ${streams}), g / ${streams}, ${start} + 1 + g FROM generate_series(${at}::bigint, ${end}::bigint) g`,
    );
    progress(end + 1, total);
  }
  await admin.query('VACUUM ANALYZE log.events');
  await admin.query('VACUUM ANALYZE log.stream_revisions');
  await admin.query('CHECKPOINT');
  await admin.end();
  return total;
}

export async function emmett(server, poolSize = 64) {
  const { getPostgreSQLEventStore, readMessagesBatch } = await import('@event-driven-io/emmett-postgresql');
  const { dumbo } = await import('@event-driven-io/dumbo');
  const url = await database(server, 'bench_emmett');
  const setup = getPostgreSQLEventStore(url);
  await setup.schema.migrate();
  await setup.close();
  const pool = new pg.Pool({ connectionString: url, max: poolSize });
  pool.on('error', () => undefined);
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } });
  const event = (i) => ({ type: 'MessagePosted', data: POOL[i & 1023][0], metadata: POOL[i & 1023][1] });
  return {
    name: 'Emmett 0.42.0',
    append: async () => {
      const i = n;
      await store.appendToStream(newStream(), [event(i)], { expectedStreamVersion: 'STREAM_DOES_NOT_EXIST' });
      return 1;
    },
    fill: async (streams, length) => {
      let s = 0;
      await Promise.all(
        Array.from({ length: 4 }, async () => {
          while (s < streams) {
            const mine = s++;
            await store.appendToStream(
              `fill-${mine}`,
              Array.from({ length }, (_, k) => event(mine + k)),
            );
          }
        }),
      );
      const admin = await connect(url);
      await admin.query('VACUUM ANALYZE emt_messages');
      await admin.query('VACUUM ANALYZE emt_streams');
      await admin.end();
      return streams * length;
    },
    readStream: async (s) => (await store.readStream(`fill-${s}`)).events.length,
    replay: async () => {
      const reader = dumbo({ connectionString: url });
      let after = 0n;
      let events = 0;
      for (;;) {
        const batch = await readMessagesBatch(reader.execute, { after, batchSize: 1_000 });
        if (batch.messages.length === 0) break;
        events += batch.messages.length;
        after = batch.currentGlobalPosition;
      }
      await reader.close();
      return events;
    },
    close: async () => {
      await store.close().catch(() => undefined);
      if (!pool.ended) await pool.end().catch(() => undefined);
    },
  };
}

export async function messageDb(server, connections = 64) {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@eventide/message-db/package.json')), 'database');
  const url = await database(server, 'bench_message_db');
  const admin = await connect(url);
  const file = (name) => admin.query(readFileSync(join(folder, name), 'utf8'));
  await file('schema/message-store.sql');
  await file('extensions/pgcrypto.sql');
  await admin.query('SET search_path = message_store, public');
  await file('tables/messages.sql');
  await file('types/message.sql');
  for (const f of [
    'message-store-version',
    'hash-64',
    'acquire-lock',
    'category',
    'is-category',
    'id',
    'cardinal-id',
    'stream-version',
    'write-message',
    'get-stream-messages',
    'get-category-messages',
    'get-last-stream-message',
  ]) {
    await file(`functions/${f}.sql`);
  }
  for (const f of readdirSync(join(folder, 'indexes'))) await file(`indexes/${f}`);
  await admin.end();
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = await connect(url);
      await client.query('SET search_path = message_store, public');
      return client;
    }),
  );
  const WRITE = 'SELECT message_store.write_message($1::varchar, $2::varchar, $3::varchar, $4::jsonb, $5::jsonb, $6::bigint)';
  return {
    name: 'message-db 1.3.1, 64 categories',
    append: async (_perAppend, w = 0) => {
      const i = n++;
      const [p, m] = POOL[i & 1023];
      await clients[w % connections].query({
        name: 'write',
        text: WRITE,
        values: [randomUUID(), `room${i % 64}-${RUN}${i}`, 'MessagePosted', JSON.stringify(p), JSON.stringify(m), -1],
      });
      return 1;
    },
    close: () => Promise.all(clients.map((client) => client.end())),
  };
}

export async function castore(server) {
  const { PostgresEventStorageAdapter } = await import('@castore/event-storage-adapter-postgres');
  const url = await database(server, 'bench_castore');
  await PostgresEventStorageAdapter.createEventTable({ connectionString: url, tableName: 'castore_event' });
  const adapter = new PostgresEventStorageAdapter({ connectionString: url, tableName: 'castore_event' });
  const id = (s) => `00000000-0000-4000-8000-${String(s).padStart(12, '0')}`;
  return {
    name: 'castore 2.4.2',
    append: async () => {
      const [p, m] = POOL[n++ & 1023];
      await adapter.pushEvent(
        { aggregateId: randomUUID(), version: 1, type: 'MessagePosted', payload: p, metadata: m },
        { eventStoreId: 'CONSULTATION' },
      );
      return 1;
    },
    fill: async (streams, length) => {
      const admin = await connect(url);
      await admin.query(
        `INSERT INTO castore_event(aggregate_name, aggregate_id, version, type, data, metadata)
         SELECT 'CONSULTATION', ('00000000-0000-4000-8000-' || lpad(s::text, 12, '0'))::uuid, p, 'MessagePosted', ($1::jsonb[])[1 + (s + p) % 1024], ($2::jsonb[])[1 + (s + p) % 1024]
         FROM generate_series(1, ${length}) p, generate_series(0, ${streams - 1}) s`,
        [POOL.map(([p]) => JSON.stringify(p)), POOL.map(([, m]) => JSON.stringify(m))],
      );
      await admin.query('VACUUM ANALYZE castore_event');
      await admin.end();
      return streams * length;
    },
    readStream: async (s) => (await adapter.getEvents(id(s), { eventStoreId: 'CONSULTATION' })).events.length,
    // Its adapter has no way to close the connections it opened.
    close: async () => undefined,
  };
}

export async function actPg(server) {
  // Reads the package.json of the working folder when loaded.
  const { PostgresStore } = await import('@rotorsoft/act-pg');
  const url = new URL(await database(server, 'bench_act'));
  const store = new PostgresStore({
    host: url.hostname,
    port: Number(url.port),
    database: url.pathname.slice(1),
    user: url.username,
    password: decodeURIComponent(url.password) || 'x',
    schema: 'bench_act',
    table: 'events',
    max: 16,
  });
  await store.drop();
  await store.seed();
  return {
    name: 'act-pg 0.4.6',
    fill: async (streams, length) => {
      const admin = await connect(url.href);
      await admin.query(
        `INSERT INTO bench_act.events(name, data, stream, version, meta)
         SELECT 'MessagePosted', ($1::jsonb[])[1 + (s + p) % 1024], 'room-' || s, p, ($2::jsonb[])[1 + (s + p) % 1024] FROM generate_series(0, ${length - 1}) p, generate_series(0, ${streams - 1}) s`,
        [POOL.map(([p]) => JSON.stringify(p)), POOL.map(([, m]) => JSON.stringify(m))],
      );
      await admin.query('VACUUM ANALYZE bench_act.events');
      await admin.end();
      return streams * length;
    },
    readStream: (s) => store.query(() => undefined, { stream: `room-${s}` }),
    replay: async () => {
      let after = -1;
      let events = 0;
      for (;;) {
        const count = await store.query(
          (event) => {
            after = event.id;
          },
          { after, limit: 1_000 },
        );
        events += count;
        if (count < 1_000) return events;
      }
    },
    close: () => store.dispose(),
  };
}

const RAW_TABLE = `DROP TABLE IF EXISTS raw_ev;
CREATE TABLE raw_ev (
  global_position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, stream_id text COLLATE "C" NOT NULL, version integer NOT NULL, event_id uuid NOT NULL DEFAULT gen_random_uuid(),
  type text NOT NULL, data jsonb NOT NULL, meta jsonb NOT NULL, created_at timestamptz NOT NULL DEFAULT now(), UNIQUE (stream_id, version));`;

export async function raw(server) {
  const url = await database(server, 'bench_raw');
  const admin = await connect(url);
  await admin.query(RAW_TABLE);
  const client = await connect(url);
  let copier;
  return {
    name: 'raw INSERT',
    /** One row, one transaction, prepared, one connection. */
    insert: async () => {
      const i = n++;
      const [p, m] = POOL[i & 1023];
      await client.query({
        name: 'insert',
        text: 'INSERT INTO raw_ev(stream_id, version, type, data, meta) VALUES ($1,$2,$3,$4,$5)',
        values: [`topic-${RUN}-${i}`, 1, 'MessagePosted', JSON.stringify(p), JSON.stringify(m)],
      });
      return 1;
    },
    /** COPY binary of 1,000 rows, one connection, encoded and sent one after the other. */
    copy: async () => {
      copier ??= await copyConnection(url);
      await copier.copy(copyRows(1_000));
      return 1_000;
    },
    /** pgbench: one row a transaction, 64 clients; null where the machine has no pgbench. */
    pgbench: async (seconds, folder) => {
      const script = join(folder, 'insert.pgbench.sql');
      await writeFile(
        script,
        `\\set r random(1, 1000000000000)\nINSERT INTO raw_ev(stream_id, version, type, data, meta) VALUES ('topic-' || :r::text, 1, 'MessagePosted', :data, :meta);\n`,
      );
      const [p, m] = POOL[1];
      try {
        const { stdout } = await run(
          'pgbench',
          [
            '-n',
            '-M',
            'prepared',
            '-T',
            String(Math.max(1, Math.round(seconds))),
            '-c',
            '64',
            '-j',
            '2',
            '-D',
            `data=${JSON.stringify(p)}`,
            '-D',
            `meta=${JSON.stringify(m)}`,
            '-f',
            script,
            url,
          ],
          { timeout: (seconds + 60) * 1000 },
        );
        const tps = /tps = ([\d.]+)/.exec(stdout);
        return tps ? Number(tps[1]) : null;
      } catch (error) {
        if (error.code === 'ENOENT') return null;
        throw error;
      }
    },
    reset: () => admin.query('TRUNCATE raw_ev'),
    close: async () => {
      await copier?.close();
      await client.end();
      await admin.end();
    },
  };
}

const COPY_HEAD = Buffer.from('5047434f50590aff0d0a000000000000000000', 'hex');
function copyRows(rows) {
  const buffer = Buffer.allocUnsafe(64 + rows * 1_600);
  let at = COPY_HEAD.copy(buffer);
  const text = (value) => {
    const length = buffer.write(value, at + 4);
    buffer.writeInt32BE(length, at);
    at += 4 + length;
  };
  const json = (value) => {
    const length = buffer.write(value, at + 5);
    buffer.writeInt32BE(length + 1, at);
    buffer[at + 4] = 1;
    at += 5 + length;
  };
  for (let k = 0; k < rows; k++) {
    const i = n++;
    const [p, m] = POOL[i & 1023];
    at = buffer.writeInt16BE(5, at);
    text(`topic-${RUN}-${i}-4000-8000-000000000000`);
    at = buffer.writeInt32BE(4, at);
    at = buffer.writeInt32BE(1, at);
    text('MessagePosted');
    json(JSON.stringify(p));
    json(JSON.stringify(m));
  }
  at = buffer.writeInt16BE(-1, at);
  return buffer.subarray(0, at);
}

/** pg itself can speak COPY through a query object of one's own. */
async function copyConnection(url) {
  const client = await connect(url);
  class CopyIn {
    constructor(rows, settle) {
      this.rows = rows;
      this.settle = settle;
    }
    submit(connection) {
      this.connection = connection;
      connection.query('COPY raw_ev(stream_id, version, type, data, meta) FROM STDIN (FORMAT binary)');
    }
    handleCopyInResponse(connection) {
      connection.sendCopyFromChunk(this.rows);
      connection.endCopyFrom();
    }
    handleError(error) {
      this.settle(error);
    }
    handleCommandComplete() {
      this.done = true;
    }
    handleReadyForQuery() {
      this.settle(null);
    }
  }
  return {
    copy: (rows) =>
      new Promise((resolve, reject) => {
        client.query(new CopyIn(rows, (error) => (error ? reject(error) : resolve())));
      }),
    close: () => client.end(),
  };
}

/** Server and wire alone: the whole log in binary rows, counted, not decoded. */
export async function countRows(url) {
  const connection = await BinaryConnection.open({ connectionString: url }, 5_000);
  let rows = 0;
  await connection.query(
    { name: 'all', text: 'SELECT * FROM log.events ORDER BY position' },
    [],
    () => {
      rows++;
    },
    600_000,
  );
  await connection.close();
  return rows;
}
