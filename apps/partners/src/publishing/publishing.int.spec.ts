import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { TopicClosed, TopicWithdrawn } from '#libs/contracts';
import type { DomainEvent, ReadEvent } from '#libs/event-sourcing';
import { directoryTablesSql } from '#libs/directory';
import { id } from '#libs/event-sourcing/testing';
import { createPool } from '#libs/postgres';
import { startTestPostgres, type TestPostgres } from '#libs/postgres/testing';
import { PUBLIC_EVENTS_SQL } from './public-events.tables.js';
import { PublicEvents } from './public-events.reader.js';
import { activated, approved, established, madeVisible, readAt } from './story.fixtures.js';
import { publicEventId, whenSomethingIsRecordedThenPublishIt } from './when-something-is-recorded-then-publish-it.js';

let postgres: TestPostgres;
let pool: pg.Pool;
let events: PublicEvents;

beforeAll(async () => {
  postgres = await startTestPostgres();
  pool = createPool({ connectionString: await postgres.createDatabase(), applicationName: 'publishing-spec', max: 12 });
  events = new PublicEvents(pool);
});
beforeEach(async () => {
  await pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  await pool.query(directoryTablesSql);
  await pool.query(PUBLIC_EVENTS_SQL);
});
afterAll(async () => {
  await pool?.end();
  await postgres?.stop();
});

const react = (event: ReadEvent): Promise<void> =>
  whenSomethingIsRecordedThenPublishIt(pool).react(event, () => Promise.reject(new Error('issues nothing')));
const everything = { types: [], jurisdictionIds: [], themes: [], audience: null };
let position = 0;
const recorded = (key: string, ...list: DomainEvent[]): ReadEvent[] =>
  list.map((event) => readAt(event, position++, key, { eventId: id(500_000 + position) }));

describe('what is published', () => {
  it('is published once, however often the event comes by', async () => {
    const [topic, end] = recorded(id(50), approved(), TopicClosed({ how: 'evaluated' }));
    for (const event of [topic!, topic!, end!, topic!, end!]) await react(event);
    const { events: page } = await events.page(0n, everything, 10);
    expect(page.map(({ type, id: eventId, sequence }) => [type, eventId, sequence])).toEqual([
      ['case.topic_approved', publicEventId(topic!.metadata.eventId, 'case.topic_approved'), 1n],
      ['case.topic_ended', publicEventId(end!.metadata.eventId, 'case.topic_ended'), 2n],
    ]);
  });

  it('is decided by what was visible at that moment, and not made up for later', async () => {
    for (const event of recorded(
      id(51),
      approved('internal'),
      TopicWithdrawn({ reason: 'x' }),
      madeVisible('public'),
      TopicClosed({ how: 'x' }),
    ))
      await react(event);
    expect((await events.page(0n, everything, 10)).events.map(({ type }) => type)).toEqual(['case.made_public', 'case.topic_ended']);
  });

  it('stays as it is', async () => {
    for (const event of recorded(id(52), approved())) await react(event);
    for (const sql of [`UPDATE public_events SET type = 'x'`, 'DELETE FROM public_events', 'TRUNCATE public_events'])
      await expect(pool.query(sql)).rejects.toThrow('what is published stays as it is');
  });

  it('is passed over by nobody who goes by the sequence, whoever else publishes at the same time', async () => {
    const rooms = Array.from({ length: 60 }, (_, n) => recorded(id(1_000 + n), established, activated));
    let reading = true;
    const seen: bigint[] = [];
    const reader = (async () => {
      let after = 0n;
      for (let last = false; ; last = !reading) {
        const page = await events.page(after, everything, 7);
        seen.push(...page.events.map(({ sequence }) => sequence));
        after = page.upTo;
        if (last && page.events.length === 0) return;
      }
    })();
    await Promise.all(
      Array.from({ length: 8 }, async (_, worker) => {
        for (let n = worker; n < rooms.length; n += 8) for (const event of rooms[n]!) await react(event);
      }),
    );
    reading = false;
    await reader;
    expect(seen).toEqual(Array.from({ length: 60 }, (_, n) => BigInt(n + 1)));
  });

  it('wakes whoever waits, and lets them go when nothing comes', async () => {
    const signal = new AbortController().signal;
    expect((await events.next(0n, everything, 10, 50, signal)).events).toEqual([]);
    const waiting = events.next(0n, everything, 10, 10_000, signal);
    for (const event of recorded(id(53), approved())) await react(event);
    expect((await waiting).events).toHaveLength(1);
  });
});
