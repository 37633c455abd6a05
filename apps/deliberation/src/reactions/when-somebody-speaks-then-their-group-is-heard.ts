import type { DiscussionEvent, SessionEvent } from '#libs/contracts';
import type { ReadEvent } from '#libs/event-sourcing';
import type { Reaction } from '#libs/projections';
import { NoteGroupHeard, NoteStatementHeard } from '../consultations/group-heard.js';

type Heard = ReadEvent & Extract<SessionEvent | DiscussionEvent, { type: 'SpeechRecorded' | 'StatementModerated' }>;

const idIn = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** In a session by speaking; online by a statement that was accepted. Observers speak for nobody. */
export const whenSomebodySpeaksThenTheirGroupIsHeard: Reaction = {
  name: 'when-somebody-speaks-then-their-group-is-heard',
  carriers: ['log'],
  on: ['SpeechRecorded', 'StatementModerated'],
  react: async (event, issue) => {
    const heard = event as Heard;
    switch (heard.type) {
      case 'SpeechRecorded':
        if (heard.data.capacity !== 'observer') await issue(0, new NoteGroupHeard(heard.data.caseId, heard.data.group, idIn(heard.stream)));
        return;
      case 'StatementModerated':
        if (heard.data.accepted) await issue(0, new NoteStatementHeard(heard.metadata.partitionKey, heard.data.statementId));
        return;
    }
  },
};
