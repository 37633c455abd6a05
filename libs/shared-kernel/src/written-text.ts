import { inClear, type Text } from '#libs/event-sourcing';
import { maskPersonalData } from './mask.js';

/** Free text as it is recorded: the author's words sealed, a masked copy to show. `author` is the subject's id in that stream; null when no person wrote it. */
export const writtenText = (tag: string, author: string | null, words: string): Text => ({
  original: author === null ? null : inClear(tag, author, words),
  published: maskPersonalData(words),
});
