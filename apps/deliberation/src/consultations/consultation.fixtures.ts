import {
  CompositionSet,
  ConsultationConcluded,
  ConsultationOpened,
  FindingConfirmed,
  FindingRecorded,
  GroupHeard,
  InvestigationAssigned,
  InvestigationCompleted,
  MinutesDrafted,
  MinutesPublished,
  ParticipantsSettled,
  RecommendationMade,
  SeatAccepted,
  SeatOffered,
  SessionConvened,
  type ConsultationEvent,
} from '#libs/contracts';
import { inClear, type Envelope } from '#libs/event-sourcing';
import { id } from '#libs/event-sourcing/testing';
import type { Capacity } from '#libs/shared-kernel';
import type { ScheduledSession } from '../sessions/session.js';

/*
 * A lift for an old building: upper floors want it, lower floors fear for their light, and the neighbourhood committee, an expert and a
 * shopkeeper sit at the table too.
 */
export const CASE = id(1);
export const ROOM = id(2);
export const PARTNER_ROOM = id(3);
export const SESSION = id(10);
export const SECOND_SESSION = id(11);
export const LEAD = id(20);
export const TEAM_MEMBER = id(21);

export const RULES = {
  version: 'default-1',
  quorumShare: 0.5,
  noticeDays: 3,
  undecidedAfterDays: 60,
  minimumSeats: 5,
  minimumResidentShare: 0.3,
};

export const opened = (over: Partial<Parameters<typeof ConsultationOpened>[0]> = {}): ConsultationEvent =>
  ConsultationOpened({
    roomId: ROOM,
    partnerRoomIds: [PARTNER_ROOM],
    title: '幸福里三号楼加装电梯',
    question: '电梯装不装、费用怎么分摊？',
    theme: 'livelihood',
    visibility: { level: 'public' },
    stakeholderGroups: [
      { code: 'upper_floors', name: '四层以上住户', why: '上下楼不便' },
      { code: 'lower_floors', name: '三层以下住户', why: '采光受影响' },
    ],
    approvedBy: id(4),
    rules: RULES,
    ...over,
  });

interface PlannedSeat {
  readonly seatId: string;
  readonly group: string;
  readonly capacity: Capacity;
}
export const SEATS: PlannedSeat[] = [
  { seatId: id(31), group: 'upper_floors', capacity: 'resident' },
  { seatId: id(32), group: 'lower_floors', capacity: 'resident' },
  { seatId: id(33), group: 'neighbourhood', capacity: 'neighbourhood_committee' },
  { seatId: id(34), group: 'experts', capacity: 'expert' },
  { seatId: id(35), group: 'shops', capacity: 'enterprise' },
  { seatId: id(36), group: 'guests', capacity: 'observer' },
];
/** Who sits in the n-th seat. */
export const participant = (n: number): string => id(40 + n);

export const composed = CompositionSet({ seats: SEATS, why: '各方都要到场' });
export const offered = (n: number): ConsultationEvent =>
  SeatOffered({
    seatId: SEATS[n - 1]!.seatId,
    participantId: participant(n),
    person: inClear('seat.person', participant(n), id(60 + n)),
    how: 'invitation',
  });
export const accepted = (n: number): ConsultationEvent => SeatAccepted({ seatId: SEATS[n - 1]!.seatId, participantId: participant(n) });
export const seated: ConsultationEvent[] = [1, 2, 3, 4, 5, 6].flatMap((n) => [offered(n), accepted(n)]);
export const settled = ParticipantsSettled({ explanation: [] });

export const INVESTIGATION = id(50);
export const FINDING = id(51);
export const assigned = (investigationId: string = INVESTIGATION): ConsultationEvent =>
  InvestigationAssigned({ investigationId, leadPersonId: LEAD, team: [TEAM_MEMBER], plan: '逐户走访', dueOn: '2026-03-20' });
export const found = (over: Partial<Parameters<typeof FindingRecorded>[0]> = {}): ConsultationEvent =>
  FindingRecorded({
    investigationId: INVESTIGATION,
    findingId: FINDING,
    kind: 'interview',
    on: '2026-03-01',
    heard: [{ group: 'lower_floors', count: 6 }],
    text: { original: null, published: '低层担心采光和噪声' },
    evidence: [],
    ...over,
  });
/** For `given`: who recorded or confirmed matters. */
export const by = (personId: string): Partial<Envelope> => ({ actor: { personId, role: 'member' } });
export const confirmed = (findingId: string = FINDING): ConsultationEvent => FindingConfirmed({ findingId });
export const researched = (investigationId: string = INVESTIGATION): ConsultationEvent =>
  InvestigationCompleted({
    investigationId,
    policyBasis: '加装电梯指导意见',
    facts: '三十六户，二十四户同意',
    problems: '低层补偿',
    options: '两种井道位置',
    suggestions: '移位并补偿',
    ledBy: LEAD,
  });
export const research: ConsultationEvent[] = [assigned(), found(), confirmed(), researched()];

export const convened = (sessionId: string = SESSION): ConsultationEvent =>
  SessionConvened({
    sessionId,
    itemNo: 1,
    form: 'meeting',
    startsAt: '2026-03-10T06:00:00.000Z',
    noticeGivenOn: '2026-03-02',
    quorum: 3,
    researchedBy: [INVESTIGATION],
  });

/** Up to where a session can be convened. */
export const ready: ConsultationEvent[] = [opened(), composed, ...seated, settled, ...research];

export const heard = (group: string): ConsultationEvent => GroupHeard({ group, where: 'session', sessionId: SESSION });
export const drafted = MinutesDrafted({
  sessionId: SESSION,
  itemNo: 1,
  text: { original: null, published: '会议纪要（稿）' },
  evidence: [],
});
export const published = MinutesPublished({ sessionId: SESSION, itemNo: 1, text: { original: null, published: '会议纪要' }, evidence: [] });
export const RECOMMENDATION = id(70);
export const recommended = RecommendationMade({ recommendationId: RECOMMENDATION, text: '井道移至北侧并补偿低层', grounds: [] });

/** Up to where it can be concluded by agreement. */
export const talkedOver: ConsultationEvent[] = [
  ...ready,
  convened(),
  heard('upper_floors'),
  heard('lower_floors'),
  drafted,
  published,
  recommended,
];
export const concluded = ConsultationConcluded({
  kind: 'agreement',
  recommendations: [{ recommendationId: RECOMMENDATION, text: '井道移至北侧并补偿低层', grounds: [] }],
  roomId: ROOM,
  title: '幸福里三号楼加装电梯',
  approvedBy: id(4),
});

/** A session of the room as another decision sees it. */
export const aSession = (over: Partial<ScheduledSession> = {}): ScheduledSession => ({
  status: 'scheduled',
  roomId: ROOM,
  form: 'meeting',
  startsAt: '2026-03-10T06:00:00.000Z',
  agenda: [],
  checkedIn: [],
  heard: [],
  ...over,
});
export const heldSession = (over: Partial<ScheduledSession> = {}): ScheduledSession =>
  aSession({ status: 'closed', agenda: [{ itemNo: 1, caseId: CASE, status: 'on_the_agenda' }], ...over });
