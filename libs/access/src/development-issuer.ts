import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';
import { DEVELOPMENT_AUDIENCE, DEVELOPMENT_ISSUER, PRIVATE_FILE, PUBLIC_FILE } from './development-issuer-files.js';
import { claimsOf, Principal } from './principal.js';

/** Twelve hours, seconds. */
export const DEFAULT_TOKEN_LIFE = 12 * 3600;
const MAX_TOKEN_LIFE = 24 * 3600;

export interface DevelopmentIssuer {
  /** @param ttlSeconds 1 second to 24 hours; {@link DEFAULT_TOKEN_LIFE} by default. */
  issueToken(principal: Principal, ttlSeconds?: number): Promise<{ readonly token: string; readonly expiresAt: string }>;
}

const readIfThere = async (file: string): Promise<string | null> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** Creates the file whole or not at all; when two processes try at once, one of them wins and both read the winner's. */
const createOnce = async (file: string, text: string): Promise<void> => {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
};

/**
 * The issuer of development and demonstration tokens, ES256. Its key is made at first start and kept in `folder`, readable by its owner
 * only.
 * @throws Error in production, and when others may read the private key.
 */
export const openDevelopmentIssuer = async (options: {
  readonly folder: string;
  readonly profile: 'development' | 'test' | 'production';
  readonly now?: () => number;
}): Promise<DevelopmentIssuer> => {
  if (options.profile === 'production')
    throw new Error('the development issuer does not run in production: configure an OpenID Connect issuer');
  const now = options.now ?? Date.now;
  const privateFile = join(options.folder, PRIVATE_FILE);
  const publicFile = join(options.folder, PUBLIC_FILE);
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  if ((await readIfThere(privateFile)) === null) {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const made = await exportJWK(privateKey);
    await createOnce(privateFile, JSON.stringify({ ...made, kid: await calculateJwkThumbprint(made), alg: 'ES256', use: 'sig' }));
  }
  const { mode } = await stat(privateFile);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new Error(`${privateFile} is readable by others: remove it, and a new key is made`);

  const secret = JSON.parse(await readFile(privateFile, 'utf8')) as JWK;
  const { d: _secret, ...open } = secret;
  const text = JSON.stringify(open);
  if ((await readIfThere(publicFile)) !== text) {
    const draft = `${publicFile}.${randomUUID()}`;
    await writeFile(draft, text, { flag: 'wx' });
    await chmod(draft, 0o644);
    await rename(draft, publicFile);
  }
  const key = (await importJWK(secret, 'ES256')) as CryptoKey;

  return {
    issueToken: async (principal, ttlSeconds = DEFAULT_TOKEN_LIFE) => {
      if (!Number.isInteger(ttlSeconds) || ttlSeconds < 1 || ttlSeconds > MAX_TOKEN_LIFE)
        throw new RangeError(`a token lives 1 to ${MAX_TOKEN_LIFE} seconds`);
      const issuedAt = Math.floor(now() / 1000);
      const token = await new SignJWT(claimsOf(Principal.parse(principal)))
        .setProtectedHeader({ alg: 'ES256', kid: secret.kid, typ: 'JWT' })
        .setIssuer(DEVELOPMENT_ISSUER)
        .setAudience(DEVELOPMENT_AUDIENCE)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + ttlSeconds)
        .setJti(randomUUID())
        .sign(key);
      return { token, expiresAt: new Date((issuedAt + ttlSeconds) * 1000).toISOString() };
    },
  };
};
