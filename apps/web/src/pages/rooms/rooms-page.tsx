import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { wordsZh } from '../../i18n/words.zh';
import { Chip, type Tone } from '../../parts/chip';
import { Failed } from '../../parts/failed';
import { MoreButton } from '../../parts/more-button';
import { Nothing } from '../../parts/nothing';
import { PageTitle } from '../../parts/page-title';
import { Panel } from '../../parts/panel';
import { Waiting } from '../../parts/waiting';

const Chart = lazy(() => import('../../parts/chart'));
type Room = Schemas['RoomEntry'];
type District = Schemas['DistrictCoverage'];

const STATUS: Readonly<Record<Room['status'], Tone>> = { active: 'good', preparing: 'info', suspended: 'warn', closed: 'plain' };
const KINDS = Object.keys(wordsZh.roomKind) as Room['kind'][];
const STATES = Object.keys(wordsZh.roomStatus) as Room['status'][];
/** Confirmed by the CPPCC office; the last two of the six are computed from what the room does. */
const REQUIREMENTS = ['place', 'sign', 'rules', 'process'] as const;

/** So many of so many; a city itself has no divisions of its own besides its districts. */
const share = (covered: number, all: number): string => (all === 0 ? '—' : `${covered} / ${all}`);

const CoverageTable = ({ districts }: { districts: readonly District[] }) => {
  const { t } = useTranslation();
  const word = useWords();
  return (
    <div className="table-holder">
      <table className="table compact">
        <caption className="visually-hidden">{t('rooms.coverage')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rooms.district')}</th>
            <th scope="col">{t('rooms.townships')}</th>
            <th scope="col">{t('rooms.villages')}</th>
            <th scope="col">{word('roomKind', 'sector')}</th>
            <th scope="col">{word('roomKind', 'work_unit')}</th>
            <th scope="col">{word('roomStatus', 'active')}</th>
          </tr>
        </thead>
        <tbody>
          {districts.map((one) => (
            <tr key={one.jurisdictionId}>
              <th scope="row">
                <Link to={`/rooms?jurisdictionId=${one.jurisdictionId}`}>{one.name}</Link>
              </th>
              <td data-label={t('rooms.townships')}>{share(one.townshipsWithRoom, one.townships)}</td>
              <td data-label={t('rooms.villages')}>{share(one.villagesWithRoom, one.villages)}</td>
              <td data-label={word('roomKind', 'sector')}>{one.sectorRooms}</td>
              <td data-label={word('roomKind', 'work_unit')}>{one.workUnitRooms}</td>
              <td data-label={word('roomStatus', 'active')}>{one.activeRooms}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Coverage = () => {
  const { t } = useTranslation();
  const word = useWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['room-directory', { coverage: true }],
    queryFn: () => answer(api.GET('/api/v1/intake/room-coverage')),
  });
  const districts = data?.items;
  const chart = useMemo(
    () => ({
      categories: (districts ?? []).map(({ name }) => name),
      series: KINDS.map((kind) => ({
        name: word('roomKind', kind),
        values: (districts ?? []).map(
          (one) =>
            ({ township: one.townshipRooms, village: one.villageRooms, sector: one.sectorRooms, work_unit: one.workUnitRooms })[kind],
        ),
      })),
    }),
    [districts, word],
  );
  if (error && !districts) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!districts) return <Waiting />;
  if (districts.length === 0) return <Nothing>{t('rooms.none')}</Nothing>;
  return (
    <div className="grid-2">
      <Panel title={t('rooms.byDistrict')}>
        <Suspense fallback={<Waiting />}>
          <Chart title={t('rooms.byDistrict')} {...chart} />
        </Suspense>
      </Panel>
      <Panel title={t('rooms.coverage')} extra={<span className="muted">{t('rooms.coverageHint')}</span>}>
        <CoverageTable districts={districts} />
      </Panel>
    </div>
  );
};

const Confirmed = ({ room }: { room: Room }) => {
  const word = useWords();
  const { t } = useTranslation();
  if (room.confirmed.length === REQUIREMENTS.length) return <span className="muted">{t('rooms.allConfirmed')}</span>;
  return (
    <span className="chips">
      {REQUIREMENTS.map((one) => (
        <Chip key={one} tone={room.confirmed.includes(one) ? 'good' : 'plain'}>
          {room.confirmed.includes(one) ? '✓ ' : '○ '}
          {word('requirement', one)}
        </Chip>
      ))}
    </span>
  );
};

const RoomTable = ({ rooms }: { rooms: readonly Room[] }) => {
  const { t } = useTranslation();
  const word = useWords();
  return (
    <div className="table-holder">
      <table className="table">
        <caption className="visually-hidden">{t('rooms.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('case.room')}</th>
            <th scope="col">{t('rooms.kind')}</th>
            <th scope="col">{t('rooms.place')}</th>
            <th scope="col">{t('rooms.requirements')}</th>
            <th scope="col">{t('rooms.status')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('rooms.cases')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rooms.map((room) => (
            <tr key={room.id}>
              <th scope="row">{room.name}</th>
              <td data-label={t('rooms.kind')}>{word('roomKind', room.kind)}</td>
              <td data-label={t('rooms.place')}>{room.homeJurisdictionName ?? '—'}</td>
              <td data-label={t('rooms.requirements')}>
                <Confirmed room={room} />
              </td>
              <td data-label={t('rooms.status')}>
                <Chip tone={STATUS[room.status]}>{word('roomStatus', room.status)}</Chip>
              </td>
              <td>
                <Link to={`/cases?roomId=${room.id}`}>
                  {t('rooms.cases')}
                  <span className="visually-hidden"> {room.name}</span>
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

export default function RoomsPage() {
  const { t } = useTranslation();
  const word = useWords();
  const [filters, setFilters] = useSearchParams();
  const kind = KINDS.find((one) => one === filters.get('kind'));
  const status = STATES.find((one) => one === filters.get('status'));
  const jurisdictionId = filters.get('jurisdictionId') ?? undefined;
  const coverage = useQuery({
    queryKey: ['room-directory', { coverage: true }],
    queryFn: () => answer(api.GET('/api/v1/intake/room-coverage')),
  });
  const rooms = useInfiniteQuery({
    queryKey: ['room-directory', { kind, status, jurisdictionId }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/intake/rooms', { params: { query: { kind, status, jurisdictionId, cursor: pageParam, limit: 20 } } })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const set = (name: string, value: string | undefined): void =>
    setFilters(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { preventScrollReset: true },
    );
  const items = rooms.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageTitle title={t('rooms.title')} hint={t('rooms.hint')} />
      <div className="stack">
        <Coverage />
        <Panel title={t('rooms.list')}>
          <search className="filters" aria-label={t('cases.filter')}>
            <Select
              allowClear
              aria-label={t('rooms.kind')}
              placeholder={t('rooms.kind')}
              style={{ minWidth: 150 }}
              value={kind}
              onChange={(value: string | undefined) => set('kind', value)}
              options={KINDS.map((code) => ({ value: code, label: word('roomKind', code) }))}
            />
            <Select
              allowClear
              aria-label={t('rooms.status')}
              placeholder={t('rooms.status')}
              style={{ minWidth: 130 }}
              value={status}
              onChange={(value: string | undefined) => set('status', value)}
              options={STATES.map((code) => ({ value: code, label: word('roomStatus', code) }))}
            />
            <Select
              allowClear
              className="wide"
              aria-label={t('rooms.district')}
              placeholder={t('rooms.district')}
              style={{ minWidth: 150 }}
              value={jurisdictionId}
              onChange={(value: string | undefined) => set('jurisdictionId', value)}
              options={(coverage.data?.items ?? []).map((one) => ({ value: one.jurisdictionId, label: one.name }))}
            />
          </search>
          {rooms.error && <Failed error={rooms.error} onRetry={() => void rooms.refetch()} />}
          {!rooms.data && !rooms.error && <Waiting />}
          {rooms.data && items.length === 0 && <Nothing>{t('rooms.none')}</Nothing>}
          {items.length > 0 && <RoomTable rooms={items} />}
          <MoreButton of={rooms} />
        </Panel>
      </div>
    </>
  );
}
