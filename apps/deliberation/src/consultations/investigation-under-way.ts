import { RuleBroken, type Actor } from '#libs/event-sourcing';
import type { Investigation, OpenedConsultation } from './consultation.js';

export const investigationIn = (state: OpenedConsultation, investigationId: string): Investigation => {
  const found = state.investigations.find((one) => one.investigationId === investigationId);
  if (!found) throw new RuleBroken('consultation.investigation-unknown', { investigationId });
  return found;
};

/** Work of an earlier round is history: the new round has research of its own. */
export const ofThisRound = (state: OpenedConsultation, investigation: Investigation): Investigation => {
  if (investigation.round !== state.round) throw new RuleBroken('consultation.investigation-of-earlier-round');
  return investigation;
};

/** The lead, the team, or the room's coordinator as their recorder. @throws RuleBroken for anybody else. */
export const onTheTeam = ({ leadPersonId, team }: Investigation, { personId, role }: Actor): void => {
  const isOn = role === 'coordinator' || (personId !== undefined && (personId === leadPersonId || team.includes(personId)));
  if (!isOn) throw new RuleBroken('consultation.not-on-the-team');
};
