import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/** Below where Linux, macOS and Windows take ports for outgoing connections from: a port that is let go for a moment stays free. */
const PORTS = { from: 20_000, to: 32_000 } as const;
const TRIES = 100;

/**
 * A TCP port on 127.0.0.1 that nobody listens on, and that is given to nobody else who asks here, in whichever process, for as long as this
 * process lives: neither before its server listens nor while that is down for a moment.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const port = randomInt(PORTS.from, PORTS.to);
    if ((await isFree(port)) && (await reserve(port))) return port;
  }
  throw new Error(`no free port found between ${PORTS.from} and ${PORTS.to}`);
}

const isTaken = (error: NodeJS.ErrnoException): boolean => error.code === 'EADDRINUSE' || error.code === 'EACCES';

const isFree = (port: number): Promise<boolean> =>
  new Promise((settle, fail) => {
    const server = createServer();
    server.once('error', (error) => (isTaken(error) ? settle(false) : fail(error)));
    server.listen(port, '127.0.0.1', () => server.close(() => settle(true)));
  });

/** By a UDP socket of the same number, which nobody here needs and which goes with this process, however it ends. */
const reserve = (port: number): Promise<boolean> =>
  new Promise((settle, fail) => {
    const sign = createSocket('udp4').unref();
    sign.once('error', (error) => {
      sign.close();
      if (isTaken(error)) settle(false);
      else fail(error);
    });
    sign.bind({ port, address: '127.0.0.1', exclusive: true }, () => settle(true));
  });
