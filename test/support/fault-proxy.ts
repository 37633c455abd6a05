import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A TCP proxy on 127.0.0.1 that does to connections what networks do. */
export interface FaultProxy {
  readonly port: number;
  /** Connections through it now. */
  readonly connections: number;
  /** Ends every connection at once (reset); new ones are taken as before. */
  cut(): void;
  /** Takes no new connections: they are reset as soon as they are made. */
  refuse(): void;
  /** Bytes arrive so many milliseconds later, both ways, in order. */
  delay(ms: number): void;
  /** Bytes vanish while the connections stay open: to their ends the other side just says nothing. */
  blackHole(direction?: 'to-server' | 'to-client' | 'both'): void;
  /** Cuts every connection after so many more bytes went to the client: an answer ends in the middle. */
  cutAfter(bytes: number): void;
  /** From now on it does no harm. What vanished stays gone. */
  heal(): void;
  stop(): Promise<void>;
}

/** Bytes that may wait in one direction of a delayed connection before its sender is held back. */
const MOST_WAITING = 1 << 20;

export async function startFaultProxy(target: { readonly host?: string; readonly port: number }): Promise<FaultProxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let refusing = false;
  let delayMs = 0;
  let hole: 'none' | 'to-server' | 'to-client' | 'both' = 'none';
  let bytesLeft = Number.POSITIVE_INFINITY;

  const cut = () => {
    for (const [client, server] of pairs) {
      client.resetAndDestroy();
      server.resetAndDestroy();
    }
    pairs.clear();
  };

  const pipe = (from: Socket, to: Socket, direction: 'to-server' | 'to-client') => {
    let waiting = 0;
    let order: Promise<void> = Promise.resolve();
    from.on('data', (chunk: Buffer) => {
      if (hole === 'both' || hole === direction) return;
      const later = delayMs;
      waiting += chunk.length;
      if (waiting > MOST_WAITING) from.pause();
      const due = later > 0 ? pause(later) : Promise.resolve();
      order = order.then(async () => {
        await due;
        waiting -= chunk.length;
        if (waiting <= MOST_WAITING) from.resume();
        if (to.destroyed) return;
        if (direction === 'to-client') {
          const part = chunk.subarray(0, Math.min(chunk.length, bytesLeft));
          bytesLeft -= part.length;
          if (part.length > 0) await new Promise<void>((settle) => to.write(part, () => settle()));
          if (bytesLeft <= 0) {
            bytesLeft = Number.POSITIVE_INFINITY;
            cut();
          }
          return;
        }
        if (!to.write(chunk)) {
          from.pause();
          to.once('drain', () => from.resume());
        }
      });
    });
    from.on('end', () => void order.then(() => to.end()));
  };

  const proxy = createServer({ allowHalfOpen: true }, (client) => {
    if (refusing) {
      client.resetAndDestroy();
      return;
    }
    const server = connect({ host: target.host ?? '127.0.0.1', port: target.port, allowHalfOpen: true });
    const pair = [client, server] as const;
    pairs.add(pair);
    for (const [own, other] of [
      [client, server],
      [server, client],
    ] as const) {
      own.setNoDelay(true);
      // A broken side breaks the other: that is the proxy's work, not its failure.
      own.on('error', () => other.resetAndDestroy());
      own.on('close', () => {
        pairs.delete(pair);
        if (!other.destroyed && !own.readableEnded) other.destroy();
      });
    }
    pipe(client, server, 'to-server');
    pipe(server, client, 'to-client');
  });
  await new Promise<void>((settle, fail) => {
    proxy.once('error', fail);
    proxy.listen(0, '127.0.0.1', settle);
  });
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');

  return {
    port: address.port,
    get connections() {
      return pairs.size;
    },
    cut,
    refuse: () => void (refusing = true),
    delay: (ms) => void (delayMs = ms),
    blackHole: (direction = 'both') => void (hole = direction),
    cutAfter: (bytes) => void (bytesLeft = bytes),
    heal: () => {
      refusing = false;
      delayMs = 0;
      hole = 'none';
      bytesLeft = Number.POSITIVE_INFINITY;
    },
    stop: async () => {
      cut();
      await new Promise<void>((settle) => proxy.close(() => settle()));
    },
  };
}
