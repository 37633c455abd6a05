import { describe, it } from '@jest/globals';
import { id, specification } from '#libs/event-sourcing/testing';
import { accepted, CASE, composed, concluded, offered, opened, SEATS, settled } from './consultation.fixtures.js';
import { consultationFold } from './consultation.js';
import { SetComposition, setComposition } from './set-composition.js';

const consultation = specification(consultationFold);
const fresh = SEATS.map(({ group, capacity }) => ({ group, capacity }));
const set = (seats: { seatId?: string; group: string; capacity: (typeof SEATS)[number]['capacity'] }[]) =>
  new SetComposition(CASE, { seats, why: '各方都要到场' });

describe('setting the composition', () => {
  it('gives every seat an id of its own', () => {
    consultation
      .given(opened())
      .when(setComposition, set(fresh))
      .thenMatch({ type: 'CompositionSet', data: { seats: fresh.map((seat, index) => ({ ...seat, seatId: `id-of-seat-${index + 1}` })) } });
  });
  it('refuses fewer seats than the rule wants; observers are not counted', () => {
    consultation
      .given(opened())
      .when(setComposition, set([...fresh.slice(0, 4), fresh[5]!]))
      .thenRefused('consultation.composition-below-rule');
  });
  it('refuses a table with too few residents', () => {
    const seats = [fresh[0]!, { group: 'lower_floors', capacity: 'stakeholder' as const }, fresh[2]!, fresh[3]!, fresh[4]!];
    consultation.given(opened()).when(setComposition, set(seats)).thenRefused('consultation.composition-below-rule');
  });
  it('refuses a table at which a stakeholder group has no seat', () => {
    const seats = [fresh[0]!, fresh[0]!, fresh[2]!, fresh[3]!, fresh[4]!];
    consultation.given(opened()).when(setComposition, set(seats)).thenRefused('consultation.composition-below-rule');
  });
  it('refuses to drop a seat that somebody was offered', () => {
    const seats = [...SEATS.slice(1), { group: 'upper_floors', capacity: 'resident' as const }];
    consultation.given(opened(), composed, offered(1)).when(setComposition, set(seats)).thenRefused('consultation.taken-seat-dropped');
  });
  it('refuses to change for whom a person sits there', () => {
    const seats = SEATS.map((seat, index) => (index === 0 ? { ...seat, capacity: 'expert' as const } : seat));
    consultation
      .given(opened(), composed, offered(1), accepted(1))
      .when(setComposition, set(seats))
      .thenRefused('consultation.taken-seat-changed');
  });
  it('refuses a seat that is named twice, and one that does not exist', () => {
    consultation
      .given(opened(), composed)
      .when(setComposition, set([...SEATS, SEATS[0]!]))
      .thenRefused('consultation.seat-twice');
    consultation
      .given(opened())
      .when(setComposition, set([{ ...SEATS[0]!, seatId: id(99) }]))
      .thenRefused('consultation.seat-unknown');
  });
  it('says nothing when the table is so already, and asks for settling anew when it changes', () => {
    consultation.given(opened(), composed, settled).when(setComposition, set(SEATS)).thenNothing();
    const { state } = consultation.given(opened(), composed, settled, composed);
    if (state.status === 'not_opened' || state.settled) throw new Error('a new composition has to be settled anew');
  });
  it('is refused once the consultation is concluded', () => {
    consultation.given(opened(), concluded).when(setComposition, set(fresh)).thenRefused('consultation.concluded');
  });
});
