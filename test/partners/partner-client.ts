import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openDevelopmentIssuer, type Principal } from '#libs/access';
import type { Caller } from '../support/actors.js';
import type { TestSuite } from '../support/suite.js';

export interface CloudEvent {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly subject: string;
  readonly time: string;
  readonly sequence: string;
  readonly partitionkey: string;
  readonly dataschema: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const WITHIN_MS = 90_000;

export interface Reply<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
}

/** A partner's own software at the gateway, by the clock on the wall. */
export class PartnerClient {
  private constructor(
    readonly url: string,
    readonly token: string,
    readonly principal: Principal,
  ) {}

  static async of(
    suite: Pick<TestSuite, 'url' | 'dataFolder'>,
    office: { readonly organisationId: string; readonly jurisdictionId: string },
  ): Promise<PartnerClient> {
    const issuer = await openDevelopmentIssuer({ folder: join(suite.dataFolder, 'secrets'), profile: 'development' });
    const principal: Principal = { personId: randomUUID(), role: 'partner', ...office };
    return new PartnerClient(suite.url, (await issuer.issueToken(principal)).token, principal);
  }

  /** Of an organisation that is registered for it first. */
  static async registered(
    suite: Pick<TestSuite, 'url' | 'dataFolder'>,
    operator: Caller,
    jurisdictionId: string,
    name: string,
  ): Promise<PartnerClient> {
    const { id: organisationId } = await operator.does('intake/organisations', {
      kinds: ['partner'],
      name,
      level: 'county',
      jurisdictionId,
    });
    return PartnerClient.of(suite, { organisationId, jurisdictionId });
  }

  async get<Body = unknown>(path: string, signedIn = true): Promise<Reply<Body>> {
    return this.ask('GET', path, undefined, signedIn);
  }

  async post<Body = Record<string, unknown>>(path: string, body?: unknown, key: string = randomUUID()): Promise<Reply<Body>> {
    return this.ask('POST', path, body, true, key);
  }

  /** Everything there is to see, page by page. */
  async feed(query = '', signedIn = true): Promise<CloudEvent[]> {
    const all: CloudEvent[] = [];
    for (let after = '0'; ;) {
      const { status, body, headers, text } = await this.get<CloudEvent[]>(`/public/v1/events?limit=20&after=${after}${query}`, signedIn);
      if (status !== 200) throw new Error(`the feed answered ${status}: ${text}`);
      if (body.length === 0) return all;
      all.push(...body);
      after = headers.get('next-after')!;
    }
  }

  private async ask<Body>(method: 'GET' | 'POST', path: string, sent: unknown, signedIn: boolean, key = ''): Promise<Reply<Body>> {
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(signedIn ? { authorization: `Bearer ${this.token}` } : {}),
        ...(method === 'POST' ? { 'idempotency-key': key } : {}),
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
      signal: AbortSignal.timeout(WITHIN_MS),
    });
    const text = await answer.text();
    const isJson = /[/+]json/.test(answer.headers.get('content-type') ?? '');
    return { status: answer.status, headers: answer.headers, text, body: (isJson ? JSON.parse(text) : undefined) as Body };
  }
}

/** @throws Error naming what was waited for, when it doesn't come in time. */
export const until = async <T>(
  what: string,
  look: () => T | undefined | null | false | Promise<T | undefined | null | false>,
): Promise<T> => {
  const deadline = performance.now() + WITHIN_MS;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > deadline) throw new Error(`${what}: not within ${WITHIN_MS} ms`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
