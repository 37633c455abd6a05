import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '#libs/http';

/*
 * Files of a folder that holds nothing secret, for browsers. Small on purpose: no ranges, no listings, no configuration.
 */

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Null for whatever leads out of the folder or to a hidden file. */
const within = (folder: string, path: string): string | null => {
  const parts = path.split('/');
  if (parts.some((part) => part.startsWith('.') || part.includes('\\') || part.includes('\0'))) return null;
  const root = resolve(folder);
  const file = join(root, ...parts);
  return file.startsWith(root + sep) ? file : null;
};

/** @throws Problem `request.not-found` when there is no such file. */
export const sendFile = async (
  request: FastifyRequest,
  reply: FastifyReply,
  folder: string,
  path: string,
  cacheControl: string,
): Promise<FastifyReply> => {
  const file = within(folder, path);
  const found = file === null ? null : await stat(file).catch(() => null);
  if (file === null || !found?.isFile()) throw new Problem('request.not-found');
  const etag = `W/"${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}"`;
  void reply.headers({ etag, 'cache-control': cacheControl });
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  void reply.type(TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream').header('content-length', found.size);
  return reply.send(createReadStream(file));
};
