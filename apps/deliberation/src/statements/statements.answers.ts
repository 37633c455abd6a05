import { z } from 'zod';
import { listOf, pageQuery } from '#libs/http';

const Id = z.uuid();
const Instant = z.iso.datetime({ precision: 3 });

export const StatementsQuery = z.strictObject({
  /** Round of the consultation; all of them without it. */
  round: z.coerce.number().int().min(1).max(100).optional(),
  ...pageQuery,
});
export type StatementsQuery = z.output<typeof StatementsQuery>;

export const StatementView = z
  .strictObject({
    id: Id,
    round: z.int(),
    text: z.string(),
    moderation: z.enum(['waiting', 'accepted', 'refused']),
    /** Why it was accepted or refused; for whoever made it and those in charge. */
    reason: z.string().nullable(),
    submittedAt: Instant,
    /** By the id inside the case, for those inside it. */
    participantId: Id.nullable(),
    mine: z.boolean(),
    /** Last choice of each participant, as far as it was made before the poll closed. */
    tally: z.strictObject({ agree: z.int(), disagree: z.int(), pass: z.int() }),
    myChoice: z.enum(['agree', 'disagree', 'pass']).nullable(),
  })
  .meta({ id: 'StatementView' });
export const StatementList = listOf(StatementView, 'StatementList');

export const DiscussionView = z
  .strictObject({
    rounds: z.array(
      z.strictObject({
        round: z.int(),
        closesAt: Instant,
        closed: z.boolean(),
        commonGround: z
          .strictObject({
            atPosition: z.string(),
            parameters: z.strictObject({ method: z.string(), version: z.string(), seed: z.string().optional() }),
            groups: z.array(z.strictObject({ groupId: z.int(), group: z.string().optional(), size: z.int() })),
            ranking: z.array(z.strictObject({ statementId: Id, consensus: z.string(), votes: z.int(), common: z.boolean() })),
            digest: z.string(),
          })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'DiscussionView' });
export type DiscussionView = z.output<typeof DiscussionView>;
