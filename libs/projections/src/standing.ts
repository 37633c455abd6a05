import { ALL_PARTITIONS, MissingRecord, PARTITIONS, partitionOf, type PartitionCheckpoint, type Stretch } from '#libs/bus';
import { LogMismatch, type RecordedEvent } from '#libs/event-store';
import { carrierOfEvent, type Carrier, type Catalogue } from '#libs/event-sourcing';

/** An event that a handler has not applied yet, with the partition it came in. */
export interface Fresh {
  readonly carrier: Carrier;
  readonly partition: number;
  readonly event: RecordedEvent;
}

/** What is left of a stretch for a handler that stands where its checkpoints say, and where it stands afterwards. */
export interface Remainder {
  readonly fresh: readonly Fresh[];
  readonly checkpoints: readonly PartitionCheckpoint[];
  /**
   * Partitions in which a record was never handed over: `fresh` goes up to the gap, and the partition stands still there until the
   * missing record comes.
   */
  readonly missing: readonly MissingRecord[];
}

const slot = (carrier: Carrier, partition: number): string => `${carrier}/${partition}`;

/**
 * Where a handler stands: a position per carrier that holds for all partitions (left by a follower of the log) and one per partition
 * (left by a Kafka consumer). The further one counts, so that either feed can go on where the other stopped.
 */
export class Standing {
  private readonly rows = new Map<string, PartitionCheckpoint>();

  constructor(
    private readonly handler: string,
    private readonly carriers: readonly Carrier[],
    rows: readonly PartitionCheckpoint[],
  ) {
    for (const row of rows) this.rows.set(slot(row.carrier, row.partition), row);
  }

  position(carrier: Carrier, partition: number): bigint {
    const all = this.rows.get(slot(carrier, ALL_PARTITIONS))?.position ?? 0n;
    const own = this.rows.get(slot(carrier, partition))?.position ?? 0n;
    return own > all ? own : all;
  }

  /** Nothing at or before this position is left in any partition of any carrier that the handler reads. */
  floor(): bigint {
    let floor: bigint | null = null;
    for (const carrier of this.carriers) {
      let lowest: bigint | null = null;
      for (let partition = 0; partition < PARTITIONS; partition++) {
        const at = this.position(carrier, partition);
        if (lowest === null || at < lowest) lowest = at;
      }
      if (floor === null || lowest! < floor) floor = lowest!;
    }
    return floor ?? 0n;
  }

  /**
   * @throws LogMismatch when the stretch belongs to another log than a checkpoint.
   * @throws UnknownEvent when this release doesn't know the stream of an event.
   * @throws MissingRecord when a stretch of the whole log begins behind a gap.
   */
  remainder(stretch: Stretch, catalogue: Catalogue): Remainder {
    for (const row of this.rows.values()) {
      if (row.logId !== stretch.logId) {
        throw new LogMismatch(
          `${this.handler} has applied log ${row.logId} up to position ${row.position}, but is handed log ${stretch.logId}`,
        );
      }
    }
    return stretch.kind === 'log' ? this.ofLog(stretch, catalogue) : this.ofPartitions(stretch);
  }

  private ofLog(stretch: Extract<Stretch, { kind: 'log' }>, catalogue: Catalogue): Remainder {
    const floor = this.floor();
    if (floor < stretch.after) {
      throw new MissingRecord(this.handler, this.carriers[0]!, ALL_PARTITIONS, floor, stretch.after, stretch.events[0]?.eventId ?? null);
    }
    const fresh: Fresh[] = [];
    for (const event of stretch.events) {
      const carrier = carrierOfEvent(catalogue, event);
      if (!this.carriers.includes(carrier)) continue;
      const partition = partitionOf(event.partitionKey);
      if (event.position > this.position(carrier, partition)) fresh.push({ carrier, partition, event });
    }
    const checkpoints = this.carriers
      .filter((carrier) => (this.rows.get(slot(carrier, ALL_PARTITIONS))?.position ?? -1n) < stretch.through)
      .map((carrier) => ({
        carrier,
        partition: ALL_PARTITIONS,
        logId: stretch.logId,
        position: stretch.through,
        eventId: stretch.throughEventId,
      }));
    return { fresh, checkpoints, missing: [] };
  }

  private ofPartitions({ deliveries, logId }: Extract<Stretch, { kind: 'partitions' }>): Remainder {
    const reached = new Map<string, PartitionCheckpoint>();
    const missing = new Map<string, MissingRecord>();
    const fresh: Fresh[] = [];
    for (const { carrier, partition, position, previous, event } of deliveries) {
      if (!this.carriers.includes(carrier)) continue;
      const key = slot(carrier, partition);
      const last = reached.get(key)?.position ?? this.position(carrier, partition);
      if (position <= last) continue;
      if (previous > last) {
        // Not the end: a relay that was wound back sends the missing record again further on in the same partition.
        if (!missing.has(key))
          missing.set(key, new MissingRecord(this.handler, carrier, partition, last, previous, event?.eventId ?? null));
        continue;
      }
      missing.delete(key);
      reached.set(key, { carrier, partition, logId, position, eventId: event?.eventId ?? null });
      if (event) fresh.push({ carrier, partition, event });
    }
    return { fresh, checkpoints: [...reached.values()], missing: [...missing.values()] };
  }
}
