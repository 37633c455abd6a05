import { describe, it } from '@jest/globals';
import { ConcernAnswered, ConcernLinkedToTopic, ConcernUnlinked, ConcernWithdrawn } from '#libs/contracts';
import { id, specification } from '#libs/event-sourcing/testing';
import { aConcernLinked, aConcernRaised, concern, topic } from './concern.fixtures.js';
import { concernStream } from './concern.js';
import { answerConcern, AnswerConcern, linkConcernToTopic, LinkConcernToTopic, unlinkConcern, UnlinkConcern } from './link-concern.js';

const { given } = specification(concernStream.fold);
const link = new LinkConcernToTopic(concern, topic, '同一件事');
const unlink = new UnlinkConcern(concern, topic, '另案处理');
const withdrawn = ConcernWithdrawn({ reason: '自行解决' });

describe('linking a concern to the topic that has gathered it', () => {
  it('is recorded on the side of the concern too, even when it was withdrawn meanwhile', () => {
    given(aConcernRaised())
      .when(linkConcernToTopic, link)
      .then(ConcernLinkedToTopic({ topicId: topic, reason: '同一件事' }));
    given(aConcernRaised(), withdrawn).when(linkConcernToTopic, link).thenMatch({ type: 'ConcernLinkedToTopic' });
  });
  it('is recorded for every topic that gathers it', () => {
    given(aConcernRaised(), aConcernLinked(id(71)))
      .when(linkConcernToTopic, link)
      .thenMatch({ type: 'ConcernLinkedToTopic' });
  });
  it('has nothing to record the second time, and refuses nothing', () => {
    given(aConcernRaised(), aConcernLinked()).when(linkConcernToTopic, link).thenNothing();
    given().when(linkConcernToTopic, link).thenNothing();
  });
});

describe('unlinking a concern', () => {
  it('is recorded with the reason', () => {
    given(aConcernRaised(), aConcernLinked())
      .when(unlinkConcern, unlink)
      .then(ConcernUnlinked({ topicId: topic, reason: '另案处理' }));
  });
  it('has nothing to record where it is not linked', () => {
    given(aConcernRaised()).when(unlinkConcern, unlink).thenNothing();
    given(aConcernRaised(), aConcernLinked(), ConcernUnlinked({ topicId: topic, reason: '另案处理' }))
      .when(unlinkConcern, unlink)
      .thenNothing();
  });
});

describe('telling whoever raised a concern what the case came to', () => {
  const tell = (because: string) => new AnswerConcern(concern, topic, 'concluded', because);
  const told = ConcernAnswered({ topicId: topic, what: 'concluded', channel: 'app' });
  it('is recorded with what and through which channel', () => {
    given(aConcernRaised(), aConcernLinked())
      .when(answerConcern, tell(id(800)))
      .then(told);
  });
  it('goes back through the partner where it came from one', () => {
    given(aConcernRaised({ raisedBy: undefined, source: { partnerId: id(300), externalId: 'WO-1' } }))
      .when(answerConcern, tell(id(800)))
      .then(ConcernAnswered({ topicId: topic, what: 'concluded', channel: 'partner' }));
  });
  it('happens once for each thing that happened', () => {
    given(aConcernRaised(), [told, { causationId: id(800) }])
      .when(answerConcern, tell(id(800)))
      .thenNothing();
    given(aConcernRaised(), [told, { causationId: id(800) }])
      .when(answerConcern, tell(id(801)))
      .then(told);
  });
  it('leaves in peace whoever withdrew it', () => {
    given(aConcernRaised(), withdrawn)
      .when(answerConcern, tell(id(800)))
      .thenNothing();
  });
});
