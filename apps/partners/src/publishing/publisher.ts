import { maskPersonalData } from '#libs/shared-kernel';
import type { PublicDataOf, PublicEventDefinition } from '#libs/contracts';
import type { ReadEvent } from '#libs/event-sourcing';
import type { CaseStanding, ConcernStanding, RoomStanding, Standing } from './standing.js';

/** One public event as its publisher makes it; id, sequence and bytes come when it is materialised. */
export interface PublicFact {
  readonly type: string;
  readonly data: unknown;
  /** Id of what it speaks of. */
  readonly about: string;
  /** For filters. */
  readonly jurisdictionId: string | null;
  readonly theme: string | null;
  /** The one organisation that it is for; null for everybody. */
  readonly audience: string | null;
}

/** Recorded → public: pure, with what stood before and after the event. */
export type Publisher<Event> = (event: Event, before: Standing, after: Standing) => readonly PublicFact[];
export type Read<Event> = ReadEvent & Event;

/** Officials' words are masked where they are recorded; once more here, because what has left the house does not come back. */
export const open = maskPersonalData;

export const isPublic = (standing: Standing): standing is CaseStanding => standing?.kind === 'case' && standing.visibility === 'public';

const schemaTakes = <Definition extends PublicEventDefinition>(definition: Definition, data: PublicDataOf<Definition>): unknown =>
  definition.schema.parse(data);

/** What every event about a case says. */
export const caseRef = (event: ReadEvent, standing: CaseStanding) => ({
  caseId: event.metadata.partitionKey,
  roomId: standing.roomId,
  jurisdiction: standing.jurisdiction,
  theme: standing.theme,
  round: event.metadata.round ?? 1,
});

export const aboutCase = <Definition extends PublicEventDefinition>(
  event: ReadEvent,
  standing: CaseStanding,
  definition: Definition,
  data: PublicDataOf<Definition>,
): PublicFact => ({
  type: definition.type,
  data: schemaTakes(definition, data),
  about: event.metadata.partitionKey,
  jurisdictionId: standing.jurisdiction?.id ?? null,
  theme: standing.theme,
  audience: null,
});

export const aboutRoom = <Definition extends PublicEventDefinition>(
  event: ReadEvent,
  standing: RoomStanding,
  definition: Definition,
  data: PublicDataOf<Definition>,
): PublicFact => ({
  type: definition.type,
  data: schemaTakes(definition, data),
  about: event.metadata.partitionKey,
  jurisdictionId: standing.jurisdiction?.id ?? null,
  theme: null,
  audience: null,
});

export const aboutConcern = <Definition extends PublicEventDefinition>(
  event: ReadEvent,
  { partnerId, jurisdictionId }: Pick<ConcernStanding, 'partnerId' | 'jurisdictionId'>,
  definition: Definition,
  data: PublicDataOf<Definition>,
): PublicFact => ({
  type: definition.type,
  data: schemaTakes(definition, data),
  about: event.metadata.partitionKey,
  jurisdictionId,
  theme: null,
  audience: partnerId,
});
