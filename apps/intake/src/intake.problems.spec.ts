import { describe, expect, it } from '@jest/globals';
import '#libs/service';
import { problemGaps } from '#libs/http/testing';
import { INTAKE_PROBLEMS } from './intake.problems.js';

describe('the problems of intake', () => {
  it('have a text each, and each text is used', async () => {
    const gaps = await problemGaps(import.meta.dirname, INTAKE_PROBLEMS);
    // The command runner puts this one together from the stream's category.
    expect(gaps).toEqual({ withoutText: [], neverThrown: ['endorsement.unknown'], notLiteral: [] });
  });
});
