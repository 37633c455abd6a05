import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { answer, api, RequestFailed, type Schemas } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { Chip } from '../../parts/chip';
import { showDate } from '../../parts/dates';
import { DeskSentence } from '../../parts/desk-sentence';
import { Failed } from '../../parts/failed';
import { useTabTitle } from '../../parts/page-title';
import { Panel } from '../../parts/panel';
import { Waiting } from '../../parts/waiting';
import NotFoundPage from '../not-found-page';
import { CaseHistory } from './case-history';
import { NextSteps } from './next-steps';
import { OnlineDiscussion } from './online-discussion';
import { OutcomeLists } from './outcome-lists';
import { Scores } from './scores';
import { StageTimeline } from './stage-timeline';

type CaseDetail = Schemas['CaseDetail'];

const Facts = ({ one }: { one: CaseDetail }) => {
  const { t, i18n } = useTranslation();
  const word = useWords();
  const facts: readonly (readonly [string, string])[] = [
    [t('case.room'), one.roomName ?? '—'],
    [t('case.place'), [one.countyName, one.jurisdictionName].filter(Boolean).join(' · ') || '—'],
    [t('cases.theme'), word('theme', one.theme)],
    [t('cases.channel'), word('channel', one.channel)],
    [t('case.approvedBy'), one.approvingBodyName ?? '—'],
    [t('case.visibility'), word('visibility', one.visibility)],
    [t('case.concerns'), t('case.concernCount', { count: one.concernIds.length })],
    [t('case.sessions'), t('case.sessionCount', { count: one.sessionsHeld })],
    [t('case.opened'), showDate(one.openedAt, i18n.language)],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

export default function CasePage() {
  const { caseId = '' } = useParams();
  const { t } = useTranslation();
  const word = useWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', caseId],
    queryFn: () => answer(api.GET('/api/v1/audit/cases/{caseId}', { params: { path: { caseId } } })),
  });
  useTabTitle(data?.title ?? t('cases.title'));
  if (error instanceof RequestFailed && (error.problem?.status === 404 || error.problem?.status === 400)) return <NotFoundPage />;
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <>
      <div className="case-head">
        <Link to="/cases">← {t('case.back')}</Link>
        <h1>{data.title}</h1>
        <div className="chips">
          <Chip tone={data.status === 'open' ? 'brand-tone' : 'plain'}>
            {data.status === 'open' ? word('stage', data.stage) : word('caseStatus', data.status)}
          </Chip>
          {data.round > 1 && <Chip tone="violet">{t('case.round', { n: data.round })}</Chip>}
          {data.conclusion && <Chip tone="good">{word('conclusion', data.conclusion)}</Chip>}
          {data.warnings.map((code) => (
            <Chip tone="bad" key={code}>
              {word('warning', code)}
            </Chip>
          ))}
        </div>
      </div>
      <div className="stack">
        <section className={data.status === 'open' ? 'panel desk' : 'panel desk over'} aria-label={t('case.now')}>
          <DeskSentence desk={data.desk} status={data.status} />
          <NextSteps one={data} />
        </section>
        <Panel title={t('case.timeline')}>
          <StageTimeline visits={data.visits} stage={data.stage} status={data.status} />
        </Panel>
        <div className="case-columns">
          <div className="stack">
            <Panel title={t('case.question')}>
              <p style={{ margin: 0, fontSize: 17 }}>{data.question}</p>
            </Panel>
            <OnlineDiscussion one={data} />
            <OutcomeLists one={data} />
            <CaseHistory one={data} />
          </div>
          <aside className="stack">
            <Panel title={t('case.facts')}>
              <Facts one={data} />
            </Panel>
            <Scores one={data} />
          </aside>
        </div>
      </div>
    </>
  );
}
