import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';

const ENTRY = join(process.cwd(), 'dist', 'test', 'http', 'kettle-service.js');

interface Running {
  readonly child: ChildProcess;
  readonly lines: Record<string, unknown>[];
  readonly ended: Promise<{ readonly code: number | null; readonly ms: number }>;
  url(): Promise<string>;
  message(text: string): Promise<void>;
  logged(text: string): Promise<void>;
}

/** Milliseconds. */
const NEVER = '3600000';

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
});

/** The end of hope, no measure of speed. */
const DEADLINE_MS = 120_000;
const CUT_OFF = 'requests were cut off by the stop';
const inTime = <T>(work: Promise<T>, what: string): Promise<T> => {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited in vain for ${what}`)), DEADLINE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

const start = (environment: Record<string, string> = {}): Running => {
  if (!existsSync(ENTRY)) throw new Error('this spec runs the compiled service: npm run build');
  const child = fork(ENTRY, { env: { PATH: process.env['PATH'], ...environment }, silent: true });
  running.push(child);
  const lines: Record<string, unknown>[] = [];
  const heard: unknown[] = [];
  const tell: (() => void)[] = [];
  const changed = (): void => {
    for (const one of tell.splice(0)) one();
  };
  let rest = '';
  child.stdout!.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString('utf8')).split('\n');
    rest = parts.pop()!;
    for (const part of parts) lines.push(JSON.parse(part) as Record<string, unknown>);
    changed();
  });
  child.on('message', (message) => {
    heard.push(message);
    changed();
  });
  let asked = performance.now();
  const kill = child.kill.bind(child);
  child.kill = (signal) => {
    asked = performance.now();
    return kill(signal);
  };
  // What it has said last may come after its end.
  const heardOut = new Promise<void>((resolve) => child.stdout!.once('end', () => resolve()));
  const ended = new Promise<{ code: number | null; ms: number }>((resolve) =>
    child.once('exit', (code) => {
      const ms = performance.now() - asked;
      void heardOut.then(() => resolve({ code, ms }));
    }),
  );
  const until = async (condition: () => boolean, what: string): Promise<void> => {
    while (!condition()) await inTime(new Promise<void>((resolve) => tell.push(resolve)), what);
  };
  return {
    child,
    lines,
    ended: inTime(ended, 'the process to end'),
    url: async () => {
      await until(() => lines.some((line) => line['msg'] === 'listening'), 'the service to listen');
      return `http://127.0.0.1:${String(lines.find((line) => line['msg'] === 'listening')!['port'])}/api/v1/kettle`;
    },
    message: (text) => until(() => heard.includes(text), `the message ${text}`),
    logged: (text) => until(() => lines.some((line) => line['msg'] === text), `the line ${text}`),
  };
};

describe('the life of a service process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('ends well on %s, with event streams open', async (signal) => {
    const service = start();
    const stream = (await fetch(`${await service.url()}/steam`)).body!.getReader();
    await stream.read();
    service.child.kill(signal);
    expect((await service.ended).code).toBe(0);
    // It did not wait for an end of the stream.
    expect(service.lines.map((line) => line['msg'])).not.toContain(CUT_OFF);
    await expect(
      (async () => {
        for (;;) if ((await stream.read()).done) return 'ended';
      })(),
    ).rejects.toThrow();
  });

  it('ends well when its launcher is gone, so that none is left over', async () => {
    const service = start();
    await service.url();
    service.child.disconnect();
    expect((await service.ended).code).toBe(0);
  });

  it('answers what it has begun before it ends', async () => {
    const service = start({ SLOW_MS: '500' });
    const answer = fetch(`${await service.url()}/boil`);
    await service.message('boiling');
    service.child.kill('SIGTERM');
    expect(await (await answer).json()).toEqual({ boiled: true });
    expect((await service.ended).code).toBe(0);
  });

  it('ends within its time when an answer never comes', async () => {
    const service = start({ SLOW_MS: NEVER });
    const answer = fetch(`${await service.url()}/boil`).then(
      () => 'answered',
      () => 'cut off',
    );
    await service.message('boiling');
    service.child.kill('SIGTERM');
    const { ms } = await service.ended;
    expect([await answer, ms < 30_000]).toEqual(['cut off', true]);
    expect(service.lines.map((line) => line['msg'])).toContain(CUT_OFF);
  });

  it('ends with 1 when a part does not close, whether it fails or hangs', async () => {
    for (const how of ['badly', 'never']) {
      const service = start({ STOP: how });
      await service.url();
      service.child.kill('SIGTERM');
      const { code, ms } = await service.ended;
      expect([how, code, ms < 30_000]).toEqual([how, 1, true]);
    }
  });

  it('ends at once on a second signal', async () => {
    const service = start({ SLOW_MS: NEVER });
    void fetch(`${await service.url()}/boil`).catch(() => undefined);
    await service.message('boiling');
    service.child.kill('SIGINT');
    await service.logged('asked to stop');
    service.child.kill('SIGINT');
    expect((await service.ended).code).toBe(1);
    // Not after all the patience with what is under way.
    expect(service.lines.map((line) => line['msg'])).not.toContain(CUT_OFF);
  });

  it('ends with 1 and a sentence when it can not start', async () => {
    const service = start({ START: 'badly' });
    expect((await service.ended).code).toBe(1);
    expect(service.lines).toContainEqual(
      expect.objectContaining({
        level: 'fatal',
        msg: 'kettle can not start',
        err: expect.objectContaining({ message: 'no configuration' }),
      }),
    );
  });

  it('ends with 1 and a sentence when its port is taken', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const { port } = holder.address() as AddressInfo;
    const service = start({ PORT: String(port) });
    expect((await service.ended).code).toBe(1);
    expect(service.lines).toContainEqual(
      expect.objectContaining({ level: 'fatal', msg: `kettle can not start: port ${port} is taken by another program` }),
    );
    await new Promise((resolve) => holder.close(resolve));
  });

  it('stops with 1 after an error that nobody handled: what state it is in, nobody knows', async () => {
    const service = start();
    await fetch(`${await service.url()}/fail`);
    expect((await service.ended).code).toBe(1);
    expect(service.lines).toContainEqual(
      expect.objectContaining({ level: 'fatal', err: expect.objectContaining({ message: 'nobody looked' }) }),
    );
  });
});
