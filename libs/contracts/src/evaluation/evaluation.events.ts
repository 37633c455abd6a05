import { z } from 'zod';
import { defineEvent, defineStream, Text, type EventIn } from '#libs/event-sourcing';
import { Edition, EvidenceList, WarningCode } from '#libs/shared-kernel';
import { Code, Id, Note, Reason } from '../common.js';

/** Points of one item of a score: what was found in the events, how much it gives, of how much. Decimal strings, so that digits last. */
const Points = z
  .string()
  .regex(/^\d+(\.\d+)?$/)
  .max(12);
const ScoreItem = z.strictObject({ code: Code, points: Points, of: Points, found: z.string().max(500), events: z.array(Id).max(200) });
const Score = z.strictObject({ total: Points, items: z.array(ScoreItem).max(60) });

export const EvaluationOpened = defineEvent(
  'EvaluationOpened',
  z.strictObject({ roomId: Id, title: z.string().min(4).max(100), round: z.int().min(1).max(100) }),
);
export const SatisfactionInvited = defineEvent('SatisfactionInvited', z.strictObject({ count: z.int().min(0) }));
export const SatisfactionClosed = defineEvent(
  'SatisfactionClosed',
  z.strictObject({
    invited: z.int().min(0),
    answered: z.int().min(0),
    solvedYes: z.int().min(0),
    improvedYes: z.int().min(0),
    benefitedYes: z.int().min(0),
    /** Ratings recorded up to here were counted, later ones not. */
    atPosition: z.string().regex(/^\d+$/),
  }),
);
export const ThirdPartyAssigned = defineEvent(
  'ThirdPartyAssigned',
  z.strictObject({ evaluatorId: Id, why: z.enum(['rule', 'sample', 'request']) }),
);
export const ThirdPartyAssessed = defineEvent(
  'ThirdPartyAssessed',
  z.strictObject({
    items: z
      .array(z.strictObject({ code: Code, points: z.int().min(0).max(100), note: Note.optional() }))
      .min(1)
      .max(30),
    text: Text('assessment.text'),
    evidence: EvidenceList,
  }),
);
export const AssessmentAnswered = defineEvent('AssessmentAnswered', z.strictObject({ text: Text('assessment.answer') }));
export const ScoresComputed = defineEvent(
  'ScoresComputed',
  z.strictObject({
    edition: Edition,
    atPosition: z.string().regex(/^\d+$/),
    formula: z.string().min(1).max(60),
    /** The rule values that the formulas were given. */
    rules: z.strictObject({ version: z.string().max(200), enteredTimeToleranceDays: z.int().min(0).max(365) }),
    process: Score,
    result: Score,
    /** How many events went in; {@link digest} is SHA-256 over their canonical JSON with everything else the formulas were given. */
    facts: z.int().min(0),
    digest: z.string().max(64),
  }),
);
export const ScoresPublished = defineEvent('ScoresPublished', z.strictObject({ edition: Edition, process: Points, result: Points }));
export const ScoreContested = defineEvent(
  'ScoreContested',
  z.strictObject({ edition: Edition, items: z.array(Code).max(60), reason: Reason }),
);
export const ContestDecided = defineEvent('ContestDecided', z.strictObject({ edition: Edition, upheld: z.boolean(), reason: Reason }));

/** Of what a warning speaks: a case, or a room as a whole. Its id is that of the stream. */
const WarningSubject = z.enum(['case', 'room']);
export const WarningRaised = defineEvent(
  'WarningRaised',
  z.strictObject({
    code: WarningCode,
    subject: WarningSubject,
    roomId: Id,
    /** The function that found it, with its version. */
    rule: z.string().max(60),
    /** By which signs, and what was measured against which limit: days, percent or a count, as the sign says. */
    signs: z
      .array(z.strictObject({ code: Code, found: z.int(), limit: z.int() }))
      .min(1)
      .max(10),
    evidence: z.array(Id).max(200),
  }),
);
/** The signs no longer show. What they showed stays in the history. */
export const WarningCleared = defineEvent(
  'WarningCleared',
  z.strictObject({ code: WarningCode, subject: WarningSubject, roomId: Id, rule: z.string().max(60), why: Code }),
);
export const EvaluationClosed = defineEvent('EvaluationClosed', z.strictObject({}));

/** One stream per case; per room one that holds the warnings about the room as a whole. */
export const evaluationEvents = defineStream('evaluation', 'evaluation', [
  EvaluationOpened,
  SatisfactionInvited,
  SatisfactionClosed,
  ThirdPartyAssigned,
  ThirdPartyAssessed,
  AssessmentAnswered,
  ScoresComputed,
  ScoresPublished,
  ScoreContested,
  ContestDecided,
  WarningRaised,
  WarningCleared,
  EvaluationClosed,
]);
export type EvaluationEvent = EventIn<typeof evaluationEvents>;

/** One stream per (case, rater): 问题解决了吗？生活改善了吗？得到实惠了吗？ */
export const CaseRated = defineEvent(
  'CaseRated',
  z.strictObject({
    caseId: Id,
    ratedBy: Id,
    /** Of the evaluation: a case that comes back is rated anew. */
    round: z.int().min(1).max(100),
    solved: z.boolean(),
    improved: z.boolean(),
    benefited: z.boolean(),
    comment: Text('rating.comment').optional(),
  }),
);
export const ratingEvents = defineStream('rating', 'evaluation', [CaseRated], 'voices');
export type RatingEvent = EventIn<typeof ratingEvents>;
