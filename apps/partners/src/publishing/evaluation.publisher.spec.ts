import { describe, expect, it } from '@jest/globals';
import { ScoresPublished, SatisfactionClosed, WarningRaised } from '#libs/contracts';
import { id } from '#libs/event-sourcing/testing';
import { approved, caseId, roomId, told, toldOfCase } from './story.fixtures.js';

const scores = ScoresPublished({ edition: 'final', process: '86.5', result: '79' });
const closed = SatisfactionClosed({ invited: 48, answered: 41, solvedYes: 37, improvedYes: 35, benefitedYes: 33, atPosition: '12' });

describe('what partners are told of an evaluation', () => {
  it('is counts and published scores; warnings are for those in charge', () => {
    const warning = WarningRaised({
      code: 'hollow_research',
      subject: 'case',
      roomId,
      rule: 'r',
      signs: [{ code: 'no_visit', found: 0, limit: 1 }],
      evidence: [id(1)],
    });
    const facts = toldOfCase(closed, warning, scores);
    expect(facts.map(({ type, data }) => [type, data])).toEqual([
      ['case.satisfaction_closed', expect.objectContaining({ invited: 48, answered: 41, solvedYes: 37 })],
      ['case.scores_published', expect.objectContaining({ edition: 'final', process: '86.5', result: '79' })],
    ]);
    // Positions in the log are no business of partners.
    expect(JSON.stringify(facts)).not.toContain('atPosition');
  });
  it('is nothing of a case that is not public', () => {
    expect(told(caseId, approved('participants'), scores)).toEqual([]);
  });
});
