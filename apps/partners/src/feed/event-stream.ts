import { cloudEventOf, sequenceText, type PublishedEvent } from '../publishing/cloud-event.js';
import type { PublicEvents, Wanted } from '../publishing/public-events.reader.js';

const HEARTBEAT_MS = 15_000;
const BATCH = 100;
/** Whoever takes nothing for so long gives up the place; their browser comes back with the id of the last event that it had. */
const STALLED_AFTER_MS = 60_000;

export interface EventStreamOptions {
  readonly events: Pick<PublicEvents, 'next'>;
  readonly after: bigint;
  readonly wanted: Wanted;
  readonly publicUrl: string;
  readonly signal: AbortSignal;
  /** Called when the reader has stopped reading. */
  readonly stalled: () => void;
  readonly stalledAfterMs?: number;
}

const frameOf = (event: PublishedEvent, publicUrl: string): string =>
  `id: ${sequenceText(event.sequence)}\ndata: ${JSON.stringify(cloudEventOf(event, publicUrl))}\n\n`;

/**
 * Server-sent events. Pulled by the connection: for whoever reads slowly the table is read slowly, one batch ahead, and nothing gathers in
 * memory.
 */
export async function* eventStream(options: EventStreamOptions): AsyncGenerator<string> {
  const { events, wanted, publicUrl, signal, stalled, stalledAfterMs = STALLED_AFTER_MS } = options;
  let timer: NodeJS.Timeout | undefined;
  const offered = (frame: string): string => {
    timer = setTimeout(stalled, stalledAfterMs);
    return frame;
  };
  try {
    yield offered('retry: 3000\n\n');
    clearTimeout(timer);
    for (let position = options.after; !signal.aborted;) {
      const page = await events.next(position, wanted, BATCH, HEARTBEAT_MS, signal);
      position = page.upTo;
      yield offered(page.events.length === 0 ? ': still here\n\n' : page.events.map((event) => frameOf(event, publicUrl)).join(''));
      clearTimeout(timer);
    }
  } finally {
    clearTimeout(timer);
  }
}
