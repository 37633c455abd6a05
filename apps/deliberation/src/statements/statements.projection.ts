import type { PoolClient } from 'pg';
import { discussionEvents, type BallotEvent, type DiscussionEvent } from '#libs/contracts';
import type { ReadEvent } from '#libs/event-sourcing';
import type { Projection } from '#libs/projections';

export const STATEMENT_TABLES_SQL = `
CREATE TABLE discussions (
  case_id uuid NOT NULL,
  round integer NOT NULL,
  closes_at timestamptz NOT NULL,
  closed_at_position bigint,
  common_ground jsonb,
  PRIMARY KEY (case_id, round)
);
CREATE TABLE statements (
  statement_id uuid PRIMARY KEY,
  case_id uuid NOT NULL,
  round integer NOT NULL,
  revision integer NOT NULL,
  participant_id uuid NOT NULL,
  text text NOT NULL,
  moderation text NOT NULL,
  reason text,
  submitted_at timestamptz NOT NULL
);
CREATE INDEX statements_by_case ON statements (case_id, revision);
CREATE TABLE votes (
  statement_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  position bigint NOT NULL,
  choice text NOT NULL,
  PRIMARY KEY (statement_id, participant_id, position)
);`;

type Heard = ReadEvent & (DiscussionEvent | BallotEvent);

const apply = async (event: Heard, transaction: PoolClient): Promise<void> => {
  const { metadata, position } = event;
  const caseId = metadata.partitionKey;
  const round = metadata.round ?? 1;
  const run = (name: string, text: string, values: readonly unknown[]) =>
    transaction.query({ name: `statements-${name}`, text, values: [...values] });
  switch (event.type) {
    case 'DiscussionOpened':
      await run('open', 'INSERT INTO discussions (case_id, round, closes_at) VALUES ($1, $2, $3)', [
        caseId,
        event.data.round,
        event.data.closesAt,
      ]);
      return;
    case 'StatementSubmitted': {
      const { statementId, participantId, text } = event.data;
      await run('submit', `INSERT INTO statements VALUES ($1, $2, $3, $4, $5, $6, 'waiting', NULL, $7)`, [
        statementId,
        caseId,
        round,
        event.revision,
        participantId,
        text.published,
        metadata.occurredAt,
      ]);
      return;
    }
    case 'StatementModerated': {
      const { statementId, accepted, reason } = event.data;
      await run('moderate', 'UPDATE statements SET moderation = $2, reason = $3 WHERE statement_id = $1', [
        statementId,
        accepted ? 'accepted' : 'refused',
        reason,
      ]);
      return;
    }
    case 'VotingClosed':
      await run('close', 'UPDATE discussions SET closed_at_position = $3 WHERE case_id = $1 AND round = $2', [
        caseId,
        round,
        position.toString(),
      ]);
      return;
    case 'CommonGroundComputed':
      await run('common-ground', 'UPDATE discussions SET common_ground = $3 WHERE case_id = $1 AND round = $2', [
        caseId,
        round,
        JSON.stringify(event.data),
      ]);
      return;
    case 'VoteCast': {
      // Every vote is kept: only once the end is known, which travels on the other carrier, is it clear which is the last that counts.
      const { statementId, participantId, choice } = event.data;
      await run('vote', 'INSERT INTO votes VALUES ($1, $2, $3, $4)', [statementId, participantId, position.toString(), choice]);
      return;
    }
  }
};

/** Statements of the online discussions, with every vote on them. */
export const statementsProjection: Projection = {
  name: 'statements',
  version: 1,
  tables: ['discussions', 'statements', 'votes'],
  carriers: ['log', 'voices'],
  handles: [...discussionEvents.events.map(({ type }) => type), 'VoteCast'],
  apply: async (events, transaction) => {
    for (const event of events) await apply(event as Heard, transaction);
  },
};
