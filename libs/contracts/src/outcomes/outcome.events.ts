import { z } from 'zod';
import { defineEvent, defineStream, type EventIn } from '#libs/event-sourcing';
import { BackTo, Basis, ConclusionKind, DecisionKind, EvidenceList, ShanghaiDate } from '#libs/shared-kernel';
import { Code, Id, Name, Note, Reason } from '../common.js';
import { ConcludedRecommendation } from '../deliberation/consultation.events.js';

export const OutcomeReportDrafted = defineEvent(
  'OutcomeReportDrafted',
  z.strictObject({
    reportId: Id,
    roomId: Id,
    title: z.string().min(4).max(100),
    conclusion: ConclusionKind,
    recommendations: z.array(ConcludedRecommendation).max(100),
    differences: Note.optional(),
    approvedBy: Id,
    round: z.int().min(1).max(100),
  }),
);
export const OutcomeReportRevised = defineEvent('OutcomeReportRevised', z.strictObject({ summary: Note, answering: Reason.optional() }));
export const OutcomeReportSubmitted = defineEvent(
  'OutcomeReportSubmitted',
  z.strictObject({ toBodyId: Id, documentNumber: z.string().min(1).max(100).optional() }),
);
export const OutcomeReportReturned = defineEvent('OutcomeReportReturned', z.strictObject({ backTo: BackTo, reasons: Reason }));
export const OutcomeReportReceived = defineEvent(
  'OutcomeReportReceived',
  z.strictObject({
    receiptNo: z.string().min(1).max(100).optional(),
    decideBy: ShanghaiDate,
    /** The rule that made the date. */
    rules: z.strictObject({ version: z.string().max(200), decideReportWithinWorkingDays: z.int().min(1).max(365) }),
  }),
);
/** Not yet received, and overtaken: the consultation goes on, and its next conclusion makes another report. */
export const OutcomeReportRecalled = defineEvent(
  'OutcomeReportRecalled',
  z.strictObject({ why: z.enum(['consultation_reopened', 'concluded_anew']), reasons: Reason.optional(), round: z.int().min(1).max(100) }),
);
export const RecommendationDecided = defineEvent(
  'RecommendationDecided',
  z.strictObject({
    recommendationId: Id,
    decision: DecisionKind,
    reasons: Reason,
    decidedByBodyId: Id,
    basis: Basis,
    referredTo: Id.optional(),
  }),
);

export const ResponsibilityAssigned = defineEvent(
  'ResponsibilityAssigned',
  z.strictObject({
    responsibilityId: Id,
    recommendationIds: z.array(Id).min(1).max(50),
    /** The body that gave it out: it decides about extensions. */
    assignedByBodyId: Id,
    leadUnitId: Id,
    supportingUnitIds: z.array(Id).max(20),
    task: Note,
    dueOn: ShanghaiDate,
    evidenceRequired: z.array(Name).max(20),
  }),
);
export const ResponsibilityAccepted = defineEvent('ResponsibilityAccepted', z.strictObject({ responsibilityId: Id }));
export const ResponsibilityRefused = defineEvent('ResponsibilityRefused', z.strictObject({ responsibilityId: Id, reason: Reason }));
export const ResponsibilityHandedOver = defineEvent(
  'ResponsibilityHandedOver',
  z.strictObject({ responsibilityId: Id, toUnitId: Id, reason: Reason }),
);
export const ProgressReported = defineEvent(
  'ProgressReported',
  z.strictObject({ responsibilityId: Id, text: Note, percent: z.int().min(0).max(100).optional(), evidence: EvidenceList }),
);
export const UnitUrged = defineEvent(
  'UnitUrged',
  z.strictObject({ responsibilityId: Id, level: z.enum(['reminder', 'urge', 'supervise']), reason: Reason }),
);
export const ExtensionRequested = defineEvent(
  'ExtensionRequested',
  z.strictObject({ responsibilityId: Id, dueOn: ShanghaiDate, reason: Reason }),
);
export const ExtensionGranted = defineEvent(
  'ExtensionGranted',
  z.strictObject({ responsibilityId: Id, dueOn: ShanghaiDate, reason: Reason }),
);
export const ExtensionRefused = defineEvent('ExtensionRefused', z.strictObject({ responsibilityId: Id, reason: Reason }));
export const ResponsibilityCompleted = defineEvent(
  'ResponsibilityCompleted',
  z.strictObject({ responsibilityId: Id, text: Note, evidence: EvidenceList }),
);
export const CompletionVerified = defineEvent(
  'CompletionVerified',
  z.strictObject({ responsibilityId: Id, capacity: z.enum(['supervisor', 'participant', 'member']), note: Note.optional() }),
);
export const CompletionSentBack = defineEvent('CompletionSentBack', z.strictObject({ responsibilityId: Id, reasons: Reason }));
export const ResponsibilityEnded = defineEvent(
  'ResponsibilityEnded',
  z.strictObject({ responsibilityId: Id, reason: Reason, endedByBodyId: Id, basis: Basis }),
);

export const ResultsPublished = defineEvent(
  'ResultsPublished',
  z.strictObject({
    results: z
      .array(z.strictObject({ responsibilityId: Id.optional(), recommendationId: Id.optional(), what: Note, evidence: EvidenceList }))
      .min(1)
      .max(100),
    roomId: Id,
    title: z.string().min(4).max(100),
  }),
);
export const LastingChecked = defineEvent(
  'LastingChecked',
  z.strictObject({ responsibilityId: Id, lasting: z.boolean(), note: Note.optional(), evidence: EvidenceList }),
);
export const OutcomeConverted = defineEvent(
  'OutcomeConverted',
  z.strictObject({
    kind: z.enum(['proposal', 'public_opinion_report', 'policy', 'project']),
    reference: z.string().min(1).max(200),
    note: Note.optional(),
  }),
);
export const MediaReportLinked = defineEvent(
  'MediaReportLinked',
  z.strictObject({ outlet: Name, title: Name, url: z.string().max(500), on: ShanghaiDate }),
);
export const OutcomeClosed = defineEvent('OutcomeClosed', z.strictObject({ how: Code }));

export const outcomeEvents = defineStream('outcome', 'outcomes', [
  OutcomeReportDrafted,
  OutcomeReportRevised,
  OutcomeReportSubmitted,
  OutcomeReportReturned,
  OutcomeReportRecalled,
  OutcomeReportReceived,
  RecommendationDecided,
  ResponsibilityAssigned,
  ResponsibilityAccepted,
  ResponsibilityRefused,
  ResponsibilityHandedOver,
  ProgressReported,
  UnitUrged,
  ExtensionRequested,
  ExtensionGranted,
  ExtensionRefused,
  ResponsibilityCompleted,
  CompletionVerified,
  CompletionSentBack,
  ResponsibilityEnded,
  ResultsPublished,
  LastingChecked,
  OutcomeConverted,
  MediaReportLinked,
  OutcomeClosed,
]);
export type OutcomeEvent = EventIn<typeof outcomeEvents>;
