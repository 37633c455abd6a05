import { z } from 'zod';
import { ItemAdjourned, type SessionEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { maskPersonalData, ShanghaiDate } from '#libs/shared-kernel';
import { Reason } from '../fields.js';
import { goingOn, itemOf, type Session } from './session.js';

export const AdjournItemBody = z.strictObject({ reason: Reason, until: ShanghaiDate.optional() }).meta({ id: 'AdjournItem' });

export class AdjournItem {
  constructor(
    readonly sessionId: string,
    readonly caseId: string,
    readonly adjournment: z.output<typeof AdjournItemBody>,
  ) {}
}

/** The case goes on in another session, which its consultation has to convene. */
export const adjournItem: Decide<AdjournItem, Session, SessionEvent> = ({ caseId, adjournment }, session, context) => {
  const state = goingOn(session);
  const item = itemOf(state, caseId);
  if (item.status === 'adjourned') return [];
  const { reason, until } = adjournment;
  if (until !== undefined && until < context.today) throw new RuleBroken('session.adjourned-into-the-past', { until });
  return [ItemAdjourned({ itemNo: item.itemNo, caseId, reason: maskPersonalData(reason), ...(until === undefined ? {} : { until }) })];
};
