import type { z } from 'zod';
import type {
  CompletionVerified,
  ConsultationReopened,
  OutcomeConverted,
  SeatOffered,
  ThirdPartyAssigned,
  UnitUrged,
} from '#libs/contracts';
import type {
  BackTo,
  Capacity,
  Channel,
  ConclusionKind,
  DecisionKind,
  Edition,
  FindingKind,
  HandOnChannel,
  Route,
  SessionForm,
  ShanghaiDate,
  Theme,
  VisibilityLevel,
} from '#libs/shared-kernel';

/*
 * A consultation told as a story: who did what, when. Everything here is written for the demonstration; people are accounts that play a
 * role, and a case in which something fails stands in a fictional district.
 *
 * Names inside a scenario (`c1`, `f2`, `r3`) are the story's own; the driver learns the real ids from the answers.
 */

type DataOf<Definition extends { schema: z.ZodType }> = z.output<Definition['schema']>;

/** Shanghai wall clock, `2026-03-02 19:40`. */
export type When = string;
/**
 * Who acts: `coordinator`, `party`, `cppcc`, `government`, `supervisor`, `evaluator` of the room's place; `resident-1` …, `member-1` …,
 * `grid-1` …, `expert-1` …, `enterprise-1` …, `association-1` …, `deputy-1` …; `unit:住建` is whoever acts for that unit, `partner:12345`
 * the system that hands work orders over.
 */
export type Who = string;
/** A name that the story gives to something of its own. */
export type Alias = string;

export type BasisSaid =
  | { kind: 'meeting'; documentNumber: string; decidedOn: ShanghaiDate; itemNo?: number }
  | { kind: 'annual_plan'; planId: string; planItemNo: number; decidedOn?: ShanghaiDate }
  | { kind: 'delegated'; delegatedBy: 'party' | 'government' | 'county-party'; decidedOn: ShanghaiDate; documentNumber: string }
  | { kind: 'urgent'; ratifyBy: ShanghaiDate; why: string };

export const meeting = (documentNumber: string, decidedOn: ShanghaiDate, itemNo?: number): BasisSaid => ({
  kind: 'meeting',
  documentNumber,
  decidedOn,
  itemNo,
});
export const plan = (planId: string, planItemNo: number, decidedOn?: ShanghaiDate): BasisSaid => ({
  kind: 'annual_plan',
  planId,
  planItemNo,
  decidedOn,
});
export const delegated = (
  delegatedBy: 'party' | 'government' | 'county-party',
  documentNumber: string,
  decidedOn: ShanghaiDate,
): BasisSaid => ({
  kind: 'delegated',
  delegatedBy,
  documentNumber,
  decidedOn,
});
export const urgent = (ratifyBy: ShanghaiDate, why: string): BasisSaid => ({ kind: 'urgent', ratifyBy, why });

/** A report that is sent back reopens its consultation by itself. */
export type ReopeningGround = Exclude<DataOf<typeof ConsultationReopened>['ground'], 'report_returned'>;
export type BackToTalk = Exclude<BackTo, 'report'>;
/** By which a topic is screened; every one is looked at. */
export const SCREENING_CRITERIA = ['lawful', 'common_interest', 'within_competence', 'open_to_talk', 'no_other_channel'] as const;
export type ScreeningCriterion = (typeof SCREENING_CRITERIA)[number];
export type SuperiorBody = 'government' | 'county-party' | 'county-government' | 'city-government';

export interface Group {
  readonly code: string;
  readonly name: string;
  readonly why: string;
}
export const group = (code: string, name: string, why: string): Group => ({ code, name, why });

export interface SeatsOf {
  readonly group: string;
  readonly capacity: Capacity;
  readonly people: readonly Who[];
  readonly how: DataOf<typeof SeatOffered>['how'];
}
export const seats = (group: string, capacity: Capacity, people: readonly Who[], how: SeatsOf['how'] = 'invitation'): SeatsOf => ({
  group,
  capacity,
  people,
  how,
});

/** A ground of a recommendation: `finding:f1`, `statement:s2`, `speech:resident-1`, `paper:p1`, or a rule or source by name. */
export type GroundSaid = string;

export type Step =
  // intake
  | {
      do: 'raise-concern';
      as: Alias;
      route: Route;
      title: string;
      text: string;
      place?: string;
      theme?: Theme;
      workOrderNo?: string;
      gridCode?: string;
      smallButKey?: boolean;
    }
  | { do: 'endorse-concern'; concern: Alias; by: readonly Who[] }
  | { do: 'withdraw-concern'; concern: Alias; reason: string }
  | { do: 'hand-concern-on'; concern: Alias; channel: HandOnChannel; reason: string; reference?: string }
  | { do: 'decline-concern'; concern: Alias; reasonCode: string; reason: string }
  | { do: 'appeal-concern'; concern: Alias; reason: string }
  | { do: 'decide-appeal'; concern: Alias; upheld: boolean; reason: string }
  | {
      do: 'draft-topic';
      question: string;
      background: string;
      concerns: readonly Alias[];
      smallButKey?: boolean;
      setBy?: { by: 'party' | 'government'; basis: BasisSaid };
      recommendedBy?: Who;
    }
  | { do: 'link-concern'; concern: Alias; reason: string }
  | { do: 'screen-topic'; criteria: readonly { code: ScreeningCriterion; met: boolean; note?: string }[]; reasons: string }
  | { do: 'submit-topic' }
  | { do: 'approve-topic'; basis: BasisSaid; level: VisibilityLevel; reason?: string }
  | { do: 'return-topic'; reasons: string; change: readonly string[] }
  | { do: 'revise-topic'; question: string; background: string; answering: string }
  | { do: 'reject-topic'; reasons: string }
  | { do: 'ratify-topic'; basis: BasisSaid }
  | { do: 'withdraw-topic'; reason: string }
  | { do: 'raise-topic-one-level'; toRoom: string; reason: string }
  // deliberation
  | { do: 'seat'; why: string; seats: readonly SeatsOf[]; declined?: readonly Who[] }
  | { do: 'replace'; person: Who; reasonCode: string; reason: string; by: Who }
  | { do: 'settle-participants' }
  | { do: 'investigate'; as: Alias; lead: Who; team: readonly Who[]; plan: string; dueOn: ShanghaiDate }
  | {
      do: 'find';
      as: Alias;
      in: Alias;
      kind: FindingKind;
      place?: string;
      heard: Readonly<Record<string, number>>;
      text: string;
      photo?: string;
      confirmedBy?: Who;
    }
  | { do: 'complete-research'; in: Alias; policyBasis: string; facts: string; problems: string; options: string; suggestions: string }
  | { do: 'abandon-research'; in: Alias; reason: string }
  | { do: 'convene'; as: Alias; form: SessionForm; startsAt: When; place?: string; formReason?: string; heldWith?: readonly string[] }
  | { do: 'table-paper'; as: Alias; session?: Alias; title: string; proposals: readonly string[] }
  | { do: 'open-discussion'; closesAt: When }
  | { do: 'state'; as: Alias; by: Who; text: string; refused?: string }
  | { do: 'vote'; votes: Readonly<Record<Who, string>>; on: readonly Alias[] }
  | { do: 'close-voting' }
  | {
      do: 'hold';
      session: Alias;
      speeches: readonly Speech[];
      absent: readonly Who[];
      adjourned?: { reason: string; until?: ShanghaiDate };
    }
  | { do: 'fail-session'; session: Alias; reason: string }
  | { do: 'explain-not-heard'; group: string; reason: string }
  | { do: 'publish-minutes'; session: Alias; text: string; objection?: { by: Who; text: string } }
  | { do: 'recommend'; as: Alias; text: string; grounds: readonly GroundSaid[] }
  | { do: 'withdraw-recommendation'; recommendation: Alias; reason: string }
  | { do: 'conclude'; kind: ConclusionKind; differences?: string; unit?: string }
  | { do: 'refer-up'; as: Alias; to: SuperiorBody; question: string; replyBy: ShanghaiDate }
  | { do: 'answer-referral'; referral: Alias; by: SuperiorBody; answer: string }
  | { do: 'reopen'; ground: ReopeningGround; backTo: BackToTalk; reason: string }
  | { do: 'suspend'; reason: string }
  | { do: 'resume'; reason: string }
  | { do: 'terminate'; reason: string }
  // outcomes
  | { do: 'submit-report'; documentNumber: string; summary: string; answering?: string }
  | { do: 'return-report'; backTo: BackTo; reasons: string }
  | { do: 'receive-report'; receiptNo: string }
  | { do: 'decide'; recommendation: Alias; decision: DecisionKind; reasons: string; basis: BasisSaid; referredTo?: SuperiorBody }
  | {
      do: 'assign';
      as: Alias;
      recommendations: readonly Alias[];
      lead: string;
      supporting: readonly string[];
      task: string;
      dueOn: ShanghaiDate;
      evidenceRequired: readonly string[];
    }
  | { do: 'accept'; responsibility: Alias }
  | { do: 'refuse'; responsibility: Alias; reason: string }
  | { do: 'hand-over'; responsibility: Alias; to: string; reason: string }
  | { do: 'progress'; responsibility: Alias; percent: number; text: string }
  | { do: 'urge'; responsibility: Alias; level: DataOf<typeof UnitUrged>['level']; reason: string }
  | { do: 'request-extension'; responsibility: Alias; dueOn: ShanghaiDate; reason: string }
  | { do: 'grant-extension'; responsibility: Alias; dueOn: ShanghaiDate; reason: string }
  | { do: 'refuse-extension'; responsibility: Alias; reason: string }
  | { do: 'complete'; responsibility: Alias; text: string; evidence: string }
  | { do: 'verify'; responsibility: Alias; capacity: DataOf<typeof CompletionVerified>['capacity']; note: string }
  | { do: 'send-back'; responsibility: Alias; reasons: string }
  | { do: 'end-responsibility'; responsibility: Alias; reason: string; basis: BasisSaid }
  | { do: 'publish-results'; results: readonly { of: Alias; what: string }[] }
  | { do: 'check-lasting'; responsibility: Alias; lasting: boolean; note: string }
  | { do: 'convert'; kind: DataOf<typeof OutcomeConverted>['kind']; reference: string; note: string }
  | { do: 'close-outcome'; how: string }
  // evaluation
  | { do: 'rate'; by: Who; solved: boolean; improved: boolean; benefited: boolean; comment?: string }
  | { do: 'close-satisfaction' }
  | { do: 'assign-third-party'; by: DataOf<typeof ThirdPartyAssigned>['why'] }
  | { do: 'assess'; items: readonly { code: string; points: number; note: string }[]; text: string }
  | { do: 'publish-scores'; edition: Edition }
  | { do: 'close-evaluation' };

export interface Speech {
  readonly who: Who;
  readonly seconds: number;
  readonly gist: string;
}
export const says = (who: Who, seconds: number, gist: string): Speech => ({ who, seconds, gist });

export interface Moment {
  readonly at: When;
  readonly by?: Who;
  readonly step: Step;
}
/** One line of a story: when, (who,) what. Left out, `who` is whoever's office the step is. */
export type Line = readonly [at: When, step: Step] | readonly [at: When, by: Who, step: Step];

export interface Scenario {
  /** Permanent: part of every idempotency key. */
  readonly key: string;
  /** Alias of a room, see rooms.ts: `示范东一社区`, `虹桥街道`, `通州区经济界别`. */
  readonly room: string;
  readonly partnerRooms: readonly string[];
  readonly channel: Channel;
  readonly theme: Theme;
  readonly title: string;
  readonly groups: readonly Group[];
  /** How it stands at the end of the simulated year, in one sentence. */
  readonly stands: string;
  /** What the case is meant to show going wrong; such a case stands in the fictional district. */
  readonly shows: readonly Shown[];
  readonly moments: readonly Moment[];
  /** Written down long afterwards: its times are entered by people, not told by the simulator. */
  readonly enteredLater: boolean;
}
/** Codes of the warnings, or another thing that fails. */
export type Shown =
  | 'talked_undecided'
  | 'decided_undone'
  | 'done_not_lasting'
  | 'hollow_research'
  | 'soft_topics'
  | 'narrow_panel'
  | 'staged_session'
  | 'unanswered'
  | 'upward_only'
  | 'backfilled'
  | 'detached'
  | 'rejected'
  | 'terminated'
  | 'no_agreement'
  | 'session_failed'
  | 'report_returned'
  | 'sent_back'
  | 'declined';

interface Head {
  room: string;
  with?: readonly string[];
  channel: Channel;
  theme: Theme;
  title: string;
  groups: readonly Group[];
  stands: string;
  shows?: readonly Shown[];
  enteredLater?: boolean;
}

export const scenario = (key: string, head: Head, lines: readonly Line[]): Scenario => ({
  key,
  room: head.room,
  partnerRooms: head.with ?? [],
  channel: head.channel,
  theme: head.theme,
  title: head.title,
  groups: head.groups,
  stands: head.stands,
  shows: head.shows ?? [],
  enteredLater: head.enteredLater ?? false,
  moments: lines.map((line) => (line.length === 2 ? { at: line[0], step: line[1] } : { at: line[0], by: line[1], step: line[2] })),
});

// What can be said in a story. Positional where the order is the sentence's, named where it isn't.

export const raise = (
  as: Alias,
  route: Route,
  title: string,
  text: string,
  more: { place?: string; theme?: Theme; workOrderNo?: string; gridCode?: string; smallButKey?: boolean } = {},
): Step => ({
  do: 'raise-concern',
  as,
  route,
  title,
  text,
  ...more,
});
export const endorse = (concern: Alias, ...by: readonly Who[]): Step => ({ do: 'endorse-concern', concern, by });
export const withdrawConcern = (concern: Alias, reason: string): Step => ({ do: 'withdraw-concern', concern, reason });
export const handOn = (concern: Alias, channel: HandOnChannel, reason: string, reference?: string): Step => ({
  do: 'hand-concern-on',
  concern,
  channel,
  reason,
  reference,
});
export const decline = (concern: Alias, reasonCode: string, reason: string): Step => ({
  do: 'decline-concern',
  concern,
  reasonCode,
  reason,
});
export const appeal = (concern: Alias, reason: string): Step => ({ do: 'appeal-concern', concern, reason });
export const decideAppeal = (concern: Alias, upheld: boolean, reason: string): Step => ({ do: 'decide-appeal', concern, upheld, reason });
export const draft = (
  question: string,
  background: string,
  concerns: readonly Alias[] = [],
  more: { smallButKey?: boolean; setBy?: { by: 'party' | 'government'; basis: BasisSaid }; recommendedBy?: Who } = {},
): Step => ({
  do: 'draft-topic',
  question,
  background,
  concerns,
  ...more,
});
export const link = (concern: Alias, reason: string): Step => ({ do: 'link-concern', concern, reason });
/** Says of which criteria there is something to say; the others are met without a word. */
export const screen = (notes: Readonly<Partial<Record<ScreeningCriterion, string>>>, reasons: string): Step => ({
  do: 'screen-topic',
  criteria: SCREENING_CRITERIA.map((code) => ({ code, met: true, note: notes[code] })),
  reasons,
});
export const submit: Step = { do: 'submit-topic' };
export const approve = (basis: BasisSaid, level: VisibilityLevel = 'public', reason?: string): Step => ({
  do: 'approve-topic',
  basis,
  level,
  reason,
});
export const returnTopic = (reasons: string, change: readonly string[]): Step => ({ do: 'return-topic', reasons, change });
export const revise = (question: string, background: string, answering: string): Step => ({
  do: 'revise-topic',
  question,
  background,
  answering,
});
export const reject = (reasons: string): Step => ({ do: 'reject-topic', reasons });
export const ratify = (basis: BasisSaid): Step => ({ do: 'ratify-topic', basis });
export const withdrawTopic = (reason: string): Step => ({ do: 'withdraw-topic', reason });
export const raiseOneLevel = (toRoom: string, reason: string): Step => ({ do: 'raise-topic-one-level', toRoom, reason });

export const seat = (why: string, all: readonly SeatsOf[], declined: readonly Who[] = []): Step => ({
  do: 'seat',
  why,
  seats: all,
  declined,
});
export const replace = (person: Who, by: Who, reasonCode: string, reason: string): Step => ({
  do: 'replace',
  person,
  by,
  reasonCode,
  reason,
});
export const settle: Step = { do: 'settle-participants' };
export const investigate = (as: Alias, lead: Who, team: readonly Who[], dueOn: ShanghaiDate, planned: string): Step => ({
  do: 'investigate',
  as,
  lead,
  team,
  plan: planned,
  dueOn,
});
export const visited = (
  as: Alias,
  inside: Alias,
  place: string,
  heard: Readonly<Record<string, number>>,
  text: string,
  more: { photo?: string; confirmedBy?: Who } = {},
): Step => ({
  do: 'find',
  as,
  in: inside,
  kind: 'site_visit',
  place,
  heard,
  text,
  ...more,
});
export const interviewed = (
  as: Alias,
  inside: Alias,
  heard: Readonly<Record<string, number>>,
  text: string,
  more: { place?: string; confirmedBy?: Who } = {},
): Step => ({
  do: 'find',
  as,
  in: inside,
  kind: 'interview',
  heard,
  text,
  ...more,
});
export const lookedUp = (
  as: Alias,
  inside: Alias,
  kind: 'document' | 'data' | 'expert_opinion',
  text: string,
  more: { heard?: Readonly<Record<string, number>>; confirmedBy?: Who } = {},
): Step => ({
  do: 'find',
  as,
  in: inside,
  kind,
  heard: more.heard ?? {},
  text,
  confirmedBy: more.confirmedBy,
});
export const researched = (
  inside: Alias,
  said: { policyBasis: string; facts: string; problems: string; options: string; suggestions: string },
): Step => ({ do: 'complete-research', in: inside, ...said });
export const abandonResearch = (inside: Alias, reason: string): Step => ({ do: 'abandon-research', in: inside, reason });
export const convene = (
  as: Alias,
  form: SessionForm,
  startsAt: When,
  place?: string,
  more: { formReason?: string; heldWith?: readonly string[] } = {},
): Step => ({ do: 'convene', as, form, startsAt, place, ...more });
export const paper = (as: Alias, title: string, proposals: readonly string[], session?: Alias): Step => ({
  do: 'table-paper',
  as,
  title,
  proposals,
  session,
});
export const discuss = (closesAt: When): Step => ({ do: 'open-discussion', closesAt });
export const state = (as: Alias, by: Who, text: string, refused?: string): Step => ({ do: 'state', as, by, text, refused });
/** `+` agrees, `-` disagrees, `0` passes, a blank doesn't vote; one sign a statement, in the order of `on`. */
export const vote = (on: readonly Alias[], votes: Readonly<Record<Who, string>>): Step => ({ do: 'vote', on, votes });
export const closeVoting: Step = { do: 'close-voting' };
export const hold = (
  session: Alias,
  speeches: readonly Speech[],
  more: { absent?: readonly Who[]; adjourned?: { reason: string; until?: ShanghaiDate } } = {},
): Step => ({
  do: 'hold',
  session,
  speeches,
  absent: more.absent ?? [],
  adjourned: more.adjourned,
});
export const failSession = (session: Alias, reason: string): Step => ({ do: 'fail-session', session, reason });
export const notHeard = (code: string, reason: string): Step => ({ do: 'explain-not-heard', group: code, reason });
export const minutes = (session: Alias, text: string, objection?: { by: Who; text: string }): Step => ({
  do: 'publish-minutes',
  session,
  text,
  objection,
});
export const recommend = (as: Alias, text: string, ...grounds: readonly GroundSaid[]): Step => ({ do: 'recommend', as, text, grounds });
export const withdrawRecommendation = (recommendation: Alias, reason: string): Step => ({
  do: 'withdraw-recommendation',
  recommendation,
  reason,
});
/** What was settled on the spot, and the terms of a pact, are what the minutes of the last session say; `unit` did the former. */
export const conclude = (kind: ConclusionKind, said?: string | { unit: string }): Step =>
  typeof said === 'object' ? { do: 'conclude', kind, unit: said.unit } : { do: 'conclude', kind, differences: said };
export const referUp = (as: Alias, to: SuperiorBody, question: string, replyBy: ShanghaiDate): Step => ({
  do: 'refer-up',
  as,
  to,
  question,
  replyBy,
});
export const answerReferral = (referral: Alias, by: SuperiorBody, answer: string): Step => ({
  do: 'answer-referral',
  referral,
  by,
  answer,
});
export const reopen = (ground: ReopeningGround, backTo: BackToTalk, reason: string): Step => ({ do: 'reopen', ground, backTo, reason });
export const suspend = (reason: string): Step => ({ do: 'suspend', reason });
export const resume = (reason: string): Step => ({ do: 'resume', reason });
export const terminate = (reason: string): Step => ({ do: 'terminate', reason });

export const report = (documentNumber: string, summary: string, answering?: string): Step => ({
  do: 'submit-report',
  documentNumber,
  summary,
  answering,
});
export const returnReport = (backTo: BackTo, reasons: string): Step => ({ do: 'return-report', backTo, reasons });
export const receive = (receiptNo: string): Step => ({ do: 'receive-report', receiptNo });
export const decide = (
  recommendation: Alias,
  decision: DecisionKind,
  reasons: string,
  basis: BasisSaid,
  referredTo?: SuperiorBody,
): Step => ({
  do: 'decide',
  recommendation,
  decision,
  reasons,
  basis,
  referredTo,
});
/** `lead` and `supporting` are names of units, see rooms.ts; `for` the recommendations. */
export const assign = (
  as: Alias,
  lead: string,
  dueOn: ShanghaiDate,
  task: string,
  more: { for: readonly Alias[]; with?: readonly string[]; evidence: readonly string[] },
): Step => ({
  do: 'assign',
  as,
  recommendations: more.for,
  lead,
  supporting: more.with ?? [],
  task,
  dueOn,
  evidenceRequired: more.evidence,
});
export const accept = (responsibility: Alias): Step => ({ do: 'accept', responsibility });
export const refuse = (responsibility: Alias, reason: string): Step => ({ do: 'refuse', responsibility, reason });
export const handOver = (responsibility: Alias, to: string, reason: string): Step => ({ do: 'hand-over', responsibility, to, reason });
export const progress = (responsibility: Alias, percent: number, text: string): Step => ({ do: 'progress', responsibility, percent, text });
export const urge = (responsibility: Alias, level: DataOf<typeof UnitUrged>['level'], reason: string): Step => ({
  do: 'urge',
  responsibility,
  level,
  reason,
});
export const askExtension = (responsibility: Alias, dueOn: ShanghaiDate, reason: string): Step => ({
  do: 'request-extension',
  responsibility,
  dueOn,
  reason,
});
export const grantExtension = (responsibility: Alias, dueOn: ShanghaiDate, reason: string): Step => ({
  do: 'grant-extension',
  responsibility,
  dueOn,
  reason,
});
export const refuseExtension = (responsibility: Alias, reason: string): Step => ({ do: 'refuse-extension', responsibility, reason });
export const done = (responsibility: Alias, text: string, evidence: string): Step => ({ do: 'complete', responsibility, text, evidence });
export const verify = (responsibility: Alias, capacity: DataOf<typeof CompletionVerified>['capacity'], note: string): Step => ({
  do: 'verify',
  responsibility,
  capacity,
  note,
});
export const sendBack = (responsibility: Alias, reasons: string): Step => ({ do: 'send-back', responsibility, reasons });
export const endResponsibility = (responsibility: Alias, reason: string, basis: BasisSaid): Step => ({
  do: 'end-responsibility',
  responsibility,
  reason,
  basis,
});
/** What came of each responsibility, or of a recommendation that got none; under an empty name, of a case that recommended nothing. */
export const publish = (results: Readonly<Record<Alias, string>>): Step => ({
  do: 'publish-results',
  results: Object.entries(results).map(([of, what]) => ({ of, what })),
});
export const checkLasting = (responsibility: Alias, lasting: boolean, note: string): Step => ({
  do: 'check-lasting',
  responsibility,
  lasting,
  note,
});
export const convert = (kind: DataOf<typeof OutcomeConverted>['kind'], reference: string, note: string): Step => ({
  do: 'convert',
  kind,
  reference,
  note,
});
export const closeOutcome = (how: string): Step => ({ do: 'close-outcome', how });

/** Three signs: 问题解决了吗 · 生活改善了吗 · 得到实惠了吗; `+` yes, `-` no. */
export const rate = (by: Who, answers: string, comment?: string): Step => {
  if (!/^[+-]{3}$/.test(answers)) throw new Error(`not three answers: ${answers}`);
  return { do: 'rate', by, solved: answers[0] === '+', improved: answers[1] === '+', benefited: answers[2] === '+', comment };
};
export const closeSatisfaction: Step = { do: 'close-satisfaction' };
export const thirdParty = (by: DataOf<typeof ThirdPartyAssigned>['why']): Step => ({ do: 'assign-third-party', by });
export const assess = (text: string, items: Readonly<Record<string, readonly [points: number, note: string]>>): Step => ({
  do: 'assess',
  text,
  items: Object.entries(items).map(([code, [points, note]]) => ({ code, points, note })),
});
export const scores = (edition: Edition): Step => ({ do: 'publish-scores', edition });
export const closeEvaluation: Step = { do: 'close-evaluation' };

/** Whose office a step is, where the story doesn't say. */
export const actorOf = (moment: Moment, scenario: Scenario): Who => {
  if (moment.by !== undefined) return moment.by;
  const { step } = moment;
  switch (step.do) {
    case 'approve-topic':
    case 'return-topic':
    case 'reject-topic':
    case 'return-report':
    case 'receive-report':
    case 'decide':
    case 'assign':
    case 'grant-extension':
    case 'refuse-extension':
    case 'end-responsibility':
    case 'terminate':
      return 'party';
    case 'ratify-topic':
      return 'party-2';
    case 'decide-appeal':
    case 'assign-third-party':
    case 'publish-scores':
    case 'close-evaluation':
      return 'cppcc';
    case 'find':
    case 'complete-research':
    case 'abandon-research':
      return leadOf(scenario, step.in);
    case 'accept':
    case 'refuse':
    case 'progress':
    case 'request-extension':
    case 'complete':
      return `unit:${unitResponsible(scenario, step.responsibility, moment)}`;
    case 'urge':
    case 'check-lasting':
      return 'supervisor';
    case 'verify':
      return step.capacity === 'supervisor' ? 'supervisor' : step.capacity === 'member' ? 'member-1' : firstResidentSeated(scenario);
    case 'send-back':
      return 'supervisor';
    case 'assess':
      return 'evaluator';
    case 'answer-referral':
      return step.by;
    case 'appeal-concern':
    case 'withdraw-concern':
    case 'raise-concern':
      throw new Error(`${scenario.key}: ${moment.at} ${step.do} doesn't say who`);
    case 'rate':
    case 'state':
      return step.by;
    default:
      return 'coordinator';
  }
};

const investigationOf = (scenario: Scenario, alias: Alias): Extract<Step, { do: 'investigate' }> => {
  const found = scenario.moments.map(({ step }) => step).find((step) => step.do === 'investigate' && step.as === alias);
  if (found?.do !== 'investigate') throw new Error(`${scenario.key}: no investigation ${alias}`);
  return found;
};
const leadOf = (scenario: Scenario, alias: Alias): Who => investigationOf(scenario, alias).lead;

/** What one person wrote down, a second one confirms: somebody in office who goes and sees, else the CPPCC office. */
export const confirmerOf = (scenario: Scenario, step: Extract<Step, { do: 'find' }>): Who => {
  if (step.confirmedBy !== undefined) return step.confirmedBy;
  const { lead, team } = investigationOf(scenario, step.in);
  if (lead !== 'coordinator') return 'coordinator';
  return team.find((who) => /^(coordinator|grid|member)/.test(who)) ?? 'cppcc';
};

/** The unit that leads the work at that moment: handed over, it is another one. */
const unitResponsible = (scenario: Scenario, alias: Alias, until: Moment): string => {
  let unit: string | undefined;
  for (const moment of scenario.moments) {
    if (moment.step.do === 'assign' && moment.step.as === alias) unit = moment.step.lead;
    if (moment.step.do === 'hand-over' && moment.step.responsibility === alias) unit = moment.step.to;
    if (moment === until) break;
  }
  if (unit === undefined) throw new Error(`${scenario.key}: no responsibility ${alias}`);
  return unit;
};

const seatsIn = (scenario: Scenario): readonly SeatsOf[] => scenario.moments.flatMap(({ step }) => (step.do === 'seat' ? step.seats : []));
const firstResidentSeated = (scenario: Scenario): Who => {
  const found = seatsIn(scenario)
    .flatMap(({ people }) => people)
    .find((who) => who.startsWith('resident-'));
  if (!found) throw new Error(`${scenario.key}: no resident has a seat`);
  return found;
};

/** Everybody who does something in a story or is named in it. */
export const whoActs = (scenario: Scenario): ReadonlySet<Who> => {
  const all = new Set<Who>(['coordinator', 'cppcc', 'party', 'supervisor']);
  for (const moment of scenario.moments) {
    const { step } = moment;
    all.add(actorOf(moment, scenario));
    if (step.do === 'endorse-concern') for (const who of step.by) all.add(who);
    if (step.do === 'draft-topic' && step.recommendedBy !== undefined) all.add(step.recommendedBy);
    if (step.do === 'draft-topic' && step.setBy?.by === 'government') all.add('government');
    if ((step.do === 'approve-topic' || step.do === 'ratify-topic') && step.basis.kind === 'delegated') all.add(step.basis.delegatedBy);
    if (step.do === 'seat') for (const who of [...step.seats.flatMap(({ people }) => people), ...(step.declined ?? [])]) all.add(who);
    if (step.do === 'replace') for (const who of [step.person, step.by]) all.add(who);
    if (step.do === 'investigate') for (const who of [step.lead, ...step.team]) all.add(who);
    if (step.do === 'find') all.add(confirmerOf(scenario, step));
    if (step.do === 'vote') for (const who of Object.keys(step.votes)) all.add(who);
    if (step.do === 'refer-up') all.add(step.to);
    if (step.do === 'decide' && step.referredTo !== undefined) all.add(step.referredTo);
    if (step.do === 'assign-third-party') all.add('evaluator');
    if (step.do === 'publish-minutes' && step.objection) all.add(step.objection.by);
  }
  return all;
};
