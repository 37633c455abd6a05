import { z } from 'zod';
import { defineEvent, defineStream, type EventIn } from '#libs/event-sourcing';
import { DivisionCode, JurisdictionLevel, ShanghaiDate } from '#libs/shared-kernel';
import { Id, Name, Reason } from '../common.js';

export const JurisdictionRegistered = defineEvent(
  'JurisdictionRegistered',
  z.strictObject({
    level: JurisdictionLevel,
    name: Name,
    parentId: Id.nullable(),
    /** 园区: may lie more than one level below its parent, and its code need not have the length of its level. */
    park: z.boolean().optional(),
    code: DivisionCode,
    edition: z.string().min(1).max(20),
    from: ShanghaiDate,
  }),
);
export const JurisdictionRecoded = defineEvent(
  'JurisdictionRecoded',
  z.strictObject({ code: DivisionCode, edition: z.string().min(1).max(20), from: ShanghaiDate }),
);
export const JurisdictionMoved = defineEvent('JurisdictionMoved', z.strictObject({ parentId: Id, from: ShanghaiDate, reason: Reason }));
export const JurisdictionSucceeded = defineEvent(
  'JurisdictionSucceeded',
  z.strictObject({ by: z.array(Id).min(1).max(20), on: ShanghaiDate }),
);

/** The limits and shares a jurisdiction applies; what is absent is inherited from above. Days are calendar days unless named working days. */
export const Rules = z
  .strictObject({
    decideTopicWithinWorkingDays: z.int().min(1).max(365).optional(),
    decideReportWithinWorkingDays: z.int().min(1).max(365).optional(),
    noticeDays: z.int().min(0).max(60).optional(),
    quorumShare: z.number().min(0).max(1).optional(),
    minimumSeats: z.int().min(3).max(500).optional(),
    minimumResidentShare: z.number().min(0).max(1).optional(),
    undecidedAfterDays: z.int().min(1).max(730).optional(),
    noProgressAfterDays: z.int().min(1).max(730).optional(),
    enteredTimeToleranceDays: z.int().min(0).max(365).optional(),
    appealWithinDays: z.int().min(1).max(365).optional(),
    thirdPartySampleShare: z.number().min(0).max(1).optional(),
  })
  .meta({ id: 'Rules' });
export type Rules = z.output<typeof Rules>;
export const RulesSet = defineEvent('RulesSet', z.strictObject({ version: z.string().min(1).max(40), from: ShanghaiDate, rules: Rules }));

export const jurisdictionEvents = defineStream('jurisdiction', 'intake', [
  JurisdictionRegistered,
  JurisdictionRecoded,
  JurisdictionMoved,
  JurisdictionSucceeded,
  RulesSet,
]);
export type JurisdictionEvent = EventIn<typeof jurisdictionEvents>;
