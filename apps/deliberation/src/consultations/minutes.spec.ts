import { describe, it } from '@jest/globals';
import { MinutesObjected } from '#libs/contracts';
import { inClear } from '#libs/event-sourcing';
import { aContext, id, specification } from '#libs/event-sourcing/testing';
import { aSession, CASE, convened, drafted, heldSession, participant, published, ready, SESSION } from './consultation.fixtures.js';
import { consultationFold } from './consultation.js';
import { DraftMinutes, draftMinutes, ObjectToMinutes, objectToMinutes, PublishMinutes, publishMinutes } from './minutes.js';

const consultation = specification(consultationFold);
const open = heldSession({ status: 'open' });
const draft = { command: new DraftMinutes(CASE, SESSION, { text: '李大伯（13812345678）说采光要紧', evidence: [] }), session: open };
const object = { command: new ObjectToMinutes(CASE, SESSION, '我没有同意'), session: open };
const publish = (text?: string) => ({ command: new PublishMinutes(CASE, SESSION, { text, evidence: [] }), session: heldSession() });
const objected = MinutesObjected({
  sessionId: SESSION,
  itemNo: 1,
  objectedBy: participant(2),
  text: { original: inClear('minutes.objection', participant(2), '我没有同意'), published: '我没有同意' },
});

describe('minutes', () => {
  it('are drafted with what was written sealed and a masked copy', () => {
    consultation
      .given(...ready, convened())
      .when(draftMinutes, draft)
      .thenMatch({
        type: 'MinutesDrafted',
        data: { sessionId: SESSION, itemNo: 1, text: { original: { subject: id(9000) }, published: '李大伯（〔电话〕）说采光要紧' } },
      });
  });
  it('are of a session that this case convened, and that was held', () => {
    consultation
      .given(...ready)
      .when(draftMinutes, draft)
      .thenRefused('consultation.session-not-convened');
    const notYet = aSession({ agenda: [{ itemNo: 1, caseId: CASE, status: 'on_the_agenda' }] });
    consultation
      .given(...ready, convened())
      .when(draftMinutes, { ...draft, session: notYet })
      .thenRefused('consultation.session-not-held');
    consultation
      .given(...ready, convened())
      .when(draftMinutes, { ...draft, session: aSession({ status: 'closed' }) })
      .thenRefused('session.not-on-the-agenda');
  });
  it('can be objected to by those who have a seat, in their own words', () => {
    const given = consultation.given(...ready, convened(), drafted);
    given.when(objectToMinutes, object, aContext({ participantId: participant(2) })).then(objected);
    given.when(objectToMinutes, object, aContext({ participantId: id(99) })).thenRefused('consultation.without-seat');
  });
  it('have to be there to be objected to', () => {
    consultation
      .given(...ready, convened())
      .when(objectToMinutes, object, aContext({ participantId: participant(2) }))
      .thenRefused('consultation.minutes-not-drafted');
  });
  it('are published as drafted, without being typed twice', () => {
    consultation
      .given(...ready, convened(), drafted)
      .when(publishMinutes, publish())
      .thenMatch({ type: 'MinutesPublished', data: { text: { original: null, published: '会议纪要（稿）' } } });
  });
  it('are not published over an objection, but with words that answer it', () => {
    const given = consultation.given(...ready, convened(), drafted, objected);
    given.when(publishMinutes, publish()).thenRefused('consultation.objection-unanswered');
    given
      .when(publishMinutes, publish('低层住户未同意'))
      .thenMatch({ type: 'MinutesPublished', data: { text: { published: '低层住户未同意' } } });
    consultation
      .given(...ready, convened(), drafted, objected, drafted)
      .when(publishMinutes, publish())
      .thenMatch({ type: 'MinutesPublished' });
  });
  it('are not published before the session or the item has ended', () => {
    consultation
      .given(...ready, convened(), drafted)
      .when(publishMinutes, { ...publish(), session: open })
      .thenRefused('consultation.session-not-closed');
    const adjourned = heldSession({ status: 'open', agenda: [{ itemNo: 1, caseId: CASE, status: 'adjourned' }] });
    consultation
      .given(...ready, convened(), drafted)
      .when(publishMinutes, { ...publish(), session: adjourned })
      .thenMatch({ type: 'MinutesPublished' });
  });
  it('are not published without a draft that could have been objected to', () => {
    consultation
      .given(...ready, convened())
      .when(publishMinutes, publish('纪要'))
      .thenRefused('consultation.minutes-not-drafted');
  });
  it('stay as they are once published', () => {
    const given = consultation.given(...ready, convened(), drafted, published);
    given.when(publishMinutes, publish()).thenNothing();
    given.when(draftMinutes, draft).thenRefused('consultation.minutes-already-published');
    given.when(objectToMinutes, object, aContext({ participantId: participant(2) })).thenRefused('consultation.minutes-already-published');
  });
});
