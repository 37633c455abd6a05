import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Principal } from '#libs/access';
import { inTransaction } from '#libs/postgres';
import { POOL } from '#libs/service';

export const API_KEYS_TABLE_SQL = `
CREATE TABLE api_keys (
  id uuid PRIMARY KEY,
  digest bytea NOT NULL UNIQUE,
  name text NOT NULL,
  organisation_id uuid NOT NULL,
  jurisdiction_id uuid NOT NULL,
  person_id uuid NOT NULL,
  idempotency_key text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  revoked_at timestamptz,
  UNIQUE (person_id, idempotency_key)
);
CREATE INDEX api_keys_of_organisation ON api_keys(organisation_id);
`;

/** Keys of one organisation at most that are not revoked. */
export const MOST_API_KEYS = 20;

const PREFIX = 'slk_';
/** 256 random bits need no slow hash. */
const digestOf = (key: string): Buffer => createHash('sha256').update(key).digest();

export interface ApiKeyRow extends pg.QueryResultRow {
  readonly id: string;
  readonly name: string;
  readonly madeAt: string;
  readonly revoked: boolean;
}

/** For software that knows no tokens but a key in its address, as Open311 has it. Kept as a digest; shown once. */
@Injectable()
export class ApiKeys {
  constructor(@Inject(POOL) private readonly pool: pg.Pool) {}

  /** @returns why there is none: this request was answered before and its key can't be shown a second time, or there are too many. */
  async make(
    owner: Principal & { readonly organisationId: string; readonly jurisdictionId: string },
    name: string,
    idempotencyKey: string,
  ): Promise<{ readonly id: string; readonly key: string } | 'shown-before' | 'too-many'> {
    const key = PREFIX + randomBytes(32).toString('base64url');
    const id = uuidv7();
    return inTransaction(this.pool, async (client) => {
      // One at a time for each organisation: two that were counted together would both find room for one.
      await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('api-keys ' || $1, 0))`, [owner.organisationId]);
      const { rows } = await client.query<{ shown: boolean; unrevoked: number }>(
        `SELECT EXISTS (SELECT FROM api_keys WHERE person_id = $2 AND idempotency_key = $3) AS shown,
           (SELECT count(*)::int FROM api_keys WHERE organisation_id = $1 AND revoked_at IS NULL) AS unrevoked`,
        [owner.organisationId, owner.personId, idempotencyKey],
      );
      if (rows[0]!.shown) return 'shown-before';
      if (rows[0]!.unrevoked >= MOST_API_KEYS) return 'too-many';
      const { rowCount } = await client.query(
        `INSERT INTO api_keys(id, digest, name, organisation_id, jurisdiction_id, person_id, idempotency_key) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (person_id, idempotency_key) DO NOTHING`,
        [id, digestOf(key), name, owner.organisationId, owner.jurisdictionId, owner.personId, idempotencyKey],
      );
      return rowCount === 1 ? { id, key } : 'shown-before';
    });
  }

  /** Those that are valid first. */
  async list(organisationId: string): Promise<readonly ApiKeyRow[]> {
    const { rows } = await this.pool.query<ApiKeyRow>(
      `SELECT id, name, to_char(made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "madeAt", revoked_at IS NOT NULL AS revoked
       FROM api_keys WHERE organisation_id = $1 ORDER BY revoked_at IS NOT NULL, made_at, id LIMIT 100`,
      [organisationId],
    );
    return rows;
  }

  async revoke(organisationId: string, id: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      'UPDATE api_keys SET revoked_at = COALESCE(revoked_at, clock_timestamp()) WHERE organisation_id = $1 AND id = $2',
      [organisationId, id],
    );
    return rowCount === 1;
  }

  /** Whoever made the key, as partner of their organisation; null for a key that is unknown or revoked. */
  async principalOf(key: string): Promise<Principal | null> {
    if (!key.startsWith(PREFIX)) return null;
    const { rows } = await this.pool.query<{ person_id: string; organisation_id: string; jurisdiction_id: string }>(
      'SELECT person_id, organisation_id, jurisdiction_id FROM api_keys WHERE digest = $1 AND revoked_at IS NULL',
      [digestOf(key)],
    );
    const [row] = rows;
    return row
      ? { personId: row.person_id, role: 'partner', organisationId: row.organisation_id, jurisdictionId: row.jurisdiction_id }
      : null;
  }
}
