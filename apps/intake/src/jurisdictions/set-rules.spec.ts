import { describe, it } from '@jest/globals';
import { RulesSet, type Rules } from '#libs/contracts';
import { aContext, specification } from '#libs/event-sourcing/testing';
import { aTownshipRegistered, township } from './jurisdiction.fixtures.js';
import { jurisdictionStream } from './jurisdiction.js';
import { setRules, SetRules } from './set-rules.js';

const { given } = specification(jurisdictionStream.fold);
const today = aContext({ today: '2026-03-02' });
const rules = (set: Rules, from = '2026-04-01', version = 'town-1') => new SetRules(township, { version, from, rules: set });
const before = RulesSet({ version: 'town-1', from: '2026-04-01', rules: { noticeDays: 5 } });

describe('setting the rules of a jurisdiction', () => {
  it('records the new version with the day from which it holds', () => {
    given(aTownshipRegistered())
      .when(setRules, rules({ noticeDays: 5 }), today)
      .then(before);
  });
  it('refuses rules that would hold for the past', () => {
    given(aTownshipRegistered())
      .when(setRules, rules({ noticeDays: 5 }, '2026-03-01'), today)
      .thenRefused('rules.backdated');
  });
  it('refuses a version that says nothing', () => {
    given(aTownshipRegistered()).when(setRules, rules({}), today).thenRefused('rules.empty');
  });
  it('refuses to say something else under a version that is taken', () => {
    given(aTownshipRegistered(), before)
      .when(setRules, rules({ noticeDays: 7 }), today)
      .thenRefused('rules.version-taken');
  });
  it('has nothing to record when the version says the same', () => {
    given(aTownshipRegistered(), before)
      .when(setRules, rules({ noticeDays: 5 }), today)
      .thenNothing();
  });
});
