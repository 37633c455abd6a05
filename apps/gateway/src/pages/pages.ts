import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { Problem } from '#libs/http';
import '../gateway.problems.js';
import { sendFile } from './files.js';

/** What the build names after its content may be kept for ever: changed content has another name. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_EVERY_TIME = 'no-cache';

const isThere = async (file: string): Promise<boolean> => {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
};

/** Serves the built web app: its files, and for every other address without a file extension its entry page, which does the routing. */
export const addPages = (fastify: FastifyInstance, folder: string): void => {
  fastify.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    const path = request.params['*'];
    if (path === 'api' || path.startsWith('api/')) throw new Problem('request.not-found');
    const lastPart = path.slice(path.lastIndexOf('/') + 1);
    if (lastPart.includes('.') && path !== 'index.html') {
      return sendFile(request, reply, folder, path, path.startsWith('assets/') ? FOR_EVER : ASK_EVERY_TIME);
    }
    // Looked for at each request: the pages may be built, or built anew, while the gateway runs.
    if (!(await isThere(join(folder, 'index.html')))) throw new Problem('gateway.pages-not-built', { headers: { 'retry-after': '5' } });
    return sendFile(request, reply, folder, 'index.html', ASK_EVERY_TIME);
  });
};
