import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { EventStore } from '#libs/event-store';
import type { SubjectKeys } from '#libs/personal-data';
import { inTransaction } from '#libs/postgres';
import { EVENT_STORE, POOL, ReadModels, SUBJECT_KEYS } from '#libs/service';
import type { Answers, Tally } from '../evaluations/close-satisfaction.js';
import { floorSql } from '../facts/floor.js';

const FLOOR = floorSql('raters', 'voices');

/** Questions about who may rate a case, and about what was answered. */
@Injectable()
export class Raters {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(SUBJECT_KEYS) private readonly keys: SubjectKeys,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly readModels: ReadModels,
  ) {}

  /** Whether the person sits in the case, or raised or endorsed one of its concerns. */
  async isEntitled(caseId: string, personId: string): Promise<boolean> {
    const seated = await this.pool.query('SELECT 1 FROM rater_seats WHERE case_id = $1 AND participant_id = $2 LIMIT 1', [
      caseId,
      await this.keys.pseudonym(personId, caseId),
    ]);
    if (seated.rowCount === 1) return true;
    const { rows: concerns } = await this.pool.query<{ concern_id: string }>('SELECT concern_id FROM rater_concerns WHERE case_id = $1', [
      caseId,
    ]);
    const ids = concerns.map((row) => row.concern_id);
    const known = await Promise.all(ids.map((concernId) => this.keys.pseudonym(personId, concernId)));
    const { rowCount } = await this.pool.query(
      'SELECT 1 FROM rater_people p JOIN unnest($1::uuid[], $2::uuid[]) AS one(concern_id, person_id) USING (concern_id, person_id) LIMIT 1',
      [ids, known],
    );
    return rowCount === 1;
  }

  /** How many may rate. Pseudonyms can't be put together: somebody who sits in the case and also raised it counts as two. */
  async entitled(caseId: string): Promise<number> {
    const { rows } = await this.pool.query<{ count: number }>(
      `SELECT (SELECT count(DISTINCT participant_id) FROM rater_seats WHERE case_id = $1)::int
            + (SELECT count(*) FROM (SELECT DISTINCT concern_id, person_id FROM rater_people WHERE concern_id IN (SELECT concern_id FROM rater_concerns WHERE case_id = $1)) people)::int AS count`,
      [caseId],
    );
    return rows[0]!.count;
  }

  /** What has been answered, up to a position before which no answer is missing. Waits for what stands in the log now. */
  async tally(caseId: string): Promise<Tally> {
    await this.readModels.waitFor('raters', { logId: this.store.logId, position: await this.store.head() });
    return inTransaction(this.pool, async (client) => {
      // Checkpoint and rows as of one moment: they were written in one transaction.
      await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      const atPosition = (await client.query<{ floor: string }>(FLOOR)).rows[0]!.floor;
      const { rows } = await client.query<Answers & { round: number }>(
        `SELECT round, count(*)::int AS answered, count(*) FILTER (WHERE solved)::int AS "solvedYes", count(*) FILTER (WHERE improved)::int AS "improvedYes",
                count(*) FILTER (WHERE benefited)::int AS "benefitedYes"
         FROM case_ratings WHERE case_id = $1 AND position <= $2 GROUP BY round`,
        [caseId, atPosition],
      );
      return { atPosition, byRound: Object.fromEntries(rows.map(({ round, ...answers }) => [round, answers])) };
    });
  }
}
