import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { requestRewind } from '#libs/bus';
import { CannotRun } from './find-database.js';
import type { CommandContext } from './parked.js';

export const RELAY_HELP = `shangliang relay status
shangliang relay rewind --to P

A rewind sends every event after position P to Kafka again, for a topic that has lost records. Readers skip what they have applied.`;

interface StateRow {
  readonly epoch: string;
  readonly holder: string | null;
  readonly leading: boolean;
  readonly position: string;
  readonly head: string;
  readonly rewind_to: string | null;
}

/** The leader looks for requests when it renews its lease. */
const SERVED_WITHIN_MS = 15_000;

/** @returns the exit code: 0 done, 1 asked for but not done in time, or nothing to do. @throws CannotRun for a wrong command. */
export const relay = async (args: readonly string[], { pool, user, print }: CommandContext): Promise<number> => {
  const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options: { to: { type: 'string' } } });
  const state = async (): Promise<StateRow> => {
    const { rows } = await pool.query<StateRow>(
      `SELECT epoch, holder, lease_until > clock_timestamp() AS leading, position, rewind_to,
              (SELECT coalesce(max(position), 0) FROM log.events) AS head FROM relay.state`,
    );
    if (!rows[0]) throw new CannotRun('the relay has no state in this database: start the suite once');
    return rows[0];
  };
  if (positionals[0] === 'status') {
    const { epoch, holder, leading, position, head, rewind_to } = await state();
    print(leading ? `led by ${holder}, epoch ${epoch}` : `nobody leads; the last epoch was ${epoch}`);
    print(
      `acknowledged up to position ${position} of ${head}, ${BigInt(head) - BigInt(position)} behind${rewind_to === null ? '' : `; rewind to ${rewind_to} asked for`}`,
    );
    return 0;
  }
  if (positionals[0] !== 'rewind' || !values.to || !/^\d{1,18}$/.test(values.to)) throw new CannotRun(RELAY_HELP);
  if (!(await requestRewind(pool, BigInt(values.to), user))) {
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
