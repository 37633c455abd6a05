import { z } from 'zod';
import { ConcernAmended, ConcernWithdrawn, type ConcernEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { EvidenceList, Theme, writtenText } from '#libs/shared-kernel';
import { NameText, ProseText, published, ReasonText } from '../fields.js';
import { isTheirs, type Concern } from './concern.js';

export const Amendment = z
  .strictObject({
    title: NameText.optional(),
    text: ProseText.optional(),
    theme: Theme.optional(),
    attachments: EvidenceList.optional(),
    reason: ReasonText,
  })
  .meta({ id: 'AmendConcern' });
export type Amendment = z.output<typeof Amendment>;

export class AmendConcern {
  constructor(
    readonly concernId: string,
    readonly amendment: Amendment,
  ) {}
}

/** Whoever raised it, or wrote it down, may put it better. The earlier words stay in the history. */
export const amendConcern: Decide<AmendConcern, Concern, ConcernEvent> = ({ amendment }, concern, { actor, participantId }) => {
  const { title, text, theme, attachments, reason } = amendment;
  if (concern.status === 'unknown') throw new RuleBroken('concern.unknown');
  if (!isTheirs(concern, [participantId, actor.personId])) throw new RuleBroken('concern.not-yours');
  if (concern.standing.status !== 'waiting') throw new RuleBroken('concern.not-waiting');
  if (title === undefined && text === undefined && theme === undefined && attachments === undefined) return [];
  const author = concern.raisedBy ?? (concern.fromPartner ? null : participantId);
  return [
    ConcernAmended({
      ...(title === undefined ? {} : { title: writtenText('concern.title', author, title) }),
      ...(text === undefined ? {} : { text: writtenText('concern.text', author, text) }),
      ...(theme === undefined ? {} : { theme }),
      ...(attachments === undefined ? {} : { attachments }),
      reason: published(reason),
    }),
  ];
};

export const Withdrawal = z.strictObject({ reason: ReasonText }).meta({ id: 'WithdrawConcern' });

export class WithdrawConcern {
  constructor(
    readonly concernId: string,
    readonly reason: string,
  ) {}
}

/** Ends the concern, not the topic that has gathered it: others stand behind that. */
export const withdrawConcern: Decide<WithdrawConcern, Concern, ConcernEvent> = ({ reason }, concern, { actor, participantId }) => {
  if (concern.status === 'unknown') throw new RuleBroken('concern.unknown');
  if (!isTheirs(concern, [participantId, actor.personId])) throw new RuleBroken('concern.not-yours');
  if (concern.standing.status === 'withdrawn') return [];
  if (concern.standing.status !== 'waiting') throw new RuleBroken('concern.not-waiting');
  return [ConcernWithdrawn({ reason: published(reason) })];
};
