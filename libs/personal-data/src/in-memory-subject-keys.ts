import { randomBytes } from 'node:crypto';
import { pseudonymOf } from './pseudonym.js';
import { PersonErased, type SubjectKeys } from './subject-keys.js';

/** For specs. */
export const inMemorySubjectKeys = (): SubjectKeys => {
  const keys = new Map<string, Buffer | null>();
  const people = new Map<string, string>();
  const ensure = async (personId: string): Promise<Buffer> => {
    const found = keys.get(personId);
    if (found === null) throw new PersonErased(personId);
    if (found) return found;
    const made = randomBytes(32);
    keys.set(personId, made);
    return made;
  };
  return {
    ensure,
    find: async (subject) => keys.get(people.get(subject) ?? subject) ?? null,
    pseudonym: async (personId, scope) => {
      const pseudonym = pseudonymOf(await ensure(personId), scope);
      people.set(pseudonym, personId);
      return pseudonym;
    },
    personBehind: async (pseudonym) => people.get(pseudonym) ?? null,
    pseudonymsOf: async (personId) => [...people].filter(([, person]) => person === personId).map(([pseudonym]) => pseudonym),
    erase: async (personId) => {
      keys.set(personId, null);
      for (const [pseudonym, person] of people) if (person === personId) people.delete(pseudonym);
    },
    close: async () => undefined,
  };
};
