import type { IncomingHttpHeaders } from 'node:http';

/** Headers that speak of one connection only (RFC 9110 §7.6.1), and what a caller may not tell a service about the way in between. */
const NOT_FORWARDED = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'http2-settings',
  'host',
  'expect',
  'content-length',
  'accept-encoding',
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-real-ip',
  'x-request-id',
  'traceparent',
]);

const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

const namedByConnection = (headers: IncomingHttpHeaders): ReadonlySet<string> =>
  new Set(
    (headers.connection ?? '')
      .split(',')
      .map((name) => name.trim().toLowerCase())
      .filter((name) => name !== ''),
  );

const picked = (headers: IncomingHttpHeaders, leftOut: ReadonlySet<string>): Record<string, string | string[]> => {
  const named = namedByConnection(headers);
  return Object.fromEntries(
    Object.entries(headers).filter(
      (entry): entry is [string, string | string[]] => entry[1] !== undefined && !leftOut.has(entry[0]) && !named.has(entry[0]),
    ),
  );
};

export const requestHeaders = (headers: IncomingHttpHeaders): Record<string, string | string[]> => picked(headers, NOT_FORWARDED);
export const answerHeaders = (headers: IncomingHttpHeaders): Record<string, string | string[]> => picked(headers, HOP_BY_HOP);
