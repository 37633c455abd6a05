import { describe, expect, it } from '@jest/globals';
import {
  AgendaItemAdded,
  AgendaItemRemoved,
  ItemAdjourned,
  ParticipantCheckedIn,
  SessionClosed,
  SessionFailed,
  SessionOpened,
  SpeechRecorded,
} from '#libs/contracts';
import { inClear } from '#libs/event-sourcing';
import { id, specification } from '#libs/event-sourcing/testing';
import { CASE, convened, participant, ready, ROOM, SESSION } from '../consultations/consultation.fixtures.js';
import { consultationFold } from '../consultations/consultation.js';
import { AdjournItem, adjournItem } from './adjourn-item.js';
import { checkIn } from './check-in.js';
import { CloseSession, closeSession, failSession } from './end-session.js';
import { openSession } from './open-session.js';
import { putOnTheAgenda } from './put-on-the-agenda.js';
import { lacksQuorum, presenceOf } from './quorum.js';
import { recordSpeech } from './record-speech.js';
import { RemoveAgendaItem, removeAgendaItem } from './remove-agenda-item.js';
import { scheduleSession } from './schedule-session.js';
import { arrived, inSession, item, openedSession, scheduledSession } from './session.fixtures.js';
import { sessionFold } from './session.js';

const session = specification(sessionFold);
const OTHER_CASE = id(91);

describe('scheduling a session', () => {
  const schedule = {
    session: { roomId: ROOM, form: 'meeting' as const, startsAt: '2026-03-10T14:00:00+08:00' },
    roomIsActive: true,
    jurisdictionId: id(5),
  };
  it('takes any offset and keeps UTC', () => {
    session
      .given()
      .when(scheduleSession, schedule)
      .thenMatch({ type: 'SessionScheduled', data: { startsAt: '2026-03-10T06:00:00.000Z' } });
  });
  it('is refused in a room that is not active, and in the past', () => {
    session
      .given()
      .when(scheduleSession, { ...schedule, roomIsActive: false })
      .thenRefused('session.room-not-active');
    session
      .given()
      .when(scheduleSession, { ...schedule, session: { ...schedule.session, startsAt: '2026-03-01T14:00:00+08:00' } })
      .thenRefused('session.in-the-past');
  });
  it('says nothing the second time', () => {
    session.given(scheduledSession).when(scheduleSession, schedule).thenNothing();
  });
});

describe('the agenda', () => {
  const put = { caseId: CASE, itemNo: 1, consultationConvenedIt: true };
  it('takes a case that its consultation has convened, once', () => {
    session
      .given(scheduledSession)
      .when(putOnTheAgenda, put)
      .then(AgendaItemAdded({ itemNo: 1, caseId: CASE }));
    session.given(scheduledSession, item()).when(putOnTheAgenda, put).thenNothing();
  });
  it('never takes one that it has not', () => {
    session
      .given(scheduledSession)
      .when(putOnTheAgenda, { ...put, consultationConvenedIt: false })
      .thenNothing();
  });
  it('gives the next number to the second of two cases that asked for the same', () => {
    session
      .given(scheduledSession, item(OTHER_CASE, 1))
      .when(putOnTheAgenda, put)
      .then(AgendaItemAdded({ itemNo: 2, caseId: CASE }));
  });
  it('takes nothing any more once the session is over', () => {
    session
      .given(...inSession, SessionClosed({}))
      .when(putOnTheAgenda, { ...put, caseId: OTHER_CASE })
      .thenNothing();
    session.given().when(putOnTheAgenda, put).thenNothing();
  });
  it('loses an item with a reason, before the session opens, and can take it again', () => {
    const removed = AgendaItemRemoved({ itemNo: 1, caseId: CASE, reason: '人数不足' });
    const remove = new RemoveAgendaItem(SESSION, CASE, '人数不足');
    session.given(scheduledSession, item()).when(removeAgendaItem, remove).then(removed);
    session.given(scheduledSession, item(), removed).when(removeAgendaItem, remove).thenNothing();
    session
      .given(...inSession)
      .when(removeAgendaItem, remove)
      .thenRefused('session.already-opened');
    session.given(scheduledSession).when(removeAgendaItem, remove).thenRefused('session.not-on-the-agenda');
    session
      .given(scheduledSession, item(), removed)
      .when(putOnTheAgenda, { ...put, itemNo: 2 })
      .then(AgendaItemAdded({ itemNo: 2, caseId: CASE }));
  });
});

describe('checking in', () => {
  const arrival = { caseId: CASE, participantId: participant(1), how: 'code' as const, hasSeat: true };
  it('is for those with a seat in a case on the agenda, once', () => {
    session
      .given(scheduledSession, item())
      .when(checkIn, arrival)
      .then(ParticipantCheckedIn({ caseId: CASE, participantId: participant(1), how: 'code' }));
    session.given(scheduledSession, item(), arrived(1)).when(checkIn, arrival).thenNothing();
    session
      .given(scheduledSession, item())
      .when(checkIn, { ...arrival, hasSeat: false })
      .thenRefused('session.without-seat');
    session.given(scheduledSession).when(checkIn, arrival).thenRefused('session.not-on-the-agenda');
  });
  it('is possible while the session goes on, and not after it', () => {
    session
      .given(...inSession)
      .when(checkIn, { ...arrival, participantId: participant(5) })
      .thenMatch({ type: 'ParticipantCheckedIn' });
    session
      .given(...inSession, SessionClosed({}))
      .when(checkIn, { ...arrival, participantId: participant(5) })
      .thenRefused('session.over');
  });
});

describe('the quorum of a case in a session', () => {
  const present = (...numbers: number[]) => {
    const { state } = session.given(scheduledSession, item(), ...numbers.map((n) => arrived(n)));
    const { state: consultation } = specification(consultationFold).given(...ready, convened());
    return state.status === 'not_scheduled' ? null : presenceOf(state, SESSION, CASE, consultation);
  };
  it('counts seats that are there, observers not', () => {
    expect(present(1, 2, 3)).toEqual({ caseId: CASE, present: 3, quorum: 3 });
    expect(present(1, 2, 6)).toEqual({ caseId: CASE, present: 2, quorum: 3 });
    expect(lacksQuorum(present(1, 2)!)).toBe(true);
    expect(lacksQuorum(present(1, 2, 3)!)).toBe(false);
  });
});

describe('opening a session', () => {
  const open = (present: number) => ({ chairedBy: undefined, chairIsOfRoom: true, roll: [{ caseId: CASE, present, quorum: 3 }] });
  it('needs the quorum of every case on the agenda', () => {
    session.given(scheduledSession, item()).when(openSession, open(3)).then(SessionOpened({}));
    session.given(scheduledSession, item()).when(openSession, open(2)).thenRefused('session.no-quorum');
    session
      .given(scheduledSession, item(), item(OTHER_CASE, 2))
      .when(openSession, { ...open(3), roll: [...open(3).roll, { caseId: OTHER_CASE, present: 0, quorum: 3 }] })
      .thenRefused('session.no-quorum');
  });
  it('needs something on the agenda', () => {
    session
      .given(scheduledSession)
      .when(openSession, { ...open(3), roll: [] })
      .thenRefused('session.no-agenda');
  });
  it('is not done before the day it was called for', () => {
    const later = { ...scheduledSession, data: { ...scheduledSession.data, startsAt: '2026-03-03T01:00:00.000Z' } };
    session.given(later, item()).when(openSession, open(3)).thenRefused('session.too-early');
  });
  it('is chaired by the room’s own', () => {
    session
      .given(scheduledSession, item())
      .when(openSession, { ...open(3), chairedBy: id(23) })
      .then(SessionOpened({ chairedBy: id(23) }));
    session
      .given(scheduledSession, item())
      .when(openSession, { ...open(3), chairedBy: id(23), chairIsOfRoom: false })
      .thenRefused('session.chair-not-of-room');
  });
  it('says nothing the second time, and is refused once it is over', () => {
    session
      .given(...inSession)
      .when(openSession, open(3))
      .thenNothing();
    session
      .given(...inSession, SessionClosed({}))
      .when(openSession, open(3))
      .thenRefused('session.over');
  });
});

describe('a speech', () => {
  const speech = { caseId: CASE, participantId: participant(2), seconds: 180, gist: '低层采光受影响' };
  const seat = { group: 'lower_floors', capacity: 'resident' as const };
  it('is recorded for the group of the speaker’s seat, in words that stay the speaker’s', () => {
    session
      .given(...inSession)
      .when(recordSpeech, { speech, seat })
      .then(
        SpeechRecorded({
          itemNo: 1,
          caseId: CASE,
          participantId: participant(2),
          capacity: 'resident',
          group: 'lower_floors',
          seconds: 180,
          gist: { original: inClear('speech.gist', participant(2), '低层采光受影响'), published: '低层采光受影响' },
        }),
      );
  });
  it('needs a seat, and the speaker to be there', () => {
    session
      .given(...inSession)
      .when(recordSpeech, { speech, seat: null })
      .thenRefused('session.without-seat');
    session
      .given(...inSession)
      .when(recordSpeech, { speech: { ...speech, participantId: participant(5) }, seat })
      .thenRefused('session.not-checked-in');
  });
  it('needs the session to be open and the item to be going on', () => {
    session.given(scheduledSession, item(), arrived(2)).when(recordSpeech, { speech, seat }).thenRefused('session.not-open');
    session
      .given(...inSession)
      .when(recordSpeech, { speech: { ...speech, caseId: OTHER_CASE }, seat })
      .thenRefused('session.not-on-the-agenda');
    session
      .given(...inSession, ItemAdjourned({ itemNo: 1, caseId: CASE, reason: '待核实' }))
      .when(recordSpeech, { speech, seat })
      .thenRefused('session.item-adjourned');
  });
  it('counts once for its group, and not at all from an observer', () => {
    const spoken = (n: number, group: string, capacity: 'resident' | 'observer') =>
      SpeechRecorded({ itemNo: 1, caseId: CASE, participantId: participant(n), capacity, group, seconds: 60 });
    const { state } = session.given(
      ...inSession,
      spoken(2, 'lower_floors', 'resident'),
      spoken(2, 'lower_floors', 'resident'),
      spoken(1, 'upper_floors', 'observer'),
    );
    expect(state.status !== 'not_scheduled' && state.heard).toEqual([{ caseId: CASE, group: 'lower_floors' }]);
  });
});

describe('the end of a session', () => {
  it('adjourns an item with a reason, once', () => {
    const adjourn = new AdjournItem(SESSION, CASE, { reason: '待核实', until: '2026-03-20' });
    const adjourned = ItemAdjourned({ itemNo: 1, caseId: CASE, reason: '待核实', until: '2026-03-20' });
    session
      .given(...inSession)
      .when(adjournItem, adjourn)
      .then(adjourned);
    session
      .given(...inSession, adjourned)
      .when(adjournItem, adjourn)
      .thenNothing();
    session
      .given(...inSession)
      .when(adjournItem, new AdjournItem(SESSION, CASE, { reason: '待核实', until: '2026-03-01' }))
      .thenRefused('session.adjourned-into-the-past');
    session.given(scheduledSession, item()).when(adjournItem, adjourn).thenRefused('session.not-open');
  });
  it('closes what was open, once', () => {
    session
      .given(...inSession)
      .when(closeSession, new CloseSession(SESSION))
      .then(SessionClosed({}));
    session
      .given(...inSession, SessionClosed({}))
      .when(closeSession, new CloseSession(SESSION))
      .thenNothing();
    session.given(scheduledSession).when(closeSession, new CloseSession(SESSION)).thenRefused('session.not-open');
  });
  it('fails what could not open, saying whose quorum was missing', () => {
    const roll = [
      { caseId: CASE, present: 1, quorum: 3 },
      { caseId: OTHER_CASE, present: 3, quorum: 3 },
    ];
    const failed = SessionFailed({ reason: '到会人数不足', lacking: [{ caseId: CASE, present: 1, quorum: 3 }] });
    session.given(scheduledSession, item()).when(failSession, { reason: '到会人数不足', roll }).then(failed);
    session.given(scheduledSession, item(), failed).when(failSession, { reason: '到会人数不足', roll }).thenNothing();
    session
      .given(scheduledSession, item(), openedSession)
      .when(failSession, { reason: '到会人数不足', roll })
      .thenRefused('session.already-opened');
  });
});
