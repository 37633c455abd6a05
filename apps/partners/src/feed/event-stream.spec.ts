import { setTimeout as pause } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { id } from '#libs/event-sourcing/testing';
import type { PublishedEvent } from '../publishing/cloud-event.js';
import { eventStream } from './event-stream.js';

const wanted = { types: [], jurisdictionIds: [], themes: [], audience: null };
const event = (sequence: bigint): PublishedEvent => ({
  sequence,
  id: id(1),
  type: 'case.concluded',
  version: 1,
  service: 'deliberation',
  source: '/logs/x/deliberation',
  subject: 'case/x',
  partitionKey: 'x',
  audience: null,
  time: '2026-03-20T06:30:00.000Z',
  data: Buffer.from(JSON.stringify({ reasons: 'x'.repeat(1_000) })),
});

/** There is always more, a hundred kilobytes a page. */
const endless = (stalledAfterMs: number) => {
  const told = { pages: 0, stalled: 0 };
  const gone = new AbortController();
  const stream = Readable.from(
    eventStream({
      events: {
        next: async (after) => {
          told.pages++;
          return { events: Array.from({ length: 100 }, (_, n) => event(after + BigInt(n) + 1n)), upTo: after + 100n };
        },
      },
      after: 0n,
      wanted,
      publicUrl: 'https://s.example',
      signal: gone.signal,
      stalled: () => told.stalled++,
      stalledAfterMs,
    }),
    { objectMode: false },
  );
  return { told, stream, close: () => (gone.abort(), stream.destroy()) };
};

describe('server-sent events', () => {
  it('are read no further for whoever stops reading, who gives up the place after a while', async () => {
    const { told, stream, close } = endless(50);
    stream.read();
    while (told.stalled === 0) await pause(20);
    await pause(200);
    expect(told.pages).toBeLessThanOrEqual(2);
    expect(told.stalled).toBe(1);
    close();
  });
  it('go on in order for whoever reads, for as long as they do', async () => {
    const { told, stream, close } = endless(60_000);
    let text = '';
    for await (const chunk of stream) {
      text += String(chunk);
      await pause(5);
      if (told.pages > 7) break;
    }
    const ids = [...text.matchAll(/^id: (\d{20})$/gm)].map(([, sequence]) => Number(sequence));
    expect(ids).toEqual(Array.from({ length: ids.length }, (_, n) => n + 1));
    expect(ids.length).toBeGreaterThan(500);
    expect(told.stalled).toBe(0);
    close();
  });
});
