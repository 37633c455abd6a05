import { z } from 'zod';
import { DiscussionOpened, type DiscussionEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import type { OpenedConsultation } from '../consultations/consultation.js';
import { completedResearch } from '../consultations/research-rule.js';
import type { Discussion } from './discussion.js';

export const OpenDiscussionBody = z.strictObject({ closesAt: z.iso.datetime({ offset: true }) }).meta({ id: 'OpenDiscussion' });

export class OpenDiscussion {
  constructor(
    readonly caseId: string,
    readonly closesAt: string,
  ) {}
}

export interface OpenDiscussionOfCase {
  readonly closesAt: string;
  readonly consultation: OpenedConsultation;
  readonly jurisdictionId: string;
}

/** Talking online is talking: 不调研不协商 holds here as it holds for a session. */
export const openDiscussion: Decide<OpenDiscussionOfCase, Discussion, DiscussionEvent> = (
  { consultation, ...command },
  discussion,
  context,
) => {
  const closesAt = new Date(command.closesAt).toISOString();
  if (discussion.status === 'open') {
    if (discussion.closesAt === closesAt) return [];
    throw new RuleBroken('discussion.already-open');
  }
  if (consultation.status !== 'under_way') throw new RuleBroken('discussion.consultation-not-under-way');
  if (discussion.status === 'closed' && discussion.round === consultation.round) throw new RuleBroken('discussion.once-a-round');
  if (completedResearch(consultation).length === 0) throw new RuleBroken('consultation.no-research');
  if (!consultation.settled) throw new RuleBroken('consultation.participants-not-settled');
  if (closesAt <= context.occurredAt) throw new RuleBroken('discussion.closes-in-the-past');
  return [DiscussionOpened({ closesAt, roomId: consultation.roomId, round: consultation.round })];
};
