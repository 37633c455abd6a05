import { z } from 'zod';
import { StatementModerated, type DiscussionEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData } from '#libs/shared-kernel';
import { Reason } from '../fields.js';
import { discussing, type Discussion } from './discussion.js';

export const ModerateStatementBody = z.strictObject({ accepted: z.boolean(), reason: Reason }).meta({ id: 'ModerateStatement' });

export class ModerateStatement {
  constructor(
    readonly caseId: string,
    readonly statementId: string,
    readonly moderation: z.output<typeof ModerateStatementBody>,
  ) {}
}

/** With a reason, whichever way it goes; it can be changed while votes are taken. Nobody moderates their own words. */
export const moderateStatement: Decide<ModerateStatement, Discussion, DiscussionEvent> = (
  { statementId, moderation },
  discussion,
  context,
) => {
  const state = discussing(discussion, context.occurredAt);
  const statement = state.statements.find((one) => one.statementId === statementId && one.round === state.round);
  if (!statement) throw new RuleBroken('discussion.statement-unknown', { statementId });
  if (statement.participantId === context.participantId) throw new RuleBroken('discussion.own-statement');
  const { accepted, reason } = moderation;
  if (statement.moderation === (accepted ? 'accepted' : 'refused')) return [];
  return [StatementModerated({ statementId, accepted, reason: maskPersonalData(reason) })];
};
