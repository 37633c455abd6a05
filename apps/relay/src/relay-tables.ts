import type { Pool } from 'pg';
import { PARTITIONS } from '#libs/bus';
import type { Carrier } from '#libs/event-sourcing';

/** Who leads until when, and how far the log is sent: one row, so that a leader that has been replaced can't move the checkpoint. */
export const relayTablesSql = `
CREATE TABLE relay.state (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  epoch bigint NOT NULL DEFAULT 0,
  holder text,
  lease_until timestamptz NOT NULL DEFAULT '-infinity',
  log_id uuid,
  position bigint NOT NULL DEFAULT 0,
  event_id uuid,
  log_positions bigint[] NOT NULL DEFAULT array_fill(0::bigint, ARRAY[${PARTITIONS}]) CHECK (cardinality(log_positions) = ${PARTITIONS}),
  voices_positions bigint[] NOT NULL DEFAULT array_fill(0::bigint, ARRAY[${PARTITIONS}]) CHECK (cardinality(voices_positions) = ${PARTITIONS}),
  rewind_to bigint CHECK (rewind_to >= 0),
  rewind_requested_by text
);
INSERT INTO relay.state DEFAULT VALUES;
`;

/** Position of the last record of each partition. */
export type LastPositions = Readonly<Record<Carrier, bigint[]>>;

export const nothingSent = (): LastPositions => ({
  log: Array.from({ length: PARTITIONS }, () => 0n),
  voices: Array.from({ length: PARTITIONS }, () => 0n),
});

export interface Progress {
  /** Null before the first event was sent. */
  readonly logId: string | null;
  /** Everything up to here is acknowledged. */
  readonly position: bigint;
  readonly eventId: string | null;
  readonly last: LastPositions;
  /** Somebody asked to send again from here. */
  readonly rewindTo: bigint | null;
}

interface StateRow {
  epoch: string;
  log_id: string | null;
  position: string;
  event_id: string | null;
  log_positions: string[];
  voices_positions: string[];
  rewind_to: string | null;
}

/** Another process leads, with a later epoch. */
export class NotLeading extends Error {
  override readonly name = 'NotLeading';
}

export class RelayTables {
  constructor(private readonly pool: Pool) {}

  /** Takes the lease when it is free. @returns the epoch, null when another process holds it. */
  async acquire(holder: string, leaseMs: number): Promise<bigint | null> {
    const { rows } = await this.pool.query<StateRow>(
      `UPDATE relay.state SET epoch = epoch + 1, holder = $1, lease_until = clock_timestamp() + $2 * interval '1 ms'
       WHERE lease_until < clock_timestamp() RETURNING epoch`,
      [holder, leaseMs],
    );
    return rows[0] ? BigInt(rows[0].epoch) : null;
  }

  /** @returns whether somebody asked for a rewind. @throws NotLeading */
  async renew(epoch: bigint, leaseMs: number): Promise<boolean> {
    const { rows } = await this.pool.query<StateRow>(
      `UPDATE relay.state SET lease_until = clock_timestamp() + $2 * interval '1 ms' WHERE epoch = $1 RETURNING rewind_to`,
      [epoch.toString(), leaseMs],
    );
    if (!rows[0]) throw new NotLeading(`epoch ${epoch} is over`);
    return rows[0].rewind_to !== null;
  }

  /** Lets a standby take over at once. */
  async release(epoch: bigint): Promise<void> {
    await this.pool.query(`UPDATE relay.state SET lease_until = '-infinity', holder = NULL WHERE epoch = $1`, [epoch.toString()]);
  }

  async progress(): Promise<Progress> {
    const { rows } = await this.pool.query<StateRow>('SELECT * FROM relay.state');
    const [row] = rows;
    if (!row) throw new Error('relay.state has lost its row: migrate the database');
    return {
      logId: row.log_id,
      position: BigInt(row.position),
      eventId: row.event_id,
      last: { log: row.log_positions.map(BigInt), voices: row.voices_positions.map(BigInt) },
      rewindTo: row.rewind_to === null ? null : BigInt(row.rewind_to),
    };
  }

  /** @throws NotLeading */
  async save(epoch: bigint, { logId, position, eventId, last }: Omit<Progress, 'rewindTo'>): Promise<void> {
    const { rowCount } = await this.pool.query(
      'UPDATE relay.state SET log_id = $2, position = $3, event_id = $4, log_positions = $5, voices_positions = $6 WHERE epoch = $1',
      [epoch.toString(), logId, position.toString(), eventId, last.log.map(String), last.voices.map(String)],
    );
    if (rowCount === 0) throw new NotLeading(`epoch ${epoch} is over`);
  }

  /** As {@link save}, and the request for a rewind is done. @throws NotLeading */
  async saveRewound(epoch: bigint, progress: Omit<Progress, 'rewindTo'>): Promise<void> {
    await this.save(epoch, progress);
    await this.forgetRewind(epoch, progress.position);
  }

  /** Another request, made meanwhile, stands. */
  async forgetRewind(epoch: bigint, rewindTo: bigint): Promise<void> {
    await this.pool.query('UPDATE relay.state SET rewind_to = NULL, rewind_requested_by = NULL WHERE epoch = $1 AND rewind_to = $2', [
      epoch.toString(),
      rewindTo.toString(),
    ]);
  }
}
