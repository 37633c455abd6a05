import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { below } from '#libs/directory';
import { POOL } from '#libs/service';

export interface InboundConcernRow extends pg.QueryResultRow {
  readonly concernId: string;
  readonly externalId: string;
  readonly districtCode: string;
  readonly theme: string | null;
  readonly title: string;
  readonly text: string;
  readonly place: string | null;
  readonly lat: number | null;
  readonly long: number | null;
  readonly mediaUrl: string | null;
  readonly receivedAt: string;
  /** Type of the last public event about it; null while intake has not taken it over. */
  readonly last: string | null;
  readonly changedAt: string | null;
  readonly lastData: Readonly<Record<string, unknown>> | null;
  /** It came to an end, or its results are published. */
  readonly closed: boolean;
}

export interface Refusal extends pg.QueryResultRow {
  readonly time: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface InboundFilter {
  readonly concernIds?: readonly string[];
  readonly externalId?: string;
  readonly themes?: readonly string[];
  /** With all that lies below it. */
  readonly jurisdictionId?: string;
  readonly closed?: boolean;
  readonly from?: string;
  readonly until?: string;
  readonly limit: number;
  readonly offset?: number;
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
/** A refusal says what became of something else that was sent under the same id. */
const ENDED = ['concern.handed_on', 'concern.declined', 'concern.withdrawn'];
const DATA = `convert_from(last.data, 'UTF8')::jsonb`;
const CLOSED = `COALESCE(last.type = ANY($1::text[]) OR (last.type = 'concern.answered' AND ${DATA}->>'what' = 'results_published'), false)`;

/** What one partner sent, with what became of it. */
@Injectable()
export class InboundConcerns {
  constructor(@Inject(POOL) private readonly pool: pg.Pool) {}

  /** Newest first. */
  async find(
    partnerId: string,
    { concernIds, externalId, themes, jurisdictionId, closed, from, until, limit, offset = 0 }: InboundFilter,
  ): Promise<readonly InboundConcernRow[]> {
    const { rows } = await this.pool.query<InboundConcernRow>(
      `SELECT i.concern_id AS "concernId", i.external_id AS "externalId", COALESCE(j.code, '') AS "districtCode", i.theme, i.title, i.text, i.place,
         i.lat, i.long, i.media_url AS "mediaUrl", ${instant('i.received_at')} AS "receivedAt", last.type AS last, ${instant('last.time')} AS "changedAt",
         ${DATA} AS "lastData", ${CLOSED} AS closed
       FROM inbound_concerns i LEFT JOIN directory_jurisdictions j ON j.id = i.jurisdiction_id
       LEFT JOIN LATERAL (SELECT e.type, e.time, e.data FROM public_events e WHERE e.subject = 'concern/' || i.concern_id AND e.type <> 'concern.refused' ORDER BY e.sequence DESC LIMIT 1) last ON true
       WHERE i.partner_id = $2 AND ($3::uuid[] IS NULL OR i.concern_id = ANY($3::uuid[])) AND ($4::text IS NULL OR i.external_id = $4)
         AND ($5::text[] IS NULL OR i.theme = ANY($5::text[])) AND ($6::timestamptz IS NULL OR i.received_at >= $6) AND ($7::timestamptz IS NULL OR i.received_at <= $7)
         AND ($8::uuid IS NULL OR i.jurisdiction_id IN ${below('$8')})
         AND ($9::boolean IS NULL OR ${CLOSED} = $9)
       ORDER BY i.received_at DESC, i.concern_id LIMIT $10 OFFSET $11`,
      [
        ENDED,
        partnerId,
        concernIds ?? null,
        externalId ?? null,
        themes ?? null,
        from ?? null,
        until ?? null,
        jurisdictionId ?? null,
        closed ?? null,
        limit,
        offset,
      ],
    );
    return rows;
  }

  /** The last time that something was refused under an id, and its sender told by an event. */
  async lastRefusal(partnerId: string, concernId: string): Promise<Refusal | null> {
    const { rows } = await this.pool.query<Refusal>(
      `SELECT ${instant('last.time')} AS time, ${DATA} AS data FROM public_events last
       WHERE last.subject = 'concern/' || $1::text AND last.type = 'concern.refused' AND last.audience = $2 ORDER BY last.sequence DESC LIMIT 1`,
      [concernId, partnerId],
    );
    return rows[0] ?? null;
  }
}
