import { randomUUID } from 'node:crypto';
import { startKurrentDbDouble } from '#libs/event-store/testing';

export interface TestKurrentDb {
  /** Of a log of the spec's own. */
  readonly url: string;
  /** False for the server that KURRENTDB_URL names. */
  readonly isDouble: boolean;
  stop(): Promise<void>;
}

/** A double of KurrentDB, a server on a port; with KURRENTDB_URL that server, and on it a log of a name that nobody has used. */
export async function startKurrentDb(): Promise<TestKurrentDb> {
  const server = process.env.KURRENTDB_URL;
  const logOn = (address: string): string => address.replace(/^([^:]+:\/\/[^/?]+)[^?]*/, `$1/test_${randomUUID().slice(0, 8)}`);
  if (server) return { url: logOn(server), isDouble: false, stop: async () => undefined };
  const double = await startKurrentDbDouble();
  return { url: logOn(double.url), isDouble: true, stop: () => double.stop() };
}
