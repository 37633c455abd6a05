import { describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import '#libs/service';
import { problemGaps } from '#libs/http/testing';
import { EVALUATION_PROBLEMS } from './evaluation.problems.js';

describe('the rule codes of evaluation', () => {
  it('each have a text, and each text a rule', async () => {
    expect(await problemGaps(resolve('apps/evaluation/src'), EVALUATION_PROBLEMS)).toEqual({
      withoutText: [],
      neverThrown: [],
      notLiteral: [],
    });
  });
});
