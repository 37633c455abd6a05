/**
 * What makes a matter one for consultation. Ours, read from what such rooms take up and hand on: lawful to talk about, of more people
 * than one, within what the place can decide or ask for, open to more than one answer, and not before a court, an arbitrator or another
 * named channel. A topic is suitable when all are met.
 */
export const SCREENING_CRITERIA = ['lawful', 'common_interest', 'within_competence', 'open_to_talk', 'no_other_channel'] as const;
export type ScreeningCriterion = (typeof SCREENING_CRITERIA)[number];
