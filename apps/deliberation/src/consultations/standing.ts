import { RuleBroken } from '#libs/event-sourcing';
import type { Consultation, ConvenedSession, OpenedConsultation, Recommendation, Seat } from './consultation.js';

/** Most commands need a consultation that is being held. @throws RuleBroken otherwise, saying what stands in the way. */
export const underWay = (state: Consultation): OpenedConsultation => {
  switch (state.status) {
    case 'under_way':
      return state;
    case 'not_opened':
      throw new RuleBroken('consultation.unknown');
    case 'suspended':
      throw new RuleBroken('consultation.suspended');
    case 'concluded':
      throw new RuleBroken('consultation.concluded');
    case 'terminated':
      throw new RuleBroken('consultation.terminated');
  }
};

export const opened = (state: Consultation): OpenedConsultation => {
  if (state.status === 'not_opened') throw new RuleBroken('consultation.unknown');
  return state;
};

export const seatIn = (state: OpenedConsultation, seatId: string): Seat => {
  const seat = state.seats.find((one) => one.seatId === seatId);
  if (!seat) throw new RuleBroken('consultation.seat-unknown', { seatId });
  return seat;
};

/** The accepted seat of a participant, if they hold one now. */
export const seatOf = (state: OpenedConsultation, participantId: string): Seat | undefined =>
  state.seats.find((seat) => seat.status === 'accepted' && seat.participantId === participantId);

/** 列席 observers sit at the table, but count for no quorum and no share. */
export const countsForQuorum = ({ capacity }: Pick<Seat, 'capacity'>): boolean => capacity !== 'observer';

export const convenedIn = (state: OpenedConsultation, sessionId: string): ConvenedSession => {
  const session = state.sessions.find((one) => one.sessionId === sessionId);
  if (!session) throw new RuleBroken('consultation.session-not-convened', { sessionId });
  return session;
};

export const sessionsOfThisRound = (state: OpenedConsultation): readonly ConvenedSession[] =>
  state.sessions.filter(({ round }) => round === state.round);

export const standingRecommendations = (state: OpenedConsultation): readonly Recommendation[] =>
  state.recommendations.filter(({ withdrawn }) => !withdrawn);

export const isNamedGroup = (state: OpenedConsultation, group: string): boolean => state.groups.some(({ code }) => code === group);
