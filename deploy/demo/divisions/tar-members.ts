import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

export interface TarMember {
  readonly name: string;
  readonly content: Readable;
}

const BLOCK = 512;
const text = (header: Buffer, from: number, length: number): string =>
  header
    .subarray(from, from + length)
    .toString('utf8')
    .replace(/\0.*$/s, '')
    .trim();

/**
 * The wanted regular files of an unpacked tar stream, one after the other, without holding the archive: the package this reads unpacks
 * to 182 MB of which a quarter is wanted. A member's content must be read to its end before the next is asked for.
 * Understands the ustar headers that npm writes; throws on an archive that ends in the middle.
 */
export async function* tarMembers(archive: AsyncIterable<Buffer>, wanted: (name: string) => boolean): AsyncGenerator<TarMember> {
  const chunks = archive[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);

  const more = async (): Promise<boolean> => {
    const next = await chunks.next();
    if (next.done) return false;
    held = held.length === 0 ? next.value : Buffer.concat([held, next.value]);
    return true;
  };
  const exactly = async (bytes: number): Promise<Buffer | null> => {
    while (held.length < bytes) if (!(await more())) return null;
    const taken = held.subarray(0, bytes);
    held = held.subarray(bytes);
    return taken;
  };
  async function* upTo(bytes: number): AsyncGenerator<Buffer> {
    for (let left = bytes; left > 0;) {
      if (held.length === 0 && !(await more())) throw new Error('the archive ends in the middle of a file');
      const taken = held.subarray(0, left);
      held = held.subarray(taken.length);
      left -= taken.length;
      yield taken;
    }
  }

  for (;;) {
    const header = await exactly(BLOCK);
    if (header === null) throw new Error('the archive ends without its end mark');
    if (header.every((byte) => byte === 0)) return;
    const size = Number.parseInt(text(header, 124, 12), 8);
    if (Number.isNaN(size)) throw new Error('not a tar header');
    const prefix = text(header, 345, 155);
    const name = prefix ? `${prefix}/${text(header, 0, 100)}` : text(header, 0, 100);
    if (wanted(name)) yield { name, content: Readable.from(upTo(size)) };
    else for await (const _skipped of upTo(size)) void _skipped;
    const padding = (BLOCK - (size % BLOCK)) % BLOCK;
    if (padding > 0 && (await exactly(padding)) === null) throw new Error('the archive ends in the middle of a file');
  }
}

/** Lines of UTF-8 text, without their ends and without empty ones. */
export async function* linesOf(content: Readable): AsyncGenerator<string> {
  for await (const line of createInterface({ input: content, crlfDelay: Infinity })) if (line !== '') yield line;
}
