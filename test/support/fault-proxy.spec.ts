import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { startFaultProxy, type FaultProxy } from './fault-proxy.js';

let echo: Server;
let proxy: FaultProxy;
const clients: Socket[] = [];

beforeEach(async () => {
  echo = createServer((socket) => {
    socket.on('error', () => {});
    socket.pipe(socket);
  });
  await once(echo.listen(0, '127.0.0.1'), 'listening');
  proxy = await startFaultProxy({ port: (echo.address() as { port: number }).port });
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await proxy.stop();
  await new Promise((settle) => echo.close(settle));
});

/** `once` would reject on the reset that is expected here. */
const closing = (client: Socket) => new Promise<void>((settle) => client.once('close', () => settle()));
const aClient = async (): Promise<Socket> => {
  const client = connect(proxy.port, '127.0.0.1');
  clients.push(client);
  client.on('error', () => {});
  await once(client, 'connect');
  return client;
};
const answer = async (client: Socket, text: string): Promise<string> => {
  client.write(text);
  const [chunk] = (await once(client, 'data', { signal: AbortSignal.timeout(60_000) })) as [Buffer];
  return chunk.toString();
};

describe('the fault proxy', () => {
  it('carries bytes both ways', async () => {
    expect(await answer(await aClient(), '商量')).toBe('商量');
    expect(proxy.connections).toBe(1);
  });

  it('cuts what is open and takes what comes next', async () => {
    const client = await aClient();
    await answer(client, 'a');
    const closed = closing(client);
    proxy.cut();
    await closed;
    expect(await answer(await aClient(), 'b')).toBe('b');
  });

  it('refuses, until it is healed', async () => {
    proxy.refuse();
    const client = connect(proxy.port, '127.0.0.1');
    clients.push(client);
    const failed = new Promise((settle) => client.once('error', settle));
    expect(await failed).toMatchObject({ code: 'ECONNRESET' });
    proxy.heal();
    expect(await answer(await aClient(), 'b')).toBe('b');
  });

  it('delays both ways and keeps the order', async () => {
    const client = await aClient();
    proxy.delay(50);
    const began = performance.now();
    client.write('a');
    client.write('b');
    let text = '';
    client.on('data', (chunk: Buffer) => (text += chunk.toString()));
    while (text.length < 2 && performance.now() - began < 60_000) await pause(5);
    expect(text).toBe('ab');
    expect(performance.now() - began).toBeGreaterThanOrEqual(99);
  });

  it('swallows bytes while the connection stays open', async () => {
    const client = await aClient();
    proxy.blackHole();
    client.write('lost');
    let answered = false;
    client.once('data', () => (answered = true));
    await pause(1_000);
    expect({ answered, closed: client.closed }).toEqual({ answered: false, closed: false });
    proxy.heal();
    expect(await answer(client, 'heard')).toBe('heard');
  });

  it('ends an answer in the middle', async () => {
    const client = await aClient();
    proxy.cutAfter(3);
    let text = '';
    client.on('data', (chunk: Buffer) => (text += chunk.toString()));
    const closed = closing(client);
    client.write('abcdef');
    await closed;
    expect('abc'.startsWith(text)).toBe(true);
    expect(text).not.toBe('abcdef');
  });
});
