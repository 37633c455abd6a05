import { VotingClosed, type DiscussionEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import type { Discussion } from './discussion.js';

export class CloseVoting {
  constructor(readonly caseId: string) {}
}

/** Not before the hour that was announced: whoever wanted to vote in the evening must find the poll open. */
export const closeVoting: Decide<CloseVoting, Discussion, DiscussionEvent> = (_, discussion, context) => {
  switch (discussion.status) {
    case 'not_opened':
      throw new RuleBroken('discussion.unknown');
    case 'closed':
      return [];
    case 'open':
      if (context.occurredAt < discussion.closesAt) throw new RuleBroken('discussion.not-yet-over', { closesAt: discussion.closesAt });
      return [VotingClosed({})];
  }
};
