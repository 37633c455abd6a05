import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { linesOf, tarMembers } from './tar-members.js';

/** A ustar archive as npm packs it. */
const archive = (files: Readonly<Record<string, string>>, end = true): Buffer => {
  const blocks = Object.entries(files).flatMap(([name, content]) => {
    const body = Buffer.from(content);
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('ustar', 257);
    return [header, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, ...(end ? [Buffer.alloc(1024)] : [])]);
};
const inChunksOf = (size: number, bytes: Buffer): Readable =>
  Readable.from(Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size)));

const read = async (stream: Readable, wanted: (name: string) => boolean): Promise<Record<string, string[]>> => {
  const found: Record<string, string[]> = {};
  for await (const { name, content } of tarMembers(stream, wanted)) {
    found[name] = [];
    for await (const line of linesOf(content)) found[name].push(line);
  }
  return found;
};

describe('members of a tar stream', () => {
  const files = { 'a.csv': '320612,"通州区"\n320613,"崇川区"\n', 'big.json': 'x'.repeat(5000), 'b.csv': '一\r\n\r\n二' };
  it.each([1, 7, 511, 512, 513, 100_000])('are the wanted ones, whole, in chunks of %i bytes', async (size) => {
    expect(await read(inChunksOf(size, archive(files)), (name) => name.endsWith('.csv'))).toEqual({
      'a.csv': ['320612,"通州区"', '320613,"崇川区"'],
      'b.csv': ['一', '二'],
    });
  });
  it('are refused from an archive that is cut off', async () => {
    await expect(read(inChunksOf(512, archive(files, false)), () => true)).rejects.toThrow('without its end mark');
    await expect(read(inChunksOf(512, archive(files).subarray(0, 1700)), () => true)).rejects.toThrow('in the middle');
  });
  it('are refused from what is no archive', async () => {
    await expect(read(inChunksOf(512, Buffer.alloc(1024, 'x')), () => true)).rejects.toThrow('not a tar header');
  });
});
