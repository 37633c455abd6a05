import { z } from 'zod';
import { ShanghaiDate } from './time.js';

/** On what a body decides: every kind names what can be looked up. */
export const Basis = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('meeting'),
      meetingId: z.string().max(100).optional(),
      itemNo: z.int().min(1).optional(),
      documentNumber: z.string().min(1).max(100),
      decidedOn: ShanghaiDate,
    }),
    z.strictObject({
      kind: z.literal('annual_plan'),
      planId: z.string().min(1).max(100),
      planItemNo: z.int().min(1),
      decidedOn: ShanghaiDate.optional(),
    }),
    z.strictObject({
      kind: z.literal('delegated'),
      delegatedBy: z.uuid(),
      decidedOn: ShanghaiDate.optional(),
      documentNumber: z.string().max(100).optional(),
    }),
    z.strictObject({ kind: z.literal('urgent'), ratifyBy: ShanghaiDate, why: z.string().min(1).max(1000) }),
  ])
  .meta({ id: 'Basis' });
export type Basis = z.output<typeof Basis>;
