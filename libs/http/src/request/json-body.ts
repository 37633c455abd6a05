import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';
import { cleanText } from './clean-text.js';
import { headerOf } from './edge.js';

/** 1 MiB. Evidence is sent elsewhere; a command holds references to it. */
export const BODY_LIMIT = 1024 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** @throws Problem */
export const parseBody = (bytes: Buffer): unknown => {
  if (bytes.length === 0) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(bytes));
  } catch {
    // The parser's own words quote the body, which may hold personal information: neither answered nor logged.
    throw new Problem('request.malformed-json');
  }
  return cleanText(value);
};

const isUtf8Json = (contentType: string): boolean => {
  const [media = '', ...parameters] = contentType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters
    .find((part) => part.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  return media === 'application/json' && (charset === undefined || charset === 'utf-8' || charset === 'utf8');
};

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Whoever reads bodies in another way than as JSON would take compressed bytes for the content: so it is asked of every body. */
const refuseEncodedBodies = (fastify: FastifyInstance): void => {
  fastify.addHook('preParsing', (request, _reply, payload, done) => {
    const encoding = headerOf(request, 'content-encoding')?.trim();
    if (!encoding || encoding.toLowerCase() === 'identity' || !hasBody(request)) done(null, payload);
    else
      done(
        new Problem('request.unsupported-encoding', {
          details: { encoding: encoding.slice(0, 40) },
          // RFC 9110, 15.5.16: the answer says which encodings would have been taken.
          headers: { 'accept-encoding': 'identity' },
        }),
      );
  });
};

/** JSON in UTF-8 is the only body that services take; anything else is 415. */
export const takeJsonBodies = (fastify: FastifyInstance): void => {
  refuseEncodedBodies(fastify);
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (request, body, done) => {
    try {
      if (!isUtf8Json(request.headers['content-type'] ?? '')) throw new Problem('request.unsupported-media-type');
      done(null, parseBody(body as Buffer));
    } catch (error) {
      done(error as Error, undefined);
    }
  });
};
