import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/** An answer that says no, in the form of RFC 9457. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly request: string,
    readonly status: number,
    readonly code: string,
    detail: string,
  ) {
    super(`${request}: ${status} ${code} ${detail}`);
  }
}

const ProblemBody = z.object({ code: z.string().default(''), detail: z.string().default('') }).catchall(z.unknown());

export interface HttpClientOptions {
  /** Of the gateway. */
  readonly url: string;
  readonly signal: AbortSignal;
  /** For one request, milliseconds; 30,000 by default. */
  readonly deadlineMs?: number;
  /**
   * In which an unavailable service is asked again, and something that another service still has to hear of is waited for, milliseconds;
   * 120,000 by default: several requests long.
   */
  readonly patienceMs?: number;
}

export interface PostOptions {
  readonly token: string;
  readonly key: string;
  /** When it happened in the story: RFC 3339. */
  readonly occurredAt: string;
  /**
   * Codes by which a service says that it hasn't heard yet of what another one recorded: asked again until patience ends. A refused
   * command has recorded nothing, so the same key goes on.
   */
  readonly notYet?: ReadonlySet<string>;
}

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1_000;
const UNAVAILABLE: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** Requests to the public API, asked again with growing, random pauses where that can help, and never beyond their deadlines. */
export class HttpClient {
  constructor(private readonly options: HttpClientOptions) {}

  post(path: string, body: object, { token, key, occurredAt, notYet }: PostOptions): Promise<unknown> {
    const headers = {
      authorization: `Bearer ${token}`,
      'idempotency-key': key,
      'occurred-at': occurredAt,
      'content-type': 'application/json',
    };
    return this.patiently(`POST ${path}`, { method: 'POST', headers, body: JSON.stringify(body) }, path, notYet);
  }

  get(path: string, token: string): Promise<unknown> {
    return this.patiently(`GET ${path}`, { method: 'GET', headers: { authorization: `Bearer ${token}` } }, path);
  }

  private async patiently(name: string, request: RequestInit, path: string, notYet: ReadonlySet<string> = new Set()): Promise<unknown> {
    const until = performance.now() + (this.options.patienceMs ?? 120_000);
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      this.options.signal.throwIfAborted();
      try {
        return await this.once(name, request, path);
      } catch (error) {
        this.options.signal.throwIfAborted();
        const again = error instanceof Refused ? UNAVAILABLE.has(error.status) || notYet.has(error.code) : isNetworkTrouble(error);
        if (!again || performance.now() > until) throw error;
      }
      await sleep(pause * (0.5 + Math.random()), undefined, { signal: this.options.signal });
    }
  }

  private async once(name: string, request: RequestInit, path: string): Promise<unknown> {
    const signal = AbortSignal.any([this.options.signal, AbortSignal.timeout(this.options.deadlineMs ?? 30_000)]);
    const response = await fetch(`${this.options.url}/api/v1/${path}`, { ...request, signal });
    const text = await response.text();
    if (response.ok) return JSON.parse(text) as unknown;
    const problem = ProblemBody.safeParse(parsed(text));
    throw new Refused(name, response.status, problem.data?.code ?? '', problem.data?.detail || text.slice(0, 300));
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};

/** fetch says `TypeError: fetch failed` for a connection that was refused or cut, and TimeoutError for one that stays silent. */
const isNetworkTrouble = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError');
