import { useInfiniteQuery } from '@tanstack/react-query';
import { Checkbox, Segmented, Grid } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { Chip } from '../../parts/chip';
import { showDate } from '../../parts/dates';
import { Failed } from '../../parts/failed';
import { MoreButton } from '../../parts/more-button';
import { Nothing } from '../../parts/nothing';
import { PageTitle } from '../../parts/page-title';
import { Waiting } from '../../parts/waiting';
import { useSession } from '../../session';
import { DECIDED } from '../case/outcome-lists';

const LISTS = ['recommendations', 'responsibilities', 'results'] as const;
type ListName = (typeof LISTS)[number];
const PAGE = 20;

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** One of the three lists, page by page. */
const useList = <Item,>(list: ListName, filters: object, read: (cursor: string | undefined) => Promise<Page<Item>>) =>
  useInfiniteQuery({
    queryKey: ['outcome-board', { list, who: useSession()?.personId, ...filters }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => read(pageParam),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

const Column = <Item,>({
  list,
  query,
  children,
}: {
  list: ListName;
  query: ReturnType<typeof useList<Item>>;
  children: (item: Item) => ReactNode;
}) => {
  const { t } = useTranslation();
  const id = useId();
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(`lists.${list}`)}</h2>
      {query.error && <Failed error={query.error} onRetry={() => void query.refetch()} />}
      {!query.data && !query.error && <Waiting />}
      {query.data && items.length === 0 && <Nothing>{t('lists.empty')}</Nothing>}
      {items.map(children)}
      <MoreButton of={query} />
    </section>
  );
};

const OfCase = ({ caseId, title, jurisdictionName }: { caseId: string; title: string; jurisdictionName: string | null }) => (
  <div className="muted">
    <Link to={`/cases/${caseId}`}>{title}</Link>
    {jurisdictionName && ` · ${jurisdictionName}`}
  </div>
);

const RecommendationCard = ({ row }: { row: Schemas['RecommendationRow'] }) => {
  const { t, i18n } = useTranslation();
  const word = useWords();
  const date = (value: string): string => showDate(value, i18n.language);
  return (
    <article className="board-card">
      <p>{row.text}</p>
      <div className="chips">
        <Chip tone={(row.decision && DECIDED[row.decision]) || 'plain'}>
          {row.decision ? word('decision', row.decision) : t('case.undecided')}
        </Chip>
        {row.overdue && <Chip tone="bad">{t('overview.overdue')}</Chip>}
      </div>
      {row.reasons && <p className="muted">{row.reasons}</p>}
      <div className="muted">
        {row.decidedOn
          ? [row.decidedByBodyName, date(row.decidedOn)].filter(Boolean).join(' · ')
          : [row.deskBodyName, row.decideBy && t('case.due', { date: date(row.decideBy) })].filter(Boolean).join(' · ')}
      </div>
      <OfCase {...row} />
    </article>
  );
};

const ResponsibilityCard = ({ row }: { row: Schemas['ResponsibilityRow'] }) => {
  const { t, i18n } = useTranslation();
  const word = useWords();
  const ended = row.status === 'verified' || row.status === 'ended';
  return (
    <article className="board-card">
      <p>{row.task}</p>
      <div className="chips">
        <Chip tone={ended ? 'good' : 'info'}>{word('responsibilityStatus', row.status)}</Chip>
        {row.overdue && <Chip tone="bad">{t('overview.overdue')}</Chip>}
        {row.urgedTimes > 0 && <Chip tone="warn">{t('lists.urged', { count: row.urgedTimes })}</Chip>}
        {row.lasting !== null && <Chip tone={row.lasting ? 'good' : 'bad'}>{word('lasting', String(row.lasting))}</Chip>}
      </div>
      {row.percent !== null && !ended && (
        <progress className="bar" max={100} value={row.percent} aria-label={t('lists.percent', { percent: row.percent })} />
      )}
      <div className="muted">
        {[row.leadUnitName, t('case.due', { date: showDate(row.dueOn, i18n.language) })].filter(Boolean).join(' · ')}
      </div>
      <OfCase {...row} />
    </article>
  );
};

const ResultCard = ({ row }: { row: Schemas['ResultRow'] }) => {
  const { t, i18n } = useTranslation();
  return (
    <article className="board-card">
      <p>{row.what}</p>
      <div className="muted">
        {[
          row.leadUnitName,
          showDate(row.publishedOn, i18n.language),
          row.evidence.length > 0 && t('lists.evidence', { count: row.evidence.length }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      <OfCase {...row} />
    </article>
  );
};

export default function ListsPage() {
  const { t } = useTranslation();
  const wide = Grid.useBreakpoint().lg ?? true;
  const [overdue, setOverdue] = useState(false);
  const [shown, setShown] = useState<ListName>('responsibilities');
  const filters = { overdue: overdue || undefined };
  const recommendations = useList('recommendations', filters, (cursor) =>
    answer(api.GET('/api/v1/outcomes/recommendations', { params: { query: { ...filters, cursor, limit: PAGE } } })),
  );
  const responsibilities = useList('responsibilities', filters, (cursor) =>
    answer(api.GET('/api/v1/outcomes/responsibilities', { params: { query: { ...filters, cursor, limit: PAGE } } })),
  );
  const results = useList('results', {}, (cursor) =>
    answer(api.GET('/api/v1/outcomes/results', { params: { query: { cursor, limit: PAGE } } })),
  );
  const isShown = (list: ListName): boolean => wide || shown === list;
  return (
    <>
      <PageTitle
        title={t('lists.title')}
        hint={t('lists.hint')}
        extra={
          <Checkbox checked={overdue} onChange={({ target }) => setOverdue(target.checked)}>
            {t('lists.overdueOnly')}
          </Checkbox>
        }
      />
      {!wide && (
        <Segmented
          block
          style={{ marginBottom: 12 }}
          value={shown}
          onChange={(value) => setShown(value)}
          options={LISTS.map((list) => ({ value: list, label: t(`lists.short_${list}`) }))}
        />
      )}
      <div className="board">
        {isShown('recommendations') && (
          <Column list="recommendations" query={recommendations}>
            {(row) => <RecommendationCard key={`${row.caseId} ${row.recommendationId} ${row.round}`} row={row} />}
          </Column>
        )}
        {isShown('responsibilities') && (
          <Column list="responsibilities" query={responsibilities}>
            {(row) => <ResponsibilityCard key={row.responsibilityId} row={row} />}
          </Column>
        )}
        {isShown('results') && (
          <Column list="results" query={results}>
            {(row) => <ResultCard key={`${row.caseId} ${row.round} ${row.number}`} row={row} />}
          </Column>
        )}
      </div>
    </>
  );
}
