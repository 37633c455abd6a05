import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import type { Pool } from 'pg';
import { register } from 'prom-client';
import { partitionOf, silentBusLog, type Bus } from '#libs/bus';
import {
  connectKafka,
  groupOf,
  openKafkaBus,
  toRecord,
  type KafkaBusOptions,
  type KafkaConnection,
  type OutgoingRecord,
} from '#libs/bus/kafka';
import { NumberedAppends, testCatalogue } from '#libs/bus/testing';
import type { Catalogue } from '#libs/event-sourcing';
import type { EventStore } from '#libs/event-store';
import { openInMemoryEventStore } from '#libs/event-store/testing';
import { createPool } from '#libs/postgres';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import { ServiceHandlers, type Projection } from '#libs/projections';
import { startKafkaBroker } from '../support/kafka-broker.js';
import { eventually } from './eventually.js';
import { kafkaGround, Lines, type KafkaGround } from './kafka-ground.js';
import { createTallySchema, tallyProjection, tallyRows } from './tally.js';

export const SERVICE = 'intake';

export interface StartOptions {
  readonly bus?: Bus;
  /** The log that the service reads; the trial's by default. */
  readonly store?: EventStore;
  readonly catalogue?: Catalogue;
  readonly projection?: Projection;
}

/** One service over a broker of the spec's own, with everything fresh for each test, to do harm to. Registers its own hooks. */
export class KafkaTrial {
  readonly board = tallyProjection('topic-board');
  broker!: Awaited<ReturnType<typeof startKafkaBroker>>;
  pool!: Pool;
  store!: EventStore;
  appends!: NumberedAppends;
  lines!: Lines;
  private postgres!: TestPostgres;
  private opened: KafkaGround | null = null;
  private open: ServiceHandlers[] = [];

  constructor() {
    beforeAll(async () => {
      [this.broker, this.postgres] = await Promise.all([startKafkaBroker(), startTestPostgres()]);
    });
    afterAll(async () => {
      await this.broker.stop();
      await this.postgres.stop();
    });
    beforeEach(async () => {
      this.pool = createPool({ connectionString: await this.postgres.createDatabase(), applicationName: 'fault-spec' });
      this.store = openInMemoryEventStore();
      this.appends = new NumberedAppends(this.store);
      this.lines = new Lines();
      await createTallySchema(this.pool, SERVICE, [this.board]);
    });
    afterEach(async () => {
      await Promise.all(this.open.splice(0).map((handlers) => handlers.close()));
      await this.opened?.close();
      this.opened = null;
      await this.pool.end();
    });
  }

  get connection(): KafkaConnection {
    return { brokers: this.broker.brokers };
  }

  get ground(): KafkaGround {
    if (!this.opened) throw new Error('the trial has not begun');
    return this.opened;
  }

  async begin(options: { relay?: boolean; watermarkMs?: number; store?: EventStore } = {}): Promise<KafkaGround> {
    this.opened = await kafkaGround(this.connection, this.pool, { store: this.store, log: this.lines, ...options });
    return this.opened;
  }

  openBus(over: Partial<KafkaBusOptions> = {}): Bus {
    return openKafkaBus({ ...this.connection, service: SERVICE, store: this.store, log: this.lines, ...over });
  }

  async start({
    bus = this.openBus(),
    store = this.store,
    catalogue = testCatalogue,
    projection = this.board,
  }: StartOptions = {}): Promise<ServiceHandlers> {
    const handlers = await ServiceHandlers.start({
      service: SERVICE,
      pool: this.pool,
      store,
      bus,
      catalogue,
      projections: [projection],
      reactions: [],
      log: this.lines,
    });
    this.open.push(handlers);
    return handlers;
  }

  stop(handlers: ServiceHandlers): Promise<void> {
    this.open = this.open.filter((other) => other !== handlers);
    return handlers.close();
  }

  /** A service that hears of events only by what is sent by hand. */
  async onlyWhatIsSent(): Promise<ServiceHandlers> {
    await this.begin({ relay: false });
    const handlers = await this.start();
    await this.joined();
    return handlers;
  }

  send(...records: OutgoingRecord[]): Promise<void> {
    return this.ground.producer.send(records, AbortSignal.timeout(60_000));
  }

  /** Records as the relay would have made them, to be sent or left out by hand. */
  async records(store = this.store): Promise<OutgoingRecord[]> {
    const last = new Map<string, bigint>();
    const made: OutgoingRecord[] = [];
    for await (const events of store.readAll({ after: 0n })) {
      for (const event of events) {
        const carrier = testCatalogue.carrierOf(event.stream);
        const partition = partitionOf(event.partitionKey);
        made.push(toRecord(event, carrier, partition, store.logId, last.get(`${carrier}/${partition}`) ?? 0n));
        last.set(`${carrier}/${partition}`, event.position);
      }
    }
    return made;
  }

  rows(): Promise<Map<string, number>> {
    return tallyRows(this.pool, SERVICE, this.board);
  }

  allApplied(withinMs?: number): Promise<void> {
    return eventually(async () => expect(await this.rows()).toEqual(this.appends.counts), withinMs);
  }

  async nothingParked(): Promise<void> {
    expect(await this.pool.query(`SELECT FROM ${SERVICE}.parked_events`)).toHaveProperty('rowCount', 0);
  }

  /** Fields of the lines that were logged with this message. */
  told(message: string): Record<string, unknown>[] {
    return this.lines.lines.filter((line) => line.message === message).map(({ level, fields }) => ({ level, ...fields }));
  }

  async joined(times = 1): Promise<void> {
    await eventually(() => expect(this.told('joined the group').length).toBeGreaterThanOrEqual(times));
  }

  /** Next offset that the service's group has committed; −1 where it has none. */
  async committed(topic: string, partition: number): Promise<number> {
    const admin = connectKafka(this.connection, 'spec', silentBusLog).admin();
    await admin.connect();
    try {
      const [offsets] = await admin.fetchOffsets({ groupId: groupOf(SERVICE), topics: [topic] });
      return Number(offsets!.partitions.find((entry) => entry.partition === partition)!.offset);
    } finally {
      await admin.disconnect();
    }
  }
}

/** Sum of a metric over those of its labels that match. */
export const metric = async (name: string, labels: Readonly<Record<string, string>> = {}): Promise<number> =>
  (await register.getSingleMetric(name)!.get()).values
    .filter((value) => Object.entries(labels).every(([label, wanted]) => value.labels[label] === wanted))
    .reduce((sum, { value }) => sum + value, 0);
