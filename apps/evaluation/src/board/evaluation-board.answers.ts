import { z } from 'zod';
import { listOf, pageQuery } from '#libs/http';
import { Edition, ShanghaiDate } from '#libs/shared-kernel';

const Id = z.uuid();
/** Codes of today; a later release may know more, and they are shown as they are. */
const Code = z.string().max(60);
const Points = z.string().max(12);

const OfASubject = {
  title: z.string(),
  roomId: Id.nullable(),
  roomName: z.string().nullable(),
  jurisdictionId: Id.nullable(),
  jurisdictionName: z.string().nullable(),
};

const Sign = z.strictObject({ code: Code, found: z.int(), limit: z.int() });
export const WarningRow = z
  .strictObject({
    /** `case` or `room`; the id is the case's or the room's. */
    subject: Code,
    subjectId: Id,
    ...OfASubject,
    code: Code,
    rule: Code,
    signs: z.array(Sign),
    /** Ids of the events that say so. */
    evidence: z.array(Id),
    raisedOn: ShanghaiDate,
  })
  .meta({ id: 'WarningRow' });

export const ScoreRow = z
  .strictObject({ caseId: Id, ...OfASubject, edition: Code, round: z.int(), process: Points, result: Points, publishedOn: ShanghaiDate })
  .meta({ id: 'ScoreRow' });

const Item = z
  .strictObject({
    code: Code,
    points: Points,
    /** 0.00 where the item doesn't apply to this case. */
    of: Points,
    found: z.string(),
    events: z.array(Id),
  })
  .meta({ id: 'ScoreItem' });
const Score = z.strictObject({ total: Points, items: z.array(Item) }).meta({ id: 'Score' });
export const ComputedScores = z
  .strictObject({
    edition: Code,
    atPosition: z.string(),
    formula: z.string(),
    rules: z.strictObject({ version: z.string(), enteredTimeToleranceDays: z.int() }),
    process: Score,
    result: Score,
    facts: z.int(),
    digest: z.string(),
    computedOn: ShanghaiDate,
    publishedOn: ShanghaiDate.nullable(),
  })
  .meta({ id: 'ComputedScores' });

export const EvaluationDetail = z
  .strictObject({
    caseId: Id,
    ...OfASubject,
    round: z.int(),
    openedOn: ShanghaiDate,
    closed: z.boolean(),
    satisfactionClosed: z.boolean(),
    invited: z.int().nullable(),
    satisfaction: z
      .strictObject({
        invited: z.int(),
        answered: z.int(),
        solvedYes: z.int(),
        improvedYes: z.int(),
        benefitedYes: z.int(),
        closedOn: ShanghaiDate,
      })
      .nullable(),
    assessment: z
      .strictObject({
        evaluatorId: Id,
        evaluatorName: z.string().nullable(),
        why: Code,
        items: z.array(z.strictObject({ code: Code, points: z.int(), note: z.string().optional() })),
        text: z.string().nullable(),
        answer: z.string().nullable(),
        assessedOn: ShanghaiDate.nullable(),
      })
      .nullable(),
    /** The last computation of each edition: why it is 72, item by item. Unpublished ones are shown to those in charge only. */
    scores: z.array(ComputedScores),
    contests: z.array(
      z.strictObject({
        edition: Code,
        items: z.array(Code),
        reason: z.string(),
        on: ShanghaiDate,
        upheld: z.boolean().nullable(),
        answer: z.string().nullable(),
      }),
    ),
    warnings: z.array(WarningRow),
  })
  .meta({ id: 'EvaluationDetail' });

const filters = {
  /** With everything below it. */
  jurisdictionId: Id.optional(),
  roomId: Id.optional(),
};
export const ScoresQuery = z.strictObject({ ...filters, edition: Edition.optional(), ...pageQuery });
export const WarningsQuery = z.strictObject({
  ...filters,
  code: Code.optional(),
  subject: z.enum(['case', 'room']).optional(),
  caseId: Id.optional(),
  ...pageQuery,
});
export type ScoresQuery = z.output<typeof ScoresQuery>;
export type WarningsQuery = z.output<typeof WarningsQuery>;
export const ScoreList = listOf(ScoreRow, 'ScoreList');
export const WarningList = listOf(WarningRow, 'WarningList');
