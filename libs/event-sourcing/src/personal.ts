import { z } from 'zod';

/*
 * Personal information inside an event. A decision writes it in clear; before the event is appended the clear text is replaced by a
 * sealed one (see the personal-data lib), so that it never stands in clear in the store or on the bus. `personal` is the permanent tag
 * of the field: it is part of what the cipher authenticates and must never be renamed.
 */

const Subject = z.uuid();

/** As a decision makes it. Never reaches the store. */
const Clear = (tag: string) => z.strictObject({ personal: z.literal(tag), subject: Subject, clear: z.string().max(20_000) });
/** As recorded: `sealed` is `v1.<base64url of iv ‖ ciphertext ‖ tag>` under the subject's key. */
const Sealed = (tag: string) => z.strictObject({ personal: z.literal(tag), subject: Subject, sealed: z.string().max(90_000) });

/** Schema of a personal field. The subject is the id by which the person is known in that stream (their own id, or a pseudonym). */
export const personal = <Tag extends string>(tag: Tag) =>
  z.union([Clear(tag), Sealed(tag)]).meta({ personal: tag, description: 'Personal information: encrypted with the key of `subject`' });

export interface ClearPersonal {
  readonly personal: string;
  readonly subject: string;
  readonly clear: string;
}
export interface SealedPersonal {
  readonly personal: string;
  readonly subject: string;
  readonly sealed: string;
}
export type Personal = ClearPersonal | SealedPersonal;

export const inClear = (tag: string, subject: string, clear: string): ClearPersonal => ({ personal: tag, subject, clear });

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isPersonal = (value: unknown): value is Personal =>
  isRecord(value) &&
  typeof value['personal'] === 'string' &&
  typeof value['subject'] === 'string' &&
  ('clear' in value || 'sealed' in value);

/** A copy of `data` in which every personal field has gone through `change`; all else is as it was. */
export const mapPersonal = (data: unknown, change: (field: Personal) => unknown): unknown => {
  if (isPersonal(data)) return change(data);
  if (Array.isArray(data)) return data.map((entry) => mapPersonal(entry, change));
  if (isRecord(data)) return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapPersonal(value, change)]));
  return data;
};
