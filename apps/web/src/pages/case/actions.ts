import type { AnyAction } from './steps/action';
import { CONSULT_STEPS } from './steps/consult';
import { DELIVER_STEPS } from './steps/deliver';
import { DISCUSSION_STEPS } from './steps/discussion';
import { EVALUATE_STEPS } from './steps/evaluate';
import { PARTICIPANTS_STEPS } from './steps/participants';
import { REPORT_STEPS } from './steps/report';
import { RESEARCH_STEPS } from './steps/research';
import { SESSION_STEPS } from './steps/session';
import { TOPIC_STEPS } from './steps/topic';
import type { Subject } from './subject';

/** Every step that the pages know, in the order of the loop, by the stage that it belongs to. */
const STEPS: Readonly<Record<string, readonly AnyAction[]>> = {
  topic: TOPIC_STEPS,
  participants: PARTICIPANTS_STEPS,
  research: RESEARCH_STEPS,
  consult: [...SESSION_STEPS, ...DISCUSSION_STEPS, ...CONSULT_STEPS],
  report: REPORT_STEPS,
  deliver: DELIVER_STEPS,
  evaluate: EVALUATE_STEPS,
};

/** The steps that get the case off the desk it is on, by what the desk has to do. */
const FOR_TASK: Readonly<Record<string, readonly string[]>> = {
  screen_topic: ['screenTopic'],
  submit_topic: ['submitTopic'],
  decide_topic: ['approveTopic', 'returnTopic', 'rejectTopic'],
  revise_topic: ['reviseTopic'],
  set_composition: ['setComposition'],
  fill_seats: ['settleParticipants', 'offerSeat', 'recordSeatAcceptance'],
  assign_research: ['assignInvestigation'],
  record_findings: ['recordFinding', 'confirmFinding'],
  complete_research: ['completeInvestigation', 'recordFinding'],
  convene_session: ['conveneSession', 'scheduleSession'],
  hold_session: ['closeSession', 'recordSpeech', 'openSession', 'checkIn', 'explainGroupNotHeard'],
  publish_minutes: ['closeSession', 'recordSpeech', 'publishMinutes', 'draftMinutes', 'explainGroupNotHeard'],
  conclude: ['conclude', 'makeRecommendation', 'publishMinutes', 'draftMinutes', 'explainGroupNotHeard', 'closeSession', 'conveneSession'],
  answer_referral: ['answerReferral'],
  submit_report: ['submitReport', 'reviseReport'],
  receive_report: ['receiveReport', 'returnReport'],
  revise_report: ['reviseReport'],
  decide_recommendations: ['decideRecommendation'],
  assign_responsibilities: ['assignResponsibility'],
  accept_responsibility: ['acceptResponsibility', 'refuseResponsibility'],
  complete_responsibility: ['completeResponsibility', 'reportProgress'],
  verify_completion: ['verifyCompletion', 'sendBackCompletion'],
  publish_results: ['publishResults'],
  collect_ratings: ['rateCase', 'inviteSatisfaction', 'closeSatisfaction'],
  assess: ['assessCase'],
  compute_scores: ['computeScores'],
  publish_scores: ['publishScores'],
};

export interface Offered {
  /** What the case, or this person, waits for now. */
  readonly first: readonly AnyAction[];
  /** What could be done besides, by stage. */
  readonly rest: readonly { readonly stage: string; readonly actions: readonly AnyAction[] }[];
}

/** So few need no order among them. */
const FEW = 3;

/** What a person is offered: first what the desk waits for, then what waits for the person, the rest in the order of the loop. */
export const actionsFor = (subject: Subject): Offered => {
  const wanted = FOR_TASK[subject.one.desk.task] ?? [];
  const byStage = Object.entries(STEPS).map(([stage, steps]) => ({
    stage,
    actions: steps.filter(({ who, when }) => who(subject) && when(subject)),
  }));
  const all = byStage.flatMap(({ actions }) => actions);
  const presses = (one: AnyAction): boolean => one.presses?.(subject) === true;
  const rank = (one: AnyAction): number => {
    const at = wanted.indexOf(one.id);
    if (at >= 0) return at;
    return wanted.length + (presses(one) ? 0 : 1);
  };
  const ranked = [...all].sort((one, other) => rank(one) - rank(other));
  if (all.length <= FEW) return { first: ranked, rest: [] };
  const first = ranked.filter((one) => wanted.includes(one.id) || presses(one));
  const rest = byStage.map(({ stage, actions }) => ({ stage, actions: actions.filter((one) => !first.includes(one)) }));
  return { first, rest: rest.filter(({ actions }) => actions.length > 0) };
};
