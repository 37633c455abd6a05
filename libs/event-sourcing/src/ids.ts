import { v5 as uuidv5 } from 'uuid';

/** Namespace of every derived id of this project. For ever: ids recorded under it must come out the same again. */
const SHANGLIANG = 'f2a8d6c4-7b1e-5d3f-9a60-4c2e8b7d1f05';

/** UUIDv5 of the parts, in order. Parts are joined by a line feed, which none of them may hold. */
export const derivedId = (...parts: readonly (string | number)[]): string => {
  const texts = parts.map(String);
  if (texts.some((part) => part.includes('\n'))) throw new TypeError('a part of a derived id holds a line feed');
  return uuidv5(texts.join('\n'), SHANGLIANG);
};

/** The same request by the same person for the same target is the same command, however often it arrives. */
export const commandIdOf = (actorId: string, command: string, target: string, idempotencyKey: string): string =>
  derivedId('command', actorId, command, target, idempotencyKey);

/** A reaction to one event issues its n-th command under this id, on every replay. */
export const reactionCommandId = (logId: string, reaction: string, causeEventId: string, n: number): string =>
  derivedId('reaction', logId, reaction, causeEventId, n);

export const eventIdOf = (commandId: string, index: number): string => derivedId('event', commandId, index);
