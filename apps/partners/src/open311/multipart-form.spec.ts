import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import multipart from '@fastify/multipart';
import { fastify, type FastifyInstance } from 'fastify';
import type { Problem } from '#libs/http';
import '../partners.problems.js';
import { readMultipartForm } from './multipart-form.js';

const MIB = 1024 * 1024;
let app: FastifyInstance;
let url: string;
beforeAll(async () => {
  app = fastify();
  await app.register(multipart);
  app.post('/', (request) => readMultipartForm(request).catch((error: Problem) => ({ code: error.code })));
  url = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.close());

const form = (fields: Record<string, string>, ...files: readonly Buffer[]): FormData => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  for (const file of files) made.append('media', new Blob([file]), file.length > 0 ? 'a.jpg' : '');
  return made;
};
const read = async (body: FormData | string, headers: Record<string, string> = {}): Promise<unknown> =>
  (await fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(60_000) })).json();

describe('a form with files', () => {
  it('is its text; what files hold is read past and counted', async () => {
    const fields = { description: '路灯不亮\r\n坏了一周', 'attribute[external_id]': 'O-1' };
    expect(await read(form(fields))).toEqual({ fields, files: 0 });
    expect(await read(form(fields, Buffer.alloc(3 * MIB, 1), Buffer.from('x')))).toEqual({ fields, files: 2 });
  });
  it('may have a place for a file that nobody chose', async () => {
    expect(await read(form({ a: 'b' }, Buffer.alloc(0)))).toMatchObject({ fields: { a: 'b' }, files: 0 });
  });
  it.each<[string, () => FormData]>([
    ['a file that is too large', () => form({}, Buffer.alloc(8 * MIB + 1))],
    ['too many files', () => form({}, ...Array.from({ length: 6 }, () => Buffer.from('x')))],
    ['a text that is too long', () => form({ description: 'x'.repeat(100 * 1024 + 1) })],
    ['too many fields', () => form(Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`f${n}`, 'x'])))],
  ])('is refused: %s', async (_, made) => {
    expect(await read(made())).toEqual({ code: 'open311.form-too-large' });
  });
  it.each<[string, string, string]>([
    ['breaks off', 'multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nhal'],
    ['has no boundary', 'multipart/form-data', 'x'],
    [
      'names what no field is called',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n--b--\r\n',
    ],
  ])('is refused when it %s', async (_, contentType, body) => {
    expect(await read(body, { 'content-type': contentType })).toEqual({ code: 'request.malformed' });
  });
});
