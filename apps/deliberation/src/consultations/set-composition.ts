import { z } from 'zod';
import { CompositionSet, type ConsultationEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { Capacity, maskPersonalData } from '#libs/shared-kernel';
import { Code, Reason } from '../fields.js';
import type { Consultation } from './consultation.js';
import { askComposition, describeUnmet } from './participants-rule.js';
import { underWay } from './standing.js';

export const SetCompositionBody = z
  .strictObject({
    /** The whole table. `seatId` keeps a seat of the composition before, with whoever sits in it; without it a seat is new. */
    seats: z
      .array(z.strictObject({ seatId: z.uuid().optional(), group: Code, capacity: Capacity }))
      .min(1)
      .max(500),
    why: Reason,
  })
  .meta({ id: 'SetComposition' });

export class SetComposition {
  constructor(
    readonly caseId: string,
    readonly composition: z.output<typeof SetCompositionBody>,
  ) {}
}

/** A plan that couldn't meet the room's rule if every seat were filled is refused at once. */
export const setComposition: Decide<SetComposition, Consultation, ConsultationEvent> = ({ composition }, consultation, context) => {
  const state = underWay(consultation);
  const seats = composition.seats.map(({ seatId, group, capacity }, index) => {
    if (seatId !== undefined && !state.seats.some((seat) => seat.seatId === seatId))
      throw new RuleBroken('consultation.seat-unknown', { seatId });
    return { seatId: seatId ?? context.idFor(`seat-${index + 1}`), group, capacity };
  });
  const kept = new Set(seats.map(({ seatId }) => seatId));
  if (kept.size !== seats.length) throw new RuleBroken('consultation.seat-twice');
  const dropped = state.seats.filter((seat) => seat.status !== 'vacant' && !kept.has(seat.seatId));
  if (dropped.length > 0) throw new RuleBroken('consultation.taken-seat-dropped', { seats: dropped.map(({ seatId }) => seatId) });
  // Somebody who agreed to sit as a shopkeeper can't find themselves seated as an expert.
  const changed = seats.find((seat) => {
    const before = state.seats.find((one) => one.seatId === seat.seatId);
    return before && before.status !== 'vacant' && (before.group !== seat.group || before.capacity !== seat.capacity);
  });
  if (changed) throw new RuleBroken('consultation.taken-seat-changed', { seatId: changed.seatId });
  const unmet = describeUnmet(
    askComposition(
      seats,
      state.groups.map(({ code }) => code),
      state.rules,
    ),
  );
  if (unmet.length > 0) throw new RuleBroken('consultation.composition-below-rule', { unmet });
  const isSo =
    seats.length === state.seats.length &&
    seats.every((seat, index) => {
      const before = state.seats[index]!;
      return before.seatId === seat.seatId && before.group === seat.group && before.capacity === seat.capacity;
    });
  return isSo ? [] : [CompositionSet({ seats, why: maskPersonalData(composition.why) })];
};
