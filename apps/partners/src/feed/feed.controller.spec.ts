import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '#libs/http';
import '../partners.problems.js';
import type { PublicEvents } from '../publishing/public-events.reader.js';
import type { Webhooks } from '../webhooks/webhooks.provider.js';
import { FeedController } from './feed.controller.js';
import type { WantedEvents } from './wanted-query.js';

const wanted = { types: [], jurisdictionIds: [], themes: [], audience: null };

/** A feed of forty-two events to which nothing is added, and callers that can go away. */
const feed = () => {
  const events = {
    head: async () => 42n,
    next: (after: bigint, _wanted: unknown, _limit: number, waitMs: number, signal: AbortSignal) =>
      new Promise<{ events: []; upTo: bigint }>((resolve) => {
        const done = (): void => resolve({ events: [], upTo: after });
        if (waitMs === 0) done();
        else signal.addEventListener('abort', done, { once: true });
      }),
  };
  const controller = new FeedController(
    events as unknown as PublicEvents,
    { of: async () => wanted } as unknown as WantedEvents,
    { publicUrl: 'https://s.example' } as Webhooks,
  );
  const caller = () => {
    const raw = Object.assign(new EventEmitter(), { destroyed: false });
    const reply = { raw, header: () => reply } as unknown as FastifyReply;
    return {
      asks: (query: { after?: string; wait?: number }) => controller.page({ limit: 100, wait: 0, ...query }, undefined, reply),
      listens: (after?: string, lastEventId?: string) =>
        controller.stream(after === undefined ? {} : { after }, lastEventId, undefined, {} as FastifyRequest, reply),
      leaves: () => raw.emit('close'),
    };
  };
  return { controller, caller };
};
const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error: Problem) => error.code,
  );
const moment = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('the feed', () => {
  it('lets so many wait and no more, and others once one is gone; who does not wait is always answered', async () => {
    const { caller } = feed();
    const callers = Array.from({ length: 1_000 }, caller);
    const waiting = callers.map(({ asks }) => asks({ wait: 25 }));
    await moment();
    expect(await codeOf(caller().asks({ wait: 25 }))).toBe('feed.too-many');
    expect(await codeOf(caller().asks({}))).toBe('answered');
    callers[0]!.leaves();
    await waiting[0];
    const next = caller();
    const asked = next.asks({ wait: 25 });
    await moment();
    for (const one of [...callers, next]) one.leaves();
    expect(await codeOf(asked)).toBe('answered');
    await Promise.all(waiting);
  });
  it('has so many streams open and no more, and another once one is closed', async () => {
    const { controller, caller } = feed();
    const callers = Array.from({ length: 500 }, caller);
    for (const { listens } of callers) await listens();
    expect(await codeOf(caller().listens())).toBe('feed.too-many');
    callers[7]!.leaves();
    expect(await codeOf(caller().listens())).toBe('answered');
    controller.onModuleDestroy();
  });
  it.each<[string | undefined, string]>([
    [undefined, 'answered'],
    ['0', 'answered'],
    ['42', 'answered'],
    ['00000000000000000042', 'answered'],
    ['43', 'feed.after-beyond-end'],
    ['99999999999999999999', 'feed.after-beyond-end'],
    [`9${'0'.repeat(29)}`, 'feed.after-beyond-end'],
    ['-1', 'feed.after-invalid'],
    ['x', 'feed.after-invalid'],
  ])('after %s: %s', async (after, code) => {
    const { controller, caller } = feed();
    const query = after === undefined ? {} : { after };
    expect(await codeOf(caller().asks(query))).toBe(code);
    expect(await codeOf(caller().listens(after))).toBe(code);
    expect(await codeOf(caller().listens('0', after))).toBe(code);
    controller.onModuleDestroy();
  });
  it('takes an empty after for a mistake, not for the beginning; an empty Last-Event-ID names no event', async () => {
    const { controller, caller } = feed();
    expect(await codeOf(caller().asks({ after: '' }))).toBe('feed.after-invalid');
    expect(await codeOf(caller().listens(''))).toBe('feed.after-invalid');
    expect(await codeOf(caller().listens('42', ''))).toBe('answered');
    controller.onModuleDestroy();
  });
});
