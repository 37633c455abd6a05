import { describe, expect, it } from '@jest/globals';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { id } from '#libs/event-sourcing/testing';
import { isLoopback, isPublicAddress } from './forbidden-addresses.js';
import { afterTry, BREAKER, DAY, HEALTHY, isUnreachable, OLD_SECRET_MS, pauseAfter, PAUSES, type Health } from './retry-schedule.js';
import { sendWebhook } from './send-webhook.js';
import { publicKeyText, secretText, signedHeaders, webhookKeys } from './signature.js';
import { keysOf } from './webhook-dispatcher.js';
import { AddressRefused, lookUpByName, WebhookGuard, type LookUpAll } from './webhook-guard.js';

const master = Buffer.alloc(32, 7);

describe('the signature', () => {
  const keys = webhookKeys(master, id(1), 1);
  const body = JSON.stringify({ type: 'case.concluded', data: { title: '老楼加装电梯' } });
  it('is taken by the Standard Webhooks library, and by it alone for this secret', () => {
    const headers = signedHeaders([keys], id(2), new Date(), body);
    expect(new Webhook(secretText(keys)).verify(body, headers)).toEqual(JSON.parse(body));
    expect(() => new Webhook(secretText(webhookKeys(master, id(3), 1))).verify(body, headers)).toThrow();
    expect(() => new Webhook(secretText(keys)).verify(body.replace('老', '新'), headers)).toThrow();
    expect(() => new Webhook(secretText(keys)).verify(body, signedHeaders([keys], id(2), new Date(Date.now() - 600_000), body))).toThrow();
  });
  it('follows from the master key, the subscription and the version', () => {
    expect(secretText(webhookKeys(master, id(1), 1))).toBe(secretText(keys));
    const others = [webhookKeys(master, id(1), 2), webhookKeys(master, id(2), 1), webhookKeys(Buffer.alloc(32, 8), id(1), 1)];
    expect(new Set([keys, ...others].map(secretText)).size).toBe(4);
    expect(new Set([keys, ...others].map(publicKeyText)).size).toBe(4);
    expect(publicKeyText(keys)).toMatch(/^whpk_[A-Za-z0-9+/]{43}=$/);
  });
  it('is made with every secret that was replaced within a day too, the newest first', () => {
    const HOUR = 3_600_000;
    const [first, second] = [new Date('2026-03-02T00:00:00.000Z'), new Date('2026-03-02T06:00:00.000Z')];
    const secrets = (after: number) => keysOf(master, id(1), 3, [first, second], first.getTime() + after).map(secretText);
    const [one, two, three] = [1, 2, 3].map((version) => secretText(webhookKeys(master, id(1), version)));
    expect(secrets(OLD_SECRET_MS - 1)).toEqual([three, two, one]);
    expect(secrets(OLD_SECRET_MS)).toEqual([three, two]);
    expect(secrets(OLD_SECRET_MS + 6 * HOUR)).toEqual([three]);
    expect(keysOf(master, id(1), 1, [], first.getTime()).map(secretText)).toEqual([one]);
  });
});

describe('addresses', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '168.63.129.16',
    '169.254.169.254',
    '100.100.100.200',
    '192.0.0.192',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::a00:1',
    'fd00:ec2::254',
    'fe80::1%eth0',
    '2000::1%eth0',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '2001::1',
    'localhost',
    '',
  ])('%s is none of the public internet', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '114.114.114.114', '2400:3200::1', '2606:4700::1111'])('%s is one', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
  it('that lead to this machine are known', () => {
    expect(['127.0.0.1', '127.9.9.9', '::1'].every(isLoopback)).toBe(true);
    expect(['128.0.0.1', '::2', 'localhost'].some(isLoopback)).toBe(false);
  });
});

describe('the guard', () => {
  const answering =
    (...addresses: string[]): LookUpAll =>
    async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const strict = new WebhookGuard(false, answering('8.8.8.8'));
  it.each([
    'http://example.org/',
    'https://user:pass@example.org/',
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://example.org/#x',
    'file:///etc/passwd',
    'nothing',
    'https://localhost/',
    'https://hook.localhost/',
    'https://localhost./',
    'https://printer.local/',
    'https://hook.svc.internal/',
    'https://intranet/',
    'https://router.home.arpa/',
  ])('refuses %s before it asks anybody', (url) => {
    expect(() => strict.check(url)).toThrow(AddressRefused);
  });
  it.each(['https://example.org/', 'https://example.org./', 'https://local.example.org/', 'https://internal.cn/', 'https://8.8.8.8/'])(
    'has nothing against %s',
    (url) => {
      expect(strict.check(url).href).toBe(url);
    },
  );
  it.each([
    ['nothing', '不是有效的网址', 'is no address'],
    ['http://example.org/', '须以 https:// 开头', 'must begin with https://'],
    ['https://user:pass@example.org/', '不能包含用户名和密码', 'must hold no name and no password'],
    ['https://10.0.0.1/', '指向 10.0.0.1，不是公网地址', 'leads to 10.0.0.1, which is no public address'],
    [
      'https://localhost/',
      '的主机名 localhost 只在内部网络中有效，不是公网域名',
      'names localhost, which is no name of the public internet',
    ],
  ])('says of %s why, in both languages', (url, zh, en) => {
    expect(() => strict.check(url)).toThrow(expect.objectContaining({ zh, message: en }));
  });
  it('resolves a name once, and to what it has looked at', async () => {
    let asked = 0;
    const rebinding: LookUpAll = async () => [{ address: asked++ === 0 ? '8.8.8.8' : '127.0.0.1', family: 4 }];
    const { address } = await new WebhookGuard(false, rebinding).resolve('https://example.org/');
    expect([address, asked]).toEqual(['8.8.8.8', 1]);
  });
  it('refuses a name when one of its addresses is not public', async () => {
    await expect(new WebhookGuard(false, answering('8.8.8.8', '10.0.0.1')).resolve('https://example.org/')).rejects.toThrow(AddressRefused);
    await expect(new WebhookGuard(false, answering('::ffff:127.0.0.1')).resolve('https://example.org/')).rejects.toThrow(AddressRefused);
  });
  it('waits for no name but the one that is asked for, however many servers of names are silent', async () => {
    const server = createSocket('udp4');
    // Answers `quick.…` with 8.8.8.8 (a pointer to the name asked for, type A, class IN, a minute, four bytes), and nothing else.
    server.on('message', (query, { port, address }) => {
      if (!query.includes('quick')) return;
      const end = query.indexOf(0, 12) + 5;
      const head = Buffer.from(query.subarray(0, 12));
      head.writeUInt16BE(0x8180, 2);
      for (const [count, at] of [
        [1, 6],
        [0, 8],
        [0, 10],
      ] as const)
        head.writeUInt16BE(count, at);
      const answer = Buffer.from('c00c000100010000003c000408080808', 'hex');
      server.send(Buffer.concat([head, query.subarray(12, end), answer]), port, address);
    });
    await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve));
    try {
      const guard = new WebhookGuard(false, lookUpByName([`127.0.0.1:${server.address().port}`]));
      let over = 0;
      const silent = Array.from({ length: 100 }, (_, n) =>
        guard
          .resolve(`https://silent-${n}.example.org/`)
          .catch((error: unknown) => error)
          .finally(() => over++),
      );
      expect((await guard.resolve('https://quick.example.org/')).address).toBe('8.8.8.8');
      // It did not come after them, a few at a time.
      expect(over).toBeLessThan(50);
      expect((await Promise.all(silent)).filter((outcome) => Object.hasOwn(outcome as object, 'address'))).toEqual([]);
    } finally {
      server.close();
    }
  });
  it.each([
    ['ENOTFOUND', 'ENOTFOUND'],
    ['ETIMEOUT', 'EAI_AGAIN'],
    ['ESERVFAIL', 'EAI_AGAIN'],
    // By the server of names, not by the endpoint.
    ['ECONNREFUSED', 'EAI_AGAIN'],
  ])('says of a name that was not looked up for %s: %s', async (code, said) => {
    const failing = new WebhookGuard(false, () => Promise.reject(Object.assign(new Error('queryA'), { code })));
    expect(await sendWebhook(failing, 'https://example.org/', {}, '{}', new AbortController().signal)).toMatchObject({ error: said });
  });
  it('lets this machine through where that is asked for, and nothing else of the network', async () => {
    const open = new WebhookGuard(true, answering('10.0.0.1'));
    expect((await open.resolve('http://127.0.0.1:8080/hook')).address).toBe('127.0.0.1');
    expect((await open.resolve('http://localhost:8080/hook')).address).toBe('127.0.0.1');
    expect(() => open.check('http://example.org/')).toThrow(AddressRefused);
    await expect(open.resolve('https://example.org/')).rejects.toThrow(AddressRefused);
  });
});

/** Some now, and a little more every few milliseconds for as long as somebody listens. */
const drip = (socket: Socket, first: string, more: string): void => {
  socket.write(first);
  const timer = setInterval(() => socket.write(more), 10);
  socket.once('close', () => clearInterval(timer));
};

describe('one try', () => {
  const guard = new WebhookGuard(true);
  const serving = async <T>(
    handle: Parameters<typeof createServer>[1],
    work: (url: string, requests: () => number) => Promise<T>,
  ): Promise<T> => {
    let requests = 0;
    const server = createServer((request, response) => {
      requests++;
      handle!(request, response as never);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, () => requests);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };
  const never = new AbortController().signal;
  it('is not redirected', async () => {
    await serving(
      (_, response) => void response.writeHead(302, { location: '/elsewhere' }).end(),
      async (url, requests) => {
        expect(await sendWebhook(guard, url, {}, '{}', never)).toMatchObject({ status: 302, error: 'answered 302' });
        expect(requests()).toBe(1);
      },
    );
  });
  it('ends in time when nobody answers', async () => {
    await serving(
      () => undefined,
      async (url) =>
        expect(await sendWebhook(guard, url, {}, '{}', never, { withinMs: 200 })).toMatchObject({
          status: null,
          error: 'no answer within 200 ms',
        }),
    );
  });
  it.each<[string, (socket: Socket) => void, string, number]>([
    ['that comes byte by byte', (socket) => drip(socket, 'HTTP/1.1 200 OK\r\nX-Slow: ', 'x'), 'no answer within 300 ms', 300],
    ['that is announced again and again', (socket) => drip(socket, '', 'HTTP/1.1 103 Early Hints\r\n\r\n'), 'no answer within 300 ms', 300],
    [
      'whose head has no end',
      (socket) => void socket.write(`HTTP/1.1 200 OK\r\n${'X-Long: xxxxxxxxxx\r\n'.repeat(10_000)}`),
      'HPE_HEADER_OVERFLOW',
      60_000,
    ],
    ['that is no HTTP', (socket) => void socket.write('SSH-2.0-OpenSSH_9.9\r\n'), 'HPE_INVALID_CONSTANT', 60_000],
  ])('ends in time with an answer %s', async (_, answer, error, withinMs) => {
    const server = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      answer(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const began = performance.now();
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      expect(await sendWebhook(guard, url, {}, '{}', never, { withinMs })).toMatchObject({ status: null, error });
      // Left alone, none of these would ever come to an end.
      expect(performance.now() - began).toBeLessThan(30_000);
    } finally {
      server.close();
    }
  });
  it('does not read an answer without an end', async () => {
    await serving(
      (_, response) => {
        response.writeHead(200);
        const more = setInterval(() => response.write('x'.repeat(10_000)), 1);
        response.once('close', () => clearInterval(more));
      },
      async (url) => {
        expect(await sendWebhook(guard, url, {}, '{}', never)).toMatchObject({ status: 200, error: null, text: null });
        expect(await sendWebhook(guard, url, {}, '{}', never, { readUpTo: 25_000 })).toMatchObject({ text: 'x'.repeat(25_000) });
      },
    );
  });
  it('shows as much of an answer as came before it broke off', async () => {
    await serving(
      (_, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('half');
        setTimeout(() => response.destroy(), 50);
      },
      async (url) =>
        expect(await sendWebhook(guard, url, {}, '{}', never, { readUpTo: 1_000 })).toMatchObject({ error: null, text: 'half' }),
    );
  });
  it.each<[number, number, unknown]>([
    // Some seconds more or less: the header has whole ones, and the answer takes its time.
    [-3_600, 401, expect.stringMatching(/^answered 401; its clock is (359\d|36[0-2]\d) s behind$/)],
    [900, 400, expect.stringMatching(/^answered 400; its clock is (8[789]\d|90\d) s ahead$/)],
    [120, 401, 'answered 401'],
    [-3_600, 204, null],
  ])('names a clock that is %d s off where a message was refused (%d)', async (offset, status, error) => {
    await serving(
      (_, response) => void response.writeHead(status, { date: new Date(Date.now() + offset * 1000).toUTCString() }).end(),
      async (url) => expect((await sendWebhook(guard, url, {}, '{}', never)).error).toEqual(error),
    );
  });
  it('says what was wrong, without more than that', async () => {
    expect(await sendWebhook(guard, 'http://127.0.0.1:1/', {}, '{}', never)).toMatchObject({ status: null, error: 'ECONNREFUSED' });
    expect(await sendWebhook(guard, 'https://10.0.0.1/', {}, '{}', never)).toMatchObject({
      error: 'refused: leads to 10.0.0.1, which is no public address',
    });
  });
  it('hears how long the receiver wants to be left alone', async () => {
    await serving(
      (_, response) => void response.writeHead(429, { 'retry-after': '120' }).end(),
      async (url) => expect(await sendWebhook(guard, url, {}, '{}', never)).toMatchObject({ status: 429, retryAfterSeconds: 120 }),
    );
  });
});

describe('the schedule', () => {
  it('goes on for more than four days, each pause spread by a fifth, and then gives up', () => {
    const total = PAUSES.reduce((sum, pause) => sum + pause, 0);
    expect(total).toBeGreaterThan(4 * DAY);
    expect(total).toBeLessThan(5 * DAY);
    expect(pauseAfter(1, null, 0)).toBe(4_000);
    expect(pauseAfter(1, null, 1)).toBe(6_000);
    expect(pauseAfter(PAUSES.length, null, 0.5)).toBe(DAY);
    expect(pauseAfter(PAUSES.length + 1, null, 0.5)).toBeNull();
  });
  it('heeds what the receiver asks for, up to a day', () => {
    expect(pauseAfter(1, 120, 0.5)).toBe(120_000);
    expect(pauseAfter(1, 999_999, 0.5)).toBe(DAY);
    expect(pauseAfter(6, 1, 0.5)).toBe(PAUSES[5]);
  });
});

describe('the breaker', () => {
  const failing = (times: number): Health =>
    Array.from({ length: times }).reduce<Health>((health) => afterTry(health, false, 1_000, 0.5), HEALTHY);
  it('lets an endpoint rest after failures in a row, longer each time, up to an hour', () => {
    expect(failing(BREAKER.failuresBeforeRest - 1).openUntil).toBeNull();
    expect(failing(BREAKER.failuresBeforeRest).openUntil).toBe(61_000);
    expect(failing(BREAKER.failuresBeforeRest + 1).openUntil).toBe(121_000);
    expect(failing(50).openUntil).toBe(3_601_000);
  });
  it('closes with one success', () => {
    expect(afterTry(failing(9), true, 1, 0.5)).toEqual(HEALTHY);
  });
  it('takes five days of nothing but failures for the end', () => {
    const health = failing(3);
    expect(isUnreachable(health, 1_000 + 5 * DAY - 1)).toBe(false);
    expect(isUnreachable(health, 1_000 + 5 * DAY)).toBe(true);
    expect(isUnreachable(HEALTHY, 1e15)).toBe(false);
  });
});
