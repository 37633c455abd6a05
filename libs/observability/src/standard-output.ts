import { writeSync } from 'node:fs';
import type { DestinationStream } from 'pino';

/** How often a line is offered to a pipe whose reader is slow before it is let go: about a second in all. */
const ATTEMPTS = 100;
const PAUSE_MS = 10;

/**
 * Standard output for log lines, written at once. A line that can't be written (the reader is gone, the disk is full) is let go: a
 * service must not end, nor fail to end, because nobody takes its log. pino's own stream would try for ever at exit when the reader is
 * gone, and the process would never end.
 */
export const standardOutput: DestinationStream = {
  write: (line) => {
    let rest = Buffer.from(line);
    for (let attempt = 0; rest.length > 0 && attempt < ATTEMPTS; attempt++) {
      try {
        rest = rest.subarray(writeSync(1, rest));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
      }
    }
  },
};
