import type { ConsultationEvent, EvaluationEvent, OutcomeEvent, TopicEvent } from '#libs/contracts';
import type { Recorded } from '#libs/event-sourcing';
import { shanghaiDateOf, type Stage } from '#libs/shared-kernel';

/*
 * How far a case has come, derived from its events alone: the stage it is in, which stages it has passed and when, and on whose desk
 * it lies. A stage is never recorded.
 */

export type CaseEvent = TopicEvent | ConsultationEvent | OutcomeEvent | EvaluationEvent;

/** One walk through a stage; a case that goes back walks it again. Times are those of the events, UTC. */
export interface StageVisit {
  readonly stage: Stage;
  readonly round: number;
  readonly enteredAt: string;
  readonly leftAt: string | null;
}

/** Who has to do what next, until when. `kind` says what `id` is. */
export interface Desk {
  readonly kind: 'room' | 'organisation' | 'participants' | 'evaluator' | 'nobody';
  readonly id: string | null;
  /** A code: `decide_topic`, `complete_research` … The pages have the sentence. */
  readonly task: DeskTask;
  /** Shanghai date; null where nothing was set. */
  readonly until: string | null;
}

export type DeskTask =
  | 'screen_topic'
  | 'submit_topic'
  | 'decide_topic'
  | 'revise_topic'
  | 'ratify_topic'
  | 'set_composition'
  | 'fill_seats'
  | 'assign_research'
  | 'record_findings'
  | 'complete_research'
  | 'convene_session'
  | 'hold_session'
  | 'publish_minutes'
  | 'conclude'
  | 'answer_referral'
  | 'submit_report'
  | 'receive_report'
  | 'revise_report'
  | 'decide_recommendations'
  | 'assign_responsibilities'
  | 'accept_responsibility'
  | 'complete_responsibility'
  | 'verify_completion'
  | 'publish_results'
  | 'collect_ratings'
  | 'assess'
  | 'compute_scores'
  | 'publish_scores'
  | 'none';

export type CaseStatus = 'open' | 'rejected' | 'withdrawn' | 'suspended' | 'terminated' | 'closed';

interface ResponsibilityProgress {
  readonly id: string;
  readonly leadUnitId: string;
  readonly dueOn: string;
  readonly status: 'assigned' | 'accepted' | 'refused' | 'completed' | 'sent_back' | 'verified' | 'ended';
}

export interface CaseProgress {
  readonly status: CaseStatus;
  readonly stage: Stage;
  readonly round: number;
  readonly visits: readonly StageVisit[];
  readonly desk: Desk;
  /** Questions that wait for an answer, with the desk each lies on, and where the case goes on after the last; null while nobody is asked. */
  readonly referrals: { readonly before: Desk; readonly open: readonly { readonly id: string; readonly desk: Desk }[] } | null;
  readonly title: string;
  readonly question: string;
  readonly roomId: string | null;
  readonly partnerRoomIds: readonly string[];
  readonly theme: string | null;
  readonly channel: string | null;
  readonly visibility: 'public' | 'participants' | 'internal';
  readonly approvingBodyId: string | null;
  readonly concernIds: readonly string[];
  readonly conclusion: string | null;
  readonly sessionsHeld: number;
  readonly recommendations: readonly { readonly id: string; readonly text: string; readonly decision: string | null }[];
  readonly responsibilities: readonly ResponsibilityProgress[];
  readonly warnings: readonly string[];
  readonly scores: { readonly edition: string; readonly process: string; readonly result: string } | null;
  readonly groupCount: number;
}

export const initialProgress: CaseProgress = {
  status: 'open',
  stage: 'topic',
  round: 1,
  visits: [],
  desk: { kind: 'nobody', id: null, task: 'none', until: null },
  referrals: null,
  title: '',
  question: '',
  roomId: null,
  partnerRoomIds: [],
  theme: null,
  channel: null,
  // Until somebody has decided that everybody may see it, a case is a matter of those in charge.
  visibility: 'internal',
  approvingBodyId: null,
  concernIds: [],
  conclusion: null,
  sessionsHeld: 0,
  recommendations: [],
  responsibilities: [],
  warnings: [],
  scores: null,
  groupCount: 0,
};

const enter = (progress: CaseProgress, stage: Stage, at: string, round = progress.round): CaseProgress => {
  const left = progress.visits.map((visit) => (visit.leftAt === null ? { ...visit, leftAt: at } : visit));
  return { ...progress, stage, round, visits: [...left, { stage, round, enteredAt: at, leftAt: null }] };
};

const leave = (progress: CaseProgress, at: string): CaseProgress => ({
  ...progress,
  visits: progress.visits.map((visit) => (visit.leftAt === null ? { ...visit, leftAt: at } : visit)),
});

const atRoom = (progress: CaseProgress, task: DeskTask, until: string | null = null): CaseProgress => ({
  ...progress,
  desk: { kind: 'room', id: progress.roomId, task, until },
});
const atBody = (progress: CaseProgress, id: string | null, task: DeskTask, until: string | null = null): CaseProgress => ({
  ...progress,
  desk: { kind: 'organisation', id, task, until },
});
const atNobody = (progress: CaseProgress): CaseProgress => ({ ...progress, desk: initialProgress.desk });

const end = (progress: CaseProgress, status: CaseStatus, at: string): CaseProgress => atNobody({ ...leave(progress, at), status });

const withResponsibility = (progress: CaseProgress, id: string, change: Partial<ResponsibilityProgress>): CaseProgress => ({
  ...progress,
  responsibilities: progress.responsibilities.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

const needsResponsibility = (decision: string | null): boolean => decision === 'adopt' || decision === 'adopt_in_part';

/** The most urgent open piece of stage 7: undecided first, then unassigned, then what is due first. */
const deliveryDesk = (progress: CaseProgress, decideBy: string | null): CaseProgress => {
  if (progress.recommendations.some((one) => one.decision === null))
    return atBody(progress, progress.approvingBodyId, 'decide_recommendations', decideBy);
  const open = progress.responsibilities.filter((one) => one.status !== 'verified' && one.status !== 'ended');
  if (progress.recommendations.some((one) => needsResponsibility(one.decision)) && progress.responsibilities.length === 0) {
    return atBody(progress, progress.approvingBodyId, 'assign_responsibilities');
  }
  const next = [...open].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
  if (!next) return atRoom(progress, 'publish_results');
  if (next.status === 'completed') return atBody(progress, progress.approvingBodyId, 'verify_completion');
  if (next.status === 'refused') return atBody(progress, progress.approvingBodyId, 'assign_responsibilities');
  return atBody(progress, next.leadUnitId, next.status === 'assigned' ? 'accept_responsibility' : 'complete_responsibility', next.dueOn);
};

/** Total over the events of a case; those that don't move it leave it as it is. */
export const caseProgress = (progress: CaseProgress, event: Recorded<CaseEvent>): CaseProgress => {
  const at = event.metadata.occurredAt;
  switch (event.type) {
    case 'TopicDrafted': {
      const { title, question, roomId, partnerRoomIds, theme, channel, concernIds } = event.data;
      return atRoom(
        enter({ ...progress, title, question, roomId, partnerRoomIds, theme, channel, concernIds }, 'topic', at),
        'screen_topic',
      );
    }
    case 'TopicConcernAdded':
      return { ...progress, concernIds: [...new Set([...progress.concernIds, event.data.concernId])] };
    case 'TopicConcernRemoved':
      return { ...progress, concernIds: progress.concernIds.filter((id) => id !== event.data.concernId) };
    case 'TopicRevised': {
      const { title, question, theme } = event.data;
      const revised = {
        ...progress,
        title: title ?? progress.title,
        question: question ?? progress.question,
        theme: theme ?? progress.theme,
      };
      return progress.desk.task === 'revise_topic' ? atRoom(revised, 'submit_topic') : revised;
    }
    case 'TopicScreened':
      return atRoom(progress, event.data.suitable ? 'submit_topic' : 'revise_topic');
    case 'TopicSubmitted':
      return atBody({ ...progress, approvingBodyId: event.data.toBodyId }, event.data.toBodyId, 'decide_topic', event.data.decideBy);
    case 'TopicApproved': {
      const { approvedBy, visibility, stakeholderGroups, title, question, theme, channel, concernIds } = event.data;
      const approved = {
        ...progress,
        approvingBodyId: approvedBy,
        visibility: visibility.level,
        groupCount: stakeholderGroups.length,
        title,
        question,
        theme,
        channel,
        concernIds,
      };
      return atRoom(enter(approved, 'participants', at), 'set_composition');
    }
    case 'TopicReturned':
      return atRoom(progress, 'revise_topic');
    case 'TopicRejected':
      return end(progress, 'rejected', at);
    case 'RatificationRefused':
      return end(progress, 'terminated', at);
    case 'TopicRaisedOneLevel':
      // 共性问题: the same case begins again in the room above.
      return atRoom({ ...progress, roomId: event.data.toRoomId, partnerRoomIds: [], approvingBodyId: null }, 'screen_topic');
    case 'TopicWithdrawn':
      return end(progress, 'withdrawn', at);
    case 'VisibilityChanged':
      return { ...progress, visibility: event.data.visibility.level };
    case 'TopicClosed':
      return end(progress, 'closed', at);
    case 'CompositionSet':
      return atRoom(progress, 'fill_seats');
    case 'ParticipantsSettled':
      return progress.stage === 'participants' ? atRoom(enter(progress, 'research', at), 'assign_research') : progress;
    case 'InvestigationAssigned':
      return progress.stage === 'research' ? atRoom(progress, 'record_findings', event.data.dueOn) : progress;
    case 'FindingConfirmed':
      return progress.stage === 'research' ? atRoom(progress, 'complete_research', progress.desk.until) : progress;
    case 'InvestigationCompleted':
      return progress.stage === 'research' ? atRoom(enter(progress, 'consult', at), 'convene_session') : progress;
    case 'SessionConvened':
      return atRoom(progress, 'hold_session', shanghaiDateOf(event.data.startsAt));
    case 'GroupHeard':
      return progress.desk.task === 'hold_session' ? atRoom(progress, 'publish_minutes') : progress;
    case 'MinutesPublished':
      return atRoom({ ...progress, sessionsHeld: progress.sessionsHeld + 1 }, 'conclude');
    case 'ReferredUp': {
      const { referralId, toBodyId, replyBy } = event.data;
      const asked = atBody(progress, toBodyId, 'answer_referral', replyBy);
      const { before, open } = progress.referrals ?? { before: progress.desk, open: [] };
      return { ...asked, referrals: { before, open: [...open, { id: referralId, desk: asked.desk }] } };
    }
    case 'ReferralAnswered': {
      if (!progress.referrals) return progress;
      const { before } = progress.referrals;
      const open = progress.referrals.open.filter(({ id }) => id !== event.data.referralId);
      // What moved the case on meanwhile holds.
      const desk = progress.desk.task === 'answer_referral' ? (open.at(-1)?.desk ?? before) : progress.desk;
      return { ...progress, desk, referrals: open.length > 0 ? { before, open } : null };
    }
    case 'ConsultationConcluded': {
      const { kind, recommendations } = event.data;
      const concluded = {
        ...progress,
        conclusion: kind,
        recommendations: recommendations.map((one) => ({ id: one.recommendationId, text: one.text, decision: null })),
        responsibilities: [],
      };
      return atRoom(enter(concluded, 'report', at), 'submit_report');
    }
    case 'ConsultationReopened': {
      const { backTo, round } = event.data;
      const reopened = { ...progress, status: 'open' as const, conclusion: null };
      if (backTo === 'report') return atRoom(enter(reopened, 'report', at, round), 'revise_report');
      // A new round has research of its own, also where it goes back to talk only.
      return atRoom(enter(reopened, 'research', at, round), 'assign_research');
    }
    case 'ConsultationSuspended':
      return { ...progress, status: 'suspended' };
    case 'ConsultationResumed':
      return { ...progress, status: 'open' };
    case 'ConsultationTerminated':
      return end(progress, 'terminated', at);
    case 'OutcomeReportSubmitted':
      return atBody(progress, event.data.toBodyId, 'receive_report');
    case 'OutcomeReportReturned':
      return atRoom(
        progress,
        event.data.backTo === 'report' ? 'revise_report' : event.data.backTo === 'research' ? 'assign_research' : 'convene_session',
      );
    case 'OutcomeReportRevised':
      return atRoom(progress, 'submit_report');
    case 'OutcomeReportReceived':
      return deliveryDesk(enter(progress, 'deliver', at), event.data.decideBy);
    case 'RecommendationDecided': {
      const { recommendationId, decision } = event.data;
      const decided = {
        ...progress,
        recommendations: progress.recommendations.map((one) => (one.id === recommendationId ? { ...one, decision } : one)),
      };
      return deliveryDesk(decided, progress.desk.task === 'decide_recommendations' ? progress.desk.until : null);
    }
    case 'ResponsibilityAssigned': {
      const { responsibilityId: id, leadUnitId, dueOn } = event.data;
      return deliveryDesk(
        { ...progress, responsibilities: [...progress.responsibilities, { id, leadUnitId, dueOn, status: 'assigned' }] },
        null,
      );
    }
    case 'ResponsibilityAccepted':
      return deliveryDesk(withResponsibility(progress, event.data.responsibilityId, { status: 'accepted' }), null);
    case 'ResponsibilityRefused':
      return deliveryDesk(withResponsibility(progress, event.data.responsibilityId, { status: 'refused' }), null);
    case 'ResponsibilityHandedOver':
      return deliveryDesk(
        withResponsibility(progress, event.data.responsibilityId, { leadUnitId: event.data.toUnitId, status: 'assigned' }),
        null,
      );
    case 'ExtensionGranted':
      return deliveryDesk(withResponsibility(progress, event.data.responsibilityId, { dueOn: event.data.dueOn }), null);
    case 'ResponsibilityCompleted':
      return deliveryDesk(withResponsibility(progress, event.data.responsibilityId, { status: 'completed' }), null);
    case 'CompletionVerified':
      return deliveryDesk(withResponsibility(progress, event.data.responsibilityId, { status: 'verified' }), null);
    case 'CompletionSentBack':
      return deliveryDesk(withResponsibility(progress, event.data.responsibilityId, { status: 'sent_back' }), null);
    case 'ResponsibilityEnded':
      return deliveryDesk(withResponsibility(progress, event.data.responsibilityId, { status: 'ended' }), null);
    case 'ResultsPublished':
      return { ...enter(progress, 'evaluate', at), desk: { kind: 'participants', id: null, task: 'collect_ratings', until: null } };
    case 'SatisfactionClosed':
      return { ...progress, desk: { kind: 'evaluator', id: null, task: 'compute_scores', until: null } };
    case 'ThirdPartyAssigned':
      return { ...progress, desk: { kind: 'evaluator', id: event.data.evaluatorId, task: 'assess', until: null } };
    case 'ThirdPartyAssessed':
      return { ...progress, desk: { kind: 'evaluator', id: null, task: 'compute_scores', until: null } };
    case 'ScoresComputed':
      return { ...progress, desk: { kind: 'evaluator', id: null, task: 'publish_scores', until: null } };
    case 'ScoresPublished': {
      const { edition, process, result } = event.data;
      const scored = { ...progress, scores: { edition, process, result } };
      return edition === 'interim' ? scored : end(scored, 'closed', at);
    }
    case 'EvaluationClosed':
      return end(progress, 'closed', at);
    case 'WarningRaised':
      return { ...progress, warnings: [...new Set([...progress.warnings, event.data.code])] };
    case 'WarningCleared':
      return { ...progress, warnings: progress.warnings.filter((code) => code !== event.data.code) };
    // What is recorded in detail without moving the case from one desk or stage to another.
    case 'TopicRatified':
    case 'ConsultationOpened':
    case 'SeatOffered':
    case 'SeatAccepted':
    case 'SeatDeclined':
    case 'SeatVacated':
    case 'DrawRecorded':
    case 'FindingRecorded':
    case 'InvestigationAbandoned':
    case 'SessionPencilled':
    case 'PaperTabled':
    case 'GroupNotHeardExplained':
    case 'MinutesDrafted':
    case 'MinutesObjected':
    case 'RecommendationMade':
    case 'RecommendationAmended':
    case 'RecommendationWithdrawn':
    case 'OutcomeReportDrafted':
    case 'OutcomeReportRecalled':
    case 'ProgressReported':
    case 'UnitUrged':
    case 'ExtensionRequested':
    case 'ExtensionRefused':
    case 'LastingChecked':
    case 'OutcomeConverted':
    case 'MediaReportLinked':
    case 'OutcomeClosed':
    case 'EvaluationOpened':
    case 'SatisfactionInvited':
    case 'AssessmentAnswered':
    case 'ScoreContested':
    case 'ContestDecided':
      return progress;
  }
};
