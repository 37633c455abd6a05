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

/** About a hundred metres: a matter can be found by it, a home can't. */
const roughly = ({ lat, long }: NonNullable<PassedOn['position']>): string => `${lat.toFixed(3)}, ${long.toFixed(3)}`;

/** The picture stays with the sender: everybody who lives around sees a concern. */
export const takeOverConcern: Decide<TakeOverConcern, Concern, ConcernEvent> = ({ passedOn }, concern) => {
  if (concern.status === 'raised') return [];
  const { partnerId, externalId, via: _door, place, position, mediaUrl: _picture, title, text, ...rest } = passedOn;
  const where = place ?? (position && roughly(position));
  return [
    ConcernRaised({
      ...rest,
      ...(where === undefined ? {} : { place: published(where) }),
      title: published(title),
      text: published(text),
      attachments: [],
      source: { partnerId, externalId },
    }),
  ];
};
