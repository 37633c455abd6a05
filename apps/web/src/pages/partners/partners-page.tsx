import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { Chip } from '../../parts/chip';
import { Failed } from '../../parts/failed';
import { Nothing } from '../../parts/nothing';
import { PageTitle } from '../../parts/page-title';
import { Panel } from '../../parts/panel';
import { Waiting } from '../../parts/waiting';
import { useSession } from '../../session';
import { ApiKeys } from './api-keys';
import { PartnerOnly } from './partner-only';
import { isCountedToTheEnd, StateChip, StateSentence } from './subscription-state';

const LOOK_AGAIN_MS = 10_000;

const SubscriptionCard = ({ subscription }: { subscription: Schemas['Subscription'] }) => {
  const { t } = useTranslation();
  const { id, name, url, status, failures, pending, givenUp } = subscription;
  return (
    <article className="case-card">
      <h2>
        <Link to={`/partners/subscriptions/${id}`}>{name}</Link>
      </h2>
      <code className="address">{url}</code>
      <div className="chips">
        <StateChip subscription={subscription} />
        {pending > 0 && (
          <Chip tone="info">{t(isCountedToTheEnd(subscription) ? 'partners.pending' : 'partners.pendingAtLeast', { count: pending })}</Chip>
        )}
        {givenUp > 0 && <Chip tone="bad">{t('partners.givenUp', { count: givenUp })}</Chip>}
      </div>
      {(status !== 'active' || failures > 0) && <StateSentence subscription={subscription} />}
    </article>
  );
};

const Subscriptions = () => {
  const { t } = useTranslation();
  const session = useSession();
  const { data, error, refetch } = useQuery({
    queryKey: ['partner-subscriptions', { who: session?.personId, of: session?.organisationId }],
    queryFn: () => answer(api.GET('/api/v1/partners/subscriptions')),
    refetchInterval: LOOK_AGAIN_MS,
  });
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  if (data.items.length === 0) return <Nothing>{t('partners.none')}</Nothing>;
  return (
    <div className="cards">
      {data.items.map((subscription) => (
        <SubscriptionCard key={subscription.id} subscription={subscription} />
      ))}
    </div>
  );
};

const OPEN = [
  ['openFeed', '/public/v1/events?limit=20'],
  ['openTypes', '/public/v1/schemas'],
  ['openAsync', '/public/v1/asyncapi.json'],
  ['openDocs', '/api/docs'],
] as const;

const OpenToAll = () => {
  const { t } = useTranslation();
  return (
    <Panel title={t('partners.open')}>
      <ul className="plain-list underlined">
        {OPEN.map(([name, href]) => (
          <li key={name}>
            <a href={href}>{t(`partners.${name}`)}</a> <code className="address muted">{href}</code>
          </li>
        ))}
      </ul>
    </Panel>
  );
};

export default function PartnersPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const isPartner = useSession()?.role === 'partner';
  return (
    <>
      <PageTitle
        title={t('partners.title')}
        hint={t('partners.hint')}
        extra={
          isPartner && (
            <Button type="primary" size="large" onClick={() => void navigate('/partners/subscriptions/new')}>
              {t('partners.add')}
            </Button>
          )
        }
      />
      <div className="stack">
        <PartnerOnly>
          <section aria-label={t('partners.subscriptions')}>
            <Subscriptions />
          </section>
          <ApiKeys />
        </PartnerOnly>
        <OpenToAll />
      </div>
    </>
  );
}
