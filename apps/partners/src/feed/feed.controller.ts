import { Readable } from 'node:stream';
import { Controller, Get, Headers, Query, Req, Res, StreamableFile, type OnModuleDestroy } from '@nestjs/common';
import { ApiOperation, ApiQuery } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { may, Public, Viewer, type Principal } from '#libs/access';
import { Problem, QueryRoute } from '#libs/http';
import { cloudEventOf, sequenceText } from '../publishing/cloud-event.js';
import { PublicEvents, type Wanted } from '../publishing/public-events.reader.js';
import { Webhooks } from '../webhooks/webhooks.provider.js';
import { readAfter, WantedEvents, wantedQuery } from './wanted-query.js';

/** Below the time after which the gateway gives up on an answer, seconds. */
const LONGEST_WAIT = 25;
const HEARTBEAT_MS = 15_000;
const STREAM_BATCH = 100;
/** Event streams open at once; beyond, callers come again or ask with `wait`. */
const MOST_STREAMS = 500;

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

const BATCH = 'application/cloudevents-batch+json; charset=utf-8';
const everybody = may({ roles: 'anybody', where: 'anywhere' });

@Controller('public/v1/events')
export class FeedController implements OnModuleDestroy {
  private readonly stop = new AbortController();
  private streams = 0;

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
    const { events, upTo } = await this.events.next(readAfter(query.after), wanted, query.limit, waitMs, signal);
    void reply.header('content-type', BATCH).header('next-after', sequenceText(upTo)).header('access-control-expose-headers', 'next-after');
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
    if (this.streams >= MOST_STREAMS) throw new Problem('feed.too-many', { headers: { 'retry-after': '5' } });
    const wanted = await this.wanted.of(query, viewer);
    request.endless = true;
    const after = readAfter(lastEventId ?? query.after);
    const signal = AbortSignal.any([this.stop.signal, closedOf(reply)]);
    // Pulled by the connection: whoever reads slowly is read for slowly.
    return new StreamableFile(Readable.from(this.frames(after, wanted, signal), { objectMode: false }), {
      type: 'text/event-stream; charset=utf-8',
    });
  }

  private async *frames(after: bigint, wanted: Wanted, signal: AbortSignal): AsyncGenerator<string> {
    this.streams++;
    try {
      yield 'retry: 3000\n\n';
      for (let position = after; !signal.aborted;) {
        const { events, upTo } = await this.events.next(position, wanted, STREAM_BATCH, HEARTBEAT_MS, signal);
        position = upTo;
        if (events.length === 0) yield ': still here\n\n';
        else
          yield events
            .map(
              (event) => `id: ${sequenceText(event.sequence)}\ndata: ${JSON.stringify(cloudEventOf(event, this.webhooks.publicUrl))}\n\n`,
            )
            .join('');
      }
    } finally {
      this.streams--;
    }
  }
}

/** Aborts when the caller goes away. */
const closedOf = ({ raw }: FastifyReply): AbortSignal => {
  const gone = new AbortController();
  raw.once('close', () => gone.abort());
  return gone.signal;
};
