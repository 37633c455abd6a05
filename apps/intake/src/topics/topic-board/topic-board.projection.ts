import type { PoolClient } from 'pg';
import type { TopicEvent } from '#libs/contracts';
import type { ReadEvent } from '#libs/event-sourcing';
import type { Projection } from '#libs/projections';
import { idIn, statements } from '../../sql.js';

export const TOPIC_BOARD_TABLE_SQL = `
CREATE TABLE topics (
  id uuid PRIMARY KEY,
  room_id uuid NOT NULL,
  partner_room_ids uuid[] NOT NULL,
  -- Where its stream lies: the room's home when it was drafted.
  jurisdiction_id uuid,
  channel text NOT NULL,
  theme text NOT NULL,
  small_but_key boolean NOT NULL,
  title text NOT NULL,
  question text NOT NULL,
  background text NOT NULL,
  concern_ids uuid[] NOT NULL,
  set_by jsonb,
  recommended_by uuid,
  status text NOT NULL,
  screening jsonb,
  to_body_id uuid,
  decide_by date,
  approval jsonb,
  ratified boolean,
  visibility text,
  -- What the last decision said: reasons of a return, a rejection, a withdrawal, a refused ratification.
  decision jsonb,
  drafted_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE INDEX topics_by_room ON topics(room_id, drafted_at DESC, id);
CREATE INDEX topics_by_jurisdiction ON topics(jurisdiction_id, drafted_at DESC, id);
CREATE INDEX topics_by_time ON topics(drafted_at DESC, id);
CREATE INDEX topics_concerns ON topics USING gin(concern_ids);
`;

const HANDLED = [
  'TopicDrafted',
  'TopicConcernAdded',
  'TopicConcernRemoved',
  'TopicRevised',
  'TopicScreened',
  'TopicSubmitted',
  'TopicApproved',
  'TopicReturned',
  'TopicRejected',
  'TopicRatified',
  'RatificationRefused',
  'TopicRaisedOneLevel',
  'TopicWithdrawn',
  'VisibilityChanged',
  'TopicClosed',
] as const satisfies readonly TopicEvent['type'][];

const DECIDED = 'UPDATE topics SET status = $2, decision = $3, changed_at = $4 WHERE id = $1';

const apply = async (event: ReadEvent & TopicEvent, transaction: PoolClient): Promise<unknown> => {
  const run = statements('topic-board', transaction);
  const id = idIn(event.stream);
  const at = event.metadata.occurredAt;
  switch (event.type) {
    case 'TopicDrafted': {
      const { data } = event;
      return run(
        'drafted',
        `INSERT INTO topics(id, room_id, partner_room_ids, jurisdiction_id, channel, theme, small_but_key, title, question, background, concern_ids, set_by, recommended_by, status, drafted_at, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'draft', $14, $14)`,
        [
          id,
          data.roomId,
          data.partnerRoomIds,
          event.metadata.jurisdiction?.id ?? null,
          data.channel,
          data.theme,
          data.smallButKey ?? false,
          data.title,
          data.question,
          data.background.published,
          data.concernIds,
          data.setBy ? JSON.stringify(data.setBy) : null,
          data.recommendedBy ?? null,
          at,
        ],
      );
    }
    case 'TopicConcernAdded':
      return run('gathered', 'UPDATE topics SET concern_ids = array_append(concern_ids, $2::uuid), changed_at = $3 WHERE id = $1', [
        id,
        event.data.concernId,
        at,
      ]);
    case 'TopicConcernRemoved':
      return run('let-go', 'UPDATE topics SET concern_ids = array_remove(concern_ids, $2::uuid), changed_at = $3 WHERE id = $1', [
        id,
        event.data.concernId,
        at,
      ]);
    case 'TopicRevised': {
      const { title, question, background, theme } = event.data;
      return run(
        'revised',
        `UPDATE topics SET title = COALESCE($2, title), question = COALESCE($3, question), background = COALESCE($4, background), theme = COALESCE($5, theme),
           status = 'draft', screening = NULL, changed_at = $6 WHERE id = $1`,
        [id, title ?? null, question ?? null, background?.published ?? null, theme ?? null, at],
      );
    }
    case 'TopicScreened':
      return run('screened', 'UPDATE topics SET status = $2, screening = $3, changed_at = $4 WHERE id = $1', [
        id,
        event.data.suitable ? 'screened' : 'unsuitable',
        JSON.stringify({ ...event.data, at }),
        at,
      ]);
    case 'TopicSubmitted':
      return run(
        'submitted',
        `UPDATE topics SET status = 'submitted', to_body_id = $2, decide_by = $3, decision = NULL, changed_at = $4 WHERE id = $1`,
        [id, event.data.toBodyId, event.data.decideBy, at],
      );
    case 'TopicApproved': {
      const { approvedBy, basis, visibility, stakeholderGroups } = event.data;
      return run(
        'approved',
        `UPDATE topics SET status = 'approved', approval = $2, ratified = $3, visibility = $4, changed_at = $5 WHERE id = $1`,
        [
          id,
          JSON.stringify({ approvedBy, basis, visibility, stakeholderGroups, at }),
          basis.kind === 'urgent' ? false : null,
          visibility.level,
          at,
        ],
      );
    }
    case 'TopicReturned':
      return run('decided', DECIDED, [id, 'returned', JSON.stringify({ kind: 'returned', ...event.data, at }), at]);
    case 'TopicRejected':
      return run('decided', DECIDED, [id, 'rejected', JSON.stringify({ kind: 'rejected', ...event.data, at }), at]);
    case 'TopicRatified':
      return run('ratified', 'UPDATE topics SET ratified = true, changed_at = $2 WHERE id = $1', [id, at]);
    case 'RatificationRefused':
      return run('decided', DECIDED, [
        id,
        'ratification_refused',
        JSON.stringify({ kind: 'ratification_refused', reasons: event.data.reasons, at }),
        at,
      ]);
    case 'TopicRaisedOneLevel':
      return run(
        'raised',
        `UPDATE topics SET room_id = $2, partner_room_ids = '{}', status = 'draft', screening = NULL, to_body_id = NULL, decide_by = NULL, changed_at = $3 WHERE id = $1`,
        [id, event.data.toRoomId, at],
      );
    case 'TopicWithdrawn':
      return run('decided', DECIDED, [id, 'withdrawn', JSON.stringify({ kind: 'withdrawn', reasons: event.data.reason, at }), at]);
    case 'VisibilityChanged':
      return run('visibility', 'UPDATE topics SET visibility = $2, changed_at = $3 WHERE id = $1', [id, event.data.visibility.level, at]);
    case 'TopicClosed':
      return run('closed', `UPDATE topics SET status = 'closed', changed_at = $2 WHERE id = $1`, [id, at]);
  }
};

export const topicBoardProjection: Projection = {
  name: 'topic-board',
  version: 1,
  tables: ['topics'],
  carriers: ['log'],
  handles: HANDLED,
  apply: async (events, transaction) => {
    for (const event of events) await apply(event as ReadEvent & TopicEvent, transaction);
  },
};
