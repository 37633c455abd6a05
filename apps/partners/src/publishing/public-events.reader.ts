import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { below } from '#libs/directory';
import { POOL } from '#libs/service';
import type { PublishedEvent } from './cloud-event.js';

export interface Wanted {
  /** None: every type. */
  readonly types: readonly string[];
  /** With all that lies below; none: everywhere. */
  readonly jurisdictionIds: readonly string[];
  readonly themes: readonly string[];
  /** Who is told, besides of what everybody is told, what is for them alone. */
  readonly audience: string | null;
}

export interface EventsPage {
  readonly events: readonly PublishedEvent[];
  /** Everything up to here has been looked through. */
  readonly upTo: bigint;
}

interface Row {
  readonly sequence: string;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly service: string;
  readonly source: string;
  readonly subject: string;
  readonly partitionKey: string;
  readonly audience: string | null;
  readonly time: Date;
  readonly data: Buffer;
}

const COLUMNS = `e.sequence, e.id, e.type, e.version, e.service, e.source, e.subject, e.partition_key AS "partitionKey", e.audience, e.time, e.data`;

/** Condition on `public_events e`; parameters $1 to $4. Where a place lies is asked as of now. */
export const WANTED_SQL = `(e.audience IS NULL OR e.audience = $1::uuid)
  AND (cardinality($2::text[]) = 0 OR e.type = ANY($2::text[]))
  AND (cardinality($3::uuid[]) = 0 OR e.jurisdiction_id IN ${below('unnest($3::uuid[])')})
  AND (cardinality($4::text[]) = 0 OR e.theme = ANY($4::text[]))`;
export const wantedValues = ({ audience, types, jurisdictionIds, themes }: Wanted): unknown[] => [audience, types, jurisdictionIds, themes];

const fromRow = ({ sequence, time, ...row }: Row): PublishedEvent => ({ ...row, sequence: BigInt(sequence), time: time.toISOString() });

/** How often a waiting reader looks whether there is more, milliseconds. */
const LOOK_EVERY_MS = 200;

@Injectable()
export class PublicEvents {
  /** Shared by all who wait at the same moment. */
  private looking: Promise<bigint> | null = null;

  constructor(@Inject(POOL) private readonly pool: pg.Pool) {}

  async head(): Promise<bigint> {
    return BigInt((await this.pool.query<{ last: string }>('SELECT last FROM public_head')).rows[0]!.last);
  }

  /** In order of sequence, at most `limit`. The head is read first: what is published after that is not passed over. */
  async page(after: bigint, wanted: Wanted, limit: number): Promise<EventsPage> {
    const head = await this.head();
    if (head <= after) return { events: [], upTo: after };
    const { rows } = await this.pool.query<Row>({
      name: 'public-events-page',
      text: `SELECT ${COLUMNS} FROM public_events e WHERE ${WANTED_SQL} AND e.sequence > $5 AND e.sequence <= $6 ORDER BY e.sequence LIMIT $7`,
      values: [...wantedValues(wanted), String(after), String(head), limit],
    });
    const events = rows.map(fromRow);
    return { events, upTo: events.length < limit ? head : events.at(-1)!.sequence };
  }

  /** Of these sequences, whoever they are for. */
  async bySequence(sequences: readonly bigint[]): Promise<readonly PublishedEvent[]> {
    const { rows } = await this.pool.query<Row>(
      `SELECT ${COLUMNS} FROM public_events e WHERE e.sequence = ANY($1::bigint[]) ORDER BY e.sequence`,
      [sequences.map(String)],
    );
    return rows.map(fromRow);
  }

  /** In order, what is for everybody of one service, or all that is for one partner. */
  async inTopic(
    { service, audience }: Pick<PublishedEvent, 'service' | 'audience'>,
    after: bigint,
    limit: number,
  ): Promise<readonly PublishedEvent[]> {
    const [name, where] =
      audience === null
        ? ['public-events-of-service', 'e.audience IS NULL AND e.service = $1']
        : ['public-events-for-one', 'e.audience IS NOT NULL AND e.audience = $1::uuid'];
    const { rows } = await this.pool.query<Row>({
      name,
      text: `SELECT ${COLUMNS} FROM public_events e WHERE ${where} AND e.sequence > $2 ORDER BY e.sequence LIMIT $3`,
      values: [audience ?? service, String(after), limit],
    });
    return rows.map(fromRow);
  }

  /** As {@link page}, but waits until something wanted is there, at most `waitMs`. */
  async next(after: bigint, wanted: Wanted, limit: number, waitMs: number, signal: AbortSignal): Promise<EventsPage> {
    const deadline = performance.now() + waitMs;
    let page = await this.page(after, wanted, limit);
    while (page.events.length === 0 && !signal.aborted) {
      if (!(await this.movedPast(page.upTo, deadline, signal))) return page;
      page = await this.page(page.upTo, wanted, limit);
    }
    return page;
  }

  private async movedPast(position: bigint, deadline: number, signal: AbortSignal): Promise<boolean> {
    while (!signal.aborted) {
      const left = deadline - performance.now();
      if (left <= 0) return false;
      await sleep(Math.min(left, LOOK_EVERY_MS), undefined, { signal }).catch(() => undefined);
      if (!signal.aborted && (await this.look()) > position) return true;
    }
    return false;
  }

  private look(): Promise<bigint> {
    return (this.looking ??= this.head().finally(() => {
      this.looking = null;
    }));
  }
}
