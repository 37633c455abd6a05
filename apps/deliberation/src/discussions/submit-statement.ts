import { z } from 'zod';
import { StatementSubmitted, type DiscussionEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { writtenText } from '#libs/shared-kernel';
import { discussing, type Discussion } from './discussion.js';

/** One thought: what others can agree or disagree with. */
export const SubmitStatementBody = z.strictObject({ text: z.string().trim().min(2).max(500) }).meta({ id: 'SubmitStatement' });

export class SubmitStatement {
  constructor(
    readonly caseId: string,
    readonly text: string,
  ) {}
}

export const RecordStatementBody = z
  .strictObject({ personId: z.uuid(), text: z.string().trim().min(2).max(500) })
  .meta({ id: 'RecordStatement' });

/** What somebody has said who doesn't use a phone, written down for them. */
export class RecordStatement {
  constructor(
    readonly caseId: string,
    readonly personId: string,
    readonly text: string,
  ) {}
}

export interface SubmitStatementFromSeat {
  readonly text: string;
  /** Whose words they are, by the id inside the case. */
  readonly participantId: string;
  /** The participant holds a seat of the case now. */
  readonly hasSeat: boolean;
}

/** Bounds of one discussion, so that a voter can get through it and a ranking stays of one size. */
const MOST_OF_ONE = 20;
const MOST_OF_ALL = 1000;

export const submitStatement: Decide<SubmitStatementFromSeat, Discussion, DiscussionEvent> = (
  { text, participantId, hasSeat },
  discussion,
  context,
) => {
  const state = discussing(discussion, context.occurredAt);
  if (!hasSeat) throw new RuleBroken('discussion.without-seat');
  const ofThisRound = state.statements.filter(({ round }) => round === state.round);
  if (ofThisRound.length >= MOST_OF_ALL) throw new RuleBroken('discussion.full', { most: MOST_OF_ALL });
  if (ofThisRound.filter((one) => one.participantId === participantId).length >= MOST_OF_ONE)
    throw new RuleBroken('discussion.too-many-statements', { most: MOST_OF_ONE });
  return [
    StatementSubmitted({
      statementId: context.idFor('statement'),
      participantId,
      text: writtenText('statement.text', participantId, text),
    }),
  ];
};
