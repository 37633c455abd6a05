import { randomUUID } from 'node:crypto';
import { describeEventStoreContract } from '../testing.js';
import { DoubleLog, startKurrentDbDouble } from './kurrentdb-double.js';
import { openKurrentDbEventStore } from './kurrentdb-event-store.js';

const ownership = { topic: 'intake', vote: 'intake', foreign: 'audit' };
const realServer = process.env.KURRENTDB_URL;

/** A log of its own on a server that may hold anything else. */
const freshLogOn = (address: string): string => address.replace(/^([^:]+:\/\/[^/?]+)[^?]*/, `$1/contract_${randomUUID().slice(0, 8)}`);

const contractOn = (start: () => Promise<{ url: string; stop: () => Promise<void> }>) => async () => {
  const server = await start();
  const open = () => openKurrentDbEventStore({ connectionString: server.url, pollMs: 200, ownership, service: 'intake' });
  const store = await open();
  return {
    store,
    another: open,
    close: async () => {
      await store.close();
      await server.stop();
    },
  };
};

if (realServer) {
  // The very same suite against a real server.
  describeEventStoreContract(
    'KurrentDB',
    contractOn(async () => ({ url: freshLogOn(realServer), stop: async () => undefined })),
  );
} else {
  describeEventStoreContract(
    'KurrentDB (double)',
    contractOn(async () => {
      const double = await startKurrentDbDouble();
      double.writeSystemEvent();
      return double;
    }),
  );

  describeEventStoreContract(
    'KurrentDB (double), a named log among others’ streams, without batch appends',
    contractOn(async () => {
      const double = await startKurrentDbDouble(new DoubleLog(), { batchAppend: false });
      const other = await openKurrentDbEventStore({ connectionString: double.url });
      await other.close();
      return { url: freshLogOn(double.url), stop: double.stop };
    }),
  );
}
