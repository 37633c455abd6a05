import { z } from 'zod';
import { personal } from './personal.js';

/**
 * Free text that a person wrote. Two fields for ever: `original`, sealed with its author's key (null when no person is its author), and
 * `published`, masked before it is recorded. Whatever is shown, searched or derived uses `published` only.
 */
export const Text = (tag: string) => z.strictObject({ original: personal(tag).nullable(), published: z.string().max(20_000) });
export type Text = z.output<ReturnType<typeof Text>>;
