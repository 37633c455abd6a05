import type { InboundEvent } from '#libs/contracts';
import type { ReadEvent } from '#libs/event-sourcing';
import type { Projection } from '#libs/projections';

export const INBOUND_TABLE_SQL = `
CREATE TABLE inbound_concerns (
  concern_id uuid PRIMARY KEY,
  partner_id uuid NOT NULL,
  external_id text NOT NULL,
  via text NOT NULL,
  jurisdiction_id uuid NOT NULL,
  theme text,
  title text NOT NULL,
  text text NOT NULL,
  place text,
  received_at timestamptz NOT NULL
);
CREATE INDEX inbound_concerns_of_partner ON inbound_concerns(partner_id, received_at DESC, concern_id);
`;

/** Empty in rows of before, so they are as they would be made anew. */
export const INBOUND_SPOT_SQL = `
ALTER TABLE inbound_concerns ADD COLUMN lat double precision, ADD COLUMN long double precision, ADD COLUMN media_url text;
`;

type Received = Extract<InboundEvent, { type: 'InboundConcernReceived' }>;

/** What each partner has sent. What became of it is among the public events, under the same id. */
export const inboundConcernsProjection: Projection = {
  name: 'inbound-concerns',
  version: 1,
  tables: ['inbound_concerns'],
  carriers: ['log'],
  handles: ['InboundConcernReceived'],
  apply: async (events, transaction) => {
    for (const { data, metadata } of events as readonly (ReadEvent & Received)[])
      await transaction.query(
        `INSERT INTO inbound_concerns(concern_id, partner_id, external_id, via, jurisdiction_id, theme, title, text, place, received_at, lat, long, media_url)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
        [
          metadata.partitionKey,
          data.partnerId,
          data.externalId,
          data.via,
          data.jurisdictionId,
          data.theme ?? null,
          data.title,
          data.text,
          data.place ?? null,
          metadata.occurredAt,
          data.position?.lat ?? null,
          data.position?.long ?? null,
          data.mediaUrl ?? null,
        ],
      );
  },
};
