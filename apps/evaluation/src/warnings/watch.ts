import type { Directory } from '#libs/directory';
import { shanghaiDateOf, startOf, addDays, type ShanghaiDate } from '#libs/shared-kernel';
import { NoteWarnings } from '../evaluations/note-warnings.js';
import type { CaseFacts } from '../facts/case-facts.reader.js';
import { lastOf, type Fact } from '../facts/fact.js';
import { caseWarnings } from './case-warnings.v1.js';
import { roomWarnings, ROOM_WINDOW_DAYS } from './room-warnings.v1.js';

/** Whatever holds the room and jurisdiction of a case: its draft, or the approval. */
const roomOf = (facts: readonly Fact[]): string | null => lastOf(facts, 'TopicDrafted', 'TopicApproved')?.data.roomId ?? null;

/**
 * What the facts show of a case on a date, as a command; null where there is nothing to go by, such as a case whose draft was redacted.
 */
export const caseWatch = async (
  directory: Directory,
  caseId: string,
  facts: readonly Fact[],
  today: ShanghaiDate,
): Promise<NoteWarnings | null> => {
  const roomId = roomOf(facts);
  if (roomId === null) return null;
  const room = await directory.room(roomId);
  if (!room) return null;
  const rules = await directory.rulesFor(room.homeJurisdictionId, today);
  return new NoteWarnings('case', caseId, roomId, room.homeJurisdictionId, caseWarnings(facts, today, rules), rules.version);
};

export const roomWatch = async (
  directory: Directory,
  facts: CaseFacts,
  roomId: string,
  today: ShanghaiDate,
): Promise<NoteWarnings | null> => {
  const room = await directory.room(roomId);
  if (!room) return null;
  const rules = await directory.rulesFor(room.homeJurisdictionId, today);
  const seen = await facts.ofRoom(roomId, room.homeJurisdictionId, startOf(addDays(today, -ROOM_WINDOW_DAYS)));
  // A simulated year is told day by day: what is still to come on the date in question shows nothing yet.
  const upToToday = seen.filter((fact) => shanghaiDateOf(fact.occurredAt) <= today);
  return new NoteWarnings('room', roomId, roomId, room.homeJurisdictionId, roomWarnings(upToToday, today, rules), rules.version);
};
