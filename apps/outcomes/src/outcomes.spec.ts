import { describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { problemGaps } from '#libs/http/testing';
import '#libs/service';
import { OUTCOMES_PROBLEMS } from './outcomes.problems.js';

describe('the rule codes of outcomes', () => {
  it('each have a text, and each text a rule', async () => {
    const { withoutText, neverThrown, notLiteral } = await problemGaps(resolve('apps/outcomes/src'), OUTCOMES_PROBLEMS);
    // `<category>.unknown` is put together by the command runner.
    expect({ withoutText, neverThrown, notLiteral }).toEqual({ withoutText: [], neverThrown: [], notLiteral: [] });
  });
});
