import { z } from 'zod';
import { defineEvent, defineStream, personal, Text, type EventIn } from '#libs/event-sourcing';
import {
  BackTo,
  Capacity,
  ConclusionKind,
  EvidenceList,
  FindingKind,
  Instant,
  SessionForm,
  ShanghaiDate,
  Theme,
} from '#libs/shared-kernel';
import { Code, Id, Name, Note, Reason } from '../common.js';
import { StakeholderGroup, Visibility } from '../intake/topic.events.js';

/** The rule values that this consultation applies, frozen when it opens. */
export const ConsultationRules = z
  .strictObject({
    version: z.string().max(200),
    quorumShare: z.number().min(0).max(1),
    /** Calendar days between the notice and the session. */
    noticeDays: z.int().min(0).max(60),
    /** Past it, a case without a decision counts as 议而不决. */
    undecidedAfterDays: z.int().min(1).max(730),
    minimumSeats: z.int().min(1).max(500),
    minimumResidentShare: z.number().min(0).max(1),
  })
  .meta({ id: 'ConsultationRules' });

export const ConsultationOpened = defineEvent(
  'ConsultationOpened',
  z.strictObject({
    roomId: Id,
    partnerRoomIds: z.array(Id).max(20),
    title: z.string().min(4).max(100),
    question: z.string().min(4).max(500),
    theme: Theme,
    visibility: Visibility,
    stakeholderGroups: z.array(StakeholderGroup).min(1).max(30),
    approvedBy: Id,
    rules: ConsultationRules,
  }),
);

const SeatPlan = z.strictObject({ seatId: Id, group: Code, capacity: Capacity });
export const CompositionSet = defineEvent('CompositionSet', z.strictObject({ seats: z.array(SeatPlan).min(1).max(500), why: Reason }));
export const SeatOffered = defineEvent(
  'SeatOffered',
  z.strictObject({ seatId: Id, participantId: Id, person: personal('seat.person'), how: z.enum(['invitation', 'lot', 'office']) }),
);
export const SeatAccepted = defineEvent('SeatAccepted', z.strictObject({ seatId: Id, participantId: Id }));
export const SeatDeclined = defineEvent('SeatDeclined', z.strictObject({ seatId: Id, participantId: Id, reason: Reason.optional() }));
export const SeatVacated = defineEvent(
  'SeatVacated',
  z.strictObject({ seatId: Id, participantId: Id, reasonCode: Code, reason: Reason.optional() }),
);
export const ParticipantsSettled = defineEvent(
  'ParticipantsSettled',
  z.strictObject({
    /** Each rule that was asked, with what it wanted and what there was; `group` where the rule is about one group. */
    explanation: z.array(z.strictObject({ rule: Code, group: Code.optional(), required: z.number(), found: z.number() })).max(60),
  }),
);
/** A draw that anyone can repeat: pool and quotas by digest, the seed, and what came out. */
export const DrawRecorded = defineEvent(
  'DrawRecorded',
  z.strictObject({
    poolDigest: z.string().max(64),
    quotas: z.array(z.strictObject({ attribute: Code, value: Code, minimum: z.int().min(0), maximum: z.int().min(0) })).max(100),
    portfolioDigest: z.string().max(64),
    seed: z.string().max(128),
    digest: z.string().max(64),
  }),
);

export const InvestigationAssigned = defineEvent(
  'InvestigationAssigned',
  z.strictObject({ investigationId: Id, leadPersonId: Id, team: z.array(Id).max(30), plan: Note, dueOn: ShanghaiDate }),
);
export const FindingRecorded = defineEvent(
  'FindingRecorded',
  z.strictObject({
    investigationId: Id,
    findingId: Id,
    kind: FindingKind,
    on: ShanghaiDate,
    place: Name.optional(),
    heard: z.array(z.strictObject({ group: Code, count: z.int().min(1).max(100_000) })).max(30),
    text: Text('finding.text'),
    evidence: EvidenceList,
  }),
);
export const FindingConfirmed = defineEvent('FindingConfirmed', z.strictObject({ findingId: Id }));
export const InvestigationCompleted = defineEvent(
  'InvestigationCompleted',
  z.strictObject({ investigationId: Id, policyBasis: Note, facts: Note, problems: Note, options: Note, suggestions: Note, ledBy: Id }),
);
export const InvestigationAbandoned = defineEvent('InvestigationAbandoned', z.strictObject({ investigationId: Id, reason: Reason }));

export const SessionPencilled = defineEvent('SessionPencilled', z.strictObject({ sessionId: Id, on: ShanghaiDate }));
/**
 * The one door into a session. It can't be recorded before research is complete: 不调研不协商. `itemNo` is the number asked for; where two
 * cases asked for the same one at once, AgendaItemAdded holds the number given.
 */
export const SessionConvened = defineEvent(
  'SessionConvened',
  z.strictObject({
    sessionId: Id,
    itemNo: z.int().min(1).max(100),
    form: SessionForm,
    formReason: Reason.optional(),
    startsAt: Instant,
    noticeGivenOn: ShanghaiDate,
    quorum: z.int().min(1),
    /** The completed investigations on which it rests. */
    researchedBy: z.array(Id).min(1).max(50),
  }),
);
export const PaperTabled = defineEvent(
  'PaperTabled',
  z.strictObject({
    paperId: Id,
    sessionId: Id.optional(),
    title: Name,
    proposals: z
      .array(z.strictObject({ proposalId: Id, text: Note }))
      .min(1)
      .max(50),
    evidence: EvidenceList,
  }),
);
export const GroupHeard = defineEvent(
  'GroupHeard',
  z.strictObject({ group: Code, where: z.enum(['session', 'online', 'visit']), sessionId: Id.optional() }),
);
export const GroupNotHeardExplained = defineEvent('GroupNotHeardExplained', z.strictObject({ group: Code, reason: Reason }));
export const MinutesDrafted = defineEvent(
  'MinutesDrafted',
  z.strictObject({ sessionId: Id, itemNo: z.int().min(1).max(100), text: Text('minutes.text'), evidence: EvidenceList }),
);
export const MinutesObjected = defineEvent(
  'MinutesObjected',
  z.strictObject({ sessionId: Id, itemNo: z.int().min(1).max(100), objectedBy: Id, text: Text('minutes.objection') }),
);
export const MinutesPublished = defineEvent(
  'MinutesPublished',
  z.strictObject({ sessionId: Id, itemNo: z.int().min(1).max(100), text: Text('minutes.text'), evidence: EvidenceList }),
);

const Ground = z.strictObject({
  kind: z.enum(['statement', 'finding', 'speech', 'paper', 'law', 'other']),
  id: z.string().min(1).max(100),
});
export const RecommendationMade = defineEvent(
  'RecommendationMade',
  z.strictObject({ recommendationId: Id, text: Note, grounds: z.array(Ground).max(50), toBodyId: Id.optional() }),
);
export const RecommendationAmended = defineEvent(
  'RecommendationAmended',
  z.strictObject({ recommendationId: Id, text: Note, grounds: z.array(Ground).max(50), toBodyId: Id.optional(), reason: Reason }),
);
export const RecommendationWithdrawn = defineEvent('RecommendationWithdrawn', z.strictObject({ recommendationId: Id, reason: Reason }));
export const ConcludedRecommendation = z
  .strictObject({ recommendationId: Id, text: Note, grounds: z.array(Ground).max(50), toBodyId: Id.optional() })
  .meta({ id: 'ConcludedRecommendation' });
/** Carries the recommendations in full, so that a report can be drafted from this event alone. */
export const ConsultationConcluded = defineEvent(
  'ConsultationConcluded',
  z.strictObject({
    kind: ConclusionKind,
    recommendations: z.array(ConcludedRecommendation).max(100),
    differences: Note.optional(),
    /** What was done there and then, of a case settled on the spot. */
    settlement: z.strictObject({ what: Note, doneByUnitId: Id.optional(), evidence: EvidenceList }).optional(),
    /** What the people agreed among themselves: 居民公约, 村规民约. */
    pact: z.strictObject({ title: Name, terms: Note, agreedOn: ShanghaiDate, evidence: EvidenceList }).optional(),
    roomId: Id,
    title: z.string().min(4).max(100),
    approvedBy: Id,
  }),
);
export const ConsultationReopened = defineEvent(
  'ConsultationReopened',
  z.strictObject({
    ground: z.enum(['not_solved', 'relapse', 'new_facts', 'report_returned']),
    backTo: BackTo,
    reason: Reason,
    round: z.int().min(1).max(100),
  }),
);
export const ConsultationSuspended = defineEvent('ConsultationSuspended', z.strictObject({ reason: Reason }));
export const ConsultationResumed = defineEvent('ConsultationResumed', z.strictObject({ reason: Reason }));
export const ConsultationTerminated = defineEvent('ConsultationTerminated', z.strictObject({ reason: Reason }));
export const ReferredUp = defineEvent(
  'ReferredUp',
  z.strictObject({ referralId: Id, toBodyId: Id, question: Note, replyBy: ShanghaiDate }),
);
export const ReferralAnswered = defineEvent('ReferralAnswered', z.strictObject({ referralId: Id, answer: Note }));

export const consultationEvents = defineStream('consultation', 'deliberation', [
  ConsultationOpened,
  CompositionSet,
  SeatOffered,
  SeatAccepted,
  SeatDeclined,
  SeatVacated,
  ParticipantsSettled,
  DrawRecorded,
  InvestigationAssigned,
  FindingRecorded,
  FindingConfirmed,
  InvestigationCompleted,
  InvestigationAbandoned,
  SessionPencilled,
  SessionConvened,
  PaperTabled,
  GroupHeard,
  GroupNotHeardExplained,
  MinutesDrafted,
  MinutesObjected,
  MinutesPublished,
  RecommendationMade,
  RecommendationAmended,
  RecommendationWithdrawn,
  ConsultationConcluded,
  ConsultationReopened,
  ConsultationSuspended,
  ConsultationResumed,
  ConsultationTerminated,
  ReferredUp,
  ReferralAnswered,
]);
export type ConsultationEvent = EventIn<typeof consultationEvents>;
