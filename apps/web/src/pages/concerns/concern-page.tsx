import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { answer, api, RequestFailed, type Schemas } from '../../api/client';
import { ActionButtons } from '../../forms/action-buttons';
import { useWords } from '../../i18n/use-words';
import { Chip } from '../../parts/chip';
import { showInstant } from '../../parts/dates';
import { Failed } from '../../parts/failed';
import { Nothing } from '../../parts/nothing';
import { useTabTitle } from '../../parts/page-title';
import { Panel } from '../../parts/panel';
import { Waiting } from '../../parts/waiting';
import { useSession, type Session } from '../../session';
import { Fields } from '../case/fields';
import NotFoundPage from '../not-found-page';
import { concernActions } from './concern-actions';
import { concernStatus } from './concern-status';
import { EndorseButton } from './concerns-page';

type Concern = Schemas['ConcernDetail'];

const Answers = ({ concern }: { concern: Concern }) => {
  const { t, i18n } = useTranslation();
  const word = useWords();
  const ending = new Fields(concern.ending ?? {});
  const answers = concern.answers ?? [];
  return (
    <Panel title={t('concerns.answers')}>
      <ol className="plain-list">
        <li>
          {t('concerns.received')}
          <div className="muted">
            <time dateTime={concern.raisedAt}>{showInstant(concern.raisedAt, i18n.language)}</time>
          </div>
        </li>
        {answers.map((one) => (
          <li key={`${one.topicId} ${one.what}`}>
            <Link to={`/cases/${one.topicId}`}>{word('told', one.what)}</Link>
            <div className="muted">
              <time dateTime={one.at}>{showInstant(one.at, i18n.language)}</time>
            </div>
          </li>
        ))}
        {concern.standing !== 'waiting' && (
          <li>
            {word('concernStatus', concern.standing)}
            {ending.text('channel') && `：${word('handOn', ending.text('channel'))}`}
            {ending.text('reasonCode') && `：${word('declining', ending.text('reasonCode'))}`}
            {ending.text('reason') && <p>{ending.text('reason')}</p>}
          </li>
        )}
        {answers.length === 0 && concern.standing === 'waiting' && <li className="muted">{t('concerns.noAnswerYet')}</li>}
      </ol>
    </Panel>
  );
};

const Actions = ({ concern, session }: { concern: Concern; session: Session }) => {
  const navigate = useNavigate();
  const me = useQuery({
    queryKey: ['room-directory', { of: session.personId, as: session.role }],
    queryFn: () => answer(api.GET('/api/v1/intake/me')),
    enabled: session.role === 'coordinator',
  });
  const rooms = (me.data?.rooms ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const actions = concernActions(concern, session, rooms, (path) => void navigate(path));
  if (actions.length === 0) return null;
  return <ActionButtons actions={actions} />;
};

const Shown = ({ concern, session }: { concern: Concern; session: Session }) => {
  const { t, i18n } = useTranslation();
  const word = useWords();
  const { code, tone } = concernStatus(concern);
  useTabTitle(concern.title);
  return (
    <div className="narrow stack">
      <div>
        <Link to="/concerns">← {t('concerns.title')}</Link>
        <div className="case-head" style={{ marginBottom: 0 }}>
          <h1>{concern.title}</h1>
        </div>
        <div className="chips">
          <Chip tone={tone}>{word('concernStatus', code)}</Chip>
          {concern.theme && <Chip>{word('theme', concern.theme)}</Chip>}
          <Chip>{t('concerns.endorsements', { count: concern.endorsements })}</Chip>
          <EndorseButton concern={concern} />
        </div>
      </div>
      <Panel title={t('concerns.said')}>
        <p style={{ margin: '0 0 10px', whiteSpace: 'pre-wrap', fontSize: 17 }}>{concern.text}</p>
        <div className="muted">
          {[concern.jurisdictionName, concern.place, word('route', concern.route)].filter(Boolean).join(' · ')} ·{' '}
          <time dateTime={concern.raisedAt}>{showInstant(concern.raisedAt, i18n.language)}</time>
        </div>
      </Panel>
      {concern.answers !== null && <Answers concern={concern} />}
      {concern.topicIds.length > 0 && (
        <Panel title={t('concerns.topics')}>
          <ul className="plain-list">
            {concern.topicIds.map((id) => (
              <li key={id}>
                <Link to={`/cases/${id}`}>{t('concerns.followTopic')}</Link>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Actions concern={concern} session={session} />
    </div>
  );
};

export default function ConcernPage() {
  const { concernId = '' } = useParams();
  const { t } = useTranslation();
  const session = useSession();
  const { data, error, refetch } = useQuery({
    queryKey: ['concern-list', concernId, { who: session?.personId, as: session?.role }],
    queryFn: () => answer(api.GET('/api/v1/intake/concerns/{concernId}', { params: { path: { concernId } } })),
    enabled: session !== null,
  });
  if (!session)
    return (
      <Nothing>
        <p>{t('concerns.signInToSee')}</p>
        <Link to={`/sign-in?back=/concerns/${concernId}`}>{t('nav.signIn')}</Link>
      </Nothing>
    );
  if (error instanceof RequestFailed && [400, 404].includes(error.problem?.status ?? 0)) return <NotFoundPage />;
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  return data ? <Shown concern={data} session={session} /> : <Waiting />;
}
