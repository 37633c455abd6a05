import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OutcomeReportReturned, RatificationRefused, TopicWithdrawn } from '#libs/contracts';
import { derivedId, type ReadEvent } from '#libs/event-sourcing';
import { id } from '#libs/event-sourcing/testing';
import { AcceptSeat } from '../consultations/answer-seat-offer.js';
import { AssignInvestigation } from '../consultations/assign-investigation.js';
import { CompleteInvestigation } from '../consultations/complete-investigation.js';
import { ConcludeConsultation } from '../consultations/conclude-consultation.js';
import { ConfirmFinding } from '../consultations/confirm-finding.js';
import { consultationStream, type OpenedConsultation } from '../consultations/consultation.js';
import { ConveneSession } from '../consultations/convene-session.js';
import { DraftMinutes, PublishMinutes } from '../consultations/minutes.js';
import { OfferSeat } from '../consultations/offer-seat.js';
import { MakeRecommendation } from '../consultations/recommendations.js';
import { RecordFinding } from '../consultations/record-finding.js';
import { SetComposition } from '../consultations/set-composition.js';
import { SettleParticipants } from '../consultations/settle-participants.js';
import { CastVote } from '../discussions/cast-vote.js';
import { CloseVoting } from '../discussions/close-voting.js';
import { ModerateStatement } from '../discussions/moderate-statement.js';
import { OpenDiscussion } from '../discussions/open-discussion.js';
import { SubmitStatement } from '../discussions/submit-statement.js';
import { CheckIn } from '../sessions/check-in.js';
import { CloseSession } from '../sessions/end-session.js';
import { OpenSession } from '../sessions/open-session.js';
import { PutOnTheAgenda } from '../sessions/put-on-the-agenda.js';
import { RecordSpeech } from '../sessions/record-speech.js';
import { ScheduleSession } from '../sessions/schedule-session.js';
import { coordinator, member, otherMember, resident, ROOM, TestDeliberation } from '../testing.js';

let service: TestDeliberation;
beforeAll(async () => {
  service = await TestDeliberation.start();
  await service.register(3);
});
afterAll(() => service.stop());

const caseOf = (name: string): string => derivedId('case', name);
const stateOf = async (caseId: string): Promise<OpenedConsultation> => {
  const state = await service.runner.load(consultationStream, caseId);
  if (!state || state.status === 'not_opened') throw new Error('not opened');
  return state;
};
const typesIn = async (stream: string): Promise<string[]> => (await service.history(stream)).map(({ type }) => type);

/** Up to where a session can be convened; the third seat is an expert's, outside the named groups. */
const prepare = async (caseId: string): Promise<void> => {
  await service.approve(caseId);
  const seats = [
    { group: 'upper_floors', capacity: 'resident' as const },
    { group: 'lower_floors', capacity: 'resident' as const },
    { group: 'experts', capacity: 'expert' as const },
  ];
  await service.execute(new SetComposition(caseId, { seats, why: '各方到场' }), coordinator);
  for (const [index, { seatId }] of (await stateOf(caseId)).seats.entries()) {
    await service.execute(new OfferSeat(caseId, seatId, { personId: resident(index + 1).personId, how: 'invitation' }), coordinator);
    await service.execute(new AcceptSeat(caseId, seatId), resident(index + 1));
  }
  await service.execute(new SettleParticipants(caseId), coordinator);
  const dueOn = service.inDays(5).slice(0, 10);
  await service.execute(
    new AssignInvestigation(caseId, { leadPersonId: member.personId, team: [otherMember.personId], plan: '走访', dueOn }),
    coordinator,
  );
  const { investigationId } = (await stateOf(caseId)).investigations[0]!;
  const heard = [{ group: 'lower_floors', count: 2 }];
  await service.execute(
    new RecordFinding(caseId, investigationId, { kind: 'interview', on: service.now.slice(0, 10), heard, text: '访谈', evidence: [] }),
    member,
  );
  await service.execute(new ConfirmFinding(caseId, (await stateOf(caseId)).investigations[0]!.findings[0]!.findingId), otherMember);
  await service.execute(
    new CompleteInvestigation(caseId, investigationId, {
      policyBasis: '依据',
      facts: '事实',
      problems: '问题',
      options: '选项',
      suggestions: '建议',
    }),
    member,
  );
};

const hold = async (caseId: string): Promise<string> => {
  const { id: sessionId } = await service.execute(
    new ScheduleSession({ roomId: ROOM, form: 'meeting', startsAt: service.inDays(4) }),
    coordinator,
  );
  await service.execute(new ConveneSession(caseId, { sessionId }), coordinator);
  await service.settle();
  service.pass(4);
  for (const n of [1, 2]) {
    const participantId = await service.keys.pseudonym(resident(n).personId, caseId);
    await service.execute(new CheckIn(sessionId, { caseId, participantId, how: 'roll_call' }), coordinator);
  }
  await service.execute(new OpenSession(sessionId, undefined), coordinator);
  return sessionId;
};
const speak = async (caseId: string, sessionId: string, n: number): Promise<void> => {
  const participantId = await service.keys.pseudonym(resident(n).personId, caseId);
  await service.execute(new RecordSpeech(sessionId, { caseId, participantId, seconds: 90, gist: '说了几句' }), coordinator);
};

describe('when a topic is approved', () => {
  it('its consultation opens under the rules of the day, caused by the approval', async () => {
    const caseId = caseOf('opens');
    await service.approve(caseId);
    const [opened] = await service.history(`consultation-${caseId}`);
    const [approved] = await service.history(`topic-${caseId}`);
    expect(opened).toMatchObject({ type: 'ConsultationOpened', data: { roomId: ROOM, rules: { version: 'default-1', minimumSeats: 3 } } });
    expect(opened!.metadata).toMatchObject({
      causationId: approved!.metadata.eventId,
      partitionKey: caseId,
      round: 1,
      ruleVersion: 'default-1',
      actor: { role: 'reaction' },
      timeSource: 'simulated',
    });
  });
  it('and falls afterwards, the consultation is terminated; a topic withdrawn before leaves nothing to terminate', async () => {
    const refused = caseOf('refused');
    await service.approve(refused);
    const basis = { kind: 'meeting' as const, documentNumber: '示党发〔2026〕9号', decidedOn: '2026-03-02' };
    await service.record(`topic-${refused}`, RatificationRefused({ basis, reasons: '不属紧急' }), { partitionKey: refused });
    const withdrawn = caseOf('withdrawn');
    await service.record(`topic-${withdrawn}`, TopicWithdrawn({ reason: '已解决' }), { partitionKey: withdrawn });
    await service.settle();
    expect(await typesIn(`consultation-${refused}`)).toEqual(['ConsultationOpened', 'ConsultationTerminated']);
    expect(await typesIn(`consultation-${withdrawn}`)).toEqual([]);
  });
});

describe('when a session is convened and people speak', () => {
  it('the case is put on the agenda, and their groups are heard, each once', async () => {
    const caseId = caseOf('heard');
    await prepare(caseId);
    const sessionId = await hold(caseId);
    for (const n of [1, 1, 2]) await speak(caseId, sessionId, n);
    await service.settle();
    expect(await typesIn(`session-${sessionId}`)).toEqual([
      'SessionScheduled',
      'AgendaItemAdded',
      'ParticipantCheckedIn',
      'ParticipantCheckedIn',
      'SessionOpened',
      'SpeechRecorded',
      'SpeechRecorded',
      'SpeechRecorded',
    ]);
    const heard = (await service.history(`consultation-${caseId}`)).filter(({ type }) => type === 'GroupHeard');
    expect(heard.map(({ data }) => (data as { group: string }).group)).toEqual(['upper_floors', 'lower_floors']);
  });
  it('keeps residents apart from what they do: neither their id nor their words in clear stand in any event', async () => {
    const all = JSON.stringify(await service.eventsAfter(0n), (_, value: unknown) =>
      typeof value === 'bigint' ? value.toString() : value,
    );
    for (const n of [1, 2, 3]) expect(all).not.toContain(resident(n).personId);
    expect(all).not.toContain('"clear"');
  });
});

describe('when a report is sent back', () => {
  it('the consultation reopens in the next round, once, and not for a report that is only to be written better', async () => {
    const caseId = caseOf('returned');
    await prepare(caseId);
    const sessionId = await hold(caseId);
    for (const n of [1, 2]) await speak(caseId, sessionId, n);
    await service.execute(new CloseSession(sessionId), coordinator);
    await service.execute(new DraftMinutes(caseId, sessionId, { text: '纪要', evidence: [] }), coordinator);
    await service.execute(new PublishMinutes(caseId, sessionId, { evidence: [] }), coordinator);
    await service.execute(new MakeRecommendation(caseId, { text: '移位', grounds: [] }), coordinator);
    // Nobody has waited for the reactions to the speeches: the conclusion says what they would have said.
    await service.execute(new ConcludeConsultation(caseId, { kind: 'agreement' }), coordinator);
    await service.settle();
    expect((await typesIn(`consultation-${caseId}`)).slice(-3)).toEqual(['GroupHeard', 'GroupHeard', 'ConsultationConcluded']);

    const returned = (backTo: 'research' | 'report') =>
      service.record(`outcome-${caseId}`, OutcomeReportReturned({ backTo, reasons: '再听听低层' }), { partitionKey: caseId, round: 1 });
    await returned('report');
    await service.settle();
    expect((await stateOf(caseId)).status).toBe('concluded');
    await returned('research');
    await returned('research');
    await service.settle();
    expect(await stateOf(caseId)).toMatchObject({ status: 'under_way', round: 2, backTo: 'research' });
    await expect(service.execute(new ConveneSession(caseId, { sessionId }), coordinator)).rejects.toMatchObject({
      code: 'consultation.no-research',
    });
  });
});

describe('the online discussion', () => {
  it('has groups heard by accepted statements, and its common ground computed from the votes before the end', async () => {
    const caseId = caseOf('online');
    await prepare(caseId);
    await service.execute(new OpenDiscussion(caseId, service.inDays(2)), coordinator);
    await service.execute(new SubmitStatement(caseId, '井道移到北侧'), resident(2));
    const [statement] = (await service.history(`discussion-${caseId}`)).filter(
      ({ type }) => type === 'StatementSubmitted',
    ) as (ReadEvent & {
      data: { statementId: string };
    })[];
    const { statementId } = statement!.data;
    await service.execute(new ModerateStatement(caseId, statementId, { accepted: true, reason: '与议题有关' }), coordinator);
    for (const n of [1, 2]) await service.execute(new CastVote(caseId, { statementId, choice: 'agree' }), resident(n));
    await expect(service.execute(new CastVote(caseId, { statementId, choice: 'agree' }), resident(9))).rejects.toMatchObject({
      code: 'discussion.without-seat',
    });
    service.pass(2);
    await service.execute(new CloseVoting(caseId), coordinator);
    await service.settle();
    expect((await stateOf(caseId)).heard).toEqual(['lower_floors']);
    const closed = (await service.history(`discussion-${caseId}`)).find(({ type }) => type === 'VotingClosed')!;
    expect((await service.history(`discussion-${caseId}`)).at(-1)).toMatchObject({
      type: 'CommonGroundComputed',
      data: { atPosition: closed.position.toString(), ranking: [{ statementId, votes: 2, common: true }] },
    });
  });
});

describe('reactions', () => {
  it('change nothing when all of history comes once more', async () => {
    const before = (await service.eventsAfter(0n)).length;
    service.forgetCheckpoint();
    await service.settle();
    expect((await service.eventsAfter(0n)).length).toBe(before);
    expect(before).toBeGreaterThan(50);
  });
  it('are the only way onto an agenda and into what was heard', async () => {
    await expect(service.execute(new PutOnTheAgenda(id(1), id(2), 1), coordinator)).rejects.toMatchObject({
      code: 'access.role-not-allowed',
    });
  });
});
