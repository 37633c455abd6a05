import { z } from 'zod';
import { Code, ConcernDeclined, type ConcernEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { addDays } from '#libs/shared-kernel';
import { published, ReasonText } from '../fields.js';
import type { Concern } from './concern.js';

export const Declining = z.strictObject({ reasonCode: Code, reason: ReasonText }).meta({ id: 'DeclineConcern' });
export type Declining = z.output<typeof Declining>;

export class DeclineConcern {
  constructor(
    readonly concernId: string,
    readonly declining: Declining,
  ) {}
}

export interface DecliningUnderRules {
  readonly command: DeclineConcern;
  readonly appealWithinDays: number;
  readonly ruleVersion: string;
}

/** With the reason, and the last day on which it can be appealed by the rules of the place. */
export const declineConcern: Decide<DecliningUnderRules, Concern, ConcernEvent> = ({ command, appealWithinDays }, concern, { today }) => {
  if (concern.status === 'unknown') throw new RuleBroken('concern.unknown');
  if (concern.standing.status === 'declined') return [];
  if (concern.standing.status !== 'waiting') throw new RuleBroken('concern.not-waiting');
  if (concern.topicIds.length > 0) throw new RuleBroken('concern.in-a-topic');
  const { reasonCode, reason } = command.declining;
  return [ConcernDeclined({ reasonCode, reason: published(reason), appealUntil: addDays(today, appealWithinDays) })];
};
