import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { requestRewind } from '#libs/bus';
import { LogMismatch, START, type EventStore } from '#libs/event-store';
import { CannotRun } from './find-database.js';
import type { CommandContext } from './parked.js';

/** The log is opened only by a command that looks at it. */
export interface RelayContext extends CommandContext {
  readonly openLog: () => Promise<EventStore>;
}

export const RELAY_HELP = `shangliang relay status
shangliang relay rewind --to P

A rewind sends every event after position P to Kafka again, for a topic that has lost records. Readers skip what they have applied.
P is the position of an event, or 0.`;

interface StateRow {
  readonly epoch: string;
  readonly holder: string | null;
  readonly leading: boolean;
  readonly position: string;
  readonly rewind_to: string | null;
}

/** The leader looks for requests when it renews its lease. */
const SERVED_WITHIN_MS = 15_000;

/** @returns the exit code: 0 done, 1 asked for but not done in time, or nothing to do. @throws CannotRun for a wrong command. */
export const relay = async (args: readonly string[], { pool, user, print, openLog }: RelayContext): Promise<number> => {
  const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options: { to: { type: 'string' } } });
  const state = async (): Promise<StateRow> => {
    const { rows } = await pool.query<StateRow>(
      'SELECT epoch, holder, lease_until > clock_timestamp() AS leading, position, rewind_to FROM relay.state',
    );
    if (!rows[0]) throw new CannotRun('the relay has no state in this database: start the suite once');
    return rows[0];
  };
  if (positionals[0] === 'status') {
    const { epoch, holder, leading, position, rewind_to } = await state();
    const { head, behind } = await using(openLog, (log) => distance(log, BigInt(position)));
    print(leading ? `led by ${holder}, epoch ${epoch}` : `nobody leads; the last epoch was ${epoch}`);
    print(`acknowledged up to position ${position} of ${head}, ${behind}${rewind_to === null ? '' : `; rewind to ${rewind_to} asked for`}`);
    return 0;
  }
  if (positionals[0] !== 'rewind' || !values.to || !/^\d{1,18}$/.test(values.to)) throw new CannotRun(RELAY_HELP);
  const to = BigInt(values.to);
  await using(openLog, (log) => refuseBetweenEvents(log, to));
  if (!(await requestRewind(pool, to, user))) {
    print(`the relay has only come to position ${(await state()).position}: nothing after ${values.to} was sent yet`);
    return 1;
  }
  const deadline = performance.now() + SERVED_WITHIN_MS;
  while (performance.now() < deadline) {
    const { rewind_to, position } = await state();
    if (rewind_to === null) {
      print(`wound back to ${values.to}; acknowledged again up to ${position}`);
      return 0;
    }
    await sleep(300);
  }
  print('asked for; no relay leads, the next one that does winds back first');
  return 1;
};

async function using<Result>(openLog: RelayContext['openLog'], work: (log: EventStore) => Promise<Result>): Promise<Result> {
  const log = await openLog();
  try {
    return await work(log);
  } finally {
    await log.close();
  }
}

/** How far the log goes on; the number of events between two positions is known where positions count them. */
async function distance(log: EventStore, position: bigint): Promise<{ head: bigint; behind: string }> {
  const head = await log.head();
  return { head, behind: log.capabilities.densePositions ? `${head - position} behind` : head > position ? 'behind' : '0 behind' };
}

/** The relay reads on from there, and not every engine can from anywhere. @throws CannotRun */
async function refuseBetweenEvents(log: EventStore, position: bigint): Promise<void> {
  if (position === START || log.capabilities.densePositions) return;
  try {
    for await (const _ of log.readAll({ after: position, batchSize: 1 })) return;
  } catch (error) {
    if (!(error instanceof LogMismatch)) throw error;
    throw new CannotRun(`--to ${position}: ${error.message}; name the position of an event, or 0`, { cause: error });
  }
}
