import { derivedId } from '#libs/event-sourcing';
import { numberedEvent } from '#libs/bus/testing';
import { WrongExpectedRevision, type EventStore } from '#libs/event-store';
import type { IssueReactionCommand, Reaction } from '#libs/projections';
import { numberOf } from '../tally.js';

/** Every so many events of a stream are answered in the carrier of the many voices. */
export const ECHO_EVERY = 20;
export const echoStreamOf = (stream: string): string => `voice-echo_${stream.replace('-', '_')}`;

class Echo {
  constructor(readonly stream: string) {}
}

export const echoReaction: Reaction = {
  name: 'when-twenty-are-counted-then-raise-a-voice',
  carriers: ['log'],
  on: ['Counted'],
  react: async (event, issue) => {
    if (numberOf(event) % ECHO_EVERY === 0) await issue(0, new Echo(echoStreamOf(event.stream)));
  },
};

/** Appends once per command, whenever and however often it is asked to: the command's id decides the event's. */
export const echoCommands =
  (store: EventStore): IssueReactionCommand =>
  async (command, { commandId }) => {
    const { stream } = command as Echo;
    const eventId = derivedId('echo', commandId);
    for (let attempt = 0; ; attempt++) {
      const past = await store.readStream(stream);
      if (past.some((event) => event.eventId === eventId)) return;
      const next = past.length;
      try {
        await store.append(stream, next === 0 ? 'no-stream' : next - 1, [{ ...numberedEvent(stream, next), eventId }]);
        return;
      } catch (error) {
        if (!(error instanceof WrongExpectedRevision) || attempt >= 5) throw error;
      }
    }
  };
