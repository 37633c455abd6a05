import { z } from 'zod';

/*
 * Fields that people type with a Chinese input method switched on. NFKC turns full-width digits, letters and signs into the plain ones;
 * only for codes and numbers, since in prose it would change what was written.
 */

/** A code, a document or reference number: full-width becomes half-width, outer blanks go. */
export const codeText = (maxLength: number, minLength = 1) => z.string().normalize('NFKC').trim().min(minLength).max(maxLength);

/** A phone number as dialled: digits, with a leading + and separating blanks or hyphens allowed. */
export const PhoneNumber = z
  .string()
  .normalize('NFKC')
  .trim()
  .regex(/^\+?[0-9][0-9 -]{4,22}[0-9]$/);

/** One line of prose: outer blanks go, no line breaks or other control characters. */
export const oneLine = (maxLength: number, minLength = 1) =>
  z
    .string()
    .trim()
    .min(minLength)
    .max(maxLength)
    .regex(/^[^\u0001-\u001f\u007f\u2028\u2029]*$/);

/** Prose of several lines. */
export const prose = (maxLength: number, minLength = 1) => z.string().trim().min(minLength).max(maxLength);
