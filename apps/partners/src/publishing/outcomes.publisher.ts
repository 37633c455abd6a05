import {
  CompletionSentBackV1,
  CompletionVerifiedV1,
  DeadlineExtendedV1,
  DecidedV1,
  OutcomeConvertedV1,
  ReportReceivedV1,
  ResponsibilityAssignedV1,
  ResponsibilityCompletedV1,
  ResponsibilityEndedV1,
  ResponsibilityHandedOverV1,
  ResponsibilityProgressedV1,
  ResultsPublishedV1,
  type OutcomeEvent,
} from '#libs/contracts';
import { aboutCase, caseRef, isPublic, open, type Publisher, type Read } from './publisher.js';

export type PublishedOfOutcomes = Extract<
  OutcomeEvent,
  {
    type:
      | 'OutcomeReportReceived'
      | 'RecommendationDecided'
      | 'ResponsibilityAssigned'
      | 'ResponsibilityHandedOver'
      | 'ProgressReported'
      | 'ExtensionGranted'
      | 'ResponsibilityCompleted'
      | 'CompletionVerified'
      | 'CompletionSentBack'
      | 'ResponsibilityEnded'
      | 'ResultsPublished'
      | 'OutcomeConverted';
  }
>;
export const OUTCOMES_TYPES = [
  'OutcomeReportReceived',
  'RecommendationDecided',
  'ResponsibilityAssigned',
  'ResponsibilityHandedOver',
  'ProgressReported',
  'ExtensionGranted',
  'ResponsibilityCompleted',
  'CompletionVerified',
  'CompletionSentBack',
  'ResponsibilityEnded',
  'ResultsPublished',
  'OutcomeConverted',
] as const satisfies readonly PublishedOfOutcomes['type'][];

export const publishOutcomes: Publisher<Read<PublishedOfOutcomes>> = (event, _before, standing) => {
  if (!isPublic(standing)) return [];
  const ref = caseRef(event, standing);
  switch (event.type) {
    case 'OutcomeReportReceived':
      return [aboutCase(event, standing, ReportReceivedV1, { ...ref, decideBy: event.data.decideBy })];
    case 'RecommendationDecided': {
      const { recommendationId, decision, reasons, decidedByBodyId } = event.data;
      return [aboutCase(event, standing, DecidedV1, { ...ref, recommendationId, decision, reasons: open(reasons), decidedByBodyId })];
    }
    case 'ResponsibilityAssigned': {
      const { responsibilityId, recommendationIds, leadUnitId, supportingUnitIds, task, dueOn } = event.data;
      return [
        aboutCase(event, standing, ResponsibilityAssignedV1, {
          ...ref,
          responsibilityId,
          recommendationIds,
          leadUnitId,
          supportingUnitIds,
          task: open(task),
          dueOn,
        }),
      ];
    }
    case 'ResponsibilityHandedOver': {
      const { responsibilityId, toUnitId } = event.data;
      return [aboutCase(event, standing, ResponsibilityHandedOverV1, { ...ref, responsibilityId, leadUnitId: toUnitId })];
    }
    case 'ProgressReported': {
      const { responsibilityId, text, percent } = event.data;
      return [
        aboutCase(event, standing, ResponsibilityProgressedV1, {
          ...ref,
          responsibilityId,
          text: open(text),
          ...(percent === undefined ? {} : { percent }),
        }),
      ];
    }
    case 'ExtensionGranted': {
      const { responsibilityId, dueOn } = event.data;
      return [aboutCase(event, standing, DeadlineExtendedV1, { ...ref, responsibilityId, dueOn })];
    }
    case 'ResponsibilityCompleted': {
      const { responsibilityId, text } = event.data;
      return [aboutCase(event, standing, ResponsibilityCompletedV1, { ...ref, responsibilityId, text: open(text) })];
    }
    case 'CompletionVerified': {
      const { responsibilityId, capacity } = event.data;
      return [aboutCase(event, standing, CompletionVerifiedV1, { ...ref, responsibilityId, capacity })];
    }
    case 'CompletionSentBack':
      return [aboutCase(event, standing, CompletionSentBackV1, { ...ref, responsibilityId: event.data.responsibilityId })];
    case 'ResponsibilityEnded': {
      const { responsibilityId, reason } = event.data;
      return [aboutCase(event, standing, ResponsibilityEndedV1, { ...ref, responsibilityId, reason: open(reason) })];
    }
    case 'ResultsPublished':
      return [
        aboutCase(event, standing, ResultsPublishedV1, {
          ...ref,
          results: event.data.results.map(({ responsibilityId, recommendationId, what }) => ({
            ...(responsibilityId === undefined ? {} : { responsibilityId }),
            ...(recommendationId === undefined ? {} : { recommendationId }),
            what: open(what),
          })),
        }),
      ];
    case 'OutcomeConverted':
      return [aboutCase(event, standing, OutcomeConvertedV1, { ...ref, kind: event.data.kind, reference: event.data.reference })];
  }
};
