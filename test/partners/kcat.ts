import { execFileSync } from 'node:child_process';

export interface KcatRecord {
  readonly partition: number;
  readonly offset: number;
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Buffer;
}

const WITHIN_MS = 180_000;
/** A line of what can be said in text, with the value's length; then the value, whatever it holds, and an end of line. */
const FORMAT = '%p\\t%o\\t%T\\t%k\\t%h\\t%S\\n%s\\n';

/** Every record up to the ends of the partitions, as Debian's client of Kafka reads it. None of our headers holds a comma. */
export const kcat = (brokers: readonly string[], args: readonly string[]): readonly KcatRecord[] => {
  const out = execFileSync('kcat', ['-b', brokers.join(','), '-q', '-e', '-f', FORMAT, ...args], {
    timeout: WITHIN_MS,
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const records: KcatRecord[] = [];
  for (let at = 0; at < out.length;) {
    const endOfLine = out.indexOf('\n', at);
    const [partition, offset, timestamp, key = '', headers = '', length] = out.toString('utf8', at, endOfLine).split('\t');
    const end = endOfLine + 1 + Number(length);
    records.push({
      partition: Number(partition),
      offset: Number(offset),
      timestamp: Number(timestamp),
      key,
      headers: Object.fromEntries(
        headers.split(',').map((header) => [header.slice(0, header.indexOf('=')), header.slice(header.indexOf('=') + 1)]),
      ),
      value: out.subarray(endOfLine + 1, end),
    });
    at = end + 1;
  }
  return records;
};
