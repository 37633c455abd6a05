import { describe, it } from '@jest/globals';
import { ConcernAmended, ConcernWithdrawn } from '#libs/contracts';
import { inClear } from '#libs/event-sourcing';
import { aContext, id, specification } from '#libs/event-sourcing/testing';
import { amendConcern, AmendConcern, withdrawConcern, WithdrawConcern, type Amendment } from './amend-concern.js';
import { aConcernDeclined, aConcernLinked, aConcernRaised, concern, gridWorker, raiser } from './concern.fixtures.js';
import { concernStream } from './concern.js';

const { given } = specification(concernStream.fold);
const amend = (amendment: Omit<Amendment, 'reason'>) => new AmendConcern(concern, { ...amendment, reason: '补充情况' });
const withdraw = new WithdrawConcern(concern, '已经自行解决');
const asRaiser = aContext({ participantId: raiser, actor: { personId: raiser, role: 'resident' } });
const asGridWorker = aContext({ participantId: id(1032), actor: { personId: gridWorker, role: 'grid_worker' } });
const asAnother = aContext({ participantId: id(90), actor: { personId: id(90), role: 'resident' } });
const writtenDown = aConcernRaised({ route: 'grid' }, gridWorker);

describe('amending a concern', () => {
  it('keeps the new words sealed like the first ones', () => {
    given(aConcernRaised())
      .when(amendConcern, amend({ title: '楼道缺少扶手' }), asRaiser)
      .then(
        ConcernAmended({
          title: { original: inClear('concern.title', raiser, '楼道缺少扶手'), published: '楼道缺少扶手' },
          reason: '补充情况',
        }),
      );
  });
  it('is open to the grid worker who wrote it down, still in the words of the resident', () => {
    given(writtenDown)
      .when(amendConcern, amend({ text: '补充一句' }), asGridWorker)
      .thenMatch({ type: 'ConcernAmended', data: { text: { original: { subject: raiser } } } });
  });
  it('is refused from anybody else', () => {
    given(aConcernRaised())
      .when(amendConcern, amend({ title: '别的' }), asAnother)
      .thenRefused('concern.not-yours');
  });
  it('is refused once it has been declined', () => {
    given(aConcernRaised(), aConcernDeclined())
      .when(amendConcern, amend({ title: '别的' }), asRaiser)
      .thenRefused('concern.not-waiting');
  });
  it('has nothing to record where nothing changes', () => {
    given(aConcernRaised()).when(amendConcern, amend({}), asRaiser).thenNothing();
  });
});

describe('withdrawing a concern', () => {
  it('is recorded for whoever raised it, also when a topic has gathered it', () => {
    given(aConcernRaised(), aConcernLinked())
      .when(withdrawConcern, withdraw, asRaiser)
      .then(ConcernWithdrawn({ reason: '已经自行解决' }));
  });
  it('is refused from anybody else', () => {
    given(aConcernRaised()).when(withdrawConcern, withdraw, asAnother).thenRefused('concern.not-yours');
  });
  it('is refused once it has been declined', () => {
    given(aConcernRaised(), aConcernDeclined()).when(withdrawConcern, withdraw, asRaiser).thenRefused('concern.not-waiting');
  });
  it('has nothing to record the second time', () => {
    given(aConcernRaised(), ConcernWithdrawn({ reason: '已经自行解决' }))
      .when(withdrawConcern, withdraw, asRaiser)
      .thenNothing();
  });
});
