import type { Schemas } from '../../api/client';
import { i18n } from '../../i18n';
import { sentencesZh, type Sentences } from '../../i18n/sentences.zh';
import type { Words } from '../../i18n/words.zh';
import { showDate, showDuration, showInstant } from '../../parts/dates';
import { Fields } from './fields';
import type { KnownNames } from './known-names';

type Values = Readonly<Record<string, string | number>>;
type EventType = keyof Sentences['event'];

const piece = (name: keyof Sentences['piece'], values: Values = {}): string => i18n.t(`sentences:piece.${name}`, values);
const word = (list: keyof Words, code: string): string => i18n.t(`words:${list}.${code}`, { defaultValue: code });
const date = (value: string): string => (value ? showDate(value, i18n.language) : '');
const instant = (value: string): string => (value ? showInstant(value, i18n.language) : '');
const joined = (texts: readonly string[]): string => texts.filter(Boolean).join(piece('separator'));

/** The last stop goes where the sentence goes on. */
const open = (text: string): string => text.replace(/[。．.；;]+$/u, '');
/** What stands in full elsewhere is only recalled. */
const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const because = (text: string): string => (text ? piece('because', { text: open(text) }) : '');
const note = (text: string): string => (text ? piece('note', { text }) : '');
const place = (text: string): string => (text ? piece('place', { text }) : '');
const number = (text: string): string => (text ? piece('number', { text }) : '');
const words = (text: string): string => text || piece('noWords');

const basis = (data: Fields): string => {
  const kind = data.text('kind');
  switch (kind) {
    case 'meeting':
      return piece('meeting', { number: data.text('documentNumber'), date: date(data.text('decidedOn')) });
    case 'annual_plan':
      return piece('annual_plan', { plan: data.text('planId'), n: data.number('planItemNo') });
    case 'delegated':
      return piece('delegated', { number: data.text('documentNumber') || date(data.text('decidedOn')) });
    case 'urgent':
      return piece('urgent', { date: date(data.text('ratifyBy')), why: data.text('why') });
    default:
      return kind;
  }
};

const visibility = (data: Fields): string => {
  const level = word('visibility', data.text('level'));
  return `${level}${number(open(data.text('reason')))}`;
};

const tally = (codes: readonly string[], list: keyof Words): string => {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return joined([...counts].map(([code, count]) => piece('counted', { name: word(list, code), count })));
};

/** One line per event, made of its data and of what earlier events named. */
export const sentenceOf = (event: Schemas['HistoryEvent'], names: KnownNames): string => {
  if (!(event.type in sentencesZh.event)) return '';
  const type = event.type as EventType;
  return i18n.t(`sentences:event.${type}`, valuesOf(type, new Fields(event.data), names));
};

const valuesOf = (type: EventType, data: Fields, names: KnownNames): Values => {
  const text = (name: string): string => data.text(name);
  const on = (name: string): string => date(text(name));
  const reason = because(text('reason'));
  const organisation = (id: string, fallback: 'body' | 'unit'): string => names.organisations.get(id) ?? piece(fallback);
  const group = (code: string): string => names.groups.get(code) ?? code;
  const seatById = (id: string): string => {
    const seat = names.seats.get(id);
    return seat ? piece('seat', { n: seat.number, group: group(seat.group), capacity: word('capacity', seat.capacity) }) : piece('someone');
  };
  const seat = (): string => seatById(text('seatId') || (names.seated.get(text('participantId')) ?? ''));
  const responsibility = () => names.responsibilities.get(text('responsibilityId'));
  const task = (): string => {
    const known = responsibility()?.task;
    return known ? piece('task', { text: open(known) }) : piece('taskPlain');
  };
  const unit = (): string => organisation(responsibility()?.unitId ?? '', 'unit');
  const recommendation = (): string => {
    const known = names.recommendations.get(text('recommendationId'));
    return known ? piece('recommendation', { n: known.number }) : piece('recommendationPlain');
  };
  const statement = (): string => {
    const known = names.statements.get(text('statementId'));
    return known ? piece('statement', { text: open(known) }) : piece('statementPlain');
  };
  const groups = (): string => joined(data.parts('stakeholderGroups').map((one) => one.text('name')));
  const yes = (name: string): string => i18n.t(data.yes(name) ? 'common.yes' : 'common.no');
  const outcome = (name: string, list: keyof Words): string => word(list, String(data.yes(name)));

  switch (type) {
    case 'ConcernRaised':
      return { route: word('route', text('route')), title: words(data.words('title')), place: place(data.words('place')) };
    case 'ConcernHandedOn':
      return { channel: word('handOn', text('channel')), because: reason };
    case 'ConcernDeclined':
      return { because: reason, date: on('appealUntil') };
    case 'ConcernAppealed':
      return { text: words(data.words('reason')) };
    case 'ConcernAppealDecided':
      return { outcome: outcome('upheld', 'appealUpheld'), because: reason };
    case 'ConcernAnswered':
      return { what: word('told', text('what')) };
    case 'TopicDrafted':
      return { channel: word('channel', text('channel')), title: text('title'), question: text('question') };
    case 'TopicRevised':
      return { note: note(text('answering')) };
    case 'TopicScreened':
      return { outcome: outcome('suitable', 'suitable'), reasons: text('reasons') };
    case 'TopicSubmitted':
      return { body: organisation(text('toBodyId'), 'body'), date: on('decideBy') };
    case 'TopicApproved':
      return { basis: basis(data.part('basis')), visibility: visibility(data.part('visibility')), groups: groups() };
    case 'TopicReturned':
      return { reasons: open(text('reasons')), change: joined(data.texts('change')) };
    case 'TopicRejected':
      return { reasons: text('reasons') };
    case 'TopicRatified':
      return { basis: basis(data.part('basis')) };
    case 'RatificationRefused':
      return { reasons: open(text('reasons')), basis: basis(data.part('basis')) };
    case 'VisibilityChanged':
      return { visibility: visibility(data.part('visibility')), basis: basis(data.part('basis')) };
    case 'ConsultationOpened': {
      const rules = data.part('rules');
      return { groups: groups(), quorum: Math.round(rules.number('quorumShare') * 100), days: rules.number('noticeDays') };
    }
    case 'CompositionSet': {
      const seats = data.parts('seats');
      return {
        count: seats.length,
        seats: tally(
          seats.map((one) => one.text('capacity')),
          'capacity',
        ),
        why: text('why'),
      };
    }
    case 'SeatOffered':
      return { seat: seat(), how: word('seatHow', text('how')) };
    case 'SeatAccepted':
      return { seat: seat() };
    case 'SeatDeclined':
      return { seat: seat(), because: reason };
    case 'SeatVacated':
      return { seat: seat(), code: word('vacating', text('reasonCode')), because: reason };
    case 'ParticipantsSettled':
      return { count: data.parts('explanation').length };
    case 'InvestigationAssigned':
      return { date: on('dueOn'), plan: text('plan') };
    case 'FindingRecorded': {
      const people = joined(
        data.parts('heard').map((one) => piece('group', { group: group(one.text('group')), count: one.number('count') })),
      );
      return {
        kind: word('findingKind', text('kind')),
        date: on('on'),
        place: place(text('place')),
        people: people ? piece('withPeople', { people }) : '',
        text: words(data.words('text')),
      };
    }
    case 'FindingConfirmed':
      return { text: words(shortened(names.findings.get(text('findingId')) ?? '')) };
    case 'InvestigationCompleted':
      return { facts: text('facts'), problems: text('problems'), suggestions: text('suggestions') };
    case 'SessionPencilled':
      return { date: on('on') };
    case 'SessionConvened':
      return { instant: instant(text('startsAt')), form: word('sessionForm', text('form')), quorum: data.number('quorum') };
    case 'PaperTabled':
      return { title: text('title'), proposals: joined(data.parts('proposals').map((one) => open(one.text('text')))) };
    case 'GroupHeard':
      return { group: group(text('group')), where: word('heardWhere', text('where')) };
    case 'GroupNotHeardExplained':
      return { group: group(text('group')), reason: text('reason') };
    case 'MinutesDrafted':
    case 'MinutesObjected':
    case 'MinutesPublished':
    case 'StatementSubmitted':
    case 'AssessmentAnswered':
      return { text: words(data.words('text')) };
    case 'RecommendationMade':
      return { recommendation: recommendation(), text: text('text') };
    case 'RecommendationAmended':
      return { recommendation: recommendation(), text: open(text('text')), because: reason };
    case 'RecommendationWithdrawn':
      return { recommendation: recommendation(), because: reason };
    case 'ConsultationConcluded': {
      const said = text('differences') || data.part('settlement').text('what') || data.part('pact').text('title');
      return { kind: word('conclusion', text('kind')), count: data.parts('recommendations').length, note: note(said) };
    }
    case 'ConsultationReopened':
      return {
        round: data.number('round'),
        ground: word('reopenGround', text('ground')),
        backTo: word('backTo', text('backTo')),
        because: reason,
      };
    case 'ReferredUp':
      return { body: organisation(text('toBodyId'), 'body'), question: open(text('question')), date: on('replyBy') };
    case 'ReferralAnswered':
      return { answer: text('answer') };
    case 'SessionScheduled':
      return { instant: instant(text('startsAt')), form: word('sessionForm', text('form')), place: place(text('place')) };
    case 'AgendaItemAdded':
      return { n: data.number('itemNo') };
    case 'ParticipantCheckedIn':
      return { seat: seat(), how: word('checkIn', text('how')) };
    case 'SpeechRecorded':
      return { seat: seat(), duration: showDuration(data.number('seconds'), i18n.language), note: note(data.words('gist')) };
    case 'ItemAdjourned':
      return { because: reason, until: text('until') ? piece('until', { date: on('until') }) : '' };
    case 'DiscussionOpened':
      return { instant: instant(text('closesAt')) };
    case 'StatementModerated':
      return { outcome: outcome('accepted', 'accepted'), statement: statement(), because: reason };
    case 'CommonGroundComputed': {
      const common = data.parts('ranking').filter((one) => one.yes('common'));
      const said = common.slice(0, 3).map((one) => open(names.statements.get(one.text('statementId')) ?? ''));
      return { count: common.length, note: note(joined(said)) };
    }
    case 'VoteCast':
      return { statement: statement(), choice: word('vote', text('choice')) };
    case 'OutcomeReportDrafted':
      return { kind: word('conclusion', text('conclusion')), count: data.parts('recommendations').length };
    case 'OutcomeReportRevised':
      return { summary: text('summary') };
    case 'OutcomeReportSubmitted':
      return { body: organisation(text('toBodyId'), 'body'), number: number(text('documentNumber')) };
    case 'OutcomeReportReturned':
      return { backTo: word('backTo', text('backTo')), reasons: text('reasons') };
    case 'OutcomeReportRecalled':
      return { because: because(text('reasons')) };
    case 'OutcomeReportReceived':
      return { number: number(text('receiptNo')), date: on('decideBy') };
    case 'RecommendationDecided':
      return {
        recommendation: recommendation(),
        decision: word('decision', text('decision')),
        reasons: open(text('reasons')),
        basis: basis(data.part('basis')),
      };
    case 'ResponsibilityAssigned':
      return { unit: organisation(text('leadUnitId'), 'unit'), date: on('dueOn'), task: text('task') };
    case 'ResponsibilityAccepted':
      return { unit: unit(), task: task() };
    case 'ResponsibilityRefused':
      return { unit: unit(), task: task(), because: reason };
    case 'ResponsibilityHandedOver':
      return { unit: organisation(text('toUnitId'), 'unit'), because: reason };
    case 'ProgressReported':
      return { unit: unit(), percent: text('percent') ? piece('percent', { n: data.number('percent') }) : '', text: text('text') };
    case 'UnitUrged':
      return { level: word('urgeLevel', text('level')), unit: unit(), because: reason };
    case 'ExtensionRequested':
      return { unit: unit(), date: on('dueOn'), because: reason };
    case 'ExtensionGranted':
      return { date: on('dueOn'), because: reason };
    case 'ResponsibilityCompleted':
      return { unit: unit(), text: text('text') };
    case 'CompletionVerified':
      return { capacity: word('verifier', text('capacity')), note: note(text('note')) };
    case 'CompletionSentBack':
      return { reasons: text('reasons') };
    case 'ResponsibilityEnded':
      return { because: reason, basis: basis(data.part('basis')) };
    case 'ResultsPublished':
      return {
        results: data
          .parts('results')
          .map((one) => one.text('what'))
          .join(' '),
      };
    case 'LastingChecked':
      return { outcome: outcome('lasting', 'lasting'), note: note(text('note')) };
    case 'OutcomeConverted':
      return { kind: word('conversion', text('kind')), reference: text('reference'), note: note(text('note')) };
    case 'MediaReportLinked':
      return { outlet: text('outlet'), title: text('title') };
    case 'SatisfactionInvited':
      return { count: data.number('count') };
    case 'SatisfactionClosed':
      return {
        invited: data.number('invited'),
        answered: data.number('answered'),
        solved: data.number('solvedYes'),
        improved: data.number('improvedYes'),
        benefited: data.number('benefitedYes'),
      };
    case 'ThirdPartyAssigned':
      return { body: organisation(text('evaluatorId'), 'body'), why: word('thirdPartyWhy', text('why')) };
    case 'ThirdPartyAssessed':
      return {
        text: open(words(data.words('text'))),
        items: joined(data.parts('items').map((one) => `${word('assessed', one.text('code'))} ${one.number('points')}`)),
      };
    case 'ScoresComputed':
      return {
        edition: word('edition', text('edition')),
        process: data.part('process').text('total'),
        result: data.part('result').text('total'),
        formula: text('formula'),
      };
    case 'ScoresPublished':
      return { edition: word('edition', text('edition')), process: text('process'), result: text('result') };
    case 'ScoreContested':
      return { edition: word('edition', text('edition')), because: reason };
    case 'ContestDecided':
      return { outcome: outcome('upheld', 'contestUpheld'), because: reason };
    case 'WarningRaised':
    case 'WarningCleared':
      return { code: word('warning', text('code')) };
    case 'CaseRated':
      return { solved: yes('solved'), improved: yes('improved'), benefited: yes('benefited'), note: note(data.words('comment')) };
    // The sentence says everything but the reason, where there is one.
    case 'ConcernAmended':
    case 'ConcernWithdrawn':
    case 'ConcernLinkedToTopic':
    case 'ConcernUnlinked':
    case 'ConcernEndorsed':
    case 'EndorsementWithdrawn':
    case 'TopicConcernAdded':
    case 'TopicConcernRemoved':
    case 'TopicRaisedOneLevel':
    case 'TopicWithdrawn':
    case 'TopicClosed':
    case 'DrawRecorded':
    case 'InvestigationAbandoned':
    case 'ConsultationSuspended':
    case 'ConsultationResumed':
    case 'ConsultationTerminated':
    case 'AgendaItemRemoved':
    case 'SessionOpened':
    case 'SessionFailed':
    case 'SessionClosed':
    case 'VotingClosed':
    case 'ExtensionRefused':
    case 'OutcomeClosed':
    case 'EvaluationOpened':
    case 'EvaluationClosed':
      return { because: reason };
  }
};
