import type { ConsultationEvent } from '#libs/contracts';
import type { ReadEvent } from '#libs/event-sourcing';
import type { Reaction } from '#libs/projections';
import { PutOnTheAgenda } from '../sessions/put-on-the-agenda.js';

type SessionConvened = ReadEvent & Extract<ConsultationEvent, { type: 'SessionConvened' }>;

export const whenASessionIsConvenedThenPutItOnTheAgenda: Reaction = {
  name: 'when-a-session-is-convened-then-put-it-on-the-agenda',
  carriers: ['log'],
  on: ['SessionConvened'],
  react: async (event, issue) => {
    const { metadata, data } = event as SessionConvened;
    await issue(0, new PutOnTheAgenda(data.sessionId, metadata.partitionKey, data.itemNo));
  },
};
