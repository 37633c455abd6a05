import { z } from 'zod';
import { maskPersonalData } from '#libs/shared-kernel';

/* What people type into the bodies of several commands. Prose keeps its line breaks and loses its outer blanks. */

export const ReasonText = z.string().trim().min(1).max(2000);
export const NameText = z.string().trim().min(1).max(200);
export const ProseText = z.string().trim().min(1).max(20_000);
/** A document or reference number: full-width signs become half-width. */
export const ReferenceText = z.string().normalize('NFKC').trim().min(1).max(200);

/** A reason stands in events for everybody to read: what looks like personal information goes before it is recorded. */
export const published = maskPersonalData;
