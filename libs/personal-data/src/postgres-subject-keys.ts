import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { pseudonymOf } from './pseudonym.js';
import { CACHE_MILLISECONDS, PersonErased, type SubjectKeys } from './subject-keys.js';

/** Run once by the migrator on the keys database, as its owner. `{logins}` may read and write keys; nobody else. */
export const subjectKeysSql = (logins: readonly string[]): string => `
CREATE SCHEMA IF NOT EXISTS keys;
CREATE TABLE IF NOT EXISTS keys.subject_keys (
  person_id uuid PRIMARY KEY,
  wrapped_key bytea,
  created_at timestamptz NOT NULL DEFAULT now(),
  erased_at timestamptz,
  CHECK ((wrapped_key IS NULL) = (erased_at IS NOT NULL))
);
CREATE TABLE IF NOT EXISTS keys.pseudonyms (
  pseudonym uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES keys.subject_keys(person_id),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX IF NOT EXISTS pseudonyms_of_person ON keys.pseudonyms(person_id);
${logins.map((login) => `GRANT USAGE ON SCHEMA keys TO ${login}; GRANT SELECT, INSERT ON keys.subject_keys, keys.pseudonyms TO ${login}; GRANT UPDATE (wrapped_key, erased_at) ON keys.subject_keys TO ${login}; GRANT DELETE ON keys.pseudonyms TO ${login};`).join('\n')}
`;

/** Most entries a process remembers of each kind. */
const CACHE_SIZE = 20_000;

/** Remembers answers for a short while, bounded in number and age. */
class ShortMemory<Value> {
  private readonly entries = new Map<string, { value: Value; until: number }>();
  get(key: string): Value | undefined {
    const entry = this.entries.get(key);
    return entry && entry.until > performance.now() ? entry.value : undefined;
  }
  set(key: string, value: Value): void {
    if (this.entries.size >= CACHE_SIZE) this.entries.delete(this.entries.keys().next().value!);
    this.entries.delete(key);
    this.entries.set(key, { value, until: performance.now() + CACHE_MILLISECONDS });
  }
  clear(): void {
    this.entries.clear();
  }
}

/**
 * Keys wrapped by a master key (AES-256-GCM, person id authenticated) that never stands in the database.
 * @param masterKey 32 bytes, from a secret file.
 */
export const openPostgresSubjectKeys = (pool: pg.Pool, masterKey: Buffer): SubjectKeys => {
  if (masterKey.length !== 32) throw new Error('the master key of personal data has 32 bytes');
  const keys = new ShortMemory<Buffer>();
  const pseudonyms = new ShortMemory<true>();

  const wrap = (personId: string, key: Buffer): Buffer => {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', masterKey, iv).setAAD(Buffer.from(personId));
    return Buffer.concat([iv, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  };
  const unwrap = (personId: string, wrapped: Buffer): Buffer => {
    const decipher = createDecipheriv('aes-256-gcm', masterKey, wrapped.subarray(0, 12))
      .setAAD(Buffer.from(personId))
      .setAuthTag(wrapped.subarray(wrapped.length - 16));
    return Buffer.concat([decipher.update(wrapped.subarray(12, wrapped.length - 16)), decipher.final()]);
  };

  type KeyRow = { person_id: string; wrapped_key: Buffer | null };
  const find = async (subject: string): Promise<Buffer | null> => {
    const known = keys.get(subject);
    if (known) return known;
    const { rows } = await pool.query<KeyRow>({
      name: 'find-subject-key',
      text: `SELECT person_id, wrapped_key FROM keys.subject_keys
             WHERE person_id = COALESCE((SELECT person_id FROM keys.pseudonyms WHERE pseudonym = $1), $1)`,
      values: [subject],
    });
    const row = rows[0];
    if (!row?.wrapped_key) return null;
    const key = unwrap(row.person_id, row.wrapped_key);
    keys.set(subject, key);
    return key;
  };

  const ensure = async (personId: string): Promise<Buffer> => {
    const known = await find(personId);
    if (known) return known;
    await pool.query('INSERT INTO keys.subject_keys(person_id, wrapped_key) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      personId,
      wrap(personId, randomBytes(32)),
    ]);
    const made = await find(personId);
    if (!made) throw new PersonErased(personId);
    return made;
  };

  return {
    find,
    ensure,
    pseudonym: async (personId, scope) => {
      const pseudonym = pseudonymOf(await ensure(personId), scope);
      if (!pseudonyms.get(pseudonym)) {
        await pool.query('INSERT INTO keys.pseudonyms(pseudonym, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [pseudonym, personId]);
        pseudonyms.set(pseudonym, true);
      }
      return pseudonym;
    },
    personBehind: async (pseudonym) => {
      const { rows } = await pool.query<{ person_id: string }>('SELECT person_id FROM keys.pseudonyms WHERE pseudonym = $1', [pseudonym]);
      return rows[0]?.person_id ?? null;
    },
    pseudonymsOf: async (personId) => {
      const { rows } = await pool.query<{ pseudonym: string }>(
        'SELECT pseudonym FROM keys.pseudonyms WHERE person_id = $1 ORDER BY created_at, pseudonym',
        [personId],
      );
      return rows.map((row) => row.pseudonym);
    },
    erase: async (personId) => {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        // A person who never had a key is marked erased too: no key may be made later.
        await client.query(
          `INSERT INTO keys.subject_keys(person_id, wrapped_key, erased_at) VALUES ($1, NULL, now())
           ON CONFLICT (person_id) DO UPDATE SET wrapped_key = NULL, erased_at = COALESCE(keys.subject_keys.erased_at, now())`,
          [personId],
        );
        await client.query('DELETE FROM keys.pseudonyms WHERE person_id = $1', [personId]);
        await client.query('COMMIT');
      } catch (error) {
        await client.query('ROLLBACK');
        throw error;
      } finally {
        client.release();
      }
      keys.clear();
      pseudonyms.clear();
    },
    close: () => pool.end(),
  };
};
