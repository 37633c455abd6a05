import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A secret of this installation: 64 hex digits in `<folder>/<name>`, made at first use, readable by its owner alone. Processes that
 * start at the same moment get the same one.
 * @throws Error when others may read the file, or it doesn't hold such a secret.
 */
export function ownSecret(folder: string, name: string): string {
  const file = join(folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  try {
    statSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    // Whole or not at all: a link to a finished draft, of which only the first succeeds.
    writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    try {
      linkSync(draft, file);
    } catch (lost) {
      if ((lost as NodeJS.ErrnoException).code !== 'EEXIST') throw lost;
    } finally {
      unlinkSync(draft);
    }
  }
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new Error(`${file} is readable by others: it must have mode 0600`);
  const secret = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(secret)) throw new Error(`${file} does not hold a secret of 64 hex digits`);
  return secret;
}
