import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { silentBusLog, TOPICS, type BusLog } from '#libs/bus';
import { CheckedProducer, connectKafka, ensureTopics, openKafkaBus, type KafkaConnection } from '#libs/bus/kafka';
import { testCatalogue } from '#libs/bus/testing';
import type { EventStore } from '#libs/event-store';
import { openInMemoryEventStore } from '#libs/event-store/testing';
import { Relay, type RelayOptions } from '../../apps/relay/src/relay.js';
import { relayTablesSql, RelayTables } from '../../apps/relay/src/relay-tables.js';
import type { BusGround } from './bus-conformance.js';
import { eventually } from './eventually.js';

/** Log lines of one test. */
export class Lines implements BusLog {
  readonly lines: { level: string; message: string; fields: object }[] = [];
  private readonly take = (level: string) => (fields: object, message: string) => void this.lines.push({ level, message, fields });
  readonly info = this.take('info');
  readonly warn = this.take('warn');
  readonly error = this.take('error');
}

/** No topics and no groups: they have fixed names, so a test would take over those of the one before. */
export const withoutTopics = async (connection: KafkaConnection): Promise<void> => {
  const admin = connectKafka(connection, 'spec', silentBusLog).admin();
  await admin.connect();
  try {
    const topics = Object.values(TOPICS);
    const there = await admin.listTopics();
    const old = topics.filter((topic) => there.includes(topic));
    if (old.length > 0) await admin.deleteTopics({ topics: old });
    // Deletion goes on after its answer.
    await eventually(async () => {
      if ((await admin.listTopics()).some((topic) => topics.includes(topic))) throw new Error('topics not deleted yet');
    });
    const groups = (await admin.listGroups()).groups.map(({ groupId }) => groupId).filter((groupId) => groupId.startsWith('shangliang.'));
    if (groups.length > 0) await eventually(() => admin.deleteGroups(groups));
  } finally {
    await admin.disconnect();
  }
};

export const freshTopics = async (connection: KafkaConnection): Promise<void> => {
  await withoutTopics(connection);
  await eventually(() => ensureTopics(connection, silentBusLog));
};

export interface KafkaGround extends BusGround {
  readonly tables: RelayTables;
  readonly producer: CheckedProducer;
  /** Another relay process; started. */
  relay(over?: Partial<RelayOptions>): Relay;
}

/** A log in memory, relayed to fresh topics. */
export const kafkaGround = async (
  connection: KafkaConnection,
  pool: Pool,
  options: { store?: EventStore; log?: BusLog; relay?: boolean; watermarkMs?: number } = {},
): Promise<KafkaGround> => {
  await freshTopics(connection);
  const { store = openInMemoryEventStore(), log = silentBusLog } = options;
  await pool.query(`CREATE SCHEMA relay; ${relayTablesSql}`);
  const tables = new RelayTables(pool);
  const running: { relay: Relay; producer: CheckedProducer }[] = [];
  const relay = (over: Partial<RelayOptions> = {}): Relay => {
    const producer = new CheckedProducer(connection, 'relay', log);
    const made = new Relay({
      store,
      tables,
      producer,
      catalogue: testCatalogue,
      holder: randomUUID(),
      log,
      watermarkMs: options.watermarkMs,
      ...over,
    });
    running.push({ relay: made, producer });
    made.start();
    return made;
  };
  if (options.relay !== false) relay();
  const producer = new CheckedProducer(connection, 'spec', log);
  return {
    store,
    tables,
    producer,
    relay,
    openBus: (service) => openKafkaBus({ ...connection, service, store, log }),
    close: async () => {
      await Promise.all(running.map((each) => each.relay.close()));
      await Promise.all([producer, ...running.map((each) => each.producer)].map((each) => each.disconnect()));
      await store.close();
    },
  };
};
