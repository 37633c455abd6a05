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
}

/** From the first look-up to the head of the answer, milliseconds. */
export const ANSWER_WITHIN_MS = 15_000;

const retryAfter = (header: string | undefined): number | null => {
  if (header === undefined) return null;
  if (/^\d{1,6}$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.round((at - Date.now()) / 1000));
};

const CODE = /^[A-Z][A-Z0-9_]{1,60}$/;
/** Errors of connections name hosts and certificates; their code says enough. */
const sentence = (error: unknown): string => {
  if (error instanceof AddressRefused) return `refused: ${error.message}`;
  const { code, message } = error as NodeJS.ErrnoException;
  return code !== undefined && CODE.test(code) ? code : message.slice(0, 200);
};

/**
 * One try. Taken means 2xx; redirects are not followed and count as failures. The connection goes to the address that was checked, and
 * the answer's body is not read: it could be endless, and nobody asked for it.
 */
export const sendWebhook = async (
  guard: WebhookGuard,
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
  withinMs = ANSWER_WITHIN_MS,
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
    answer.destroy();
    const taken = status >= 200 && status < 300;
    return { status, error: taken ? null : `answered ${status}`, retryAfterSeconds: asked, ms: ms() };
  } catch (error) {
    if (signal.aborted) throw error;
    return { status: null, error: timeUp.aborted ? `no answer within ${withinMs} ms` : sentence(error), retryAfterSeconds: null, ms: ms() };
  }
};
