import { z } from 'zod';
import { BackTo, Capacity, ConclusionKind, Evidence, FindingKind, SessionForm, Theme, VisibilityLevel } from '#libs/shared-kernel';

const Id = z.uuid();
const Instant = z.iso.datetime({ precision: 3 });
const Day = z.iso.date();
const Files = z.array(Evidence);

/** One thing that is missing: the code that a command would be refused with, and its text. */
export const MissingItem = z
  .strictObject({
    code: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
    zh: z.string(),
    en: z.string(),
  })
  .meta({ id: 'MissingItem' });

const SeatView = z
  .strictObject({
    seatId: Id,
    group: z.string(),
    capacity: Capacity,
    status: z.enum(['vacant', 'offered', 'accepted']),
    /** By the id inside this case, for those who take part or are in charge; null for the public. */
    participantId: Id.nullable(),
  })
  .meta({ id: 'SeatView' });

const InvestigationView = z
  .strictObject({
    investigationId: Id,
    round: z.int(),
    plan: z.string(),
    dueOn: Day,
    status: z.enum(['assigned', 'completed', 'abandoned']),
    findings: z.array(
      z.strictObject({
        findingId: Id,
        kind: FindingKind,
        on: Day,
        place: z.string().nullable(),
        heard: z.array(z.strictObject({ group: z.string(), count: z.int() })),
        text: z.string(),
        evidence: Files,
        confirmed: z.boolean(),
      }),
    ),
    report: z
      .strictObject({ policyBasis: z.string(), facts: z.string(), problems: z.string(), options: z.string(), suggestions: z.string() })
      .nullable(),
  })
  .meta({ id: 'InvestigationView' });

const MinutesView = z
  .strictObject({
    sessionId: Id,
    itemNo: z.int(),
    status: z.enum(['draft', 'published']),
    text: z.string(),
    evidence: Files,
    objections: z.array(z.strictObject({ objectedBy: Id, text: z.string() })),
  })
  .meta({ id: 'MinutesView' });

export const ConsultationDetail = z
  .strictObject({
    id: Id,
    title: z.string(),
    question: z.string(),
    theme: Theme,
    visibility: VisibilityLevel,
    roomId: Id,
    partnerRoomIds: z.array(Id),
    status: z.enum(['under_way', 'suspended', 'concluded', 'terminated']),
    /** Derived; null once the case is beyond deliberation. */
    stage: z.enum(['participants', 'research', 'consult']).nullable(),
    round: z.int(),
    openedAt: Instant,
    changedAt: Instant,
    groups: z.array(z.strictObject({ code: z.string(), name: z.string(), why: z.string() })),
    rules: z.strictObject({
      version: z.string(),
      quorumShare: z.number(),
      noticeDays: z.int(),
      undecidedAfterDays: z.int(),
      minimumSeats: z.int(),
      minimumResidentShare: z.number(),
    }),
    seats: z.array(SeatView),
    compositionWhy: z.string().nullable(),
    settled: z.boolean(),
    settledAs: z.array(z.strictObject({ rule: z.string(), group: z.string().nullable(), required: z.number(), found: z.number() })),
    /** The public sees completed ones; those inside also what is going on. */
    investigations: z.array(InvestigationView),
    sessions: z.array(
      z.strictObject({
        sessionId: Id,
        itemNo: z.int(),
        round: z.int(),
        form: SessionForm,
        startsAt: Instant,
        noticeGivenOn: Day,
        quorum: z.int(),
        status: z.enum(['scheduled', 'open', 'closed', 'failed']).nullable(),
      }),
    ),
    papers: z.array(
      z.strictObject({
        paperId: Id,
        sessionId: Id.nullable(),
        title: z.string(),
        proposals: z.array(z.strictObject({ proposalId: Id, text: z.string() })),
        evidence: Files,
      }),
    ),
    groupsHeard: z.array(
      z.strictObject({
        round: z.int(),
        group: z.string(),
        where: z.enum(['session', 'online', 'visit']).nullable(),
        sessionId: Id.nullable(),
        notHeardBecause: z.string().nullable(),
      }),
    ),
    /** Published ones; those inside also see drafts and objections. */
    minutes: z.array(MinutesView),
    recommendations: z.array(
      z.strictObject({
        recommendationId: Id,
        round: z.int(),
        text: z.string(),
        grounds: z.array(z.strictObject({ kind: z.string(), id: z.string() })),
        toBodyId: Id.nullable(),
        /** Why it was withdrawn; null where it stands. */
        withdrawn: z.string().nullable(),
      }),
    ),
    conclusions: z.array(
      z.strictObject({
        round: z.int(),
        kind: ConclusionKind,
        recommendationIds: z.array(Id),
        differences: z.string().nullable(),
        settlement: z.strictObject({ what: z.string(), doneByUnitId: Id.nullable(), evidence: Files }).nullable(),
        pact: z.strictObject({ title: z.string(), terms: z.string(), agreedOn: Day, evidence: Files }).nullable(),
        at: Instant,
      }),
    ),
    reopenings: z.array(z.strictObject({ round: z.int(), ground: z.string(), backTo: BackTo, reason: z.string(), at: Instant })),
    stops: z.array(z.strictObject({ what: z.enum(['suspended', 'resumed', 'terminated']), reason: z.string(), at: Instant })),
    referrals: z.array(z.strictObject({ referralId: Id, toBodyId: Id, question: z.string(), replyBy: Day, answer: z.string().nullable() })),
    /** What is missing to leave each stage; empty lists when the round is over. */
    missing: z.strictObject({ participants: z.array(MissingItem), research: z.array(MissingItem), consult: z.array(MissingItem) }),
  })
  .meta({ id: 'ConsultationDetail' });
