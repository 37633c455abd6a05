import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Card, Flex, Tag, Timeline, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { daysBetween, showInstant } from '../../parts/dates';
import { Failed } from '../../parts/failed';
import { Waiting } from '../../parts/waiting';

type HistoryEvent = Schemas['HistoryEvent'];

const Entry = ({ event }: { event: HistoryEvent }) => {
  const { t, i18n } = useTranslation();
  const word = useWords();
  const [open, setOpen] = useState(false);
  const late = event.timeSource === 'entered' ? daysBetween(event.occurredAt, event.recordedAt) : 0;
  const who = [event.actor.organisationName, word('role', event.actor.role)].filter(Boolean).join(' · ');
  const empty = Object.keys(event.data).length === 0;
  return (
    <Flex vertical gap={2}>
      <Flex wrap gap={8} align="baseline">
        <strong>{word('event', event.type)}</strong>
        <Typography.Text type="secondary">{who}</Typography.Text>
        {late > 0 && <Tag color="orange">{t('case.late', { days: late })}</Tag>}
        {event.timeSource === 'simulated' && <Tag>{word('timeSource', 'simulated')}</Tag>}
      </Flex>
      <Typography.Text type="secondary">
        <time dateTime={event.occurredAt}>{showInstant(event.occurredAt, i18n.language)}</time> ·{' '}
        {t('case.position', { n: event.position })}
      </Typography.Text>
      {!empty && (
        <div>
          <Button type="link" size="small" style={{ padding: 0 }} aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t('case.hideData') : t('case.showData')}
          </Button>
          {open && <pre className="event-data">{JSON.stringify(event.data, null, 2)}</pre>}
        </div>
      )}
    </Flex>
  );
};

export const CaseHistory = ({ caseId }: { caseId: string }) => {
  const { t } = useTranslation();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['case-history', caseId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/audit/cases/{caseId}/history', {
          params: { path: { caseId }, query: { limit: 200, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  return (
    <Card title={<h2 style={{ margin: 0, fontSize: 16 }}>{t('case.history')}</h2>} size="small">
      <Typography.Paragraph type="secondary">{t('case.historyHint')}</Typography.Paragraph>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <Timeline
          items={data.pages.flatMap((page) => page.items).map((event) => ({ key: event.eventId, content: <Entry event={event} /> }))}
        />
      )}
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('cases.more')}
        </Button>
      )}
    </Card>
  );
};
