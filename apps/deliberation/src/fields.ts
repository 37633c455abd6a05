import { z } from 'zod';
import { EvidenceList } from '#libs/shared-kernel';

/*
 * Fields that several bodies share; no longer than what the events take. The reasons and notes of officials are published as they stand,
 * so each decision masks what looks like personal data in them.
 */
export const Reason = z.string().trim().min(1).max(2000);
export const Note = z.string().trim().min(1).max(5000);
export const Title = z.string().trim().min(1).max(200);
/** What a person says or writes at length. */
export const Words = z.string().trim().min(1).max(20_000);
/** A code of our own making, such as a group's. */
export const Code = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/)
  .max(60);
export const Files = EvidenceList.default([]);
