import { Readable } from 'node:stream';
import { Controller, Get, Headers, Query, Req, Res, StreamableFile, type OnModuleDestroy } from '@nestjs/common';
import { ApiOperation, ApiQuery } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { may, Public, Viewer, type Principal } from '#libs/access';
import { Problem, QueryRoute } from '#libs/http';
import { cloudEventOf, sequenceText } from '../publishing/cloud-event.js';
import { PublicEvents } from '../publishing/public-events.reader.js';
import { Webhooks } from '../webhooks/webhooks.provider.js';
import { eventStream } from './event-stream.js';
import { readAfter, WantedEvents, wantedQuery } from './wanted-query.js';

/** Below the time after which the gateway gives up on an answer, seconds. */
const LONGEST_WAIT = 25;
/** Event streams open at once; beyond, callers come again. */
const MOST_STREAMS = 500;
/** Callers that wait at once for something new. */
const MOST_WAITING = 1_000;

const FeedQuery = z.strictObject({
  ...wantedQuery,
  limit: z.int().min(1).max(500).default(100),
  /** Seconds to wait for something new when there is nothing; 30 is taken for the longest possible, which is 25. */
  wait: z.int().min(0).max(30).default(0),
});
const StreamQuery = z.strictObject(wantedQuery);

export const CloudEvent = z
  .strictObject({
    specversion: z.literal('1.0'),
    id: z.uuid(),
    source: z.string(),
    type: z.string(),
    subject: z.string(),
    time: z.string(),
    dataschema: z.string(),
    partitionkey: z.string(),
    sequence: z.string(),
    datacontenttype: z.literal('application/json'),
    data: z.unknown(),
  })
  .meta({ id: 'CloudEvent' });

/** Pages of other sites may read what everybody may; a browser sends no token along unless it is asked first, and that is not answered. */
const FROM_ANY_PAGE = ['access-control-allow-origin', '*'] as const;
const BATCH = 'application/cloudevents-batch+json; charset=utf-8';
const everybody = may({ roles: 'anybody', where: 'anywhere' });

@Controller('public/v1/events')
export class FeedController implements OnModuleDestroy {
  private readonly stop = new AbortController();
  private streams = 0;
  private waiting = 0;

  constructor(
    private readonly events: PublicEvents,
    private readonly wanted: WantedEvents,
    private readonly webhooks: Webhooks,
  ) {}

  onModuleDestroy(): void {
    this.stop.abort();
  }

  @QueryRoute('Public events in order, as a batch of CloudEvents', {
    query: FeedQuery,
    answer: z.array(CloudEvent),
    policy: everybody,
    operationId: 'listPublicEvents',
    description:
      'Go on with the sequence of the last event, or with the header Next-After, which also moves where nothing was wanted. `wait` holds the answer back until there is something. With a token of a partner also what is for that partner alone.',
  })
  async page(
    @Query() query: z.output<typeof FeedQuery>,
    @Viewer() viewer: Principal | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const wanted = await this.wanted.of(query, viewer);
    const signal = AbortSignal.any([this.stop.signal, closedOf(reply)]);
    const waitMs = Math.min(query.wait, LONGEST_WAIT) * 1_000;
    const after = await this.placeOf(query.after);
    if (waitMs > 0 && this.waiting >= MOST_WAITING) throw tooMany();
    this.waiting += waitMs > 0 ? 1 : 0;
    const { events, upTo } = await this.events.next(after, wanted, query.limit, waitMs, signal).finally(() => {
      this.waiting -= waitMs > 0 ? 1 : 0;
    });
    void reply
      .header('content-type', BATCH)
      .header('next-after', sequenceText(upTo))
      .header('access-control-expose-headers', 'next-after')
      .header(...FROM_ANY_PAGE);
    return events.map((event) => cloudEventOf(event, this.webhooks.publicUrl));
  }

  @Get('stream')
  @Public()
  @ApiOperation({
    summary: 'Public events as they are published: server-sent events',
    operationId: 'streamPublicEvents',
    description: 'The id of each is its sequence; a browser that comes back sends it as Last-Event-ID and misses nothing.',
  })
  @ApiQuery({ name: 'after', required: false, schema: { type: 'string' } })
  async stream(
    @Query({ schema: StreamQuery }) query: z.output<typeof StreamQuery>,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Viewer() viewer: Principal | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const wanted = await this.wanted.of(query, viewer);
    // A client that has had no event yet may send the header with nothing in it.
    const after = await this.placeOf(lastEventId || query.after);
    if (this.streams >= MOST_STREAMS) throw tooMany();
    void reply.header(...FROM_ANY_PAGE);
    const closed = closedOf(reply);
    if (!closed.aborted) {
      this.streams++;
      closed.addEventListener('abort', () => this.streams--, { once: true });
    }
    request.endless = true;
    const frames = eventStream({
      events: this.events,
      after,
      wanted,
      publicUrl: this.webhooks.publicUrl,
      signal: AbortSignal.any([this.stop.signal, closed]),
      stalled: () => reply.raw.destroy(),
    });
    return new StreamableFile(Readable.from(frames, { objectMode: false }), {
      type: 'text/event-stream; charset=utf-8',
    });
  }

  /** @throws Problem where nothing is published yet: whoever waited there would miss what comes before. */
  private async placeOf(text: string | undefined): Promise<bigint> {
    const after = readAfter(text);
    const last = after === 0n ? after : await this.events.head();
    if (after > last) throw new Problem('feed.after-beyond-end', { details: { last: sequenceText(last) } });
    return after;
  }
}

const tooMany = (): Problem => new Problem('feed.too-many', { headers: { 'retry-after': '5' } });

/** Aborts when the caller goes away. */
const closedOf = ({ raw }: FastifyReply): AbortSignal => {
  const gone = new AbortController();
  if (raw.destroyed) gone.abort();
  else raw.once('close', () => gone.abort());
  return gone.signal;
};
