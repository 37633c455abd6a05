import type { SeatAccepted, SeatVacated } from '#libs/contracts';
import type { EventOf } from '#libs/event-sourcing';
import type { Projection } from '#libs/projections';

export const CASE_SEATS_SQL = `
CREATE TABLE case_seats (
  case_id uuid NOT NULL,
  seat_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  PRIMARY KEY (case_id, seat_id)
);
CREATE INDEX case_seats_by_participant ON case_seats(case_id, participant_id);
`;

/** Who sits in which consultation, by pseudonym: a participant may verify what came of it. */
export const caseSeatsProjection: Projection = {
  name: 'case-seats',
  version: 1,
  tables: ['case_seats'],
  carriers: ['log'],
  handles: ['SeatAccepted', 'SeatVacated'],
  apply: async (events, transaction) => {
    for (const event of events) {
      const { type, data } = event as unknown as EventOf<typeof SeatAccepted> | EventOf<typeof SeatVacated>;
      const values = [event.metadata.partitionKey, data.seatId];
      if (type === 'SeatVacated') {
        await transaction.query({ name: 'seats-vacate', text: 'DELETE FROM case_seats WHERE case_id = $1 AND seat_id = $2', values });
        continue;
      }
      await transaction.query({
        name: 'seats-take',
        text: 'INSERT INTO case_seats VALUES ($1, $2, $3) ON CONFLICT (case_id, seat_id) DO UPDATE SET participant_id = $3',
        values: [...values, data.participantId],
      });
    }
  },
};
