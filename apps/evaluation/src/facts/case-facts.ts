import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { Problem } from '#libs/http';
import { inTransaction } from '#libs/postgres';
import type { Fact } from './fact.js';
import { floorSql } from './floor.js';

/** The facts of a case up to a position of the log: everybody who reads the log up to there finds the same ones. */
export interface FactsAsOf {
  readonly atPosition: string;
  readonly facts: readonly Fact[];
}

/**
 * The view is behind the event that asks for it, as while it is rebuilt. Handlers try again as they do with a server that is starting up
 * (SQLSTATE 57P03): no event is to blame.
 */
export class FactsBehind extends Error {
  override readonly name = 'FactsBehind';
  readonly code = '57P03';
  constructor(position: string) {
    super(`the facts have not come to position ${position} yet`);
  }
}

const WAIT_MS = 5_000;
const PAUSE_MS = 25;

const COLUMNS = `position::text, event_id AS "eventId", type, stream, recorded_at AS "recordedAt", occurred_at AS "occurredAt", time_source AS "timeSource", data`;

const FLOOR = floorSql('case-facts', 'log');

/** @param pool whose search path is the service's schema. */
export class CaseFacts {
  constructor(private readonly pool: pg.Pool) {}

  /**
   * The facts of a case up to the last one known, complete: reads again until no partition is behind it.
   * @throws Problem `facts.not-caught-up` when that takes too long.
   */
  async asOfNow(caseId: string): Promise<FactsAsOf> {
    const deadline = performance.now() + WAIT_MS;
    for (;;) {
      const { floor, facts } = await this.snapshot(caseId);
      const last = facts.at(-1);
      if (last && BigInt(last.position) <= floor) return { atPosition: last.position, facts };
      if (!last) return { atPosition: '0', facts };
      if (performance.now() > deadline) throw new Problem('facts.not-caught-up');
      await sleep(PAUSE_MS);
    }
  }

  /**
   * The facts of a case up to an event that the caller has just been told of.
   * @throws FactsBehind when the view doesn't come so far in time.
   */
  async upTo(caseId: string, position: bigint): Promise<readonly Fact[]> {
    const deadline = performance.now() + WAIT_MS;
    while (!(await this.has(position))) {
      if (performance.now() > deadline) throw new FactsBehind(position.toString());
      await sleep(PAUSE_MS);
    }
    const { rows } = await this.pool.query<Fact & pg.QueryResultRow>({
      name: 'case-facts-up-to',
      text: `SELECT ${COLUMNS} FROM case_facts WHERE case_id = $1 AND position <= $2 ORDER BY case_facts.position`,
      values: [caseId, position.toString()],
    });
    return rows;
  }

  /**
   * What has been raised and taken up around a room since a date: the cases of the room, and the concerns that named it or, naming none,
   * arose in its jurisdiction, each with what became of it.
   */
  async ofRoom(roomId: string, jurisdictionId: string, since: string): Promise<readonly Fact[]> {
    const { rows } = await this.pool.query<Fact & pg.QueryResultRow>({
      name: 'case-facts-of-room',
      text: `WITH concerns AS (
          SELECT concern_id FROM case_facts WHERE type = 'ConcernRaised' AND concern_id IS NOT NULL AND occurred_at >= $3
            AND (room_id = $1 OR (room_id IS NULL AND jurisdiction_id = $2)))
        SELECT ${COLUMNS} FROM case_facts WHERE concern_id IN (SELECT concern_id FROM concerns)
        UNION
        SELECT ${COLUMNS} FROM case_facts WHERE room_id = $1 AND type IN ('TopicDrafted', 'TopicApproved') AND occurred_at >= $3`,
      values: [roomId, jurisdictionId, since],
    });
    return rows.toSorted((one, other) => (BigInt(one.position) < BigInt(other.position) ? -1 : 1));
  }

  private async snapshot(caseId: string): Promise<{ floor: bigint; facts: Fact[] }> {
    return inTransaction(this.pool, async (client) => {
      // Checkpoint and rows as of one moment: they were written in one transaction.
      await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      const floor = (await client.query<{ floor: string }>(FLOOR)).rows[0]!.floor;
      const { rows } = await client.query<Fact & pg.QueryResultRow>(
        `SELECT ${COLUMNS} FROM case_facts WHERE case_id = $1 ORDER BY case_facts.position`,
        [caseId],
      );
      return { floor: BigInt(floor), facts: rows };
    });
  }

  private async has(position: bigint): Promise<boolean> {
    const { rowCount } = await this.pool.query({
      name: 'case-facts-has',
      text: 'SELECT 1 FROM case_facts WHERE position = $1',
      values: [position.toString()],
    });
    return rowCount === 1;
  }
}
