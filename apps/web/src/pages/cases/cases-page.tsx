import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Card, Empty, Flex, Input, Select, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { wordsZh, type Words } from '../../i18n/words.zh';
import { showInstant } from '../../parts/dates';
import { DeskSentence } from '../../parts/desk-sentence';
import { Failed } from '../../parts/failed';
import { Waiting } from '../../parts/waiting';

const FILTERS = [
  ['stage', 'stage'],
  ['status', 'caseStatus'],
  ['theme', 'theme'],
  ['channel', 'channel'],
  ['warning', 'warning'],
] as const;

const CaseCard = ({ one }: { one: Schemas['CaseSummary'] }) => {
  const { t, i18n } = useTranslation();
  const word = useWords();
  return (
    <Card
      size="small"
      title={
        <Link to={`/cases/${one.id}`} style={{ whiteSpace: 'normal' }}>
          {one.title}
        </Link>
      }
    >
      <Flex vertical gap={8}>
        <Flex wrap gap={4}>
          <Tag color={one.status === 'open' ? 'blue' : undefined}>
            {one.status === 'open' ? word('stage', one.stage) : word('caseStatus', one.status)}
          </Tag>
          {one.round > 1 && <Tag color="purple">{t('case.round', { n: one.round })}</Tag>}
          {one.theme && <Tag>{word('theme', one.theme)}</Tag>}
          {one.warnings.map((code) => (
            <Tag color="red" key={code}>
              {word('warning', code)}
            </Tag>
          ))}
        </Flex>
        <DeskSentence desk={one.desk} status={one.status} />
        <Typography.Text type="secondary">{[one.countyName, one.roomName].filter(Boolean).join(' · ')}</Typography.Text>
        <Typography.Text type="secondary">
          {t('cases.changed')} <time dateTime={one.changedAt}>{showInstant(one.changedAt, i18n.language)}</time>
        </Typography.Text>
      </Flex>
    </Card>
  );
};

export default function CasesPage() {
  const { t } = useTranslation();
  const word = useWords();
  const [filters, setFilters] = useSearchParams();
  const asked = Object.fromEntries(filters);
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['cases', { list: asked }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/audit/cases', { params: { query: { ...asked, cursor: pageParam, limit: 30 } as never } })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const set = (name: string, value: string | undefined): void =>
    setFilters((before) => {
      const after = new URLSearchParams(before);
      if (value) after.set(name, value);
      else after.delete(name);
      return after;
    });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Typography.Title level={1} style={{ fontSize: 24 }}>
        {t('cases.title')}
      </Typography.Title>
      <Flex wrap gap={8} style={{ marginBottom: 12 }} role="search">
        <Input.Search
          allowClear
          aria-label={t('cases.search')}
          placeholder={t('cases.search')}
          defaultValue={filters.get('text') ?? ''}
          style={{ width: 240 }}
          onSearch={(text) => set('text', text.trim())}
        />
        {FILTERS.map(([name, list]) => (
          <Select
            key={name}
            allowClear
            aria-label={word('caseStatus', name)}
            style={{ minWidth: 150 }}
            value={filters.get(name) ?? undefined}
            onChange={(value: string | undefined) => set(name, value)}
            placeholder={
              name === 'stage'
                ? t('cases.stage')
                : name === 'theme'
                  ? t('cases.theme')
                  : name === 'channel'
                    ? t('cases.channel')
                    : name === 'warning'
                      ? t('overview.warnings')
                      : t('concerns.status')
            }
            options={Object.keys(wordsZh[list as keyof Words]).map((code) => ({ value: code, label: word(list, code) }))}
          />
        ))}
        {filters.size > 0 && <Button onClick={() => setFilters({})}>{t('cases.reset')}</Button>}
      </Flex>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && items.length === 0 && <Empty description={t('cases.empty')} />}
      <div className="cards">
        {items.map((one) => (
          <CaseCard key={one.id} one={one} />
        ))}
      </div>
      {hasNextPage && (
        <Flex justify="center" style={{ marginTop: 16 }}>
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('cases.more')}
          </Button>
        </Flex>
      )}
    </>
  );
}
