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

export interface SubmitStatementFromSeat {
  readonly text: string;
  /** The writer holds a seat of the case now. */
  readonly hasSeat: boolean;
}

/** Bounds of one discussion, so that a voter can get through it and a ranking stays of one size. */
const MOST_OF_ONE = 20;
const MOST_OF_ALL = 1000;

export const submitStatement: Decide<SubmitStatementFromSeat, Discussion, DiscussionEvent> = ({ text, hasSeat }, discussion, context) => {
  const state = discussing(discussion, context.occurredAt);
  if (!hasSeat) throw new RuleBroken('discussion.without-seat');
  const { participantId } = context;
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
