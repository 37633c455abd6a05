import type { PoolClient } from 'pg';
import { subscriptionEvents, type SubscriptionEvent } from '#libs/contracts';
import type { ReadEvent } from '#libs/event-sourcing';
import type { Projection } from '#libs/projections';
import { OLD_SECRET_MS } from '../webhooks/retry-schedule.js';

/** As of $3; what is older than this by more than a secret outlives its rotation is of no use any more. */
const ROTATIONS_WITH = `ARRAY(SELECT at FROM unnest(rotations || $3::timestamptz) AS at
  WHERE at > $3::timestamptz - ${OLD_SECRET_MS} * interval '1 millisecond' ORDER BY at)`;

const apply = async (transaction: PoolClient, event: ReadEvent & SubscriptionEvent): Promise<void> => {
  const id = event.metadata.partitionKey;
  const set = (what: string, ...values: unknown[]) => transaction.query(`UPDATE subscriptions SET ${what} WHERE id = $1`, [id, ...values]);
  switch (event.type) {
    case 'SubscriptionOpened': {
      const { partnerId, name, url, types, jurisdictionIds, themes, from } = event.data;
      await transaction.query(
        `INSERT INTO subscriptions(id, partner_id, name, url, types, jurisdiction_ids, themes, status, starts_at, secret_version, opened_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'active', $8, 1, $9)`,
        [id, partnerId, name, url, types, jurisdictionIds, themes, from, event.metadata.occurredAt],
      );
      return;
    }
    case 'SubscriptionChanged': {
      const { name, url, types, jurisdictionIds, themes } = event.data;
      await set('name = $2, url = $3, types = $4, jurisdiction_ids = $5, themes = $6', name, url, types, jurisdictionIds, themes);
      return;
    }
    case 'SubscriptionSecretRotated':
      await set(`secret_version = $2, rotations = ${ROTATIONS_WITH}`, event.data.secretVersion, event.recordedAt);
      return;
    case 'SubscriptionReplayAsked':
      await set('replay_id = $2, replay_from = $3', event.metadata.eventId, event.data.from);
      return;
    case 'SubscriptionDisabled':
      await set(`status = 'disabled', disabled_because = $2`, event.data.why);
      return;
    case 'SubscriptionEnabled':
      await set(`status = 'active', disabled_because = NULL`);
      return;
    case 'SubscriptionClosed':
      await set(`status = 'closed'`);
      return;
  }
};

export const subscriptionsProjection: Projection = {
  name: 'subscriptions',
  version: 2,
  tables: ['subscriptions'],
  carriers: ['log'],
  handles: subscriptionEvents.events.map(({ type }) => type),
  apply: async (events, transaction) => {
    for (const event of events) await apply(transaction, event as ReadEvent & SubscriptionEvent);
  },
};
