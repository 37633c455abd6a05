import { describe, expect, it } from '@jest/globals';
import {
  ConsultationConcluded,
  EvaluationClosed,
  PersonForgotten,
  ScoresPublished,
  TopicApproved,
  TopicConcernAdded,
  TopicConcernRemoved,
  TopicRejected,
  type TopicEvent,
} from '#libs/contracts';
import { foldAll, type DomainEvent, type ReadEvent } from '#libs/event-sourcing';
import { id, recordedFor } from '#libs/event-sourcing/testing';
import { inMemorySubjectKeys } from '#libs/personal-data/testing';
import type { Reaction } from '#libs/projections';
import { AnswerConcern, LinkConcernToTopic, UnlinkConcern } from '../concerns/link-concern.js';
import { CloseTopic } from '../topics/close-topic.js';
import { aSubmittedTopic, aTopicApproved, aTopicDrafted, concern, topic, type Past } from '../topics/topic.fixtures.js';
import { topicStream } from '../topics/topic.js';
import type { TopicsRead } from './concerns-of.js';
import { whenACaseComesToSomethingThenTellWhoRaisedIt } from './when-a-case-comes-to-something-then-tell-who-raised-it.js';
import { whenACaseIsEvaluatedThenCloseItsTopic } from './when-a-case-is-evaluated-then-close-its-topic.js';
import { whenAPersonIsForgottenThenEraseTheirKey } from './when-a-person-is-forgotten-then-erase-their-key.js';
import { whenATopicGathersConcernsThenLinkThem } from './when-a-topic-gathers-concerns-then-link-them.js';

const other = id(91);
const read = (event: DomainEvent, stream = `topic-${topic}`): ReadEvent => ({ ...recordedFor(event, 3), stream, redacted: false });
const topics = (...past: Past[]): TopicsRead => ({
  load: (async () =>
    past.length === 0
      ? null
      : foldAll(
          topicStream.fold,
          past.map(([event, metadata], index) => recordedFor<TopicEvent>(event, index, metadata)),
        )) as TopicsRead['load'],
});
const issuedBy = async (reaction: Reaction, event: ReadEvent): Promise<[number, object][]> => {
  const issued: [number, object][] = [];
  await reaction.react(event, (async (n: number, command: object) => {
    issued.push([n, command]);
  }) as Parameters<Reaction['react']>[1]);
  return issued;
};

describe('when a topic gathers concerns then link them', () => {
  const reaction = whenATopicGathersConcernsThenLinkThem(topics(...aSubmittedTopic({ concernIds: [concern, other] })));
  it('links each concern of a draft, under a number of its own', async () => {
    const [drafted] = aTopicDrafted({ concernIds: [concern, other] });
    expect(await issuedBy(reaction, read(drafted))).toEqual([
      [0, new LinkConcernToTopic(concern, topic, '老楼加装电梯')],
      [1, new LinkConcernToTopic(other, topic, '老楼加装电梯')],
    ]);
  });
  it('follows what is added and removed later', async () => {
    expect(await issuedBy(reaction, read(TopicConcernAdded({ concernId: other, reason: '同' })))).toEqual([
      [0, new LinkConcernToTopic(other, topic, '同')],
    ]);
    expect(await issuedBy(reaction, read(TopicConcernRemoved({ concernId: other, reason: '异' })))).toEqual([
      [0, new UnlinkConcern(other, topic, '异')],
    ]);
  });
  it('lets every concern of a rejected topic go', async () => {
    expect(await issuedBy(reaction, read(TopicRejected({ reasons: '已另案处理' })))).toEqual([
      [0, new UnlinkConcern(concern, topic, '已另案处理')],
      [1, new UnlinkConcern(other, topic, '已另案处理')],
    ]);
  });
});

describe('when a case comes to something then tell who raised it', () => {
  const concluded = ConsultationConcluded({
    kind: 'agreement',
    recommendations: [],
    roomId: id(80),
    title: '老楼加装电梯',
    approvedBy: id(300),
  });
  it('tells each concern that the topic holds now, naming the event', async () => {
    const reaction = whenACaseComesToSomethingThenTellWhoRaisedIt(topics(...aSubmittedTopic({ concernIds: [concern, other] })));
    const event = read(concluded, `consultation-${topic}`);
    expect(await issuedBy(reaction, event)).toEqual([
      [0, new AnswerConcern(concern, topic, 'consultation_concluded', event.metadata.eventId)],
      [1, new AnswerConcern(other, topic, 'consultation_concluded', event.metadata.eventId)],
    ]);
  });
  it('tells of the approval too', async () => {
    const reaction = whenACaseComesToSomethingThenTellWhoRaisedIt(topics(...aSubmittedTopic()));
    const [approved] = aTopicApproved();
    expect(
      (await issuedBy(reaction, read(TopicApproved(approved.data as Parameters<typeof TopicApproved>[0])))).map(([, command]) => command),
    ).toMatchObject([{ what: 'topic_approved' }]);
  });
  it('has nobody to tell where no concern stands behind it', async () => {
    expect(await issuedBy(whenACaseComesToSomethingThenTellWhoRaisedIt(topics()), read(concluded, `consultation-${topic}`))).toEqual([]);
  });
});

describe('when a case is evaluated then close its topic', () => {
  const reaction = whenACaseIsEvaluatedThenCloseItsTopic(topics(...aSubmittedTopic()));
  const scores = (edition: 'interim' | 'final') => read(ScoresPublished({ edition, process: '80', result: '70' }), `evaluation-${topic}`);
  it('waits for the final edition', async () => {
    expect(await issuedBy(reaction, scores('interim'))).toEqual([]);
    expect(await issuedBy(reaction, scores('final'))).toEqual([[0, new CloseTopic(topic, 'evaluated')]]);
  });
  it('takes a closed evaluation for the end as well', async () => {
    expect(await issuedBy(reaction, read(EvaluationClosed({}), `evaluation-${topic}`))).toEqual([[0, new CloseTopic(topic, 'evaluated')]]);
  });
  it('passes over a case that is no topic here', async () => {
    expect(await issuedBy(whenACaseIsEvaluatedThenCloseItsTopic(topics()), scores('final'))).toEqual([]);
  });
});

describe('when a person is forgotten then erase their key', () => {
  it('erases it, and again without harm', async () => {
    const keys = inMemorySubjectKeys();
    const person = id(5000);
    const pseudonym = await keys.pseudonym(person, 'case');
    const reaction = whenAPersonIsForgottenThenEraseTheirKey(keys);
    for (let time = 0; time < 2; time++)
      expect(await issuedBy(reaction, read(PersonForgotten({ basis: '本人申请' }), `person-${person}`))).toEqual([]);
    expect(await keys.find(person)).toBeNull();
    expect(await keys.personBehind(pseudonym)).toBeNull();
  });
});
