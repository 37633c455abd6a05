import type { Directory } from '#libs/directory';
import type { ReadEvent } from '#libs/event-sourcing';
import type { Reaction } from '#libs/projections';
import { shanghaiDateOf } from '#libs/shared-kernel';
import type { CaseFacts } from '../facts/case-facts.reader.js';
import { placeOf } from '../facts/fact.js';
import { caseWatch, roomWatch } from '../warnings/watch.js';

/** Events after which a warning about a case may begin or cease to show. Time alone does the rest: see the watch's ticker. */
const ABOUT_A_CASE = [
  'TopicConcernAdded',
  'InvestigationCompleted',
  'SessionConvened',
  'ItemAdjourned',
  'MinutesPublished',
  'ConsultationConcluded',
  'ConsultationReopened',
  'ConsultationTerminated',
  'OutcomeReportReceived',
  'RecommendationDecided',
  'ResponsibilityAssigned',
  'ResponsibilityAccepted',
  'ResponsibilityHandedOver',
  'ProgressReported',
  'UnitUrged',
  'ExtensionGranted',
  'ResponsibilityCompleted',
  'CompletionVerified',
  'CompletionSentBack',
  'ResponsibilityEnded',
  'ResultsPublished',
  'LastingChecked',
  'ConcernAnswered',
] as const;
/** Events after which a warning about a room as a whole may. */
const ABOUT_A_ROOM: ReadonlySet<string> = new Set(['TopicApproved', 'ConcernDeclined', 'ConcernLinkedToTopic']);

/** The day of the event as far as anybody may count on it: a simulated one is the story's, any other the day it was recorded. */
const dayOf = ({ metadata, recordedAt }: ReadEvent): string =>
  shanghaiDateOf(metadata.timeSource === 'simulated' ? metadata.occurredAt : recordedAt);

const isAboutARoom = ({ type }: ReadEvent): boolean => ABOUT_A_ROOM.has(type);

export const whenTheFactsShowAWarningThenRaiseIt = (facts: CaseFacts, directory: Directory): Reaction => ({
  name: 'when-the-facts-show-a-warning-then-raise-it',
  carriers: ['log'],
  on: [...ABOUT_A_CASE, ...ABOUT_A_ROOM],
  react: async (event, issue) => {
    const { caseId, concernId, roomId } = placeOf(event);
    const today = dayOf(event);
    if (isAboutARoom(event)) {
      await facts.caughtUp(event.position);
      const room = roomId ?? (concernId === null ? null : await facts.roomOfConcern(concernId));
      const noted = room === null ? null : await roomWatch(directory, facts, room, today);
      if (noted) await issue(0, noted);
      return;
    }
    if (caseId === null) return;
    const noted = await caseWatch(directory, caseId, await facts.upTo(caseId, event.position), today);
    if (noted) await issue(0, noted);
  },
});
