import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { publicEvents } from '#libs/contracts';
import { guide, GUIDE_FILE } from './guide.js';

describe('the guide for partners', () => {
  it('is as it is made: run "npm run docs:partners"', () => {
    expect(readFileSync(GUIDE_FILE, 'utf8')).toBe(guide());
  });
  it('tells of every type, with an example', () => {
    for (const { type } of publicEvents) expect(guide()).toContain(`\n### ${type}\n`);
  });
  it('links within itself to what is there', () => {
    const text = guide();
    const headings = new Set(
      [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
        title!
          .toLowerCase()
          .replace(/[^a-z0-9 _-]/g, '')
          .replaceAll(' ', '-'),
      ),
    );
    for (const [, anchor] of text.matchAll(/\]\(#([^)]+)\)/g)) expect(headings).toContain(anchor);
  });
});
