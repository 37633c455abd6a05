import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openDevelopmentIssuer, type Principal } from '#libs/access';
import { NOT_YET } from '../../deploy/demo/tell-story.js';
import type { TestSuite } from './suite.js';

/** What a command answers. */
export interface Done {
  readonly id: string;
  readonly revision: number;
  readonly position: string;
}

export interface Refusal {
  readonly status: number;
  readonly code: string;
}

const serviceOf = (path: string): string => path.slice(0, path.indexOf('/'));

/** The end of hope, no measure of speed. */
const DEADLINE_MS = 90_000;
const PAUSE_MS = 100;
/** Not now, but soon: a view that lags behind, a process that is on its way up. Whoever calls asks again. */
const UNAVAILABLE: ReadonlySet<number> = new Set([502, 503, 504]);
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

const codeIn = (text: string): string => {
  try {
    return String((JSON.parse(text) as { code?: unknown }).code);
  } catch {
    return '';
  }
};

/** Somebody at the HTTP interface of the suite: every call carries their token and the simulated time of the story. */
export class Caller {
  /** Position of the last command per service: what was done before is seen when asked for. */
  private readonly done = new Map<string, string>();

  constructor(
    private readonly url: string,
    readonly token: string | null,
    readonly principal: Principal | null,
    private readonly clock: { readonly next: () => string },
  ) {}

  async raw(method: 'GET' | 'POST', path: string, body?: unknown, idempotencyKey: string = randomUUID()): Promise<Response> {
    const headers = {
      ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
      ...(method === 'POST' ? { 'idempotency-key': idempotencyKey, 'occurred-at': this.clock.next() } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const deadline = performance.now() + DEADLINE_MS;
    for (;;) {
      const response = await fetch(`${this.url}/api/v1/${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(DEADLINE_MS),
      });
      if (!UNAVAILABLE.has(response.status) || performance.now() > deadline) return response;
      await response.arrayBuffer();
      await pause();
    }
  }

  /** @throws Error with the problem when it is refused. */
  async does(path: string, body?: unknown, idempotencyKey: string = randomUUID()): Promise<Done> {
    const deadline = performance.now() + DEADLINE_MS;
    for (;;) {
      const response = await this.raw('POST', path, body, idempotencyKey);
      const text = await response.text();
      if (response.ok) {
        const done = JSON.parse(text) as Done;
        this.done.set(serviceOf(path), done.position);
        return done;
      }
      if (!NOT_YET.has(codeIn(text)) || performance.now() > deadline) throw new Error(`POST ${path}: ${response.status} ${text}`);
      await pause();
    }
  }

  /** The refusal of a command. @throws Error when it is done after all. */
  async isRefused(path: string, body?: unknown): Promise<Refusal> {
    const response = await this.raw('POST', path, body);
    if (response.ok) throw new Error(`POST ${path} should have been refused, but was done: ${await response.text()}`);
    const { code } = (await response.json()) as { code: string };
    return { status: response.status, code };
  }

  async sees<Answer>(path: string): Promise<Answer> {
    const position = this.done.get(serviceOf(path));
    const response = await this.raw('GET', position ? `${path}${path.includes('?') ? '&' : '?'}waitFor=${position}` : path);
    if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  }

  /** Waits for what another service makes of an event. @throws Error with the last answer when it doesn't come in time. */
  async eventuallySees<Answer>(path: string, wanted: (answer: Answer) => boolean): Promise<Answer> {
    const deadline = performance.now() + DEADLINE_MS;
    for (;;) {
      const response = await this.raw('GET', path);
      const text = await response.text();
      if (response.ok && wanted(JSON.parse(text) as Answer)) return JSON.parse(text) as Answer;
      if (performance.now() > deadline)
        throw new Error(`GET ${path} never showed what was waited for; last: ${response.status} ${text.slice(0, 2_000)}`);
      await pause();
    }
  }
}

/** The time of a story: each thing done takes a minute. */
export class StoryClock {
  private now: number;
  constructor(start: string) {
    this.now = Date.parse(start);
  }
  readonly next = (): string => {
    this.now += 60_000;
    return new Date(this.now).toISOString();
  };
  /** Goes on to 09:00 in Shanghai of a date. */
  goTo(date: string): void {
    this.now = Date.parse(`${date}T01:00:00.000Z`);
  }
}

type Office = Omit<Principal, 'personId'>;

/** People of a story, each registered, granted their role and signed in by a token of the development issuer. */
export class Cast {
  private constructor(
    private readonly suite: Pick<TestSuite, 'url'>,
    private readonly issue: (principal: Principal) => Promise<string>,
    readonly clock: StoryClock,
    readonly operator: Caller,
  ) {}

  static async of(suite: Pick<TestSuite, 'url' | 'dataFolder'>, clock: StoryClock): Promise<Cast> {
    const issuer = await openDevelopmentIssuer({ folder: join(suite.dataFolder, 'secrets'), profile: 'development' });
    const issue = async (principal: Principal): Promise<string> => (await issuer.issueToken({ ...principal, simulator: true })).token;
    const principal: Principal = { personId: randomUUID(), role: 'operator' };
    return new Cast(suite, issue, clock, new Caller(suite.url, await issue(principal), principal, clock));
  }

  /** Nobody in particular. */
  get visitor(): Caller {
    return new Caller(this.suite.url, null, null, this.clock);
  }

  /** Registers a person and gives them a role; a resident has the role by living there. */
  async joins(name: string, homeJurisdictionId: string, office: Office): Promise<Caller> {
    const { id: personId } = await this.operator.does('intake/people', { name, homeJurisdictionId });
    const { role, organisationId, jurisdictionId, roomIds } = office;
    await this.operator.does(`intake/people/${personId}/grants`, {
      role,
      jurisdictionId: jurisdictionId ?? homeJurisdictionId,
      from: '2026-01-01',
      ...(organisationId === undefined ? {} : { organisationId }),
      ...(role === 'coordinator' && roomIds?.[0] !== undefined ? { roomId: roomIds[0] } : {}),
    });
    return this.signsIn({ personId, ...office });
  }

  async signsIn(principal: Principal): Promise<Caller> {
    return new Caller(this.suite.url, await this.issue(principal), principal, this.clock);
  }
}
