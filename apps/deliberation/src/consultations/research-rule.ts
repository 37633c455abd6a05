import type { Finding, Investigation, OpenedConsultation } from './consultation.js';

/**
 * A finding carries research when it comes from being there or from asking somebody, says who was heard, and a second person has
 * confirmed it. Documents, data and opinions may stand beside it; they don't replace it.
 */
export const carriesResearch = ({ kind, heard, confirmed }: Finding): boolean =>
  confirmed && heard > 0 && (kind === 'site_visit' || kind === 'interview');

/**
 * 不调研不协商: the investigations of this round that are complete. Without one no session can be convened, whoever asks and however
 * urgent the case. Research of an earlier round doesn't count: a reopened case is looked at anew.
 */
export const completedResearch = (state: OpenedConsultation): readonly Investigation[] =>
  state.investigations.filter(({ round, status }) => round === state.round && status === 'completed');
