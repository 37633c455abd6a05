import { useQuery } from '@tanstack/react-query';
import { Card, Descriptions, Flex, List, Table, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { showDate, today } from '../../parts/dates';
import { DeskSentence } from '../../parts/desk-sentence';
import { Failed } from '../../parts/failed';
import { Waiting } from '../../parts/waiting';
import { CaseHistory } from './case-history';
import { StageTimeline } from './stage-timeline';

type CaseDetail = Schemas['CaseDetail'];

const heading = (text: string) => <h2 style={{ margin: 0, fontSize: 16 }}>{text}</h2>;

const Facts = ({ one }: { one: CaseDetail }) => {
  const { t } = useTranslation();
  const word = useWords();
  return (
    <Descriptions
      column={{ xs: 1, sm: 2, lg: 3 }}
      size="small"
      items={[
        { key: 'room', label: t('case.room'), children: one.roomName ?? '—' },
        { key: 'place', label: t('case.place'), children: [one.countyName, one.jurisdictionName].filter(Boolean).join(' · ') || '—' },
        { key: 'theme', label: t('cases.theme'), children: word('theme', one.theme) },
        { key: 'channel', label: t('cases.channel'), children: word('channel', one.channel) },
        { key: 'by', label: t('case.approvedBy'), children: one.approvingBodyName ?? '—' },
        { key: 'visibility', label: t('case.visibility'), children: word('visibility', one.visibility) },
      ]}
    />
  );
};

const Recommendations = ({ one }: { one: CaseDetail }) => {
  const { t } = useTranslation();
  const word = useWords();
  if (one.recommendations.length === 0) return null;
  return (
    <Card title={heading(t('case.recommendations'))} size="small">
      <List
        dataSource={[...one.recommendations]}
        renderItem={(item, index) => (
          <List.Item
            extra={
              <Tag color={item.decision?.startsWith('adopt') ? 'green' : item.decision ? 'orange' : undefined}>
                {item.decision ? word('decision', item.decision) : t('case.undecided')}
              </Tag>
            }
          >
            <span>
              {index + 1}. {item.text}
            </span>
          </List.Item>
        )}
      />
    </Card>
  );
};

const Responsibilities = ({ one }: { one: CaseDetail }) => {
  const { t, i18n } = useTranslation();
  const word = useWords();
  if (one.responsibilities.length === 0) return null;
  return (
    <Card title={heading(t('case.responsibilities'))} size="small">
      <List
        dataSource={[...one.responsibilities]}
        renderItem={(item) => {
          const ended = item.status === 'verified' || item.status === 'ended';
          return (
            <List.Item
              extra={<Tag color={ended ? 'green' : item.dueOn < today() ? 'red' : 'blue'}>{word('responsibilityStatus', item.status)}</Tag>}
            >
              <span>
                {item.leadUnitName ?? '—'} · {t('case.due', { date: showDate(item.dueOn, i18n.language) })}
              </span>
            </List.Item>
          );
        }}
      />
    </Card>
  );
};

const Scores = ({ one }: { one: CaseDetail }) => {
  const { t } = useTranslation();
  const word = useWords();
  if (!one.scores) return null;
  const { edition, process, result } = one.scores;
  return (
    <Card title={heading(`${t('case.scores')} · ${word('edition', edition)}`)} size="small">
      <Table
        size="small"
        pagination={false}
        showHeader={false}
        rowKey="name"
        dataSource={[
          { name: t('case.process'), value: process },
          { name: t('case.result'), value: result },
        ]}
        columns={[{ dataIndex: 'name' }, { dataIndex: 'value', align: 'right', render: (value: string) => <strong>{value}</strong> }]}
      />
    </Card>
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
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <Flex vertical gap={12}>
      <Link to="/cases">← {t('case.back')}</Link>
      <div>
        <Typography.Title level={1} style={{ fontSize: 24, marginTop: 0, marginBottom: 8 }}>
          {data.title}
        </Typography.Title>
        <Flex wrap gap={4}>
          {data.round > 1 && <Tag color="purple">{t('case.round', { n: data.round })}</Tag>}
          {data.conclusion && <Tag color="green">{word('conclusion', data.conclusion)}</Tag>}
          {data.warnings.map((code) => (
            <Tag color="red" key={code}>
              {word('warning', code)}
            </Tag>
          ))}
        </Flex>
      </div>
      <Card size="small">
        <Typography.Paragraph style={{ fontSize: 18, margin: 0 }}>
          <DeskSentence desk={data.desk} status={data.status} />
        </Typography.Paragraph>
      </Card>
      <Card title={heading(t('case.timeline'))} size="small">
        <StageTimeline visits={data.visits} stage={data.stage} status={data.status} />
      </Card>
      <Card title={heading(t('case.question'))} size="small">
        <Typography.Paragraph>{data.question}</Typography.Paragraph>
        <Facts one={data} />
      </Card>
      <Recommendations one={data} />
      <Responsibilities one={data} />
      <Scores one={data} />
      <CaseHistory caseId={caseId} />
    </Flex>
  );
}
