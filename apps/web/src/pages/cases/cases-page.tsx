import { FilterOutlined } from '@ant-design/icons';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Grid, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { wordsZh, type Words } from '../../i18n/words.zh';
import { Chip } from '../../parts/chip';
import { showInstant } from '../../parts/dates';
import { DeskSentence } from '../../parts/desk-sentence';
import { Failed } from '../../parts/failed';
import { MoreButton } from '../../parts/more-button';
import { Nothing } from '../../parts/nothing';
import { PageTitle } from '../../parts/page-title';
import { Waiting } from '../../parts/waiting';

const STAGES = Object.keys(wordsZh.stage);
const FILTERS = [
  { name: 'stage', list: 'stage', label: 'cases.stage' },
  { name: 'status', list: 'caseStatus', label: 'cases.status' },
  { name: 'theme', list: 'theme', label: 'cases.theme' },
  { name: 'channel', list: 'channel', label: 'cases.channel' },
  { name: 'warning', list: 'warning', label: 'overview.warnings' },
] as const satisfies readonly { name: string; list: keyof Words; label: string }[];
const NAMES: ReadonlySet<string> = new Set(['text', 'jurisdictionId', 'roomId', ...FILTERS.map(({ name }) => name)]);

const CaseCard = ({ one }: { one: Schemas['CaseSummary'] }) => {
  const { t, i18n } = useTranslation();
  const word = useWords();
  const at = STAGES.indexOf(one.stage);
  const open = one.status === 'open';
  return (
    <article className="case-card">
      <div className="steps-bar" aria-hidden="true">
        {STAGES.map((stage, index) => (
          <i key={stage} className={one.status === 'closed' || index < at ? 'done' : index === at && open ? 'now' : undefined} />
        ))}
      </div>
      <h2>
        <Link to={`/cases/${one.id}`}>{one.title}</Link>
      </h2>
      <div className="chips">
        <Chip tone={open ? 'brand-tone' : 'plain'}>{open ? word('stage', one.stage) : word('caseStatus', one.status)}</Chip>
        {one.round > 1 && <Chip tone="violet">{t('case.round', { n: one.round })}</Chip>}
        {one.theme && <Chip>{word('theme', one.theme)}</Chip>}
        {one.warnings.map((code) => (
          <Chip tone="bad" key={code}>
            {word('warning', code)}
          </Chip>
        ))}
      </div>
      <DeskSentence desk={one.desk} status={one.status} />
      <div className="muted">
        {[one.countyName, one.roomName].filter(Boolean).join(' · ')}
        <br />
        {t('cases.changed')} <time dateTime={one.changedAt}>{showInstant(one.changedAt, i18n.language)}</time>
      </div>
    </article>
  );
};

/** Counties that have cases, to choose from. */
const useCounties = () => {
  const { data } = useQuery({
    queryKey: ['cases', { view: 'overview' }],
    queryFn: () => answer(api.GET('/api/v1/audit/overview')),
  });
  const named = new Map(
    (data?.cases ?? []).flatMap(({ countyId, countyName }) => (countyId && countyName ? [[countyId, countyName]] : [])),
  );
  return [...named].map(([value, label]) => ({ value, label }));
};

export default function CasesPage() {
  const { t } = useTranslation();
  const word = useWords();
  const wide = Grid.useBreakpoint().md ?? true;
  const [filters, setFilters] = useSearchParams();
  const asked = Object.fromEntries([...filters].filter(([name]) => NAMES.has(name)));
  const count = Object.keys(asked).length;
  const [shown, setShown] = useState(count > 0);
  const counties = useCounties();
  const cases = useInfiniteQuery({
    queryKey: ['cases', { list: asked }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => answer(api.GET('/api/v1/audit/cases', { params: { query: { ...asked, cursor: pageParam, limit: 30 } } })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const { data, error, refetch } = cases;
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
      <PageTitle title={t('cases.title')} />
      <search className="filters" aria-label={t('cases.filter')}>
        <Input.Search
          key={filters.get('text')}
          allowClear
          className="wide"
          aria-label={t('cases.search')}
          placeholder={t('cases.search')}
          defaultValue={filters.get('text') ?? ''}
          maxLength={50}
          style={{ width: wide ? 260 : undefined }}
          onSearch={(text) => set('text', text.trim())}
        />
        {!wide && (
          <Button className="wide" icon={<FilterOutlined />} aria-expanded={shown} onClick={() => setShown(!shown)}>
            {t('cases.filter')}
          </Button>
        )}
        {(wide || shown) && (
          <>
            {FILTERS.map(({ name, list, label }) => (
              <Select
                key={name}
                allowClear
                aria-label={t(label)}
                placeholder={t(label)}
                style={{ minWidth: 140 }}
                value={filters.get(name) ?? undefined}
                onChange={(value: string | undefined) => set(name, value)}
                options={Object.keys(wordsZh[list]).map((code) => ({ value: code, label: word(list, code) }))}
              />
            ))}
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              aria-label={t('cases.district')}
              placeholder={t('cases.district')}
              style={{ minWidth: 140 }}
              value={filters.get('jurisdictionId') ?? undefined}
              onChange={(value: string | undefined) => set('jurisdictionId', value)}
              options={counties}
            />
          </>
        )}
        {count > 0 && (
          <Button className="wide" type="text" onClick={() => setFilters({})}>
            {t('cases.reset')}
          </Button>
        )}
      </search>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && items.length === 0 && <Nothing>{count > 0 ? t('cases.empty') : t('cases.none')}</Nothing>}
      <div className="cards">
        {items.map((one) => (
          <CaseCard key={one.id} one={one} />
        ))}
      </div>
      <MoreButton of={cases} />
    </>
  );
}
