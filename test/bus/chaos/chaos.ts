import { fork, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { requestRewind, silentBusLog, TOPICS } from '#libs/bus';
import { connectKafka, ensureTopics } from '#libs/bus/kafka';
import { numberedEvent, testCatalogue } from '#libs/bus/testing';
import { migrateEventStore, openPostgresEventStore, StoreUnavailable, type EventStore } from '#libs/event-store';
import { createPool, ensureDatabase, freePort, startEmbeddedPostgres, withDatabase, type EmbeddedPostgres } from '#libs/postgres';
import { allEqual, listParked, rebuildAll, requestReplay } from '#libs/projections';
import { relayTablesSql } from '../../../apps/relay/src/relay-tables.js';
import { startKafkaBroker, type KafkaBroker } from '../../../deploy/kafka-broker.js';
import { createTallySchema, tallyRows } from '../tally.js';
import { chaosProjections } from './chaos-projections.js';
import { ECHO_EVERY, echoStreamOf } from './echo-reaction.js';

/*
 * npm run chaos -- --minutes M --seed S [--json] [--rate R] [--keep]
 * Kills and troubles everything that messages pass through, under load, and then compares: the log with what was acknowledged to its
 * writers, the brokers' own log (read with Kafka's console consumer) with the log, every read model with the log, event by event, and
 * with a replay. The last line holds the figures, the one before it what the load was and how long it took (events a second are counted
 * until the last one offered is acknowledged); exit code 1 when any of the last line is not what it has to be.
 */

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    rate: { type: 'string', default: '550' },
    json: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const minutes = Number(values.minutes);
const rate = Number(values.rate);
const say = (line: string): void => {
  if (!values.json) process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
};

/** mulberry32: the same troubles in the same order for the same seed. */
let state = createHash('sha256').update(values.seed).digest().readUInt32BE(0);
const chance = (): number => {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};
const between = (least: number, most: number): number => least + chance() * (most - least);
const one = <T>(choices: readonly T[]): T => choices[Math.floor(chance() * choices.length)]!;

const SERVICES = ['intake', 'outcomes', 'audit'] as const;
/** Events that one service can't apply until it is healed. */
const POISON = ['tally-3#25', 'tally-7#40'];
const POISONED = 'outcomes';
const STREAMS = 60;

interface Child {
  readonly name: string;
  readonly start: () => Promise<ChildProcess>;
  process: ChildProcess;
}

class World {
  readonly children: Child[] = [];
  readonly failures = new Set<string>();
  readonly crashes: string[] = [];
  kafkaPids: readonly number[] = [];
  kills = 0;
  poisoned = true;
  ending = false;

  constructor(
    readonly folder: string,
    readonly kafka: KafkaBroker,
    readonly port: number,
    public postgres: EmbeddedPostgres,
    readonly url: string,
  ) {}

  async startChild(name: string, file: string, settings: object): Promise<void> {
    const start = async (): Promise<ChildProcess> => {
      const log = await open(join(this.folder, `${name}.log`), 'a');
      const process = fork(fileURLToPath(new URL(file, import.meta.url)), [JSON.stringify(settings)], {
        stdio: ['ignore', log.fd, log.fd, 'ipc'],
      });
      await log.close();
      const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()));
      const up = new Promise<void>((resolve) =>
        process.on('message', (message) => {
          if (message === 'up') resolve();
          else if (typeof message === 'object' && message !== null && 'failure' in message) this.failures.add(String(message.failure));
        }),
      );
      await Promise.race([up, ended]);
      if (process.connected && !this.poisoned) process.send('heal');
      return process;
    };
    const child: Child = { name, start, process: await start() };
    this.children.push(child);
  }

  named(prefix: string): Child[] {
    return this.children.filter(({ name }) => name.startsWith(prefix));
  }

  /** Starts again what has ended: as a supervisor would. */
  async revive(): Promise<void> {
    for (const child of this.children) {
      if (child.process.exitCode === null && child.process.signalCode === null) continue;
      if (child.process.signalCode !== 'SIGKILL')
        this.crashes.push(`${child.name} (${child.process.signalCode ?? child.process.exitCode})`);
      child.process = await child.start();
    }
  }

  async kill(child: Child): Promise<void> {
    const { process } = child;
    if (process.exitCode === null && process.signalCode === null) {
      const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()));
      process.kill('SIGKILL');
      await ended;
      this.kills++;
    }
  }

  async killPostgres(): Promise<void> {
    process.kill(this.postgres.pid, 'SIGKILL');
    this.kills++;
    for (let attempt = 0; ; attempt++) {
      try {
        this.postgres = await startPostgres(this.folder, this.port);
        return;
      } catch (error) {
        // What it had started holds its memory for a moment.
        if (attempt >= 300) throw error;
        await pause(200);
      }
    }
  }

  async stopAll(): Promise<void> {
    this.ending = true;
    await Promise.all(
      this.children.map(
        ({ process }) =>
          new Promise<void>((resolve) => {
            if (process.exitCode !== null || process.signalCode !== null) return resolve();
            const timer = setTimeout(() => process.kill('SIGKILL'), 15_000);
            process.once('exit', () => {
              clearTimeout(timer);
              resolve();
            });
            process.kill('SIGTERM');
          }),
      ),
    );
  }
}

const startPostgres = (folder: string, port: number): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({ folder: join(folder, 'postgres'), port, settings: { max_connections: '200' } });

/** Events of one append at most. */
const MOST_AT_ONCE = 20;
/** What waits for its acknowledgement at most, in seconds of the load: a minute without PostgreSQL is made up for afterwards. */
const BACKLOG_SECONDS = 60;
const TICK_MS = 20;

/**
 * Offers events at a steady rate, whether those before are acknowledged or not, to streams of its own, and keeps what was acknowledged.
 * An append is repeated as it is until its outcome is known. Each stream has one append on its way at a time, which takes along what has
 * come to wait for it meanwhile.
 */
class Writers {
  readonly acknowledged = new Map<string, number>();
  private readonly streams = Array.from({ length: STREAMS }, (_, index) => (index % 5 === 4 ? `voice-${index}` : `tally-${index}`));
  private readonly waiting = new Map<string, number>();
  private readonly busy = new Map<string, Promise<void>>();
  private readonly stop = new AbortController();
  private clock: Promise<void> = Promise.resolve();
  private failed: Error | null = null;
  offered = 0;
  count = 0;
  mostWaiting = 0;
  /** Events that were due and not offered, as too many waited already. */
  withheld = 0;

  constructor(private readonly store: EventStore) {}

  start(): void {
    this.clock = this.offer();
  }

  /** Offers no more, and returns when everything offered is acknowledged. @throws what an append failed with for good. */
  async end(): Promise<void> {
    this.stop.abort();
    await this.clock;
    while (this.busy.size > 0) await Promise.all(this.busy.values());
    if (this.failed) throw this.failed;
  }

  private async offer(): Promise<void> {
    const began = performance.now();
    while (!this.stop.signal.aborted) {
      const due = Math.floor(((performance.now() - began) * rate) / 1_000) - this.offered - this.withheld;
      for (let n = 0; n < due; n++) {
        if (this.offered - this.count >= BACKLOG_SECONDS * rate) {
          this.withheld++;
          continue;
        }
        const stream = this.streams[this.offered % STREAMS]!;
        this.offered++;
        this.waiting.set(stream, (this.waiting.get(stream) ?? 0) + 1);
        if (!this.busy.has(stream)) this.busy.set(stream, this.write(stream));
      }
      this.mostWaiting = Math.max(this.mostWaiting, this.offered - this.count);
      await pause(TICK_MS);
    }
  }

  private async write(stream: string): Promise<void> {
    try {
      for (let due = this.waiting.get(stream) ?? 0; due > 0; due = this.waiting.get(stream) ?? 0) {
        const count = Math.min(due, MOST_AT_ONCE);
        await this.append(stream, count);
        this.waiting.set(stream, this.waiting.get(stream)! - count);
      }
    } catch (error) {
      this.failed ??= error instanceof Error ? error : new Error(String(error));
    }
    this.busy.delete(stream);
  }

  private async append(stream: string, count: number): Promise<void> {
    const next = this.acknowledged.get(stream) ?? 0;
    const events = Array.from({ length: count }, (_, index) => numberedEvent(stream, next + index));
    for (let attempt = 0; ; attempt++) {
      try {
        await this.store.append(stream, next === 0 ? 'no-stream' : next - 1, events);
        break;
      } catch (error) {
        if (!(error instanceof StoreUnavailable) || attempt > 60) throw error;
        await pause(100 + attempt * 20);
      }
    }
    this.acknowledged.set(stream, next + count);
    this.count += count;
  }
}

interface Trouble {
  readonly name: string;
  readonly weight: number;
  readonly make: (world: World, pool: ReturnType<typeof createPool>) => Promise<void>;
}

const leader = async (pool: ReturnType<typeof createPool>, world: World): Promise<Child> => {
  const { rows } = await pool.query<{ holder: string | null }>('SELECT holder FROM relay.state');
  return world.named('relay').find(({ process }) => rows[0]?.holder === `relay ${process.pid}`) ?? one(world.named('relay'));
};

const long = minutes >= 10;
const TROUBLES: readonly Trouble[] = [
  {
    name: 'a broker is killed',
    weight: 4,
    make: async (world) => {
      const node = 1 + Math.floor(chance() * 3);
      await world.kafka.kill(node);
      world.kills++;
      await pause(between(1_000, 6_000));
      await world.kafka.restart(node);
    },
  },
  { name: 'the leading relay is killed', weight: 4, make: async (world, pool) => world.kill(await leader(pool, world)) },
  {
    name: 'the leading relay sleeps past its lease, wakes and finds another leading',
    weight: 2,
    make: async (world, pool) => {
      const { process: relay } = await leader(pool, world);
      relay.kill('SIGSTOP');
      await pause(8_000);
      relay.kill('SIGCONT');
    },
  },
  {
    name: 'a service is killed',
    weight: 5,
    make: async (world) => world.kill(one(world.children.filter(({ name }) => !name.startsWith('relay')))),
  },
  { name: 'PostgreSQL is killed', weight: 2, make: (world) => world.killPostgres() },
  {
    name: 'the group is rebalanced every few seconds',
    weight: 1,
    make: async (world) => {
      for (let round = 0; round < (long ? 6 : 3); round++) {
        await world.kill(world.named('intake').at(-1)!);
        await world.revive();
        await pause(between(1_500, 3_000));
      }
    },
  },
  {
    name: 'no broker can be reached',
    weight: 1,
    make: async (world) => {
      const pids = [...world.kafkaPids];
      for (const pid of pids) process.kill(pid, 'SIGSTOP');
      await pause(long ? 60_000 : 8_000);
      for (const pid of pids) process.kill(pid, 'SIGCONT');
    },
  },
  {
    name: 'what was sent is sent again',
    weight: 2,
    make: async (_world, pool) => {
      const { rows } = await pool.query<{ position: string }>('SELECT position FROM relay.state');
      const position = Number(rows[0]?.position ?? 0);
      await requestRewind(pool, BigInt(Math.max(0, Math.floor(position - between(0, 3_000)))), 'chaos');
    },
  },
];

const pick = (): Trouble => {
  let dice = chance() * TROUBLES.reduce((sum, { weight }) => sum + weight, 0);
  return TROUBLES.find(({ weight }) => (dice -= weight) < 0) ?? TROUBLES[0]!;
};

/** Records that a topic holds; a broker may just have come back. */
const heldBy = async (kafka: KafkaBroker, topic: string): Promise<number> => {
  const admin = connectKafka({ brokers: kafka.operatorBrokers }, 'chaos', silentBusLog).admin();
  await admin.connect();
  try {
    return (await admin.fetchTopicOffsets(topic)).reduce((sum, { high, low }) => sum + Number(high) - Number(low), 0);
  } finally {
    await admin.disconnect();
  }
};

/** A line for each record of a topic, as Kafka's own console consumer prints it. */
const printed = async (kafka: KafkaBroker, topic: string): Promise<string> => {
  for (;;) {
    const records = await heldBy(kafka, topic);
    const output = await kafka.runTool(
      'org.apache.kafka.tools.consumer.ConsoleConsumer',
      [
        '--bootstrap-server',
        kafka.operatorBrokers.join(','),
        '--topic',
        topic,
        '--from-beginning',
        // It ends with the last record, however long it takes to come to the first.
        '--max-messages',
        String(records),
        '--timeout-ms',
        '60000',
        '--formatter-property',
        'print.key=true',
      ],
      600_000,
    );
    // Had watermarks come meanwhile, they would have been counted in place of something that came before.
    if ((await heldBy(kafka, topic)) === records) return output;
  }
};

/** How often Kafka's own console consumer prints each event, and whether each key's events first appear in their order. */
const readBrokersLog = async (kafka: KafkaBroker): Promise<{ copies: Map<string, number>; outOfOrder: number }> => {
  const copies = new Map<string, number>();
  const next = new Map<string, number>();
  let outOfOrder = 0;
  for (const topic of Object.values(TOPICS)) {
    const output = await printed(kafka, topic);
    for (const line of output.split('\n')) {
      const [, stream, n] = /^([a-z0-9_-]+)\t\{"n":(\d+),/.exec(line) ?? [];
      if (stream === undefined) continue;
      const event = `${stream}#${n}`;
      const seen = copies.get(event) ?? 0;
      copies.set(event, seen + 1);
      if (seen > 0) continue;
      if (Number(n) !== (next.get(stream) ?? 0)) outOfOrder++;
      next.set(stream, Number(n) + 1);
    }
  }
  return { copies, outOfOrder };
};

const main = async (): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'shangliang-chaos-'));
  say(`everything of this run is in ${folder}`);
  const port = await freePort();
  let kafkaPids: readonly number[] = [];
  let world: World | null = null;
  const [postgres, kafka] = await Promise.all([
    startPostgres(folder, port),
    startKafkaBroker({
      folder: join(folder, 'kafka'),
      nodes: 3,
      onPids: (pids) => {
        kafkaPids = pids;
        if (world) world.kafkaPids = pids;
      },
    }),
  ]);
  const admin = createPool({ connectionString: postgres.adminUrl, applicationName: 'chaos', max: 2 });
  await ensureDatabase(admin, 'shangliang');
  await admin.end();
  const url = withDatabase(postgres.adminUrl, 'shangliang');
  await migrateEventStore(url, { ownership: testCatalogue.ownership(), serviceLogins: { intake: 'postgres' } });
  const pool = createPool({ connectionString: url, applicationName: 'chaos', max: 6, statementTimeoutMs: 0, onIdleError: () => undefined });
  await pool.query(`CREATE SCHEMA relay; ${relayTablesSql}`);
  for (const service of SERVICES) await createTallySchema(pool, service, chaosProjections(service));
  await ensureTopics({ brokers: kafka.brokers }, silentBusLog);
  const store = await openPostgresEventStore({ connectionString: url, applicationName: 'chaos-writers', deadlineMs: 10_000 });
  world = new World(folder, kafka, port, postgres, url);
  world.kafkaPids = kafkaPids;
  try {
    const brokers = kafka.brokers;
    await Promise.all([
      ...[1, 2].map((copy) => world!.startChild(`relay-${copy}`, 'relay-process.js', { databaseUrl: url, brokers })),
      ...SERVICES.flatMap((service) =>
        (service === 'intake' ? [1, 2] : [1]).map((copy) =>
          world!.startChild(`${service}-${copy}`, 'service-process.js', {
            service,
            databaseUrl: url,
            brokers,
            poison: service === POISONED ? POISON : [],
            reacts: service === 'intake',
          }),
        ),
      ),
    ]);
    say('everything is up; the load begins');
    const writers = new Writers(store);
    writers.start();
    const began = performance.now();
    const troubles = new Map<string, number>();
    await pause(3_000);
    while (performance.now() - began < minutes * 60_000) {
      const trouble = pick();
      say(`${trouble.name} (${writers.count} of ${writers.offered} acknowledged, ${world.kills} kills)`);
      troubles.set(trouble.name, (troubles.get(trouble.name) ?? 0) + 1);
      await trouble.make(world, pool).catch((error: unknown) => {
        // The question who leads goes to a database that may be down just now.
        say(`  could not be made: ${String(error)}`);
      });
      await pause(between(500, 4_000));
      await world.revive();
    }
    await writers.end();
    const loadSeconds = (performance.now() - began) / 1_000;
    say(`the load has ended: ${writers.count} acknowledged in ${loadSeconds.toFixed(0)} s; healing what was poisoned`);
    world.poisoned = false;
    for (const { process } of world.children) if (process.connected) process.send('heal');
    await world.revive();
    await requestReplayOfAll(pool);
    const verdict = await judge(world, pool, store, writers);
    say(`troubles: ${[...troubles].map(([name, count]) => `${name} ×${count}`).join(', ')}`);
    for (const failure of world.failures) say(`stood still: ${failure}`);
    for (const crash of world.crashes) say(`ended by itself: ${crash}`);
    await world.stopAll();
    const { kills, acknowledged, lost, twice, outOfOrder, missingInBroker, readModelsEqualReplay, ...others } = verdict;
    process.stdout.write(
      `${JSON.stringify({
        perSecond: Math.round(acknowledged / loadSeconds),
        offeredPerSecond: rate,
        mostWaiting: writers.mostWaiting,
        withheld: writers.withheld,
        ...others,
        crashes: world.crashes.length,
        stoodStill: world.failures.size,
      })}\n`,
    );
    process.stdout.write(`${JSON.stringify({ kills, acknowledged, lost, twice, outOfOrder, missingInBroker, readModelsEqualReplay })}\n`);
    return lost + twice + outOfOrder + missingInBroker === 0 && readModelsEqualReplay ? 0 : 1;
  } finally {
    await world.stopAll();
    await store.close();
    await pool.end();
    await kafka.stop();
    await world.postgres.stop();
    if (!values.keep) await rm(folder, { recursive: true, force: true });
  }
};

const requestReplayOfAll = async (pool: ReturnType<typeof createPool>): Promise<void> => {
  for (const service of SERVICES) for (const { name } of chaosProjections(service)) await requestReplay(pool, service, name, null, 'chaos');
};

/** How often each stream's events stand in the log, counted on from where it was counted last. */
class LogCounts {
  readonly ofStream = new Map<string, number>();
  private position = 0n;

  constructor(private readonly store: EventStore) {}

  /** @returns the position up to which is counted. */
  async toHead(): Promise<bigint> {
    for await (const events of this.store.readAll({ after: this.position, batchSize: 5_000 })) {
      for (const { stream, position } of events) {
        this.ofStream.set(stream, (this.ofStream.get(stream) ?? 0) + 1);
        this.position = position;
      }
    }
    return this.position;
  }
}

/** Whether the relay and every read model stand where the log does, and nothing is parked any more. */
const isCalm = async (pool: ReturnType<typeof createPool>, counts: LogCounts): Promise<boolean> => {
  const head = await counts.toHead();
  const { rows } = await pool.query<{ position: string }>('SELECT position FROM relay.state');
  let calm = BigInt(rows[0]?.position ?? 0) >= head;
  for (const service of SERVICES) {
    const { rows: parked } = await pool.query<{ count: string }>(`SELECT count(*) FROM ${service}.parked_events`);
    if (Number(parked[0]?.count) > 0) {
      calm = false;
      await requestReplayOfAll(pool);
    }
    for (const projection of chaosProjections(service)) {
      const got = await tallyRows(pool, service, projection);
      for (const [stream, count] of counts.ofStream)
        if (projection.carriers.includes(testCatalogue.carrierOf(stream)) && got.get(stream) !== count) calm = false;
    }
  }
  return calm;
};

/** @returns false when not everything has come to the end of the log in time: what was parked for the whole run takes its time. */
const becomeCalm = async (pool: ReturnType<typeof createPool>, counts: LogCounts): Promise<boolean> => {
  const deadline = performance.now() + 180_000 + minutes * 20_000;
  for (let quiet = 0; quiet < 3;) {
    if (performance.now() > deadline) return false;
    await pause(1_000);
    quiet = (await isCalm(pool, counts)) ? quiet + 1 : 0;
  }
  return true;
};

const judge = async (world: World, pool: ReturnType<typeof createPool>, store: EventStore, writers: Writers) => {
  const counts = new LogCounts(store);
  const calm = await becomeCalm(pool, counts);
  say(calm ? 'everything has come to the end of the log' : 'not everything has come to the end of the log in time');
  await counts.toHead();
  const inLog = counts.ofStream;
  let lost = 0;
  let twice = 0;
  let outOfOrder = 0;
  for (const [stream, count] of writers.acknowledged) {
    lost += Math.max(0, count - (inLog.get(stream) ?? 0));
    twice += Math.max(0, (inLog.get(stream) ?? 0) - count);
    if (stream.startsWith('tally')) {
      const echoes = Math.ceil(count / ECHO_EVERY);
      const found = inLog.get(echoStreamOf(stream)) ?? 0;
      lost += Math.max(0, echoes - found);
      twice += Math.max(0, found - echoes);
    }
  }
  say(`log compared with what was acknowledged: ${lost} lost, ${twice} twice`);
  for (const service of SERVICES) {
    for (const projection of chaosProjections(service)) {
      const rows = await tallyRows(pool, service, projection);
      for (const [stream, count] of inLog) {
        if (!projection.carriers.includes(testCatalogue.carrierOf(stream))) continue;
        lost += Math.max(0, count - (rows.get(stream) ?? 0));
        twice += Math.max(0, (rows.get(stream) ?? 0) - count);
      }
    }
    // A read model refuses a number that is not the next one: a repeat or a swap is parked with these words.
    outOfOrder += (await listParked(pool, service)).filter(({ error }) => error !== null && /got number/.test(error)).length;
  }
  say(`read models compared with the log: ${lost} lost, ${twice} twice, ${outOfOrder} out of order`);
  const broker = await readBrokersLog(world.kafka);
  let missingInBroker = 0;
  let repeats = 0;
  for (const [stream, count] of inLog) {
    for (let n = 0; n < count; n++) {
      const copies = broker.copies.get(`${stream}#${n}`) ?? 0;
      if (copies === 0) missingInBroker++;
      else repeats += copies - 1;
    }
  }
  outOfOrder += broker.outOfOrder;
  say(
    `the brokers' log compared with the log: ${missingInBroker} missing, ${broker.outOfOrder} out of order, ${repeats} repeats (harmless)`,
  );
  const verifications = await rebuildAll(
    SERVICES.map((service) => ({ service, pool, projections: chaosProjections(service) })),
    { store, catalogue: testCatalogue, verify: true, report: say },
  );
  return {
    kills: world.kills,
    acknowledged: writers.count,
    lost,
    twice,
    outOfOrder,
    missingInBroker,
    readModelsEqualReplay: calm && allEqual(verifications),
    repeatsInBroker: repeats,
    events: Number(await store.head()),
  };
};

process.exitCode = await main();
