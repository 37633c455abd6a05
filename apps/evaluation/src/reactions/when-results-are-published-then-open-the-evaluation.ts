import type { ResultsPublished } from '#libs/contracts';
import type { EventOf, ReadEvent } from '#libs/event-sourcing';
import type { Reaction } from '#libs/projections';
import { OpenEvaluation } from '../evaluations/open-evaluation.js';

export const whenResultsArePublishedThenOpenTheEvaluation: Reaction = {
  name: 'when-results-are-published-then-open-the-evaluation',
  carriers: ['log'],
  on: ['ResultsPublished'],
  react: async (event: ReadEvent, issue) => {
    const { partitionKey, jurisdiction, round } = event.metadata;
    const { roomId, title } = (event as unknown as EventOf<typeof ResultsPublished>).data;
    await issue(0, new OpenEvaluation(partitionKey, jurisdiction?.id ?? null, round ?? 1, roomId, title));
  },
};
