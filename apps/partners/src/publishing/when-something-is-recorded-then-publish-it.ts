import type pg from 'pg';
import { publicEvent } from '#libs/contracts';
import { canonicalBytes, derivedId, type ReadEvent } from '#libs/event-sourcing';
import { inTransaction } from '#libs/postgres';
import type { Reaction } from '#libs/projections';
import { HANDLED, publish } from './publish.js';
import type { PublicFact } from './publisher.js';
import { evolveStanding, type Standing } from './standing.js';

/** The same event about the same thing has the same id, wherever and however often it is made. */
export const publicEventId = (sourceEventId: string, type: string): string => derivedId('public', sourceEventId, type);

const insert = async (client: pg.PoolClient, event: ReadEvent, facts: readonly PublicFact[]): Promise<void> => {
  const { rows } = await client.query<{ last: string }>('UPDATE public_head SET last = last + $1 RETURNING last', [facts.length]);
  const first = BigInt(rows[0]!.last) - BigInt(facts.length) + 1n;
  for (const [n, { type, data, about, jurisdictionId, theme, audience }] of facts.entries()) {
    const definition = publicEvent(type);
    if (!definition) throw new Error(`${type} is not in the public contract`);
    await client.query({
      name: 'public-event',
      text: `INSERT INTO public_events(sequence, id, type, version, service, source, subject, partition_key, jurisdiction_id, theme, audience, time, data)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      values: [
        String(first + BigInt(n)),
        publicEventId(event.metadata.eventId, type),
        type,
        definition.version,
        definition.service,
        `/logs/${event.metadata.logId}/${definition.service}`,
        `${definition.about}/${about}`,
        event.metadata.partitionKey,
        jurisdictionId,
        theme,
        audience,
        event.metadata.occurredAt,
        canonicalBytes(data),
      ],
    });
  }
};

/**
 * Decides, at the moment it comes by and by what stands then, whether partners are told of an event, and keeps what they are told. What
 * was not public then is not published later. A reaction, because a projection is made anew when its code changes and this must not be.
 * The position kept with each key makes a repetition do nothing.
 */
export const whenSomethingIsRecordedThenPublishIt = (pool: pg.Pool): Reaction => ({
  name: 'when-something-is-recorded-then-publish-it',
  carriers: ['log'],
  on: HANDLED,
  react: (event) =>
    inTransaction(pool, async (client) => {
      const key = event.metadata.partitionKey;
      await client.query({
        name: 'public-standing-there',
        text: 'INSERT INTO public_standings VALUES ($1, 0, NULL) ON CONFLICT DO NOTHING',
        values: [key],
      });
      const { rows } = await client.query<{ position: string; standing: Standing }>({
        name: 'public-standing',
        text: 'SELECT position, standing FROM public_standings WHERE key = $1 FOR UPDATE',
        values: [key],
      });
      const { position, standing: before } = rows[0]!;
      if (BigInt(position) >= event.position) return;
      const after = evolveStanding(before, event);
      await client.query({
        name: 'public-standing-set',
        text: 'UPDATE public_standings SET position = $2, standing = $3 WHERE key = $1',
        values: [key, String(event.position), after === null ? null : JSON.stringify(after)],
      });
      const facts = publish(event, before, after);
      // Last, and briefly: everybody who publishes meets at the one row of the head.
      if (facts.length > 0) await insert(client, event, facts);
    }),
});
