import { createHash } from 'node:crypto';
import { types } from 'node:util';
import { START, type EventStore, type Position, type RecordedEvent } from './event-store.js';

export interface LogProblem {
  readonly position: Position;
  readonly stream: string;
  readonly eventId: string;
  readonly problem:
    | 'position-missing'
    | 'revision-out-of-order'
    | 'time-runs-backwards'
    | 'metadata-hash-differs'
    | 'data-hash-differs'
    | 'metadata-unreadable'
    | 'not-readable';
  /** What the reader said of an event that it can't read. */
  readonly detail?: string;
}

export interface VerifyLogOptions {
  readonly after?: Position;
  readonly until?: Position;
  /** The salt of an event's data hash, taken from its metadata: `dataHash` = SHA-256(salt ‖ data). @throws when the metadata can't be read. */
  readonly saltOf: (metadata: Uint8Array) => Uint8Array;
  /** Reads an event as those who use the log do. @throws Error when it can't: a type or a version unknown to it, data of another shape. */
  readonly read?: (event: RecordedEvent) => unknown;
  readonly onProblem: (problem: LogProblem) => void;
  readonly signal?: AbortSignal;
}

export interface LogVerdict {
  readonly events: number;
  readonly redacted: number;
  readonly streams: number;
  readonly problems: number;
  readonly upTo: Position;
}

/**
 * Reads a stretch of the log and recomputes what can be: hashes, order of revisions and times, density of positions; with `read`, also
 * whether every stored type and version can still be read. It proves that the log agrees with itself, not that it is the log it was.
 */
export async function verifyLog(
  store: EventStore,
  { after = START, until, saltOf, read, onProblem, signal }: VerifyLogOptions,
): Promise<LogVerdict> {
  const revisions = new Map<string, number>();
  let [events, redacted, problems] = [0, 0, 0];
  let previous: RecordedEvent | undefined;
  const report = (event: RecordedEvent, problem: LogProblem['problem'], detail?: string): void => {
    problems++;
    onProblem({
      position: event.position,
      stream: event.stream,
      eventId: event.eventId,
      problem,
      ...(detail === undefined ? {} : { detail }),
    });
  };
  for await (const batch of store.readAll({ after, until, signal, batchSize: 5_000 })) {
    for (const event of batch) {
      events++;
      if (store.capabilities.densePositions && event.position !== (previous?.position ?? after) + 1n) report(event, 'position-missing');
      if (previous && store.capabilities.densePositions && event.recordedAt < previous.recordedAt) report(event, 'time-runs-backwards');
      const last = revisions.get(event.stream);
      // A stretch may begin in the middle of a stream.
      if (last === undefined ? after === START && event.revision !== 0 : event.revision !== last + 1)
        report(event, 'revision-out-of-order');
      revisions.set(event.stream, event.revision);
      if (!sha256(event.metadata).equals(event.metadataHash)) report(event, 'metadata-hash-differs');
      if (event.redacted) redacted++;
      else verifyData(event, saltOf, report);
      try {
        read?.(event);
      } catch (error) {
        report(event, 'not-readable', types.isNativeError(error) ? error.message : String(error));
      }
      previous = event;
    }
  }
  return { events, redacted, streams: revisions.size, problems, upTo: previous?.position ?? after };
}

function verifyData(
  event: RecordedEvent,
  saltOf: VerifyLogOptions['saltOf'],
  report: (event: RecordedEvent, problem: LogProblem['problem']) => void,
): void {
  let salt: Uint8Array;
  try {
    salt = saltOf(event.metadata);
  } catch {
    return report(event, 'metadata-unreadable');
  }
  if (!sha256(salt, event.data).equals(event.dataHash)) report(event, 'data-hash-differs');
}

const sha256 = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
