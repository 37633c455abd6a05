import { Controller, Inject } from '@nestjs/common';
import type pg from 'pg';
import { z } from 'zod';
import { Actor, may, type Principal } from '#libs/access';
import { listOf, QueryRoute, WaitFor, type LogPosition } from '#libs/http';
import { POOL, ReadModels } from '#libs/service';
import { Capacity } from '#libs/shared-kernel';
import { VisibleCases } from '../visible-cases.js';

const MySeat = z
  .strictObject({
    caseId: z.uuid(),
    title: z.string(),
    question: z.string(),
    roomId: z.uuid(),
    caseStatus: z.enum(['under_way', 'suspended', 'concluded', 'terminated']),
    seatId: z.uuid(),
    group: z.string(),
    capacity: Capacity,
    status: z.enum(['offered', 'accepted']),
    /** The id by which the person is known in this case. */
    participantId: z.uuid(),
  })
  .meta({ id: 'MySeat' });
const MySeats = listOf(MySeat, 'MySeats');

/** Nobody sits in more cases than this at once; the newest are shown. */
const MOST = 200;

@Controller('my-seats')
export class MySeatsController {
  constructor(
    @Inject(POOL) private readonly pool: pg.Pool,
    private readonly readModels: ReadModels,
    private readonly visibleCases: VisibleCases,
  ) {}

  /** Whoever was invited may know to what, whatever the case's visibility. */
  @QueryRoute('Seats that are offered to you or that you hold', {
    answer: MySeats,
    policy: may({ roles: 'signed-in', where: 'anywhere' }),
    waitFor: true,
    operationId: 'listMySeats',
  })
  async list(@Actor() actor: Principal, @WaitFor() position: LogPosition | undefined) {
    await this.readModels.waitFor('consultation-detail', position);
    const { rows } = await this.pool.query(
      `SELECT c.case_id AS "caseId", c.title, c.question, c.room_id AS "roomId", c.status AS "caseStatus", s.seat_id AS "seatId", s.group_code AS "group",
         s.capacity, s.status, s.participant_id AS "participantId"
       FROM seats s JOIN consultations c ON c.case_id = s.case_id
       WHERE s.participant_id = ANY($1::uuid[]) ORDER BY c.opened_at DESC, c.case_id LIMIT $2`,
      [await this.visibleCases.pseudonyms(actor), MOST],
    );
    return { items: rows, next: null };
  }
}
