import { describe, it } from '@jest/globals';
import { ConcernAppealDecided, ConcernAppealed } from '#libs/contracts';
import { inClear } from '#libs/event-sourcing';
import { aContext, id, specification } from '#libs/event-sourcing/testing';
import { appealConcern, AppealConcern, decideConcernAppeal, DecideConcernAppeal } from './appeal-concern.js';
import { aConcernDeclined, aConcernRaised, concern, raiser, triager } from './concern.fixtures.js';
import { concernStream } from './concern.js';

const { given } = specification(concernStream.fold);
const appeal = new AppealConcern(concern, '不只是我一家');
const asRaiser = aContext({ participantId: raiser, today: '2026-03-10', actor: { personId: raiser, role: 'resident' } });
const late = aContext({ participantId: raiser, today: '2026-04-02', actor: { personId: raiser, role: 'resident' } });
const another = aContext({ participantId: id(90), actor: { personId: id(90), role: 'resident' } });
const appealed = ConcernAppealed({ reason: { original: null, published: '不只是我一家' } });
const decide = (upheld: boolean) => new DecideConcernAppeal(concern, { upheld, reason: '复核意见' });
const office = aContext({ actor: { personId: id(60), role: 'cppcc_office' } });

describe('appealing', () => {
  it("keeps the person's reason sealed", () => {
    given(aConcernRaised(), aConcernDeclined())
      .when(appealConcern, appeal, asRaiser)
      .then(ConcernAppealed({ reason: { original: inClear('concern.appeal', raiser, '不只是我一家'), published: '不只是我一家' } }));
  });
  it('is refused after the day that was named', () => {
    given(aConcernRaised(), aConcernDeclined('2026-04-01')).when(appealConcern, appeal, late).thenRefused('concern.appeal-too-late');
  });
  it('is refused from anybody else', () => {
    given(aConcernRaised(), aConcernDeclined()).when(appealConcern, appeal, another).thenRefused('concern.not-yours');
  });
  it('is refused where nothing was declined', () => {
    given(aConcernRaised()).when(appealConcern, appeal, asRaiser).thenRefused('concern.not-declined');
  });
  it('is refused a second time once it was dismissed', () => {
    given(aConcernRaised(), aConcernDeclined(), appealed, ConcernAppealDecided({ upheld: false, reason: '维持' }))
      .when(appealConcern, appeal, asRaiser)
      .thenRefused('concern.appealed-before');
  });
  it('has nothing to record while it is open', () => {
    given(aConcernRaised(), aConcernDeclined(), appealed).when(appealConcern, appeal, asRaiser).thenNothing();
  });
});

describe('deciding an appeal', () => {
  it('records whether it is upheld, and why', () => {
    given(aConcernRaised(), aConcernDeclined(), appealed)
      .when(decideConcernAppeal, decide(true), office)
      .then(ConcernAppealDecided({ upheld: true, reason: '复核意见' }));
  });
  it('is refused from the person who declined it', () => {
    given(aConcernRaised(), aConcernDeclined(), appealed)
      .when(decideConcernAppeal, decide(false), aContext({ actor: { personId: triager, role: 'cppcc_office' } }))
      .thenRefused('concern.appeal-of-own-decision');
  });
  it('is refused where no appeal is open', () => {
    given(aConcernRaised(), aConcernDeclined()).when(decideConcernAppeal, decide(true), office).thenRefused('concern.no-open-appeal');
    given(aConcernRaised()).when(decideConcernAppeal, decide(true), office).thenRefused('concern.no-open-appeal');
  });
  it('has nothing to record when it was dismissed already', () => {
    given(aConcernRaised(), aConcernDeclined(), appealed, ConcernAppealDecided({ upheld: false, reason: '维持' }))
      .when(decideConcernAppeal, decide(false), office)
      .thenNothing();
  });
});
