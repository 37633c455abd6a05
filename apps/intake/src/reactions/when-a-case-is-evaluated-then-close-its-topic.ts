import type { EvaluationEvent } from '#libs/contracts';
import type { ReadEvent } from '#libs/event-sourcing';
import type { Reaction } from '#libs/projections';
import { CloseTopic } from '../topics/close-topic.js';
import { topicStream } from '../topics/topic.js';
import type { TopicsRead } from './concerns-of.js';

type Cause = Extract<EvaluationEvent, { type: 'EvaluationClosed' | 'ScoresPublished' }>;

/** An interim edition says how a case goes; the final one says how it went. */
const isTheEnd = (event: ReadEvent & Cause): boolean => event.type === 'EvaluationClosed' || event.data.edition === 'final';

export const whenACaseIsEvaluatedThenCloseItsTopic = (topics: TopicsRead): Reaction => ({
  name: 'when-a-case-is-evaluated-then-close-its-topic',
  carriers: ['log'],
  on: ['EvaluationClosed', 'ScoresPublished'] satisfies Cause['type'][],
  react: async (event, issue) => {
    if (!isTheEnd(event as ReadEvent & Cause)) return;
    const caseId = event.metadata.partitionKey;
    if (await topics.load(topicStream, caseId)) await issue(0, new CloseTopic(caseId, 'evaluated'));
  },
});
