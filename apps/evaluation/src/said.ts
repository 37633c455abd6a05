import { z } from 'zod';

/** What somebody says in a request: outer blanks don't count as words. */
export const said = (maxLength: number) => z.string().trim().min(1).max(maxLength);
