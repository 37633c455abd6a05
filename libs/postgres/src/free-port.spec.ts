import { expect, it } from '@jest/globals';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { freePort } from './free-port.js';

it('gives a port to one who asks, and to nobody else though nobody listens there yet', async () => {
  const ports = await Promise.all(Array.from({ length: 200 }, freePort));
  expect(new Set(ports).size).toBe(ports.length);
  // As another process sees it.
  const other = createSocket('udp4');
  const refused = once(other, 'error');
  other.bind({ port: ports[0]!, address: '127.0.0.1', exclusive: true });
  expect(await refused).toMatchObject([{ code: 'EADDRINUSE' }]);
  other.close();
});

it('leaves the port to the server that it is meant for', async () => {
  const port = await freePort();
  const server = createServer((socket) => socket.end('here'));
  await once(server.listen(port, '127.0.0.1'), 'listening');
  const [chunk] = (await once(connect(port, '127.0.0.1'), 'data')) as [Buffer];
  expect(chunk.toString()).toBe('here');
  server.close();
});
