import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Partitioners } from 'kafkajs';
import pg from 'pg';
import { murmur2 } from '#libs/bus';
import { connectKafka } from '#libs/bus/kafka';
import { openTheRoom } from '../support/consultation-story.js';
import { Cast, StoryClock } from '../support/actors.js';
import { describeWithKafka, itWithKcat } from '../support/describe-with.js';
import { settleNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import { startSuite, type TestSuite } from '../support/suite.js';
import { kcat, type KcatRecord } from './kcat.js';
import { PartnerClient, until } from './partner-client.js';
import { itWithPackages, runPython } from './python.js';

const MINUTES = 60_000;
jest.setTimeout(8 * MINUTES);

interface Read {
  readonly topic: string;
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly value: string;
  readonly bytes: Buffer;
}
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined, debug: () => undefined };

/** Delivery is at least once: an event that comes again has the same id. First arrivals, in order. */
const once = <One extends { readonly headers: Readonly<Record<string, string>> }>(records: readonly One[]): readonly One[] =>
  [...new Map(records.toReversed().map((one) => [one.headers['ce_id'], one])).values()].reverse();

interface PublishedRow {
  readonly sequence: string;
  readonly id: string;
  readonly type: string;
  readonly service: string;
  readonly source: string;
  readonly subject: string;
  readonly partitionKey: string;
  readonly audience: string | null;
  readonly time: Date;
  readonly data: Buffer;
}

/** What the service has published, as it keeps it. */
const publishedRows = async (databaseUrl: string): Promise<readonly PublishedRow[]> => {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 30_000 });
  await client.connect();
  try {
    const { rows } = await client.query<PublishedRow>(
      'SELECT sequence, id, type, service, source, subject, partition_key AS "partitionKey", audience, time, data FROM partners.public_events ORDER BY sequence',
    );
    return rows;
  } finally {
    await client.end();
  }
};

describeWithKafka('partners over Kafka', () => {
  let suite: TestSuite;
  let place: Neighbourhood;
  let hotline: PartnerClient;
  const read: Read[] = [];
  const closers: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    suite = await startSuite({ bus: 'kafka', only: ['relay', 'gateway', 'intake', 'partners'] });
    const cast = await Cast.of(suite, new StoryClock('2026-03-02T01:00:00.000Z'));
    place = await settleNeighbourhood(cast);
    hotline = await PartnerClient.registered(suite, cast.operator, place.county, '示范区12345');
  });
  afterAll(async () => {
    for (const close of closers) await close();
    await suite?.stop();
  });

  it('tell of what is public in the order of the feed, and take concerns from a topic of the sender', async () => {
    await openTheRoom(place);
    const organisationId = hotline.principal.organisationId!;
    const kafka = connectKafka({ brokers: suite.kafka!.brokers }, 'a-partner', silent);
    const admin = kafka.admin();
    await admin.connect();
    closers.push(() => admin.disconnect());
    const inbound = `inbound.${organisationId}.v1`;
    await until('the topics are there', async () => {
      const topics = await admin.listTopics();
      return topics.includes(inbound) && topics.includes('public.intake.v1');
    });
    const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
    await producer.connect();
    closers.push(() => producer.disconnect());
    const concern = { externalId: 'GD-1', district: '329901001001', title: '路灯不亮', text: '坏了一周，电话13800138000' };
    const send = (value: string) => producer.send({ topic: inbound, messages: [{ key: 'GD', value }] });
    await send(JSON.stringify(concern));
    await send(JSON.stringify(concern));
    await send('no json');
    await send(JSON.stringify({ ...concern, externalId: 'GD-2', district: '110000' }));

    const own = `public.partner-${organisationId}.v1`;
    await until('the own topic is there', async () => (await admin.listTopics()).includes(own));
    const consumer = kafka.consumer({ groupId: 'a-partner', maxWaitTimeInMs: 200 });
    await consumer.connect();
    closers.push(() => consumer.disconnect());
    await consumer.subscribe({ topics: ['public.intake.v1', own], fromBeginning: true });
    await consumer.run({
      eachMessage: async ({ topic, message }) => {
        const headers = Object.fromEntries(Object.entries(message.headers ?? {}).map(([name, value]) => [name, String(value)]));
        read.push({ topic, key: String(message.key), headers, value: String(message.value), bytes: message.value ?? Buffer.alloc(0) });
      },
    });
    await until('everything has arrived', () => new Set(read.map(({ headers }) => headers['ce_type'])).size >= 3);
    const byType = new Map(read.map((one) => [one.headers['ce_type'], one]));
    expect(new Set(byType.keys())).toEqual(new Set(['concern.received', 'concern.refused', 'room.activated']));
    expect(once(read)).toHaveLength(3);
    expect(byType.get('room.activated')!.topic).toBe('public.intake.v1');
    expect(JSON.parse(byType.get('concern.refused')!.value)).toMatchObject({ externalId: 'GD-2', code: 'feed.district-unknown' });
    expect((await hotline.get('/api/v1/partners/inbound/concerns?externalId=GD-2')).body).toMatchObject({
      status: 'refused',
      last: { type: 'concern.refused', data: { code: 'feed.district-unknown', reason: expect.stringContaining('110000') } },
    });
    expect(JSON.parse(byType.get('concern.received')!.value)).toMatchObject({ externalId: 'GD-1' });

    const feed = await hotline.feed();
    expect(new Set(read.map(({ headers }) => headers['ce_sequence']))).toEqual(new Set(feed.map(({ sequence }) => sequence)));
    for (const event of feed) {
      const record = byType.get(event.type)!;
      expect(record.key).toBe(event.partitionkey);
      expect(JSON.parse(record.value)).toEqual(event.data);
      const { data: _data, ...attributes } = event as unknown as Record<string, unknown>;
      const { datacontenttype, ...rest } = attributes;
      expect(record.headers).toEqual({
        'content-type': datacontenttype,
        ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [`ce_${name}`, value])),
      });
    }
  });

  itWithKcat('are read by kcat, byte for byte as published, under the key and with the headers that are promised', async () => {
    const organisationId = hotline.principal.organisationId!;
    const published = await publishedRows(suite.databaseUrl);
    for (const topic of ['public.intake.v1', `public.partner-${organisationId}.v1`]) {
      const records = kcat(suite.kafka!.brokers, ['-C', '-t', topic, '-o', 'beginning']);
      const wanted = published.filter(
        ({ service, audience }) => topic === (audience ? `public.partner-${audience}.v1` : `public.${service}.v1`),
      );
      expect(wanted.length).toBeGreaterThan(0);
      expect(new Set(records.map(({ headers }) => headers['ce_id']))).toEqual(new Set(wanted.map(({ id }) => id)));
      for (const { key, partition, timestamp, headers, value } of records) {
        const row = wanted.find(({ id }) => id === headers['ce_id'])!;
        expect(value.equals(row.data)).toBe(true);
        expect(key).toBe(row.partitionKey);
        expect(partition).toBe((murmur2(key) & 0x7fffffff) % 12);
        expect(timestamp).toBe(row.time.getTime());
        expect(headers).toEqual({
          'content-type': 'application/json',
          ce_specversion: '1.0',
          ce_id: row.id,
          ce_source: row.source,
          ce_type: row.type,
          ce_subject: row.subject,
          ce_time: row.time.toISOString(),
          ce_dataschema: `${suite.url}/public/v1/schemas/${row.type}.v1.json`,
          ce_partitionkey: row.partitionKey,
          ce_sequence: row.sequence.padStart(20, '0'),
        });
      }
    }
  });

  itWithKcat('are read from the beginning by a new group', async () => {
    const all = kcat(suite.kafka!.brokers, ['-C', '-t', 'public.intake.v1', '-o', 'beginning']);
    const args = ['-X', 'auto.offset.reset=earliest', '-G', 'a-partner-with-kcat', 'public.intake.v1'];
    const inGroup = kcat(suite.kafka!.brokers, args);
    const placeOf = ({ partition, offset }: KcatRecord): string => `${partition}/${offset}`;
    expect(inGroup.map(placeOf).sort()).toEqual(all.map(placeOf).sort());
  });

  itWithPackages('are events to the Kafka binding of the official CloudEvents library in Python', async () => {
    const program = `
${readFileSync(resolve('test/partners/quick-starts/event_of_record.py'), 'utf8')}
import base64, json, sys
def parsed(record):
    headers = [(name, value.encode()) for name, value in record["headers"].items()]
    event = event_of(headers, record["key"].encode(), base64.b64decode(record["value"]))
    attributes = event.get_attributes()
    attributes["time"] = attributes["time"].timestamp() * 1000
    return {**attributes, "data": event.get_data()}
print(json.dumps([parsed(record) for record in json.load(sys.stdin)]))
`;
    const records = read.map(({ key, headers, bytes }) => ({ key, headers, value: bytes.toString('base64') }));
    const parsed = runPython<Record<string, unknown>[]>(program, records);
    const feed = new Map((await hotline.feed()).map((event) => [event.id, event]));
    expect(parsed.length).toBeGreaterThanOrEqual(feed.size);
    for (const event of parsed)
      expect(event).toEqual({ ...feed.get(String(event['id'])), time: Date.parse(feed.get(String(event['id']))!.time) });
  });

  it('go on where they stopped when the process is killed', async () => {
    await suite.kill('partners');
    await place.office.does(`intake/rooms/${place.roomId}/suspension`, { reason: '装修' });
    await suite.restart('partners');
    await until('the missed event arrives', () => read.some(({ headers }) => headers['ce_type'] === 'room.suspended'));
    // What comes again after the kill is the same event to the byte, and what is new comes once.
    const events = once(read);
    expect(events.map(({ headers }) => headers['ce_type'])).toEqual(expect.arrayContaining(['room.activated', 'room.suspended']));
    expect(events.filter(({ headers }) => headers['ce_type'] === 'room.suspended')).toHaveLength(1);
    for (const one of read) expect(one).toEqual(events.find(({ headers }) => headers['ce_id'] === one.headers['ce_id']));
  });
});
