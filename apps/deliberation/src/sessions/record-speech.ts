import { z } from 'zod';
import { SpeechRecorded, type SessionEvent } from '#libs/contracts';
import { RuleBroken, type Decide } from '#libs/event-sourcing';
import { writtenText, type Capacity } from '#libs/shared-kernel';
import { Words } from '../fields.js';
import { goingOn, itemOf, type Session } from './session.js';

export const RecordSpeechBody = z
  .strictObject({
    caseId: z.uuid(),
    participantId: z.uuid(),
    /** How long they spoke. */
    seconds: z.int().min(1).max(86_400),
    gist: Words.optional(),
  })
  .meta({ id: 'RecordSpeech' });

export class RecordSpeech {
  constructor(
    readonly sessionId: string,
    readonly speech: z.output<typeof RecordSpeechBody>,
  ) {}
}

export interface RecordSpeechFromSeat {
  readonly speech: RecordSpeech['speech'];
  /** The speaker's seat of the case; null when they hold none. */
  readonly seat: { readonly group: string; readonly capacity: Capacity } | null;
}

/** For whom somebody speaks follows from their seat, not from who writes it down. The words stay the speaker's own. */
export const recordSpeech: Decide<RecordSpeechFromSeat, Session, SessionEvent> = ({ speech, seat }, session) => {
  const state = goingOn(session);
  const { caseId, participantId, seconds, gist } = speech;
  const item = itemOf(state, caseId);
  if (item.status === 'adjourned') throw new RuleBroken('session.item-adjourned');
  if (!seat) throw new RuleBroken('session.without-seat');
  if (!state.checkedIn.some((one) => one.caseId === caseId && one.participantId === participantId))
    throw new RuleBroken('session.not-checked-in');
  return [
    SpeechRecorded({
      itemNo: item.itemNo,
      caseId,
      participantId,
      capacity: seat.capacity,
      group: seat.group,
      seconds,
      ...(gist === undefined ? {} : { gist: writtenText('speech.gist', participantId, gist) }),
    }),
  ];
};
