import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { SubjectKeys } from '#libs/personal-data';
import { POOL, SUBJECT_KEYS } from '#libs/service';

@Injectable()
export class CaseSeats {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    @Inject(SUBJECT_KEYS) private readonly keys: SubjectKeys,
  ) {}

  /** Whether the person has a seat in the case, as far as the bus has told. */
  async isSeated(caseId: string, personId: string): Promise<boolean> {
    const participantId = await this.keys.pseudonym(personId, caseId);
    const { rowCount } = await this.pool.query({
      name: 'seats-has',
      text: 'SELECT 1 FROM case_seats WHERE case_id = $1 AND participant_id = $2 LIMIT 1',
      values: [caseId, participantId],
    });
    return rowCount === 1;
  }
}
