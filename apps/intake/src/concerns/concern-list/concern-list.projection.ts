import type { PoolClient } from 'pg';
import type { ConcernEvent, EndorsementEvent } from '#libs/contracts';
import type { ReadEvent } from '#libs/event-sourcing';
import type { Projection } from '#libs/projections';
import { idIn, statements } from '../../sql.js';

export const CONCERN_LIST_TABLE_SQL = `
CREATE TABLE concerns (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL,
  room_id uuid,
  route text NOT NULL,
  theme text,
  small_but_key boolean NOT NULL,
  title text NOT NULL,
  text text NOT NULL,
  place text,
  attachments jsonb NOT NULL,
  raised_by uuid,
  recorded_by uuid,
  work_order_no text,
  partner_id uuid,
  standing text NOT NULL,
  -- Why it stands so: handed on to whom, declined why and until when it can be appealed.
  ending jsonb,
  appeal text,
  topic_ids uuid[] NOT NULL DEFAULT '{}',
  answers jsonb NOT NULL DEFAULT '[]',
  raised_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE INDEX concerns_by_jurisdiction ON concerns(jurisdiction_id, raised_at DESC, id);
CREATE INDEX concerns_by_room ON concerns(room_id, raised_at DESC, id);
CREATE INDEX concerns_raised_by ON concerns(raised_by);
CREATE INDEX concerns_recorded_by ON concerns(recorded_by);
`;

export const CONCERN_ENDORSEMENTS_TABLE_SQL = `
CREATE TABLE concern_endorsements (
  concern_id uuid PRIMARY KEY,
  endorsements integer NOT NULL
);
`;

const HANDLED = [
  'ConcernRaised',
  'ConcernAmended',
  'ConcernWithdrawn',
  'ConcernHandedOn',
  'ConcernDeclined',
  'ConcernAppealed',
  'ConcernAppealDecided',
  'ConcernLinkedToTopic',
  'ConcernUnlinked',
  'ConcernAnswered',
] as const satisfies readonly ConcernEvent['type'][];

const apply = async (event: ReadEvent & ConcernEvent, transaction: PoolClient): Promise<unknown> => {
  const run = statements('concern-list', transaction);
  const id = idIn(event.stream);
  const { occurredAt, actor } = event.metadata;
  switch (event.type) {
    case 'ConcernRaised': {
      const { data } = event;
      return run(
        'raised',
        `INSERT INTO concerns(id, jurisdiction_id, room_id, route, theme, small_but_key, title, text, place, attachments, raised_by, recorded_by, work_order_no, partner_id, standing, raised_at, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'waiting', $15, $15)`,
        [
          id,
          data.jurisdictionId,
          data.roomId ?? null,
          data.route,
          data.theme ?? null,
          data.smallButKey ?? false,
          data.title.published,
          data.text.published,
          data.place?.published ?? null,
          JSON.stringify(data.attachments),
          data.raisedBy ?? null,
          actor.personId ?? null,
          data.workOrderNo ?? null,
          data.source?.partnerId ?? null,
          occurredAt,
        ],
      );
    }
    case 'ConcernAmended': {
      const { title, text, theme, attachments } = event.data;
      return run(
        'amended',
        `UPDATE concerns SET title = COALESCE($2, title), text = COALESCE($3, text), theme = COALESCE($4, theme), attachments = COALESCE($5, attachments), changed_at = $6 WHERE id = $1`,
        [
          id,
          title?.published ?? null,
          text?.published ?? null,
          theme ?? null,
          attachments ? JSON.stringify(attachments) : null,
          occurredAt,
        ],
      );
    }
    case 'ConcernWithdrawn':
      return run('ended', ENDED, [id, 'withdrawn', JSON.stringify(event.data), null, occurredAt]);
    case 'ConcernHandedOn':
      return run('ended', ENDED, [id, 'handed_on', JSON.stringify(event.data), null, occurredAt]);
    case 'ConcernDeclined':
      return run('ended', ENDED, [id, 'declined', JSON.stringify(event.data), 'none', occurredAt]);
    case 'ConcernAppealed':
      return run('appealed', `UPDATE concerns SET appeal = 'open', changed_at = $2 WHERE id = $1`, [id, occurredAt]);
    case 'ConcernAppealDecided':
      return event.data.upheld
        ? run('ended', ENDED, [id, 'waiting', null, null, occurredAt])
        : run('dismissed', `UPDATE concerns SET appeal = 'dismissed', changed_at = $2 WHERE id = $1`, [id, occurredAt]);
    case 'ConcernLinkedToTopic':
      return run(
        'linked',
        'UPDATE concerns SET topic_ids = array_append(array_remove(topic_ids, $2::uuid), $2::uuid), changed_at = $3 WHERE id = $1',
        [id, event.data.topicId, occurredAt],
      );
    case 'ConcernUnlinked':
      return run('unlinked', 'UPDATE concerns SET topic_ids = array_remove(topic_ids, $2::uuid), changed_at = $3 WHERE id = $1', [
        id,
        event.data.topicId,
        occurredAt,
      ]);
    case 'ConcernAnswered': {
      const { topicId, what, channel } = event.data;
      return run('answered', 'UPDATE concerns SET answers = answers || $2::jsonb, changed_at = $3 WHERE id = $1', [
        id,
        JSON.stringify([{ topicId, what, channel, at: occurredAt }]),
        occurredAt,
      ]);
    }
  }
};
const ENDED = 'UPDATE concerns SET standing = $2, ending = $3, appeal = $4, changed_at = $5 WHERE id = $1';

export const concernListProjection: Projection = {
  name: 'concern-list',
  version: 1,
  tables: ['concerns'],
  carriers: ['log'],
  handles: HANDLED,
  apply: async (events, transaction) => {
    for (const event of events) await apply(event as ReadEvent & ConcernEvent, transaction);
  },
};

/** A table of its own: endorsements travel apart from concerns, in no order between the two, so they are only ever added up. */
export const concernEndorsementsProjection: Projection = {
  name: 'concern-endorsements',
  version: 1,
  tables: ['concern_endorsements'],
  carriers: ['voices'],
  handles: ['ConcernEndorsed', 'EndorsementWithdrawn'] satisfies EndorsementEvent['type'][],
  apply: async (events, transaction) => {
    const run = statements('concern-endorsements', transaction);
    for (const event of events as (ReadEvent & EndorsementEvent)[])
      await run(
        'add',
        `INSERT INTO concern_endorsements VALUES ($1, $2)
         ON CONFLICT (concern_id) DO UPDATE SET endorsements = concern_endorsements.endorsements + EXCLUDED.endorsements`,
        [event.data.concernId, event.type === 'ConcernEndorsed' ? 1 : -1],
      );
  },
};
