import type { Readable } from 'node:stream';
import { createGzip, gzip, type Gzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { FastifyInstance } from 'fastify';

const COMPRESSIBLE =
  /^(?:application\/(?:json|problem\+json|javascript|manifest\+json|xml)|text\/(?:html|css|javascript|plain|xml)|image\/svg\+xml)\b/;

/** Shorter answers cost more to compress than to send. */
const WORTH_IT = 1024;
const LEVEL = 5;

const takesGzip = (acceptEncoding: string | undefined): boolean =>
  (acceptEncoding ?? '').split(',').some((part) => {
    const [coding, ...parameters] = part.trim().toLowerCase().split(';');
    return (coding === 'gzip' || coding === '*') && !parameters.some((one) => /^\s*q=0(?:\.0*)?\s*$/.test(one));
  });

export interface Compressible {
  readonly acceptEncoding: string | undefined;
  readonly method: string;
  readonly status: number;
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
  /** Bytes, undefined when the length isn't known: such an answer may be a stream that is to arrive as it comes. */
  readonly length: number | undefined;
}

/** Event streams and answers of unknown length pass as they are: compression would hold them back. */
export const isWorthCompressing = (answer: Compressible): boolean =>
  answer.method !== 'HEAD' &&
  answer.status !== 204 &&
  answer.status !== 206 &&
  answer.status !== 304 &&
  answer.contentEncoding === undefined &&
  answer.length !== undefined &&
  answer.length >= WORTH_IT &&
  COMPRESSIBLE.test(answer.contentType ?? '') &&
  takesGzip(answer.acceptEncoding);

export const gzipStream = (): Gzip => createGzip({ level: LEVEL });

const gzipped = promisify<Buffer, { level: number }, Buffer>(gzip);

const isStream = (payload: unknown): payload is Readable => payload !== null && typeof payload === 'object' && 'pipe' in payload;
const text = (header: number | string | readonly string[] | undefined): string | undefined =>
  header === undefined ? undefined : String(header);

/** Compresses what the gateway itself answers; the proxy does its own. */
export const compressOwnAnswers = (fastify: FastifyInstance): void => {
  fastify.addHook('onSend', async (request, reply, payload: unknown) => {
    const length = isStream(payload)
      ? Number(reply.getHeader('content-length') ?? Number.NaN)
      : typeof payload === 'string' || Buffer.isBuffer(payload)
        ? Buffer.byteLength(payload)
        : Number.NaN;
    const contentType = text(reply.getHeader('content-type'));
    if (COMPRESSIBLE.test(contentType ?? '')) {
      const vary = text(reply.getHeader('vary'));
      void reply.header('vary', vary === undefined ? 'accept-encoding' : `${vary}, accept-encoding`);
    }
    const worthIt = isWorthCompressing({
      acceptEncoding: request.headers['accept-encoding'],
      method: request.method,
      status: reply.statusCode,
      contentType,
      contentEncoding: text(reply.getHeader('content-encoding')),
      length: Number.isNaN(length) ? undefined : length,
    });
    if (!worthIt) return payload;
    void reply.header('content-encoding', 'gzip').removeHeader('content-length').removeHeader('accept-ranges');
    if (isStream(payload)) {
      const stream = gzipStream();
      payload.on('error', (error) => stream.destroy(error));
      stream.on('close', () => payload.destroy());
      return payload.pipe(stream);
    }
    return gzipped(Buffer.from(payload as string | Buffer), { level: LEVEL });
  });
};
