import { z } from 'zod';
import { listOf, pageQuery } from '#libs/http';
import { Channel, STAGES, Theme } from '#libs/shared-kernel';

const Stage = z.enum(STAGES);

export const CasesQuery = z.strictObject({
  ...pageQuery,
  stage: Stage.optional(),
  status: z.string().max(20).optional(),
  /** A jurisdiction; cases of it and of everything below. */
  jurisdictionId: z.uuid().optional(),
  roomId: z.uuid().optional(),
  theme: Theme.optional(),
  channel: Channel.optional(),
  warning: z.string().max(40).optional(),
  /** Part of the title. */
  text: z.string().min(1).max(50).optional(),
});
export type CasesQuery = z.output<typeof CasesQuery>;

export const DeskAnswer = z
  .strictObject({
    kind: z.string(),
    id: z.uuid().nullable(),
    name: z.string().nullable(),
    task: z.string(),
    until: z.string().nullable(),
  })
  .meta({ id: 'Desk' });

export const CaseSummary = z
  .strictObject({
    id: z.uuid(),
    title: z.string(),
    status: z.string(),
    stage: z.string(),
    round: z.int(),
    theme: z.string().nullable(),
    channel: z.string().nullable(),
    visibility: z.string(),
    roomId: z.uuid().nullable(),
    roomName: z.string().nullable(),
    jurisdictionId: z.uuid().nullable(),
    jurisdictionName: z.string().nullable(),
    countyName: z.string().nullable(),
    desk: DeskAnswer,
    conclusion: z.string().nullable(),
    warnings: z.array(z.string()),
    openedAt: z.string(),
    changedAt: z.string(),
    simulated: z.boolean(),
  })
  .meta({ id: 'CaseSummary' });
export const CaseList = listOf(CaseSummary, 'CaseList');

export const CaseDetail = z
  .strictObject({
    ...CaseSummary.shape,
    question: z.string(),
    partnerRoomIds: z.array(z.uuid()),
    approvingBodyId: z.uuid().nullable(),
    approvingBodyName: z.string().nullable(),
    concernIds: z.array(z.uuid()),
    sessionsHeld: z.int(),
    visits: z.array(z.strictObject({ stage: z.string(), round: z.int(), enteredAt: z.string(), leftAt: z.string().nullable() })),
    recommendations: z.array(z.strictObject({ id: z.uuid(), text: z.string(), decision: z.string().nullable() })),
    responsibilities: z.array(
      z.strictObject({ id: z.uuid(), leadUnitId: z.uuid(), leadUnitName: z.string().nullable(), dueOn: z.string(), status: z.string() }),
    ),
    scores: z.strictObject({ edition: z.string(), process: z.string(), result: z.string() }).nullable(),
    /** `<logId>:<position>` of the last event in this answer. */
    asOf: z.string(),
  })
  .meta({ id: 'CaseDetail' });

export const HistoryEvent = z
  .strictObject({
    position: z.string(),
    eventId: z.uuid(),
    stream: z.string(),
    revision: z.int(),
    type: z.string(),
    schemaVersion: z.int(),
    occurredAt: z.string(),
    recordedAt: z.string(),
    timeSource: z.string(),
    capturedFrom: z.string(),
    round: z.int().nullable(),
    ruleVersion: z.string().nullable(),
    actor: z.strictObject({
      personId: z.string().optional(),
      role: z.string(),
      organisationId: z.string().optional(),
      organisationName: z.string().nullable(),
      capacity: z.string().optional(),
      onBehalfOf: z.string().optional(),
    }),
    causationId: z.uuid(),
    related: z.array(z.strictObject({ kind: z.string(), id: z.string() })),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'HistoryEvent' });
export const History = listOf(HistoryEvent, 'History');
