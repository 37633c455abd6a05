import { z } from 'zod';
import { ConcernAppealDecided, ConcernAppealed, type ConcernEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { writtenText } from '#libs/shared-kernel';
import { published, ReasonText } from '../fields.js';
import { isTheirs, type Concern } from './concern.js';

export const Appeal = z.strictObject({ reason: ReasonText }).meta({ id: 'AppealConcern' });

export class AppealConcern {
  constructor(
    readonly concernId: string,
    readonly reason: string,
  ) {}
}

/** Once against each time it was declined, until the day that was named then. */
export const appealConcern: Decide<AppealConcern, Concern, ConcernEvent> = ({ reason }, concern, { actor, participantId, today }) => {
  if (concern.status === 'unknown') throw new RuleBroken('concern.unknown');
  if (!isTheirs(concern, [participantId, actor.personId])) throw new RuleBroken('concern.not-yours');
  const { standing } = concern;
  if (standing.status !== 'declined') throw new RuleBroken('concern.not-declined');
  if (standing.appeal === 'open') return [];
  if (standing.appeal === 'dismissed') throw new RuleBroken('concern.appealed-before');
  if (today > standing.appealUntil) throw new RuleBroken('concern.appeal-too-late', { until: standing.appealUntil });
  return [ConcernAppealed({ reason: writtenText('concern.appeal', concern.raisedBy ?? participantId, reason) })];
};

export const AppealDecision = z.strictObject({ upheld: z.boolean(), reason: ReasonText }).meta({ id: 'DecideConcernAppeal' });
export type AppealDecision = z.output<typeof AppealDecision>;

export class DecideConcernAppeal {
  constructor(
    readonly concernId: string,
    readonly decision: AppealDecision,
  ) {}
}

/** By another person than the one who declined it. Upheld, the concern waits again; dismissed, that is the end. */
export const decideConcernAppeal: Decide<DecideConcernAppeal, Concern, ConcernEvent> = ({ decision }, concern, { actor }) => {
  if (concern.status === 'unknown') throw new RuleBroken('concern.unknown');
  const { standing } = concern;
  if (standing.status === 'declined' && standing.appeal === 'dismissed' && !decision.upheld) return [];
  if (standing.status !== 'declined' || standing.appeal !== 'open') throw new RuleBroken('concern.no-open-appeal');
  if (standing.declinedBy === actor.personId) throw new RuleBroken('concern.appeal-of-own-decision');
  return [ConcernAppealDecided({ upheld: decision.upheld, reason: published(decision.reason) })];
};
