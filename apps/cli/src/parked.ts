import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Pool } from 'pg';
import { SERVICES } from '#libs/configuration';
import { countParked, listParked, openRequests, requestDiscard, requestReplay, type ParkedEvent } from '#libs/projections';
import { CannotRun } from './find-database.js';

export const PARKED_HELP = `shangliang parked list    [--service S] [--handler H] [--json]
shangliang parked replay  --service S --handler H [--key K]
shangliang parked discard --service S --handler H --position P --reason "why"

An event that a handler can't apply is parked with its key: later events of the key queue behind it, everything else goes on.`;

/** Services look for requests every two seconds. */
const SERVED_WITHIN_MS = 20_000;

export interface CommandContext {
  /** Of the database `shangliang`, as somebody who may read and mark every service's parked events. */
  readonly pool: Pool;
  /** Who asks: kept with what is discarded. */
  readonly user: string;
  readonly print: (line: string) => void;
  /** How long the service may take to come to the next of what is asked for, ms; 20,000 by default. */
  readonly servedWithinMs?: number;
}

const lineOf = (service: string, event: ParkedEvent): string =>
  [
    service,
    event.handler,
    `key ${event.partitionKey}`,
    `position ${event.position}`,
    event.type,
    event.eventId,
    event.error === null ? 'queues behind' : `${event.attempts} attempts: ${event.error}`,
    ...(event.requested ? [`${event.requested} asked for`] : []),
  ].join('  ');

/** @returns the exit code: 0 done, 1 asked for but not done in time. @throws CannotRun for a wrong command. */
export const parked = async (
  args: readonly string[],
  { pool, user, print, servedWithinMs = SERVED_WITHIN_MS }: CommandContext,
): Promise<number> => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      service: { type: 'string' },
      handler: { type: 'string' },
      key: { type: 'string' },
      position: { type: 'string' },
      reason: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [verb] = positionals;
  if (values.service !== undefined && !SERVICES.some((name) => name === values.service)) {
    throw new CannotRun(`there is no service ${values.service}: there are ${SERVICES.join(', ')}`);
  }
  if (verb === 'list') {
    const services = SERVICES.filter((name) => values.service === undefined || name === values.service);
    let [listed, count] = [0, 0];
    for (const service of services) {
      count += await countParked(pool, service, values.handler);
      for (const event of await listParked(pool, service, values.handler)) {
        listed++;
        print(values.json ? JSON.stringify({ service, ...event, position: String(event.position) }) : lineOf(service, event));
      }
    }
    if (!values.json) print(count === 0 ? 'nothing is parked' : `${count} parked${listed < count ? `, ${listed} of them listed` : ''}`);
    return 0;
  }
  const { service, handler } = values;
  if ((verb !== 'replay' && verb !== 'discard') || !service || !handler) throw new CannotRun(PARKED_HELP);
  let asked: number;
  if (verb === 'replay') {
    asked = await requestReplay(pool, service, handler, values.key ?? null, user);
  } else {
    if (!values.position || !/^\d{1,19}$/.test(values.position) || !values.reason?.trim()) throw new CannotRun(PARKED_HELP);
    asked = (await requestDiscard(pool, service, handler, BigInt(values.position), values.reason, user)) ? 1 : 0;
  }
  if (asked === 0) {
    print('no such event is parked');
    return 1;
  }
  let heardAt = performance.now();
  for (let left = Infinity; ;) {
    const open = await openRequests(pool, service, handler);
    if (open === 0) return reportOutcome(await listParked(pool, service, handler), service, values.key, print);
    // A long queue is replayed a page at a time: while it shortens, somebody is there.
    if (open < left) [left, heardAt] = [open, performance.now()];
    if (performance.now() - heardAt > servedWithinMs) break;
    await sleep(500);
  }
  print(`asked for, but ${service} has not answered within ${servedWithinMs / 1_000} s: it does so when it runs again`);
  return 1;
};

const reportOutcome = (
  remaining: readonly ParkedEvent[],
  service: string,
  key: string | undefined,
  print: (line: string) => void,
): number => {
  const still = remaining.filter((event) => key === undefined || event.partitionKey === key);
  for (const event of still) print(lineOf(service, event));
  print(still.length === 0 ? 'done: nothing is parked any more' : `${still.length} still parked`);
  return still.length === 0 ? 0 : 1;
};
