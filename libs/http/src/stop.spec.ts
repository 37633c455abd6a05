import { Controller, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { may } from '#libs/access';
import { QueryRoute } from './index.js';
import { STOP_WITHIN_MS } from './service.js';
import { startTestService, type TestService } from './testing.js';

const events: string[] = [];
let release: () => void = () => undefined;
let arrived: () => void = () => undefined;
const anybody = may({ roles: 'anybody', where: 'anywhere' });

@Controller()
class SlowController {
  @QueryRoute('Take your time', { path: 'slow', answer: z.strictObject({ done: z.boolean() }), policy: anybody })
  async slow() {
    const released = new Promise<void>((resolve) => (release = resolve));
    arrived();
    await released;
    events.push('answered');
    return { done: true };
  }
}

@Injectable()
class Part implements OnApplicationShutdown {
  onApplicationShutdown(): void {
    events.push('part shut down');
  }
}

@Module({ controllers: [SlowController], providers: [Part] })
class SlowModule {}

const start = async (closers: (() => Promise<void>)[] = []): Promise<TestService> => {
  events.length = 0;
  return startTestService({ module: SlowModule, closers });
};

describe('a stop', () => {
  it('finishes what is under way, then closes the parts, then the closers in order', async () => {
    const service = await start([async () => void events.push('pool closed'), async () => void events.push('log closed')]);
    const underWay = new Promise<void>((resolve) => (arrived = resolve));
    const asked = service.get('/api/v1/test/slow');
    await underWay;
    const stopped = service.stop();
    expect(service.fastify.server.listening).toBe(false);
    release();
    expect([(await asked).status, (await asked).headers['connection']]).toEqual([200, 'close']);
    await stopped;
    expect(events).toEqual(['answered', 'part shut down', 'pool closed', 'log closed']);
  });

  it('takes no new connections and lets go of idle ones', async () => {
    const service = await start();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const url = new URL(service.address);
    const closed = new Promise<void>((resolve, reject) => {
      httpRequest({ host: url.hostname, port: url.port, path: '/health', agent }, (answer) => {
        answer.socket.once('close', () => resolve());
        answer.resume();
      })
        .on('error', reject)
        .end();
    });
    await service.get('/health');
    const began = performance.now();
    await service.stop();
    await closed;
    // Else it would be all the time that a stop may take.
    expect(performance.now() - began).toBeLessThan(STOP_WITHIN_MS);
    await expect(service.get('/health')).rejects.toThrow();
    agent.destroy();
  });

  it('does not wait for ever for an answer that never comes', async () => {
    const service = await start();
    const underWay = new Promise<void>((resolve) => (arrived = resolve));
    const asked = service.get('/api/v1/test/slow').then(
      () => 'answered',
      () => 'cut off',
    );
    await underWay;
    const began = performance.now();
    await service.stop();
    expect(performance.now() - began).toBeLessThan(30_000);
    expect(await asked).toBe('cut off');
    release();
  });

  it('asked for twice is one stop', async () => {
    let closed = 0;
    const service = await start([async () => void closed++]);
    await Promise.all([service.stop(), service.stop()]);
    expect(closed).toBe(1);
  });

  it('goes on when a closer fails, and says so', async () => {
    const service = await start([() => Promise.reject(new Error('stuck')), async () => void events.push('closed')]);
    await expect(service.stop()).rejects.toThrow('did not stop cleanly');
    expect(events).toContain('closed');
    expect(service.lines.map((line) => line['msg'])).toContain('a closer failed while stopping');
  });
});

describe('a request that is none', () => {
  const answerTo = (service: TestService, bytes: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(service.address);
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString('utf8')));
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
    });

  it.each([
    ['no HTTP', 'nonsense\r\n\r\n', 400, 'request.malformed'],
    ['headers without end', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(70_000)}\r\n\r\n`, 431, 'request.headers-too-large'],
  ])('such as %s is told so as a problem too', async (_, bytes, status, code) => {
    const service = await start();
    const [head, body] = (await answerTo(service, bytes)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} [^]*content-type: application/problem\\+json`));
    expect(JSON.parse(body!)).toMatchObject({ status, code });
    await service.stop();
  });
});
