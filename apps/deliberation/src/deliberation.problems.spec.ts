import { describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { problemGaps } from '#libs/http/testing';
import '#libs/service';
import { DELIBERATION_PROBLEMS } from './deliberation.problems.js';

describe('the rule codes of deliberation', () => {
  it('each have a text, and each text a rule', async () => {
    expect(await problemGaps(resolve('apps/deliberation/src'), DELIBERATION_PROBLEMS)).toEqual({
      withoutText: [],
      neverThrown: [],
      notLiteral: [],
    });
  });
});
