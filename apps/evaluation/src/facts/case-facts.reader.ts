import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
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
   * The facts of a case up to where the view is complete over all keys. How far that is, is up to the caller: who needs everything that is
   * known now has the view brought up to date first (`ReadModels.bringUpToDate('case-facts')`).
   */
  async asOfNow(caseId: string): Promise<FactsAsOf> {
    const { floor, facts } = await this.snapshot(caseId);
    const complete = facts.filter(({ position }) => BigInt(position) <= floor);
    return { atPosition: complete.at(-1)?.position ?? '0', facts: complete };
  }

  /**
   * The facts of a case up to an event that the caller has just been told of.
   * @throws FactsBehind when the view doesn't come so far in time.
   */
  async upTo(caseId: string, position: bigint): Promise<readonly Fact[]> {
    await this.caughtUp(position);
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

  /**
   * Returns when the event that the caller was told of is among the facts, with all before it of the same key.
   * @throws FactsBehind when that takes too long.
   */
  async caughtUp(position: bigint): Promise<void> {
    const deadline = performance.now() + WAIT_MS;
    while (!(await this.has(position))) {
      if (performance.now() > deadline) throw new FactsBehind(position.toString());
      await sleep(PAUSE_MS);
    }
  }

  /** The room that a concern named, else one that is at home where it arose; null where neither is known. */
  async roomOfConcern(concernId: string): Promise<string | null> {
    const { rows } = await this.pool.query<{ room_id: string | null }>({
      name: 'case-facts-room-of-concern',
      text: `SELECT coalesce(f.room_id, (SELECT r.id FROM directory_rooms r WHERE r.home_jurisdiction_id = f.jurisdiction_id ORDER BY r.id LIMIT 1)) AS room_id
             FROM case_facts f WHERE f.concern_id = $1 AND f.type = 'ConcernRaised'`,
      values: [concernId],
    });
    return rows[0]?.room_id ?? null;
  }

  /** Open cases that were not looked at on this day yet. One that is being simulated rests until its story has been told. */
  async casesToWatch(today: string, quietSince: string, limit: number): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ case_id: string }>({
      name: 'case-facts-to-watch',
      text: `SELECT w.case_id FROM watched_cases w LEFT JOIN warning_checks k ON k.subject_id = w.case_id
             WHERE w.open AND (k.checked_on IS NULL OR k.checked_on < $1)
               AND NOT EXISTS (SELECT 1 FROM case_facts f WHERE f.case_id = w.case_id AND f.time_source = 'simulated' AND f.recorded_at > $2)
             ORDER BY w.case_id LIMIT $3`,
      values: [today, quietSince, limit],
    });
    return rows.map((row) => row.case_id);
  }

  /** Rooms that have cases and were not looked at on this day yet. */
  async roomsToWatch(today: string, quietSince: string, limit: number): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ room_id: string }>({
      name: 'case-facts-rooms-to-watch',
      text: `SELECT DISTINCT w.room_id FROM watched_cases w LEFT JOIN warning_checks k ON k.subject_id = w.room_id
             WHERE (k.checked_on IS NULL OR k.checked_on < $1)
               AND NOT EXISTS (SELECT 1 FROM case_facts f WHERE f.room_id = w.room_id AND f.time_source = 'simulated' AND f.recorded_at > $2)
             ORDER BY w.room_id LIMIT $3`,
      values: [today, quietSince, limit],
    });
    return rows.map((row) => row.room_id);
  }

  /** Position of the last fact that names the room; null where there is none. */
  async lastOfRoom(roomId: string): Promise<string | null> {
    const { rows } = await this.pool.query<{ position: string | null }>(
      'SELECT max(position)::text AS position FROM case_facts WHERE room_id = $1',
      [roomId],
    );
    return rows[0]?.position ?? null;
  }

  async watched(subjectId: string, today: string): Promise<void> {
    await this.pool.query({
      name: 'case-facts-watched',
      text: 'INSERT INTO warning_checks VALUES ($1, $2) ON CONFLICT (subject_id) DO UPDATE SET checked_on = $2',
      values: [subjectId, today],
    });
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
