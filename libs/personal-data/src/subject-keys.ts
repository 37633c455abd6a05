/**
 * Keys of persons, in a database of their own. A key is made before the first event that needs it and commits first; erasing it makes
 * everything sealed under it unreadable for ever and unlinks the person's pseudonyms.
 */
export interface SubjectKeys {
  /**
   * The 32-byte key behind a subject: a person's id or one of their pseudonyms. Null when there is none, or it was erased.
   * May be up to {@link CACHE_MILLISECONDS} behind an erasure made by another process.
   */
  find(subject: string): Promise<Buffer | null>;
  /** The person's key, made now if there is none. @throws PersonErased when it was erased. */
  ensure(personId: string): Promise<Buffer>;
  /**
   * The id by which a person is known inside one partition key (a case, a concern): HMAC of the person's key, as a UUID. The link back
   * is kept beside the key and goes with it. Makes the key if there is none. @throws PersonErased
   */
  pseudonym(personId: string, scope: string): Promise<string>;
  /** The person behind a pseudonym, or null. A person's own id isn't one. */
  personBehind(pseudonym: string): Promise<string | null>;
  /** All pseudonyms a person goes by, newest last. */
  pseudonymsOf(personId: string): Promise<string[]>;
  /** Forgets a person. Repeating it changes nothing. */
  erase(personId: string): Promise<void>;
  close(): Promise<void>;
}

/** How long a process may go on using a key that another has erased. */
export const CACHE_MILLISECONDS = 10_000;

export class PersonErased extends Error {
  override readonly name = 'PersonErased';
  constructor(readonly personId: string) {
    super('the person has been forgotten');
  }
}
