import { z } from 'zod';

/** Id of something of our own: organisation, person, room, jurisdiction, case, concern … */
export const Id = z.uuid();
export const Name = z.string().min(1).max(200);
/** A reason somebody gives, published as it stands: the edge masks it before it is recorded. */
export const Reason = z.string().min(1).max(2000);
/** A code from a list that stays open. */
export const Code = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/)
  .max(60);
export const Note = z.string().min(1).max(5000);
