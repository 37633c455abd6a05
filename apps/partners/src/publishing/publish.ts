import type { ReadEvent } from '#libs/event-sourcing';
import { DELIBERATION_TYPES, publishDeliberation, type PublishedOfDeliberation } from './deliberation.publisher.js';
import { EVALUATION_TYPES, publishEvaluation, type PublishedOfEvaluation } from './evaluation.publisher.js';
import { INTAKE_TYPES, publishIntake, type PublishedOfIntake } from './intake.publisher.js';
import { OUTCOMES_TYPES, publishOutcomes, type PublishedOfOutcomes } from './outcomes.publisher.js';
import { PARTNERS_TYPES, publishPartners, type PublishedOfPartners } from './partners.publisher.js';
import type { PublicFact, Publisher, Read } from './publisher.js';
import { STANDING_TYPES, type Standing } from './standing.js';

const of =
  <Event>(types: readonly string[], publisher: Publisher<Read<Event>>) =>
  (event: ReadEvent, before: Standing, after: Standing): readonly PublicFact[] | null =>
    // The list of types is what makes the narrower type true.
    types.includes(event.type) ? publisher(event as unknown as Read<Event>, before, after) : null;

const publishers = [
  of<PublishedOfIntake>(INTAKE_TYPES, publishIntake),
  of<PublishedOfDeliberation>(DELIBERATION_TYPES, publishDeliberation),
  of<PublishedOfOutcomes>(OUTCOMES_TYPES, publishOutcomes),
  of<PublishedOfEvaluation>(EVALUATION_TYPES, publishEvaluation),
  of<PublishedOfPartners>(PARTNERS_TYPES, publishPartners),
];

/** Recorded types that are published, or that say whether others may be. */
export const HANDLED: readonly string[] = [
  ...new Set<string>([
    ...STANDING_TYPES,
    ...INTAKE_TYPES,
    ...DELIBERATION_TYPES,
    ...OUTCOMES_TYPES,
    ...EVALUATION_TYPES,
    ...PARTNERS_TYPES,
  ]),
];

/** What partners are told of one recorded event: mostly one thing, or nothing. */
export const publish = (event: ReadEvent, before: Standing, after: Standing): readonly PublicFact[] => {
  for (const publisher of publishers) {
    const facts = publisher(event, before, after);
    if (facts !== null) return facts;
  }
  return [];
};
