import type { ConcernEvent, ConsultationEvent, EvaluationEvent, OutcomeEvent, SessionEvent, TopicEvent } from '#libs/contracts';
import { categoryOf, isPersonal, type Envelope, type ReadEvent } from '#libs/event-sourcing';
import { daysBetween, shanghaiDateOf, type ShanghaiDate } from '#libs/shared-kernel';

/** Types that a formula or a warning reads. The list belongs to the view: a longer one raises the view's version. */
export const FACT_TYPES = [
  'ConcernRaised',
  'ConcernWithdrawn',
  'ConcernHandedOn',
  'ConcernDeclined',
  'ConcernLinkedToTopic',
  'ConcernUnlinked',
  'ConcernAnswered',
  'TopicDrafted',
  'TopicConcernAdded',
  'TopicConcernRemoved',
  'TopicSubmitted',
  'TopicApproved',
  'TopicRejected',
  'TopicWithdrawn',
  'TopicClosed',
  'ConsultationOpened',
  'CompositionSet',
  'SeatAccepted',
  'SeatVacated',
  'InvestigationAssigned',
  'FindingRecorded',
  'FindingConfirmed',
  'InvestigationCompleted',
  'SessionConvened',
  'PaperTabled',
  'GroupHeard',
  'GroupNotHeardExplained',
  'MinutesPublished',
  'ConsultationConcluded',
  'ConsultationReopened',
  'ConsultationTerminated',
  'ParticipantCheckedIn',
  'SpeechRecorded',
  'ItemAdjourned',
  'OutcomeReportSubmitted',
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
  'OutcomeClosed',
  'SatisfactionClosed',
  'ThirdPartyAssigned',
  'ThirdPartyAssessed',
  'EvaluationClosed',
] as const;
export type FactType = (typeof FACT_TYPES)[number];

type AnyEvent = ConcernEvent | TopicEvent | ConsultationEvent | SessionEvent | OutcomeEvent | EvaluationEvent;
type FactEvent = Extract<AnyEvent, { type: FactType }>;

/** A recorded event as formulas see it: without anybody's words, with both its times. */
export type Fact<Type extends FactType = FactType> = Extract<FactEvent, { type: Type }> & {
  /** In the log, as a decimal string. */
  readonly position: string;
  readonly eventId: string;
  readonly stream: string;
  readonly recordedAt: string;
  readonly occurredAt: string;
  readonly timeSource: Envelope['timeSource'];
};

/** To which case, concern and room a fact belongs; a concern's answer belongs to both. */
export interface FactPlace {
  readonly caseId: string | null;
  readonly concernId: string | null;
  readonly roomId: string | null;
  readonly jurisdictionId: string | null;
}

const isText = (value: object): boolean => 'original' in value && 'published' in value;

/** Free text, sealed or masked, is nobody's evidence here: formulas count what was done. */
const withoutWords = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (value === null || typeof value !== 'object') return value;
  if (isPersonal(value) || isText(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutWords(one)]));
};

export const factOf = (event: ReadEvent): Fact =>
  ({
    type: event.type,
    data: withoutWords(event.data),
    position: event.position.toString(),
    eventId: event.metadata.eventId,
    stream: event.stream,
    recordedAt: event.recordedAt,
    occurredAt: event.metadata.occurredAt,
    timeSource: event.metadata.timeSource,
  }) as Fact;

const textIn = (data: unknown, key: string): string | null => {
  const value = (data as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : null;
};

export const placeOf = ({ stream, data, metadata }: ReadEvent): FactPlace => {
  const roomId = textIn(data, 'roomId');
  const jurisdictionId = metadata.jurisdiction?.id ?? null;
  switch (categoryOf(stream)) {
    case 'session':
      // Kept under the room's key; each of these events names the case that it is about.
      return { caseId: textIn(data, 'caseId'), concernId: null, roomId: metadata.partitionKey, jurisdictionId };
    case 'concern':
      return {
        caseId: textIn(data, 'topicId'),
        concernId: metadata.partitionKey,
        roomId,
        jurisdictionId: textIn(data, 'jurisdictionId') ?? jurisdictionId,
      };
    default:
      return { caseId: metadata.partitionKey, concernId: null, roomId, jurisdictionId };
  }
};

export const factsOf = <Type extends FactType>(facts: readonly Fact[], ...types: readonly Type[]): Fact<Type>[] =>
  facts.filter((fact): fact is Fact<Type> => (types as readonly FactType[]).includes(fact.type));

export const lastOf = <Type extends FactType>(facts: readonly Fact[], ...types: readonly Type[]): Fact<Type> | undefined =>
  factsOf(facts, ...types).at(-1);

export const isBefore = (one: Fact, other: Fact): boolean => BigInt(one.position) < BigInt(other.position);

/**
 * The Shanghai date on which it happened, as far as that may be trusted: a time that somebody entered, or that a system brought along, counts
 * only when it was recorded within the tolerance; otherwise the date of recording does. The clock's own and simulated times count as they are.
 */
export const trustedDay = (fact: Fact, toleranceDays: number): ShanghaiDate => {
  const occurred = shanghaiDateOf(fact.occurredAt);
  if (fact.timeSource === 'clock' || fact.timeSource === 'simulated') return occurred;
  const recorded = shanghaiDateOf(fact.recordedAt);
  return daysBetween(occurred, recorded) <= toleranceDays ? occurred : recorded;
};

/** Facts of the round that runs now: those after the last reopening. Positions are the log's, so that this holds across streams. */
export const ofThisRound = (facts: readonly Fact[]): readonly Fact[] => {
  const reopened = lastOf(facts, 'ConsultationReopened');
  return reopened ? facts.filter((fact) => isBefore(reopened, fact)) : facts;
};
