import type { FastifyInstance } from 'fastify';
import { Problem } from '../problems/problem.js';
import { cleanText } from './clean-text.js';

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

/** JSON in UTF-8 is the only body that services take; anything else is 415. */
export const takeJsonBodies = (fastify: FastifyInstance): void => {
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
