import { ConcernEndorsed, EndorsementWithdrawn, type EndorsementEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import type { Concern } from '../concerns/concern.js';
import type { Endorsement } from './endorsement.js';

export class EndorseConcern {
  constructor(readonly concernId: string) {}
}

export interface EndorsementOf {
  readonly command: EndorseConcern;
  readonly concern: Extract<Concern, { status: 'raised' }>;
}

/** 我也有这个问题: somebody else says that they have the same concern. */
export const endorseConcern: Decide<EndorsementOf, Endorsement, EndorsementEvent> = (
  { command, concern },
  endorsement,
  { participantId },
) => {
  if (endorsement.status === 'given') return [];
  if (concern.raisedBy === participantId) throw new RuleBroken('endorsement.of-ones-own-concern');
  if (concern.standing.status !== 'waiting') throw new RuleBroken('concern.not-waiting');
  return [ConcernEndorsed({ concernId: command.concernId, endorsedBy: participantId })];
};

export class WithdrawEndorsement {
  constructor(readonly concernId: string) {}
}

export const withdrawEndorsement: Decide<WithdrawEndorsement, Endorsement, EndorsementEvent> = (
  { concernId },
  endorsement,
  { participantId },
) => (endorsement.status === 'given' ? [EndorsementWithdrawn({ concernId, endorsedBy: participantId })] : []);
