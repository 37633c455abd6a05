import { z } from 'zod';
import { listOf, pageQuery } from '#libs/http';
import { Evidence, ShanghaiDate } from '#libs/shared-kernel';

const Id = z.uuid();
/** Codes of today; a later release may know more, and they are shown as they are. */
const Code = z.string().max(60);

const OfACase = {
  caseId: Id,
  title: z.string(),
  roomId: Id,
  roomName: z.string().nullable(),
  jurisdictionId: Id.nullable(),
  jurisdictionName: z.string().nullable(),
};

export const RecommendationRow = z
  .strictObject({
    ...OfACase,
    recommendationId: Id,
    text: z.string(),
    round: z.int(),
    status: Code,
    decision: Code.nullable(),
    reasons: z.string().nullable(),
    decidedByBodyId: Id.nullable(),
    decidedByBodyName: z.string().nullable(),
    decidedOn: ShanghaiDate.nullable(),
    /** Whose decision it waits for. */
    deskBodyId: Id.nullable(),
    deskBodyName: z.string().nullable(),
    decideBy: ShanghaiDate.nullable(),
    overdue: z.boolean(),
  })
  .meta({ id: 'RecommendationRow' });

export const ResponsibilityRow = z
  .strictObject({
    ...OfACase,
    responsibilityId: Id,
    recommendationIds: z.array(Id),
    task: z.string(),
    leadUnitId: Id,
    leadUnitName: z.string().nullable(),
    supportingUnitIds: z.array(Id),
    assignedByBodyId: Id,
    evidenceRequired: z.array(z.string()),
    status: Code,
    dueOn: ShanghaiDate,
    extensionAskedFor: ShanghaiDate.nullable(),
    percent: z.int().nullable(),
    lastProgressOn: ShanghaiDate.nullable(),
    urgedTimes: z.int(),
    lasting: z.boolean().nullable(),
    overdue: z.boolean(),
  })
  .meta({ id: 'ResponsibilityRow' });

export const ResultRow = z
  .strictObject({
    ...OfACase,
    number: z.int(),
    responsibilityId: Id.nullable(),
    recommendationId: Id.nullable(),
    leadUnitId: Id.nullable(),
    leadUnitName: z.string().nullable(),
    what: z.string(),
    evidence: z.array(Evidence),
    publishedOn: ShanghaiDate,
    round: z.int(),
  })
  .meta({ id: 'ResultRow' });

export const DeskRow = z
  .strictObject({
    ...OfACase,
    /** receive_report, decide, assign, accept, carry_out, reassign, answer_extension, verify, submit_report, revise_report, publish_results */
    task: Code,
    /** The recommendation or responsibility it is about; null where it is the report or the results as a whole. */
    itemId: Id.nullable(),
    until: ShanghaiDate.nullable(),
    overdue: z.boolean(),
  })
  .meta({ id: 'DeskRow' });

const Step = z.strictObject({ what: Code, on: ShanghaiDate, text: z.string().nullable(), evidence: z.array(Evidence) });
export const OutcomeDetail = z
  .strictObject({
    ...OfACase,
    /** How far it is: drafted, submitted, returned, recalled, received, published or closed. */
    status: Code,
    round: z.int(),
    conclusion: Code,
    differences: z.string().nullable(),
    summary: z.string().nullable(),
    report: z.strictObject({
      status: Code,
      toBodyId: Id.nullable(),
      documentNumber: z.string().nullable(),
      receiptNo: z.string().nullable(),
      decideBy: ShanghaiDate.nullable(),
      returns: z.array(z.strictObject({ round: z.int(), backTo: Code, reasons: z.string(), on: ShanghaiDate })),
    }),
    recommendations: z.array(RecommendationRow),
    responsibilities: z.array(ResponsibilityRow.extend({ steps: z.array(Step) }).meta({ id: 'ResponsibilityDetail' })),
    results: z.array(ResultRow),
    desk: z.array(DeskRow.extend({ organisationId: Id.nullable(), atRoomId: Id.nullable() }).meta({ id: 'OutcomeDeskEntry' })),
    conversions: z.array(z.strictObject({ kind: Code, reference: z.string(), note: z.string().nullable() })),
    mediaReports: z.array(z.strictObject({ outlet: z.string(), title: z.string(), url: z.string(), on: ShanghaiDate })),
    closed: z.boolean(),
    closedHow: z.string().nullable(),
  })
  .meta({ id: 'OutcomeDetail' });

const filters = {
  /** With everything below it. */
  jurisdictionId: Id.optional(),
  caseId: Id.optional(),
  overdue: z.boolean().optional(),
  status: Code.optional(),
};
export const RecommendationsQuery = z.strictObject({ ...filters, decision: Code.optional(), bodyId: Id.optional(), ...pageQuery });
export const ResponsibilitiesQuery = z.strictObject({ ...filters, unitId: Id.optional(), ...pageQuery });
export const ResultsQuery = z.strictObject({
  jurisdictionId: Id.optional(),
  caseId: Id.optional(),
  unitId: Id.optional(),
  ...pageQuery,
});
export const DeskQuery = z.strictObject({ overdue: z.boolean().optional(), ...pageQuery });
export type RecommendationsQuery = z.output<typeof RecommendationsQuery>;
export type ResponsibilitiesQuery = z.output<typeof ResponsibilitiesQuery>;
export type ResultsQuery = z.output<typeof ResultsQuery>;
export type DeskQuery = z.output<typeof DeskQuery>;

export const RecommendationList = listOf(RecommendationRow, 'RecommendationList');
export const ResponsibilityList = listOf(ResponsibilityRow, 'ResponsibilityList');
export const ResultList = listOf(ResultRow, 'ResultList');
export const DeskList = listOf(DeskRow, 'DeskList');
