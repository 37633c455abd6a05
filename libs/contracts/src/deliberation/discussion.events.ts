import { z } from 'zod';
import { defineEvent, defineStream, Text, type EventIn } from '#libs/event-sourcing';
import { Instant, VoteChoice } from '#libs/shared-kernel';
import { Code, Id, Reason } from '../common.js';

export const DiscussionOpened = defineEvent(
  'DiscussionOpened',
  z.strictObject({ closesAt: Instant, roomId: Id, round: z.int().min(1).max(100) }),
);
export const StatementSubmitted = defineEvent(
  'StatementSubmitted',
  z.strictObject({ statementId: Id, participantId: Id, text: Text('statement.text') }),
);
export const StatementModerated = defineEvent(
  'StatementModerated',
  z.strictObject({ statementId: Id, accepted: z.boolean(), reason: Reason }),
);
/** A vote counts when its position precedes this event's. */
export const VotingClosed = defineEvent('VotingClosed', z.strictObject({}));
export const CommonGroundComputed = defineEvent(
  'CommonGroundComputed',
  z.strictObject({
    atPosition: z.string().regex(/^\d+$/),
    parameters: z.strictObject({ method: z.string().max(60), version: z.string().max(20), seed: z.string().max(128).optional() }),
    /** `group` where the opinion groups are the groups of the seats; clusters of votes have none. */
    groups: z.array(z.strictObject({ groupId: z.int().min(0), group: Code.optional(), size: z.int().min(0) })).max(60),
    ranking: z
      .array(z.strictObject({ statementId: Id, consensus: z.string().max(30), votes: z.int().min(0), common: z.boolean() }))
      .max(1000),
    digest: z.string().max(64),
  }),
);

export const discussionEvents = defineStream('discussion', 'deliberation', [
  DiscussionOpened,
  StatementSubmitted,
  StatementModerated,
  VotingClosed,
  CommonGroundComputed,
]);
export type DiscussionEvent = EventIn<typeof discussionEvents>;

/** One stream per (case, participant): the case is the partition key. A later vote on the same statement replaces the earlier one. */
export const VoteCast = defineEvent(
  'VoteCast',
  z.strictObject({ caseId: Id, participantId: Id, statementId: Id, choice: VoteChoice, round: z.int().min(1).max(100) }),
);
export const ballotEvents = defineStream('ballot', 'deliberation', [VoteCast], 'voices');
export type BallotEvent = EventIn<typeof ballotEvents>;
