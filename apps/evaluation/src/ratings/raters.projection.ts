import type { PoolClient } from 'pg';
import type {
  CaseRated,
  ConcernEndorsed,
  ConcernRaised,
  EndorsementWithdrawn,
  SeatAccepted,
  SeatVacated,
  TopicApproved,
  TopicConcernAdded,
  TopicConcernRemoved,
  TopicDrafted,
} from '#libs/contracts';
import type { EventOf, ReadEvent } from '#libs/event-sourcing';
import type { Projection } from '#libs/projections';

export const RATERS_SQL = `
CREATE TABLE rater_concerns (case_id uuid NOT NULL, concern_id uuid NOT NULL, PRIMARY KEY (case_id, concern_id));
CREATE TABLE rater_people (
  concern_id uuid NOT NULL,
  person_id uuid NOT NULL,
  how text NOT NULL CHECK (how IN ('raised', 'endorsed')),
  PRIMARY KEY (concern_id, person_id, how)
);
CREATE TABLE rater_seats (case_id uuid NOT NULL, seat_id uuid NOT NULL, participant_id uuid NOT NULL, PRIMARY KEY (case_id, seat_id));
CREATE TABLE case_ratings (
  case_id uuid NOT NULL,
  round integer NOT NULL,
  rated_by uuid NOT NULL,
  position bigint NOT NULL,
  solved boolean NOT NULL,
  improved boolean NOT NULL,
  benefited boolean NOT NULL,
  PRIMARY KEY (case_id, round, rated_by)
);
`;

type Handled =
  | EventOf<typeof TopicDrafted>
  | EventOf<typeof TopicApproved>
  | EventOf<typeof TopicConcernAdded>
  | EventOf<typeof TopicConcernRemoved>
  | EventOf<typeof ConcernRaised>
  | EventOf<typeof ConcernEndorsed>
  | EventOf<typeof EndorsementWithdrawn>
  | EventOf<typeof SeatAccepted>
  | EventOf<typeof SeatVacated>
  | EventOf<typeof CaseRated>;

const apply = async (transaction: PoolClient, event: ReadEvent & Handled): Promise<void> => {
  const key = event.metadata.partitionKey;
  const run = (name: string, text: string, values: unknown[]) => transaction.query({ name: `raters-${name}`, text, values });
  switch (event.type) {
    case 'TopicDrafted':
    case 'TopicApproved':
      await run('gather', 'INSERT INTO rater_concerns SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING', [key, event.data.concernIds]);
      return;
    case 'TopicConcernAdded':
      await run('add', 'INSERT INTO rater_concerns VALUES ($1, $2) ON CONFLICT DO NOTHING', [key, event.data.concernId]);
      return;
    case 'TopicConcernRemoved':
      await run('remove', 'DELETE FROM rater_concerns WHERE case_id = $1 AND concern_id = $2', [key, event.data.concernId]);
      return;
    case 'ConcernRaised':
      if (event.data.raisedBy !== undefined)
        await run('raised', `INSERT INTO rater_people VALUES ($1, $2, 'raised') ON CONFLICT DO NOTHING`, [key, event.data.raisedBy]);
      return;
    case 'ConcernEndorsed':
      await run('endorsed', `INSERT INTO rater_people VALUES ($1, $2, 'endorsed') ON CONFLICT DO NOTHING`, [
        event.data.concernId,
        event.data.endorsedBy,
      ]);
      return;
    case 'EndorsementWithdrawn':
      await run('unendorsed', `DELETE FROM rater_people WHERE concern_id = $1 AND person_id = $2 AND how = 'endorsed'`, [
        event.data.concernId,
        event.data.endorsedBy,
      ]);
      return;
    case 'SeatAccepted':
      await run('seat', 'INSERT INTO rater_seats VALUES ($1, $2, $3) ON CONFLICT (case_id, seat_id) DO UPDATE SET participant_id = $3', [
        key,
        event.data.seatId,
        event.data.participantId,
      ]);
      return;
    case 'SeatVacated':
      await run('vacate', 'DELETE FROM rater_seats WHERE case_id = $1 AND seat_id = $2', [key, event.data.seatId]);
      return;
    case 'CaseRated': {
      const { caseId, round, ratedBy, solved, improved, benefited } = event.data;
      await run('rated', 'INSERT INTO case_ratings VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING', [
        caseId,
        round,
        ratedBy,
        event.position.toString(),
        solved,
        improved,
        benefited,
      ]);
      return;
    }
  }
};

/** Who may say how a case turned out, by the pseudonyms of the case and of each concern in it; and who has said what. */
export const ratersProjection: Projection = {
  name: 'raters',
  version: 1,
  tables: ['rater_concerns', 'rater_people', 'rater_seats', 'case_ratings'],
  carriers: ['log', 'voices'],
  handles: [
    'TopicDrafted',
    'TopicApproved',
    'TopicConcernAdded',
    'TopicConcernRemoved',
    'ConcernRaised',
    'ConcernEndorsed',
    'EndorsementWithdrawn',
    'SeatAccepted',
    'SeatVacated',
    'CaseRated',
  ],
  apply: async (events, transaction) => {
    for (const event of events) await apply(transaction, event as ReadEvent & Handled);
  },
};
