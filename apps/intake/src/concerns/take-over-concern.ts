import { ConcernRaised, type ConcernEvent, type InboundEvent } from '#libs/contracts';
import type { Decide } from '#libs/event-sourcing';
import type { Concern } from './concern.js';

export type PassedOn = Extract<InboundEvent, { type: 'InboundConcernReceived' }>['data'];

/** What a partner's system has passed on becomes a concern. Issued by a reaction only. */
export class TakeOverConcern {
  constructor(
    /** The same that it has with partners: minted from the sender and the sender's own id. */
    readonly concernId: string,
    readonly passedOn: PassedOn,
  ) {}
}

/** Nobody here is the author of a system's words: there is no original to seal, and what is shown came masked. */
const published = (words: string) => ({ original: null, published: words });

export const takeOverConcern: Decide<TakeOverConcern, Concern, ConcernEvent> = ({ passedOn }, concern) => {
  if (concern.status === 'raised') return [];
  const { partnerId, externalId, via: _door, place, title, text, ...rest } = passedOn;
  return [
    ConcernRaised({
      ...rest,
      ...(place === undefined ? {} : { place: published(place) }),
      title: published(title),
      text: published(text),
      attachments: [],
      source: { partnerId, externalId },
    }),
  ];
};
