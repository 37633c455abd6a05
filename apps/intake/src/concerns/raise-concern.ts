import { z } from 'zod';
import { ConcernRaised, Id, type ConcernEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { EvidenceList, Route, Theme, writtenText } from '#libs/shared-kernel';
import { NameText, ProseText, ReferenceText } from '../fields.js';
import type { Concern } from './concern.js';

export const NewConcern = z
  .strictObject({
    route: Route,
    jurisdictionId: Id,
    /** The room asked to take it up. */
    roomId: Id.optional(),
    place: NameText.optional(),
    theme: Theme.optional(),
    smallButKey: z.boolean().optional(),
    title: NameText,
    text: ProseText,
    attachments: EvidenceList.default([]),
    /** The resident for whom a grid worker, a coordinator or a partner writes it down. */
    onBehalfOf: Id.optional(),
    workOrderNo: ReferenceText.max(100).optional(),
    gridCode: ReferenceText.max(100).optional(),
    /** The partner's own id of it: the same one is never taken over twice. */
    externalId: ReferenceText.optional(),
  })
  .meta({ id: 'RaiseConcern' });
export type NewConcern = z.output<typeof NewConcern>;

export class RaiseConcern {
  constructor(readonly concern: NewConcern) {}
}

export interface ConcernFrom {
  readonly command: RaiseConcern;
  /** The resident for whom it is raised, as known to this concern. */
  readonly behalf: string | null;
}

/** A resident speaks for themselves; who works for residents may write down what one of them says, or what they saw on the round. */
export const raiseConcern: Decide<ConcernFrom, Concern, ConcernEvent> = ({ command, behalf }, concern, { actor, participantId }) => {
  if (concern.status === 'raised') return [];
  const { onBehalfOf: _person, externalId, place, title, text, ...rest } = command.concern;
  if (behalf !== null && actor.role === 'resident') throw new RuleBroken('concern.residents-speak-for-themselves');
  const fromPartner = actor.role === 'partner';
  if (fromPartner && (externalId === undefined || actor.organisationId === undefined))
    throw new RuleBroken('concern.partner-names-its-own-id');
  if (!fromPartner && externalId !== undefined) throw new RuleBroken('concern.external-ids-are-partners');
  // Whose words they are: the resident's, else whoever writes; a system that passes them on is nobody's author.
  const author = behalf ?? (fromPartner ? null : participantId);
  const raisedBy = behalf ?? (actor.role === 'resident' ? participantId : undefined);
  return [
    ConcernRaised({
      ...rest,
      ...(place === undefined ? {} : { place: writtenText('concern.place', author, place) }),
      title: writtenText('concern.title', author, title),
      text: writtenText('concern.text', author, text),
      ...(raisedBy === undefined ? {} : { raisedBy }),
      ...(fromPartner ? { source: { partnerId: actor.organisationId!, externalId: externalId! } } : {}),
    }),
  ];
};
