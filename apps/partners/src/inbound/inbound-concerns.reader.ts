import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { POOL } from '#libs/service';

export interface InboundConcernRow extends pg.QueryResultRow {
  readonly concernId: string;
  readonly externalId: string;
  readonly districtCode: string;
  readonly theme: string | null;
  readonly title: string;
  readonly text: string;
  readonly place: string | null;
  readonly receivedAt: string;
  /** Type of the last public event about it; null while intake has not taken it over. */
  readonly last: string | null;
  readonly changedAt: string | null;
  readonly lastData: Readonly<Record<string, unknown>> | null;
}

export interface InboundFilter {
  readonly concernIds?: readonly string[];
  readonly externalId?: string;
  readonly theme?: string;
  readonly from?: string;
  readonly until?: string;
  readonly limit: number;
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What one partner sent, with what became of it. */
@Injectable()
export class InboundConcerns {
  constructor(@Inject(POOL) private readonly pool: pg.Pool) {}

  async find(
    partnerId: string,
    { concernIds, externalId, theme, from, until, limit }: InboundFilter,
  ): Promise<readonly InboundConcernRow[]> {
    const { rows } = await this.pool.query<InboundConcernRow>(
      `SELECT i.concern_id AS "concernId", i.external_id AS "externalId", COALESCE(j.code, '') AS "districtCode", i.theme, i.title, i.text, i.place,
         ${instant('i.received_at')} AS "receivedAt", last.type AS last, ${instant('last.time')} AS "changedAt", convert_from(last.data, 'UTF8')::jsonb AS "lastData"
       FROM inbound_concerns i LEFT JOIN directory_jurisdictions j ON j.id = i.jurisdiction_id
       LEFT JOIN LATERAL (SELECT e.type, e.time, e.data FROM public_events e WHERE e.subject = 'concern/' || i.concern_id ORDER BY e.sequence DESC LIMIT 1) last ON true
       WHERE i.partner_id = $1 AND ($2::uuid[] IS NULL OR i.concern_id = ANY($2::uuid[])) AND ($3::text IS NULL OR i.external_id = $3)
         AND ($4::text IS NULL OR i.theme = $4) AND ($5::timestamptz IS NULL OR i.received_at >= $5) AND ($6::timestamptz IS NULL OR i.received_at <= $6)
       ORDER BY i.received_at DESC, i.concern_id LIMIT $7`,
      [partnerId, concernIds ?? null, externalId ?? null, theme ?? null, from ?? null, until ?? null, limit],
    );
    return rows;
  }
}

const ENDED = new Set(['concern.handed_on', 'concern.declined', 'concern.withdrawn', 'concern.refused']);

/** Open until it came to an end, or its results are published. */
export const isClosed = ({ last, lastData }: Pick<InboundConcernRow, 'last' | 'lastData'>): boolean =>
  last !== null && (ENDED.has(last) || (last === 'concern.answered' && lastData?.['what'] === 'results_published'));
