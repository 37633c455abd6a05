import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { wordsZh } from '../../i18n/words.zh';
import { Chip } from '../../parts/chip';
import { Failed } from '../../parts/failed';
import { Nothing } from '../../parts/nothing';
import { PageTitle } from '../../parts/page-title';
import { Panel } from '../../parts/panel';
import { Waiting } from '../../parts/waiting';

const Chart = lazy(() => import('../../parts/chart'));
/** A room is set up before its first case, so no case stands in the first stage. */
const STAGES = Object.keys(wordsZh.stage).filter((stage) => stage !== 'establish');
type Overview = Schemas['Overview'];

const sum = (rows: readonly { readonly count: number }[]): number => rows.reduce((total, { count }) => total + count, 0);

const Loop = ({ overview }: { overview: Overview }) => {
  const { t } = useTranslation();
  const word = useWords();
  return (
    <Panel title={t('overview.byStage')}>
      <ol className="loop">
        {STAGES.map((stage) => (
          <li key={stage}>
            <Link to={`/cases?status=open&stage=${stage}`}>
              <strong>{sum(overview.cases.filter((row) => row.status === 'open' && row.stage === stage))}</strong>
              {word('stage', stage)}
            </Link>
          </li>
        ))}
      </ol>
    </Panel>
  );
};

const Charts = ({ overview }: { overview: Overview }) => {
  const { t } = useTranslation();
  const word = useWords();
  const cityLevel = t('overview.cityLevel');
  const charts = useMemo(() => {
    const open = overview.cases.filter(({ status }) => status === 'open');
    const counties = [...new Set(overview.cases.map(({ countyName }) => countyName ?? cityLevel))];
    const inCounty = (county: string) => (row: { readonly countyName: string | null }) => (row.countyName ?? cityLevel) === county;
    return [
      {
        title: t('overview.byCountyAndStage'),
        categories: counties,
        inOrder: true,
        series: STAGES.map((stage) => ({
          name: word('stage', stage),
          values: counties.map((county) => sum(open.filter((row) => row.stage === stage).filter(inCounty(county)))),
        })),
      },
      {
        title: t('overview.byCounty'),
        categories: counties,
        series: [
          { name: t('overview.open'), values: counties.map((county) => sum(open.filter(inCounty(county)))) },
          {
            name: t('overview.ended'),
            values: counties.map((county) => sum(overview.cases.filter(({ status }) => status !== 'open').filter(inCounty(county)))),
          },
        ],
      },
      {
        title: t('overview.byTheme'),
        categories: overview.themes.map(({ theme }) => word('theme', theme)),
        series: [{ name: t('overview.total'), values: overview.themes.map(({ count }) => count) }],
      },
      {
        title: t('overview.byChannel'),
        categories: overview.channels.map(({ channel }) => word('channel', channel)),
        series: [{ name: t('overview.total'), values: overview.channels.map(({ count }) => count) }],
      },
      {
        title: t('overview.byConclusion'),
        categories: overview.conclusions.map(({ conclusion }) => word('conclusion', conclusion)),
        series: [{ name: t('overview.total'), values: overview.conclusions.map(({ count }) => count) }],
      },
    ];
  }, [overview, cityLevel, t, word]);
  return (
    <div className="grid-2">
      {charts
        .filter(({ categories }) => categories.length > 0)
        .map((chart) => (
          <Panel title={chart.title} key={chart.title}>
            <Suspense fallback={<Waiting />}>
              <Chart {...chart} />
            </Suspense>
          </Panel>
        ))}
    </div>
  );
};

export default function OverviewPage() {
  const { t } = useTranslation();
  const word = useWords();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', { view: 'overview' }],
    queryFn: () => answer(api.GET('/api/v1/audit/overview')),
  });
  const title = (
    <PageTitle
      title={t('overview.title')}
      hint={t('app.tagline')}
      extra={
        <Button type="primary" size="large" onClick={() => void navigate('/concerns/raise')}>
          {t('nav.raise')}
        </Button>
      }
    />
  );
  if (error && !data)
    return (
      <>
        {title}
        <Failed error={error} onRetry={() => void refetch()} />
      </>
    );
  if (!data)
    return (
      <>
        {title}
        <Waiting />
      </>
    );
  const figures: readonly [name: string, value: number, to: string | null, alarming: boolean][] = [
    [t('overview.total'), sum(data.cases), '/cases', false],
    [t('overview.open'), sum(data.cases.filter(({ status }) => status === 'open')), '/cases?status=open', false],
    [t('overview.closed'), sum(data.cases.filter(({ status }) => status === 'closed')), '/cases?status=closed', false],
    [t('overview.overdue'), data.overdue, null, data.overdue > 0],
    [t('overview.rooms'), sum(data.rooms), '/rooms', false],
  ];
  return (
    <>
      {title}
      <div className="figures">
        {figures.map(([name, value, to, alarming]) => {
          const said = (
            <>
              <strong>{value.toLocaleString()}</strong>
              {name}
            </>
          );
          const className = alarming ? 'figure alarm' : 'figure';
          return to === null ? (
            <div className={className} key={name}>
              {said}
            </div>
          ) : (
            <Link to={to} className={className} key={name}>
              {said}
            </Link>
          );
        })}
      </div>
      <div className="stack">
        <Loop overview={data} />
        {data.warnings.length > 0 && (
          <Panel title={t('overview.warnings')}>
            <div className="chips">
              {data.warnings.map(({ code, count }) => (
                <Link key={code} to={`/cases?warning=${code}`}>
                  <Chip tone="bad">
                    {word('warning', code)} {count}
                  </Chip>
                </Link>
              ))}
            </div>
          </Panel>
        )}
        {data.cases.length === 0 ? <Nothing>{t('overview.empty')}</Nothing> : <Charts overview={data} />}
      </div>
    </>
  );
}
