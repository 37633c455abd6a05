import { z } from 'zod';
import { ConcernHandedOn, Id, type ConcernEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { HandOnChannel } from '#libs/shared-kernel';
import { published, ReasonText, ReferenceText } from '../fields.js';
import type { Concern } from './concern.js';

export const HandingOn = z
  .strictObject({ channel: HandOnChannel, toOrganisationId: Id.optional(), reference: ReferenceText.optional(), reason: ReasonText })
  .meta({ id: 'HandConcernOn' });
export type HandingOn = z.output<typeof HandingOn>;

export class HandConcernOn {
  constructor(
    readonly concernId: string,
    readonly handingOn: HandingOn,
  ) {}
}

/** Emergencies, individual complaints, petitions, matters in court, secrets: no matter for a consultation, and never simply dropped. */
export const handConcernOn: Decide<HandConcernOn, Concern, ConcernEvent> = ({ handingOn }, concern) => {
  if (concern.status === 'unknown') throw new RuleBroken('concern.unknown');
  if (concern.standing.status === 'handed_on') return [];
  if (concern.standing.status !== 'waiting') throw new RuleBroken('concern.not-waiting');
  if (concern.topicIds.length > 0) throw new RuleBroken('concern.in-a-topic');
  return [ConcernHandedOn({ ...handingOn, reason: published(handingOn.reason) })];
};
