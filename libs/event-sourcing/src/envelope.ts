import { z } from 'zod';

/*
 * The metadata of every recorded event. Frozen: the golden file `contracts/golden/envelope.v1.json` holds its shape, and bytes written
 * today are read by every later release.
 */

export const ROLES = [
  'resident',
  'grid_worker',
  'member',
  'coordinator',
  'cppcc_office',
  'party_organisation',
  'deciding_body',
  'responsible_unit',
  'supervisor',
  'evaluator',
  'auditor',
  'partner',
  'operator',
  'reaction',
] as const;
export const Role = z.enum(ROLES);
export type Role = z.output<typeof Role>;

/**
 * Who did it. `personId` is the person's random id for staff, who act in office; for a resident it is the pseudonym that belongs to the
 * partition key (erasing the person's key unlinks it). Absent for a reaction, whose name stands in `capacity`.
 */
export const Actor = z.strictObject({
  personId: z.uuid().optional(),
  role: Role,
  organisationId: z.uuid().optional(),
  capacity: z.string().min(1).max(100).optional(),
  onBehalfOf: z.uuid().optional(),
});
export type Actor = z.output<typeof Actor>;

export const TIME_SOURCES = ['clock', 'entered', 'imported', 'simulated'] as const;
export const CAPTURED_FROM = ['live', 'paper', 'import', 'simulation'] as const;

export const Envelope = z.strictObject({
  v: z.literal(1),
  logId: z.uuid(),
  eventId: z.uuid(),
  commandId: z.uuid(),
  /** 128 random bits, hex: without them nobody can try out guessable data against a published hash. */
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  type: z.string(),
  schemaVersion: z.int().min(1),
  partitionKey: z.string().min(1).max(100),
  /** The case; before there is one the concern; for room events the room. */
  correlationId: z.string().min(1).max(100),
  /** Event id of the cause for what a reaction did; the command id otherwise. */
  causationId: z.uuid(),
  related: z.array(z.strictObject({ kind: z.string().min(1).max(40), id: z.string().min(1).max(100) })).max(50),
  actor: Actor,
  /** As of the moment of recording; null only for what belongs to no jurisdiction, such as a person. */
  jurisdiction: z.strictObject({ id: z.uuid(), code: z.string().max(12), edition: z.string().max(20) }).nullable(),
  capturedFrom: z.enum(CAPTURED_FROM),
  /** When it happened in the world, UTC milliseconds. `recordedAt` is the store's own column. */
  occurredAt: z.iso.datetime({ precision: 3 }),
  timeSource: z.enum(TIME_SOURCES),
  /** Version of the jurisdiction's rules that the decision applied; null where no rule was asked. */
  ruleVersion: z.string().max(200).nullable(),
  /** Of the consultation, from 1; null outside a case. */
  round: z.int().min(1).nullable(),
  supersedes: z.strictObject({ eventId: z.uuid(), reason: z.string().min(1).max(1000) }).optional(),
  traceparent: z.string().max(60).nullable(),
});
export type Envelope = z.output<typeof Envelope>;
