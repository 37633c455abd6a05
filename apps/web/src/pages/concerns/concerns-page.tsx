import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { answer, api, newIdempotencyKey, type Schemas } from '../../api/client';
import { useWords } from '../../i18n/use-words';
import { Chip } from '../../parts/chip';
import { showInstant } from '../../parts/dates';
import { Failed } from '../../parts/failed';
import { MoreButton } from '../../parts/more-button';
import { Nothing } from '../../parts/nothing';
import { PageTitle } from '../../parts/page-title';
import { Waiting } from '../../parts/waiting';
import { useSession, type Session } from '../../session';
import { concernStatus } from './concern-status';

type Concern = Schemas['ConcernEntry'];

/** Whoever lives with the same trouble says so, instead of raising it once more. */
export const EndorseButton = ({ concern }: { concern: Concern }) => {
  const { t } = useTranslation();
  const session = useSession();
  const key = useRef(newIdempotencyKey());
  const endorse = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/intake/concerns/{concernId}/endorsement', {
          params: { path: { concernId: concern.id }, header: { 'Idempotency-Key': key.current } },
        }),
      ),
  });
  if (session?.role !== 'resident' || concern.mine || concern.standing !== 'waiting') return null;
  return (
    <>
      <Button size="small" disabled={endorse.isSuccess} loading={endorse.isPending} onClick={() => endorse.mutate()}>
        {endorse.isSuccess ? t('concerns.endorsed') : t('concerns.endorse')}
      </Button>
      {endorse.error && (
        <span className="field-error" role="alert">
          {endorse.error.message}
        </span>
      )}
    </>
  );
};

const ConcernCard = ({ concern }: { concern: Concern }) => {
  const { t, i18n } = useTranslation();
  const word = useWords();
  const { code, tone } = concernStatus(concern);
  return (
    <article className="case-card">
      <h2>
        <Link to={`/concerns/${concern.id}`}>{concern.title}</Link>
      </h2>
      <div className="chips">
        <Chip tone={tone}>{word('concernStatus', code)}</Chip>
        {concern.theme && <Chip>{word('theme', concern.theme)}</Chip>}
        {concern.endorsements > 0 && <Chip>{t('concerns.endorsements', { count: concern.endorsements })}</Chip>}
      </div>
      <div className="muted">
        {concern.jurisdictionName} · {word('route', concern.route)} ·{' '}
        <time dateTime={concern.raisedAt}>{showInstant(concern.raisedAt, i18n.language)}</time>
      </div>
      <div className="chips">
        <EndorseButton concern={concern} />
      </div>
    </article>
  );
};

const VIEWS = ['mine', 'around', 'triage'] as const;
type View = (typeof VIEWS)[number];
const TRIAGE: ReadonlySet<string> = new Set([
  'coordinator',
  'cppcc_office',
  'member',
  'grid_worker',
  'party_organisation',
  'supervisor',
  'auditor',
]);
const BRINGS: ReadonlySet<string> = new Set(['resident', 'grid_worker', 'coordinator']);
const viewsOf = ({ role }: Session): readonly View[] =>
  VIEWS.filter((view) => (view === 'mine' ? BRINGS.has(role) : view === 'triage' ? TRIAGE.has(role) : true));

const queryOf = (view: View, { jurisdictionId }: Session) => {
  switch (view) {
    case 'mine':
      return { mine: true };
    case 'around':
      return {};
    case 'triage':
      return { standing: 'waiting' as const, inTopic: false, jurisdictionId };
  }
};

const ConcernCards = ({ session, view }: { session: Session; view: View }) => {
  const { t } = useTranslation();
  const concerns = useInfiniteQuery({
    queryKey: ['concern-list', { view, who: session.personId, as: session.role }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/intake/concerns', { params: { query: { ...queryOf(view, session), cursor: pageParam, limit: 30 } } })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const items = concerns.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {concerns.error && <Failed error={concerns.error} onRetry={() => void concerns.refetch()} />}
      {!concerns.data && !concerns.error && <Waiting />}
      {concerns.data && items.length === 0 && <Nothing>{t(`concerns.empty_${view}`)}</Nothing>}
      <div className="cards">
        {items.map((concern) => (
          <ConcernCard key={concern.id} concern={concern} />
        ))}
      </div>
      <MoreButton of={concerns} />
    </>
  );
};

export default function ConcernsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const session = useSession();
  const [search] = useSearchParams();
  const views = session ? viewsOf(session) : [];
  const asked = VIEWS.find((view) => view === search.get('view'));
  const [chosen, setChosen] = useState<View | undefined>(asked);
  const view = chosen && views.includes(chosen) ? chosen : views[0];
  return (
    <>
      <PageTitle
        title={t('concerns.title')}
        hint={t('concerns.hint')}
        extra={
          <Button type="primary" size="large" onClick={() => void navigate('/concerns/raise')}>
            {t('nav.raise')}
          </Button>
        }
      />
      {session && view ? (
        <>
          {views.length > 1 && (
            <Segmented
              style={{ marginBottom: 14 }}
              value={view}
              onChange={(value) => setChosen(value)}
              options={views.map((one) => ({ value: one, label: t(`concerns.view_${one}`) }))}
            />
          )}
          <ConcernCards session={session} view={view} />
        </>
      ) : (
        <Nothing>
          <p>{t('concerns.signInToSee')}</p>
          <Link to="/sign-in?back=/concerns">{t('nav.signIn')}</Link>
        </Nothing>
      )}
    </>
  );
}
