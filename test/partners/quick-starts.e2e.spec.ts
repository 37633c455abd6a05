import { spawn, execFileSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { freePort } from '#libs/postgres';
import { Cast, StoryClock } from '../support/actors.js';
import { openTheRoom } from '../support/consultation-story.js';
import { describeWithGo, describeWithJq, describeWithPython } from '../support/describe-with.js';
import { settleNeighbourhood, type Neighbourhood } from '../support/neighbourhood.js';
import { startSuite, type TestSuite } from '../support/suite.js';
import { PartnerClient, until, type CloudEvent } from './partner-client.js';
import { itWithPackages, python, runPython } from './python.js';

/* The programs of docs/partners.md, run as they stand there. */

const MINUTES = 60_000;
jest.setTimeout(10 * MINUTES);

const SOURCES = resolve('test/partners/quick-starts');
const BUILT = resolve('dist/test/partners/quick-starts');

let suite: TestSuite;
let cast: Cast;
let place: Neighbourhood;
let partner: PartnerClient;
const running: ChildProcess[] = [];

const run = (command: string, args: readonly string[], environment: Record<string, string>): { readonly lines: string[] } => {
  const lines: string[] = [];
  const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts);
    });
  }
  running.push(child);
  return { lines };
};

const stopAll = async (): Promise<void> => {
  await Promise.all(
    running.splice(0).map(
      (child) =>
        new Promise<void>((done) => {
          if (child.exitCode !== null || child.signalCode !== null) return done();
          child.once('exit', () => done());
          child.kill('SIGKILL');
        }),
    ),
  );
};

/** Something new to tell of: the room rests, or works again. */
let suspended = false;
const somethingHappens = async (): Promise<void> => {
  await place.office.does(`intake/rooms/${place.roomId}/${suspended ? 'resumption' : 'suspension'}`, { reason: '装修' });
  suspended = !suspended;
};

beforeAll(async () => {
  suite = await startSuite({ bus: 'log-tail', only: ['gateway', 'intake', 'partners'], environment: { WEBHOOKS_TO_LOOPBACK: 'on' } });
  cast = await Cast.of(suite, new StoryClock('2026-03-02T01:00:00.000Z'));
  place = await settleNeighbourhood(cast);
  partner = await PartnerClient.registered(suite, cast.operator, place.county, '示范区融媒体中心');
  await openTheRoom(place);
});
afterEach(stopAll);
afterAll(async () => {
  await stopAll();
  await suite?.stop();
});

const lineOf = ({ sequence, type, subject }: CloudEvent): string => `${sequence} ${type} ${subject}`;

const followsTheFeed = async (command: string, args: readonly string[]): Promise<void> => {
  const { lines } = run(command, args, { SHANGLIANG_URL: suite.url });
  const before = await until('something is published', async () => {
    const events = await partner.feed('', false);
    return events.length > 0 && events;
  });
  await until('the program has read what there is', () => lines.length >= before.length);
  expect(lines).toEqual(before.map(lineOf));
  await somethingHappens();
  await until('the program hears what is new', () => lines.length > before.length);
  expect(lines).toEqual((await partner.feed('', false)).map(lineOf));
};

const receivesWebhooks = async (command: string, args: readonly string[]): Promise<void> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const { body } = await partner.post<{ id: string; secret: string; publicKey: string }>('/api/v1/partners/subscriptions', {
    name: '快速开始',
    url,
  });
  const { lines } = run(command, args, { PORT: String(port), WEBHOOK_SECRET: body.secret, WEBHOOK_PUBLIC_KEY: body.publicKey });
  await until('the program listens', async () => {
    if (!lines.includes('ready')) return false;
    return fetch(url, { method: 'POST', body: '', signal: AbortSignal.timeout(30_000) }).then(
      () => true,
      () => false,
    );
  });
  await somethingHappens();
  await until('the program takes the message', () => lines.some((line) => line.includes(` room/${place.roomId}`)));
  expect(lines).toEqual(['ready', `room.${suspended ? 'suspended' : 'resumed'} room/${place.roomId}`]);
  const forged = await fetch(url, {
    method: 'POST',
    body: '{}',
    headers: { 'webhook-id': 'x', 'webhook-timestamp': String(Math.floor(Date.now() / 1000)), 'webhook-signature': 'v1,AAAA' },
    signal: AbortSignal.timeout(30_000),
  });
  expect(forged.status).toBe(401);
  await partner.post(`/api/v1/partners/subscriptions/${body.id}/closing`);
};

describeWithJq('the quick starts in the shell', () => {
  /** What the programs print, one after the other in one shell, as whoever follows the guide runs them. */
  const shell = (...programs: readonly string[]): string =>
    execFileSync('sh', ['-ec', programs.map((name) => `. ${join(SOURCES, name)}`).join('\n')], {
      encoding: 'utf8',
      timeout: 2 * MINUTES,
      env: { ...process.env, SHANGLIANG_URL: suite.url },
    });

  it('give a token of a partner', async () => {
    const joined = await cast.joins('对接员', place.county, {
      role: 'partner',
      organisationId: partner.principal.organisationId!,
      jurisdictionId: place.county,
    });
    await until('the person can sign in', async () => {
      const { items } = await cast.operator.sees<{ items: unknown[] }>('intake/sign-in/people?role=partner');
      return items.length > 0;
    });
    const script = `. ${join(SOURCES, 'sign-in.sh')} && curl -fsS "$SHANGLIANG_URL/api/v1/intake/me" -H "Authorization: Bearer $TOKEN"`;
    const answer = execFileSync('sh', ['-c', script], {
      encoding: 'utf8',
      timeout: 2 * MINUTES,
      env: { ...process.env, SHANGLIANG_URL: suite.url },
    });
    expect(JSON.parse(answer)).toMatchObject({
      principal: { personId: joined.principal!.personId, role: 'partner', organisationId: partner.principal.organisationId },
    });
  });

  it('find the codes of one’s own places, and send concerns from there by JSON and by Open311', async () => {
    expect(shell('sign-in.sh', 'own-places.sh')).toContain('329901001 ');
    await until('both are taken over', () => {
      const answered = shell('sign-in.sh', 'own-places.sh', 'send-concern.sh', 'send-open311.sh');
      return answered.includes('"position":"') && answered.includes('"service_request_id":"');
    });
    // Told to their sender, so that nothing of them comes in the middle of what follows.
    await until('the sender is told of both', async () => {
      const received = (await partner.feed()).filter(({ type }) => type === 'concern.received');
      return new Set(received.map(({ data }) => data['externalId'])).size === 2;
    });
  });
});

describe('the quick starts in TypeScript', () => {
  it('follow the feed', () => followsTheFeed(process.execPath, [join(BUILT, 'follow-feed.js')]));
  it('receive webhooks, checked by the official library in Node', () =>
    receivesWebhooks(process.execPath, [join(BUILT, 'receive-webhook.js')]));
  it('receive webhooks, checked with the public key', () => receivesWebhooks(process.execPath, [join(BUILT, 'receive-webhook-v1a.js')]));
});

describeWithPython('the quick starts in Python', () => {
  it('follow the feed', () => followsTheFeed('python3', [join(SOURCES, 'follow_feed.py')]));
  itWithPackages('receive webhooks, checked by the official library in Python', () =>
    receivesWebhooks(python!, [join(SOURCES, 'receive_webhook.py')]),
  );
  itWithPackages('receive webhooks, checked with the public key by libsodium', () =>
    receivesWebhooks(python!, [join(SOURCES, 'receive_webhook_v1a.py')]),
  );
  itWithPackages('read what the official CloudEvents library in Python takes for events', async () => {
    const program = `
import json, sys
from cloudevents.core.formats.json import JSONFormat
events = [JSONFormat().read(None, json.dumps(one)) for one in json.load(sys.stdin)]
print(json.dumps([[e.get_id(), e.get_type(), e.get_time().isoformat(), e.get_extension("sequence"), e.get_extension("partitionkey"), e.get_data()] for e in events]))
`;
    const feed = await partner.feed();
    expect(runPython(program, feed)).toEqual(
      feed.map(({ id, type, time, sequence, partitionkey, data }) => [
        id,
        type,
        expect.stringMatching(new RegExp(`^${time.slice(0, 19)}(\\.\\d+)?\\+00:00$`)),
        sequence,
        partitionkey,
        data,
      ]),
    );
  });
});

describeWithGo('the quick starts in Go', () => {
  const built = async (name: string, work: (program: string) => Promise<void>): Promise<void> => {
    const folder = await mkdtemp(join(tmpdir(), 'shangliang-quick-start-go-'));
    try {
      const program = join(folder, name);
      execFileSync('go', ['build', '-o', program, join(SOURCES, `${name}.go`)], { stdio: 'pipe', timeout: 6 * MINUTES });
      await work(program);
      await stopAll();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
  it('follow the feed', () => built('follow_feed', (program) => followsTheFeed(program, [])));
  it('receive webhooks, checked with the public key', () => built('receive_webhook_v1a', (program) => receivesWebhooks(program, [])));
});
