import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { z } from 'zod';
import type { Principal } from '#libs/access';
import { publicEvent } from '#libs/contracts';
import { Problem } from '#libs/http';
import { POOL } from '#libs/service';
import { Theme } from '#libs/shared-kernel';
import type { Wanted } from '../publishing/public-events.reader.js';

const commaList = z.string().max(4_000).optional();

export const wantedQuery = {
  /** Sequence of the last event that is known; from the beginning by default. */
  after: z.string().max(30).optional(),
  /** Comma-separated; all by default. */
  types: commaList,
  /** Id or division code of a place, with all that lies below it. */
  district: z.string().min(2).max(36).optional(),
  theme: Theme.optional(),
};
export interface WantedQuery {
  readonly types?: string | undefined;
  readonly district?: string | undefined;
  readonly theme?: string | undefined;
}

/**
 * Any number of digits is a place, may it lie beyond what the feed can ever hold. Empty is none: of a variable that was not set it would
 * make a second reading of everything.
 * @throws Problem
 */
export const readAfter = (after: string | undefined): bigint => {
  if (after === undefined) return 0n;
  if (!/^\d+$/.test(after)) throw new Problem('feed.after-invalid');
  return BigInt(after);
};

@Injectable()
export class WantedEvents {
  constructor(@Inject(POOL) private readonly pool: pg.Pool) {}

  /** What somebody asks for: everybody what is for everybody, a partner also what is for them alone. @throws Problem */
  async of({ types, district, theme }: WantedQuery, viewer: Principal | undefined): Promise<Wanted> {
    const wantedTypes = (types ?? '').split(',').flatMap((type) => type.trim() || []);
    const unknown = wantedTypes.filter((type) => !publicEvent(type));
    if (unknown.length > 0) throw new Problem('feed.unknown-type', { details: { types: unknown.slice(0, 10) } });
    return {
      types: wantedTypes,
      jurisdictionIds: district === undefined ? [] : [await this.districtId(district)],
      themes: theme === undefined ? [] : [theme],
      audience: viewer?.role === 'partner' ? (viewer.organisationId ?? null) : null,
    };
  }

  /**
   * @param district its id, or its division code
   * @param field what the caller calls it
   * @throws Problem `feed.district-unknown`
   */
  async districtId(district: string, field = 'district'): Promise<string> {
    const { rows } = await this.pool.query<{ id: string }>(
      'SELECT id FROM directory_jurisdictions WHERE id::text = $1 OR code = $1 ORDER BY edition DESC LIMIT 1',
      [district.toLowerCase()],
    );
    if (!rows[0]) throw new Problem('feed.district-unknown', { details: { field, district } });
    return rows[0].id;
  }

  /** `苏州市（3205）`, as the public directory has it; nothing for a place that is not in there. */
  async nameOf(districtId: string): Promise<string | null> {
    const { rows } = await this.pool.query<{ name: string; code: string }>('SELECT name, code FROM directory_jurisdictions WHERE id = $1', [
      districtId,
    ]);
    return rows[0] ? `${rows[0].name}（${rows[0].code}）` : null;
  }
}
