import { describe, expect, it } from '@jest/globals';
import { publicEvents } from '#libs/contracts';
import { statusNotesOf } from './status-notes.js';

describe('the notes on where an Open311 request stands', () => {
  it('are a sentence in both languages for all that can become of a concern, and no code', () => {
    for (const { type, example } of publicEvents.filter(({ about, type: one }) => about === 'concern' && one !== 'concern.refused'))
      expect(statusNotesOf(type, example as Record<string, unknown>)).toMatch(/^[一-鿿][^`]*。 \/ [A-Z][^`]*\./);
    expect(statusNotesOf(null, null)).toBe('诉求已接收，正在登记。 / The concern was taken over and is being recorded.');
  });
  it('say what the case came to, also where that is newer than the list', () => {
    expect(statusNotesOf('concern.answered', { what: 'results_published' })).toBe('办理结果已公布。 / The results were published.');
    expect(statusNotesOf('concern.answered', { what: 'something_new' })).toBe('事项有新进展。 / The case went on.');
  });
  it('hold the reason that was given', () => {
    expect(statusNotesOf('concern.declined', { reason: '不属于公共事务' })).toBe(
      '诉求不予受理。 / The concern was declined.\n不属于公共事务',
    );
  });
});
