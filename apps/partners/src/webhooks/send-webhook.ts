import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { AddressRefused, type WebhookGuard } from './webhook-guard.js';

export interface Answered {
  /** Of HTTP; null when there was no answer. */
  readonly status: number | null;
  /** What went wrong, in a sentence for the delivery log; null when it was taken. */
  readonly error: string | null;
  /** Seconds that the receiver asked to wait, from Retry-After; null where it asked for none. */
  readonly retryAfterSeconds: number | null;
  readonly ms: number;
  /** The beginning of the answer's body, where it was asked for; null where there was none to read. */
  readonly text: string | null;
  /** By how many seconds the receiver's clock is ahead of ours, as the answer's Date says; null where it says nothing. */
  readonly clockAheadSeconds: number | null;
}

/** How far apart two clocks may be before the libraries of Standard Webhooks refuse a message, seconds. */
const CLOCK_TOLERANCE = 300;

/** A clock so wrong that signatures can't be believed there; null where it is right, or not known. */
export const clockTrouble = (aheadSeconds: number | null): string | null =>
  aheadSeconds === null || Math.abs(aheadSeconds) <= CLOCK_TOLERANCE
    ? null
    : `its clock is ${Math.abs(aheadSeconds)} s ${aheadSeconds > 0 ? 'ahead' : 'behind'}`;

/** From the first look-up to the head of the answer, milliseconds. */
export const ANSWER_WITHIN_MS = 15_000;

const retryAfter = (header: string | undefined): number | null => {
  if (header === undefined) return null;
  if (/^\d{1,6}$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.round((at - Date.now()) / 1000));
};

const clockAhead = (header: string | undefined): number | null => {
  const at = Date.parse(header ?? '');
  return Number.isNaN(at) ? null : Math.round((at - Date.now()) / 1000);
};

const CODE = /^[A-Z][A-Z0-9_]{1,60}$/;
/** Errors of connections name hosts and certificates; their code says enough. */
const sentence = (error: unknown): string => {
  if (error instanceof AddressRefused) return `refused: ${error.message}`;
  const { code, message } = error as NodeJS.ErrnoException;
  return code !== undefined && CODE.test(code) ? code : message.slice(0, 200);
};

/** The first characters of a body that may have no end. What breaks off in the middle is no failure: its head has been answered. */
const beginningOf = async (answer: IncomingMessage, most: number): Promise<string> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.byteLength;
      if (bytes >= most) break;
    }
  } catch {
    // As much as came is what there is to show.
  }
  return new TextDecoder().decode(Buffer.concat(chunks).subarray(0, most));
};

export interface SendOptions {
  readonly withinMs?: number;
  /** Bytes of the answer's body to read; none by default. */
  readonly readUpTo?: number;
}

/**
 * One try. Taken means 2xx; redirects are not followed and count as failures. The connection goes to the address that was checked, and
 * of the answer's body no more is read than is asked for: it could be endless.
 */
export const sendWebhook = async (
  guard: WebhookGuard,
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
  { withinMs = ANSWER_WITHIN_MS, readUpTo = 0 }: SendOptions = {},
): Promise<Answered> => {
  const started = performance.now();
  const ms = (): number => Math.round(performance.now() - started);
  const timeUp = AbortSignal.timeout(withinMs);
  try {
    const target = await guard.resolve(address);
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      // NOTE: Node asks for all addresses or for one, depending on who looks up.
      const pinned: LookupFunction = (_host, options, done) => {
        if (options.all) done(null, [{ address: target.address, family: target.family }]);
        else done(null, target.address, target.family);
      };
      const request = (target.url.protocol === 'https:' ? httpsRequest : httpRequest)(
        target.url,
        {
          method: 'POST',
          agent: false,
          lookup: pinned,
          signal: AbortSignal.any([signal, timeUp]),
          headers: {
            ...headers,
            'content-type': 'application/cloudevents+json; charset=utf-8',
            'content-length': String(Buffer.byteLength(body)),
            'user-agent': 'Shangliang-Webhooks/1',
            connection: 'close',
          },
        },
        resolve,
      );
      request.once('error', reject);
      request.end(body);
    });
    const status = answer.statusCode ?? 0;
    const asked = retryAfter(answer.headers['retry-after']);
    const ahead = clockAhead(answer.headers.date);
    const took = ms();
    const text = readUpTo > 0 ? await beginningOf(answer, readUpTo) : null;
    answer.destroy();
    const taken = status >= 200 && status < 300;
    const error = taken ? null : [`answered ${status}`, clockTrouble(ahead)].filter(Boolean).join('; ');
    return { status, error, retryAfterSeconds: asked, ms: took, text, clockAheadSeconds: ahead };
  } catch (error) {
    if (signal.aborted) throw error;
    const why = timeUp.aborted ? `no answer within ${withinMs} ms` : sentence(error);
    return { status: null, error: why, retryAfterSeconds: null, ms: ms(), text: null, clockAheadSeconds: null };
  }
};
