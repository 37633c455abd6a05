import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mapPersonal, type ClearPersonal, type Personal, type SealedPersonal } from '#libs/event-sourcing';
import type { SubjectKeys } from './subject-keys.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const FORMAT = 'v1.';

/** What the cipher authenticates besides the text: a sealed field can't be moved to another event or another field. */
const associated = (eventId: string, field: string): Buffer => Buffer.from(`${eventId}\n${field}`, 'utf8');

const sealOne = (key: Buffer, eventId: string, { personal, subject, clear }: ClearPersonal): SealedPersonal => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(associated(eventId, personal));
  const text = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final()]);
  return { personal, subject, sealed: FORMAT + Buffer.concat([iv, text, cipher.getAuthTag()]).toString('base64url') };
};

const openOne = (key: Buffer, eventId: string, { personal, sealed }: SealedPersonal): string => {
  if (!sealed.startsWith(FORMAT)) throw new Error(`personal field ${personal} is sealed in a format this release doesn't know`);
  const bytes = Buffer.from(sealed.slice(FORMAT.length), 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
    .setAAD(associated(eventId, personal))
    .setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, bytes.length - TAG_BYTES)), decipher.final()]).toString('utf8');
};

const collect = (data: unknown): Personal[] => {
  const found: Personal[] = [];
  mapPersonal(data, (field) => {
    found.push(field);
    return field;
  });
  return found;
};

/** No key for a subject whose words were about to be recorded: the person is unknown or was forgotten. Nothing is recorded. */
export class NoSubjectKey extends Error {
  override readonly name = 'NoSubjectKey';
  constructor(readonly subject: string) {
    super('no key for the subject of a personal field');
  }
}

/**
 * A copy of an event's data in which no personal field stands in clear. AES-256-GCM under each subject's key, a fresh IV every time.
 * @throws NoSubjectKey
 */
export const sealPersonal = async (data: unknown, eventId: string, keys: SubjectKeys): Promise<unknown> => {
  const byKey = new Map<string, Buffer>();
  for (const field of collect(data)) {
    if (!('clear' in field) || byKey.has(field.subject)) continue;
    const key = await keys.find(field.subject);
    if (!key) throw new NoSubjectKey(field.subject);
    byKey.set(field.subject, key);
  }
  return byKey.size === 0
    ? data
    : mapPersonal(data, (field) => ('clear' in field ? sealOne(byKey.get(field.subject)!, eventId, field) : field));
};

/**
 * The clear text of a sealed field, or null when the person was forgotten. Whoever calls this records that it was read.
 * @throws Error when the field was altered or moved: the cipher doesn't authenticate.
 */
export const openPersonal = async (field: Personal, eventId: string, keys: SubjectKeys): Promise<string | null> => {
  if ('clear' in field) throw new TypeError('a personal field in clear never stands in a recorded event');
  const key = await keys.find(field.subject);
  return key ? openOne(key, eventId, field) : null;
};
