import { useQuery } from '@tanstack/react-query';
import { Card, Col, Row, Statistic, Tag, Typography } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { wordsZh } from '../../i18n/words.zh';
import { Failed } from '../../parts/failed';
import { Waiting } from '../../parts/waiting';

const Chart = lazy(() => import('../../parts/chart'));
const STAGES = Object.keys(wordsZh.stage).filter((stage) => stage !== 'establish');
type Overview = Schemas['Overview'];

const sum = (rows: readonly { readonly count: number }[]): number => rows.reduce((total, { count }) => total + count, 0);

const Charts = ({ overview }: { overview: Overview }) => {
  const { t } = useTranslation();
  const word = useWords();
  const open = overview.cases.filter(({ status }) => status === 'open');
  const counties = [...new Set(overview.cases.map(({ countyName }) => countyName ?? '—'))];
  const charts = [
    {
      title: t('overview.byStage'),
      categories: STAGES.map((stage) => word('stage', stage)),
      series: [{ name: t('overview.open'), values: STAGES.map((stage) => sum(open.filter((row) => row.stage === stage))) }],
    },
    {
      title: t('overview.byCounty'),
      categories: counties,
      series: [
        { name: t('overview.open'), values: counties.map((county) => sum(open.filter((row) => (row.countyName ?? '—') === county))) },
        {
          name: t('overview.closed'),
          values: counties.map((county) =>
            sum(overview.cases.filter((row) => row.status !== 'open' && (row.countyName ?? '—') === county)),
          ),
        },
      ],
    },
    {
      title: t('overview.byTheme'),
      categories: overview.themes.map(({ theme }) => word('theme', theme)),
      series: [{ name: t('overview.total'), values: overview.themes.map(({ count }) => count) }],
    },
    {
      title: t('overview.byConclusion'),
      categories: overview.conclusions.map(({ conclusion }) => word('conclusion', conclusion)),
      series: [{ name: t('overview.total'), values: overview.conclusions.map(({ count }) => count) }],
    },
  ];
  return (
    <Row gutter={[12, 12]}>
      {charts.map((chart) => (
        <Col xs={24} lg={12} key={chart.title}>
          <Card title={<h2 style={{ margin: 0, fontSize: 16 }}>{chart.title}</h2>}>
            <Suspense fallback={<Waiting />}>
              <Chart {...chart} height={Math.max(180, chart.categories.length * 34 + 40)} />
            </Suspense>
          </Card>
        </Col>
      ))}
    </Row>
  );
};

export default function OverviewPage() {
  const { t } = useTranslation();
  const word = useWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', { view: 'overview' }],
    queryFn: () => answer(api.GET('/api/v1/audit/overview')),
  });
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const figures: readonly [string, number, string][] = [
    [t('overview.total'), sum(data.cases), '/cases'],
    [t('overview.open'), sum(data.cases.filter(({ status }) => status === 'open')), '/cases?status=open'],
    [t('overview.closed'), sum(data.cases.filter(({ status }) => status === 'closed')), '/cases?status=closed'],
    [t('overview.overdue'), data.overdue, '/cases?status=open'],
    [t('overview.rooms'), sum(data.rooms), '/rooms'],
  ];
  return (
    <>
      <Typography.Title level={1} style={{ fontSize: 24 }}>
        {t('overview.title')}
      </Typography.Title>
      <Row gutter={[12, 12]} style={{ marginBottom: 12 }}>
        {figures.map(([title, value, to]) => (
          <Col xs={12} sm={8} lg={4} key={title} style={{ flexGrow: 1 }}>
            <Link to={to}>
              <Card size="small" hoverable>
                <Statistic title={title} value={value} />
              </Card>
            </Link>
          </Col>
        ))}
      </Row>
      {data.warnings.length > 0 && (
        <Card size="small" title={<h2 style={{ margin: 0, fontSize: 16 }}>{t('overview.warnings')}</h2>} style={{ marginBottom: 12 }}>
          {data.warnings.map(({ code, count }) => (
            <Link key={code} to={`/cases?warning=${code}`}>
              <Tag color="red">
                {word('warning', code)} {count}
              </Tag>
            </Link>
          ))}
        </Card>
      )}
      <Charts overview={data} />
    </>
  );
}
