import { addWorkdays, daysBetween, shanghaiDateOf, type ShanghaiDate } from '#libs/shared-kernel';
import { factsOf, lastOf, ofThisRound, trustedDay, type Fact } from '../facts/fact.js';
import { inProportion, notApplicable, outright, scoreOf, type Item, type RecordedScore } from './points.js';

/*
 * process-score.v1: how the stages were walked, out of 100. Never changed once a score was published by it: a correction is v2. Limits
 * that no jurisdiction sets are part of the version.
 */
export const PROCESS_SCORE = 'process-score.v1';

const MINUTES_WITHIN_DAYS = 10;
const REPORT_WITHIN_WORKDAYS = 10;
const REPORT_AT_LAST_WITHIN_WORKDAYS = 20;

export interface ScoreRules {
  readonly version: string;
  readonly enteredTimeToleranceDays: number;
}

export const processScore = (facts: readonly Fact[], rules: ScoreRules): RecordedScore => {
  const day = (fact: Fact): ShanghaiDate => trustedDay(fact, rules.enteredTimeToleranceDays);
  return scoreOf([
    ...topicItems(facts, day),
    ...researchItems(facts),
    ...compositionItems(facts),
    ...consultItems(facts, day),
    ...reportItems(facts, day),
  ]);
};

type DayOf = (fact: Fact) => ShanghaiDate;

const topicItems = (facts: readonly Fact[], day: DayOf): Item[] => {
  const approved = lastOf(facts, 'TopicApproved');
  const submitted = lastOf(facts, 'TopicSubmitted');
  if (!approved) return [notApplicable('topic_on_time'), notApplicable('topic_from_below')];
  const onTime = submitted && day(approved) <= submitted.data.decideBy;
  const { channel, concernIds } = approved.data;
  const fromBelow = channel !== 'party_government' ? 5 : concernIds.length > 0 ? 3 : 0;
  return [
    submitted
      ? outright('topic_on_time', onTime ? 5 : 0, 5, [submitted, approved], { approved: day(approved), due: submitted.data.decideBy })
      : notApplicable('topic_on_time'),
    outright('topic_from_below', fromBelow, 5, [approved], { channel, concerns: concernIds.length }),
  ];
};

const researchItems = (facts: readonly Fact[]): Item[] => {
  const round = ofThisRound(facts);
  const findings = factsOf(round, 'FindingRecorded');
  const visits = findings.filter(({ data }) => data.kind === 'site_visit');
  const named = namedGroups(facts);
  const asked = findings.filter(({ data }) => data.heard.some(({ group }) => named.includes(group)));
  const heard = named.filter((code) => asked.some(({ data }) => data.heard.some(({ group }) => group === code)));
  const confirmations = factsOf(round, 'FindingConfirmed');
  const confirmed = findings.filter(({ data }) => confirmations.some((one) => one.data.findingId === data.findingId));
  return [
    outright('research_visits', visits.length >= 2 ? 8 : visits.length === 1 ? 5 : 0, 8, visits, {
      site_visits: visits.length,
      for_all: 2,
    }),
    inProportion('research_groups_heard', 12, heard.length, named.length, asked),
    findings.length === 0
      ? outright('research_confirmed', 0, 5, [], { findings: 0 })
      : inProportion('research_confirmed', 5, confirmed.length, findings.length, confirmations),
  ];
};

/** Stakeholder groups as the approval named them. */
export const namedGroups = (facts: readonly Fact[]): string[] => {
  const approved = lastOf(facts, 'TopicApproved');
  return [...new Set((approved?.data.stakeholderGroups ?? []).map(({ code }) => code))];
};

export interface Seat {
  readonly seatId: string;
  readonly participantId: string;
  readonly group: string;
  readonly capacity: string;
  readonly accepted: Fact<'SeatAccepted'>;
}

/** Who sits in which seat in the end. Seats outlive a round: only vacating one empties it. */
export const seatsTaken = (facts: readonly Fact[]): Seat[] => {
  const plans = new Map(factsOf(facts, 'CompositionSet').flatMap(({ data }) => data.seats.map((seat) => [seat.seatId, seat] as const)));
  const taken = new Map<string, Seat>();
  for (const fact of factsOf(facts, 'SeatAccepted', 'SeatVacated')) {
    const { seatId, participantId } = fact.data;
    if (fact.type === 'SeatVacated') taken.delete(seatId);
    else
      taken.set(seatId, {
        seatId,
        participantId,
        group: plans.get(seatId)?.group ?? '',
        capacity: plans.get(seatId)?.capacity ?? '',
        accepted: fact,
      });
  }
  return [...taken.values()];
};

/** Observers sit in, and count for nothing here. */
const withVoice = (seats: readonly Seat[]): Seat[] => seats.filter(({ capacity }) => capacity !== 'observer');

const compositionItems = (facts: readonly Fact[]): Item[] => {
  const seats = withVoice(seatsTaken(facts));
  const residents = seats.filter(({ capacity }) => capacity === 'resident');
  const opened = lastOf(facts, 'ConsultationOpened');
  const wanted = Math.round((opened?.data.rules.minimumResidentShare ?? 0) * 10_000);
  const named = namedGroups(facts);
  const seated = named.filter((code) => seats.some(({ group }) => group === code));
  return [
    seats.length === 0 || wanted === 0
      ? notApplicable('residents_seated', { seats: seats.length })
      : {
          ...inProportion(
            'residents_seated',
            10,
            residents.length * 10_000,
            seats.length * wanted,
            residents.map(({ accepted }) => accepted),
          ),
          found: `residents=${residents.length}; seats=${seats.length}; minimum_per_10000=${wanted}`,
        },
    inProportion(
      'groups_seated',
      10,
      seated.length,
      named.length,
      seats.filter(({ group }) => named.includes(group)).map(({ accepted }) => accepted),
    ),
  ];
};

/** Sessions in which the case was really treated. */
export const sessionsHeld = (round: readonly Fact[]): Fact<'SessionConvened'>[] => {
  const signs = factsOf(round, 'ParticipantCheckedIn', 'SpeechRecorded');
  const minuted = new Set(factsOf(round, 'MinutesPublished').map(({ data }) => data.sessionId));
  return factsOf(round, 'SessionConvened').filter(
    ({ data }) => minuted.has(data.sessionId) || signs.some(({ stream }) => stream === `session-${data.sessionId}`),
  );
};

const consultItems = (facts: readonly Fact[], day: DayOf): Item[] => {
  const round = ofThisRound(facts);
  const opened = lastOf(facts, 'ConsultationOpened');
  const seats = withVoice(seatsTaken(facts));
  const checkIns = factsOf(round, 'ParticipantCheckedIn');
  const present = new Set(checkIns.map(({ data }) => data.participantId));
  const presentSeats = seats.filter(({ participantId }) => present.has(participantId));
  const speeches = factsOf(round, 'SpeechRecorded');
  const speakers = new Set(speeches.map(({ data }) => data.participantId));
  const named = namedGroups(facts);
  const heardFacts = factsOf(round, 'GroupHeard').filter(({ data }) => named.includes(data.group));
  const heard = new Set(heardFacts.map(({ data }) => data.group));
  const held = sessionsHeld(round);
  const noticeDays = opened?.data.rules.noticeDays ?? 0;
  const noticed = held.filter(({ data }) => daysBetween(data.noticeGivenOn, shanghaiDateOf(data.startsAt)) >= noticeDays);
  const minutes = factsOf(round, 'MinutesPublished');
  const inTime = held.filter(({ data }) =>
    minutes.some(
      (one) => one.data.sessionId === data.sessionId && daysBetween(shanghaiDateOf(data.startsAt), day(one)) <= MINUTES_WITHIN_DAYS,
    ),
  );
  const concluded = lastOf(round, 'ConsultationConcluded');
  const began = lastOf(facts, 'ConsultationOpened', 'ConsultationReopened');
  const limit = opened?.data.rules.undecidedAfterDays ?? 0;
  const took = concluded && began ? daysBetween(day(began), day(concluded)) : null;
  return [
    held.length === 0 ? notApplicable('attendance') : inProportion('attendance', 5, presentSeats.length, seats.length, checkIns),
    inProportion('voices', 10, [...speakers].filter((id) => present.has(id)).length, present.size, speeches),
    inProportion('groups_heard', 10, heard.size, named.length, heardFacts),
    inProportion('notice_given', 5, noticed.length, held.length, held, { notice_days: noticeDays }),
    inProportion('minutes_published', 5, inTime.length, held.length, minutes, { within_days: MINUTES_WITHIN_DAYS }),
    took === null
      ? outright('concluded_on_time', 0, 5, [], { concluded: 'no' })
      : outright('concluded_on_time', took <= limit ? 5 : 0, 5, [began, concluded], { days: took, limit }),
  ];
};

const reportItems = (facts: readonly Fact[], day: DayOf): Item[] => {
  const round = ofThisRound(facts);
  const concluded = lastOf(round, 'ConsultationConcluded');
  const [submitted] = factsOf(round, 'OutcomeReportSubmitted').filter(
    (one) => concluded && BigInt(one.position) > BigInt(concluded.position),
  );
  if (!concluded || !submitted) return [outright('report_on_time', 0, 5, [], { submitted: 'no' })];
  const on = day(submitted);
  const due = addWorkdays(day(concluded), REPORT_WITHIN_WORKDAYS);
  const atLast = addWorkdays(day(concluded), REPORT_AT_LAST_WITHIN_WORKDAYS);
  return [
    outright('report_on_time', on <= due ? 5 : on <= atLast ? 3 : 0, 5, [concluded, submitted], { submitted: on, due, at_last: atLast }),
  ];
};
