import type { Reaction } from '#libs/projections';
import { AnswerConcern } from '../concerns/link-concern.js';
import { concernsOf, type TopicsRead } from './concerns-of.js';

/** What whoever raised a concern is told of, by the event that says so. */
export const TOLD: Readonly<Record<string, string>> = {
  TopicApproved: 'topic_approved',
  TopicRejected: 'topic_rejected',
  RatificationRefused: 'ratification_refused',
  TopicWithdrawn: 'topic_withdrawn',
  ConsultationConcluded: 'consultation_concluded',
  ConsultationTerminated: 'consultation_terminated',
  ResultsPublished: 'results_published',
};

/** 件件有回音: nobody who raised something has to ask what became of it. Told once of each thing, in every round. */
export const whenACaseComesToSomethingThenTellWhoRaisedIt = (topics: TopicsRead): Reaction => ({
  name: 'when-a-case-comes-to-something-then-tell-who-raised-it',
  carriers: ['log'],
  on: Object.keys(TOLD),
  react: async (event, issue) => {
    const caseId = event.metadata.partitionKey;
    const concernIds = await concernsOf(topics, caseId);
    for (const [n, concernId] of concernIds.entries())
      await issue(n, new AnswerConcern(concernId, caseId, TOLD[event.type]!, event.metadata.eventId));
  },
});
