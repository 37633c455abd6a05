import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { Chip } from '../../parts/chip';
import { daysBetween, showInstant } from '../../parts/dates';
import { Failed } from '../../parts/failed';
import { Panel } from '../../parts/panel';
import { Waiting } from '../../parts/waiting';
import { sentenceOf } from './event-sentence';
import { knownNames, type KnownNames } from './known-names';
import { useCaseHistory, type HistoryEvent } from './use-case-history';

/** What moves a case on, or back. */
const TURNS: ReadonlySet<string> = new Set([
  'TopicDrafted',
  'TopicApproved',
  'TopicReturned',
  'TopicRejected',
  'ParticipantsSettled',
  'InvestigationCompleted',
  'SessionConvened',
  'ConsultationConcluded',
  'ConsultationReopened',
  'ConsultationTerminated',
  'OutcomeReportReturned',
  'OutcomeReportReceived',
  'ResultsPublished',
  'ScoresPublished',
  'TopicClosed',
]);
/** What many people do one after the other, by what they do: shown as one line until somebody wants to see each. */
const OF_MANY: Readonly<Record<string, string>> = {
  ConcernEndorsed: 'endorsing',
  TopicConcernAdded: 'gathering',
  ConcernLinkedToTopic: 'gathering',
  ConcernAnswered: 'answering',
  SeatOffered: 'seating',
  SeatAccepted: 'seating',
  ParticipantCheckedIn: 'arriving',
  StatementSubmitted: 'talking online',
  StatementModerated: 'talking online',
  VoteCast: 'talking online',
  CaseRated: 'rating',
};
const MANY = 3;

type Run = readonly [HistoryEvent, ...HistoryEvent[]];

const runsOf = (events: readonly HistoryEvent[]): readonly Run[] => {
  const runs: [HistoryEvent, ...HistoryEvent[]][] = [];
  for (const event of events) {
    const last = runs.at(-1);
    const doing = OF_MANY[event.type];
    if (last && doing !== undefined && OF_MANY[last[0].type] === doing) last.push(event);
    else runs.push([event]);
  }
  return runs.flatMap((run) => (run.length < MANY ? run.map((event): Run => [event]) : [run]));
};

const Entry = ({ event, names }: { event: HistoryEvent; names: KnownNames }) => {
  const { t, i18n } = useTranslation();
  const word = useWords();
  const [open, setOpen] = useState(false);
  const late = event.timeSource === 'entered' ? daysBetween(event.occurredAt, event.recordedAt) : 0;
  const who = [event.actor.organisationName, word('role', event.actor.role)].filter(Boolean).join(' · ');
  return (
    <li className={TURNS.has(event.type) ? 'turn' : undefined}>
      <strong>{word('event', event.type)}</strong> {late > 0 && <Chip tone="warn">{t('case.late', { count: late })}</Chip>}
      <p>{sentenceOf(event, names)}</p>
      <div className="muted">
        <time dateTime={event.occurredAt}>{showInstant(event.occurredAt, i18n.language)}</time> · {who} ·{' '}
        {t('case.position', { n: event.position })}{' '}
        <button type="button" className="quiet-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('case.hideData') : t('case.showData')}
          <span className="visually-hidden">
            {' '}
            {word('event', event.type)} {event.position}
          </span>
        </button>
      </div>
      {open && <pre className="event-data">{JSON.stringify(event, null, 2)}</pre>}
    </li>
  );
};

const FoldedRun = ({ run, onOpen }: { run: Run; onOpen: () => void }) => {
  const { t, i18n } = useTranslation();
  const word = useWords();
  const first = run[0];
  const last = run.at(-1) ?? first;
  return (
    <li>
      {[...new Set(run.map(({ type }) => type))].map((type) => (
        <span key={type} style={{ marginRight: 12 }}>
          <strong>{word('event', type)}</strong>{' '}
          <Chip>{t('case.times', { count: run.filter((event) => event.type === type).length })}</Chip>
        </span>
      ))}
      <div className="muted">
        <time dateTime={first.occurredAt}>{showInstant(first.occurredAt, i18n.language)}</time> –{' '}
        <time dateTime={last.occurredAt}>{showInstant(last.occurredAt, i18n.language)}</time>{' '}
        <button type="button" className="quiet-button" onClick={onOpen}>
          {t('case.showEach')}
        </button>
      </div>
    </li>
  );
};

const Runs = ({ run, names }: { run: Run; names: KnownNames }) => {
  const [each, setEach] = useState(false);
  if (run.length > 1 && !each) return <FoldedRun run={run} onOpen={() => setEach(true)} />;
  return run.map((event) => <Entry key={event.eventId} event={event} names={names} />);
};

export const CaseHistory = ({ one }: { one: Schemas['CaseDetail'] }) => {
  const { t } = useTranslation();
  const { events, data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useCaseHistory(one);
  const names = useMemo(() => knownNames(events, one), [events, one]);
  return (
    <Panel title={t('case.history')} extra={data && <span className="muted">{t('case.historyCount', { count: events.length })}</span>}>
      <p className="muted">{t('case.historyHint')}</p>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <ol className="history">
          {runsOf(events).map((run) => (
            <Runs key={run[0].eventId} run={run} names={names} />
          ))}
        </ol>
      )}
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('cases.more')}
        </Button>
      )}
    </Panel>
  );
};
