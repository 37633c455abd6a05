import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { answer, api, RequestFailed, type Schemas } from '../../api/client';
import { ActionButtons, offeredAction, type OfferedAction } from '../../forms/action-buttons';
import { useWords } from '../../i18n/use-words';
import { showInstant } from '../../parts/dates';
import { Failed } from '../../parts/failed';
import { useTabTitle } from '../../parts/page-title';
import { Panel } from '../../parts/panel';
import { Waiting } from '../../parts/waiting';
import { useSession } from '../../session';
import NotFoundPage from '../not-found-page';
import { ConfirmedButton, type Confirmed } from './confirmed-button';
import { DeliveryLog } from './delivery-log';
import { PartnerOnly } from './partner-only';
import { fromField, wantedFields, type Wanted } from './subscription-fields';
import { SubscriptionKeys } from './subscription-keys';
import { isCountedToTheEnd, StateChip, StateSentence } from './subscription-state';
import { TestConsole } from './test-console';
import { usePublicTypes } from './use-public-types';

type Subscription = Schemas['Subscription'];
type Keys = Schemas['SubscriptionWithKeys'];
const LOOK_AGAIN_MS = 5_000;

const by = (idempotencyKey: string) => ({ 'Idempotency-Key': idempotencyKey });

const usePlaceNames = (ids: readonly string[]): readonly string[] =>
  useQueries({
    queries: ids.map((jurisdictionId) => ({
      queryKey: ['directory', { place: jurisdictionId }],
      queryFn: () => answer(api.GET('/api/v1/intake/jurisdictions/{jurisdictionId}', { params: { path: { jurisdictionId } } })),
      staleTime: 300_000,
    })),
    combine: (results) => results.map(({ data }, index) => data?.name ?? ids[index]!.slice(-8)),
  });

const Facts = ({ subscription }: { subscription: Subscription }) => {
  const { t, i18n } = useTranslation();
  const word = useWords();
  const places = usePlaceNames(subscription.jurisdictionIds);
  const { url, types, themes, pending, givenUp, openedAt, secretVersion } = subscription;
  const separator = i18n.language === 'zh' ? '、' : ', ';
  return (
    <dl className="facts">
      <dt>{t('partners.endpoint')}</dt>
      <dd>
        <code className="address">{url}</code>
      </dd>
      <dt>{t('partners.wantedTypes')}</dt>
      <dd>
        {types.length === 0
          ? t('partners.all')
          : types.map((type) => (
              <code key={type} className="address spaced">
                {type}
              </code>
            ))}
      </dd>
      <dt>{t('partners.wantedPlaces')}</dt>
      <dd>{places.length === 0 ? t('partners.everywhere') : places.join(separator)}</dd>
      <dt>{t('partners.wantedThemes')}</dt>
      <dd>{themes.length === 0 ? t('partners.all') : themes.map((theme) => word('theme', theme)).join(separator)}</dd>
      <dt>{t('partners.queue')}</dt>
      <dd>
        {[
          t(isCountedToTheEnd(subscription) ? 'partners.queueCount' : 'partners.queueAtLeast', { count: pending }),
          givenUp > 0 && t('partners.givenUp', { count: givenUp }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </dd>
      <dt>{t('partners.opened')}</dt>
      <dd>
        <time dateTime={openedAt}>{showInstant(openedAt, i18n.language)}</time>
      </dd>
      <dt>{t('partners.secretVersion')}</dt>
      <dd>{secretVersion}</dd>
    </dl>
  );
};

const useActions = (subscription: Subscription, onDone: (answered: unknown) => void): OfferedAction[] => {
  const types = usePublicTypes();
  const path = { subscriptionId: subscription.id };
  const change = offeredAction<Wanted>({
    id: 'changeSubscription',
    fields: wantedFields(types?.options ?? [], subscription),
    send: (values, key) =>
      answer(
        api.POST('/api/v1/partners/subscriptions/{subscriptionId}/change', {
          params: { path, header: by(key) },
          body: { types: [], jurisdictionIds: [], themes: [], ...values },
        }),
      ),
    onDone,
  });
  const replay = offeredAction<{ readonly from: string }>({
    id: 'replaySubscription',
    fields: { from: fromField('replayFrom', ['since', 'beginning']) },
    send: (body, key) =>
      answer(api.POST('/api/v1/partners/subscriptions/{subscriptionId}/replay', { params: { path, header: by(key) }, body })),
    onDone,
  });
  return subscription.status === 'active' ? [replay, change] : [change];
};

const confirmedSteps = ({ id, status, restsUntil }: Subscription): readonly Confirmed[] => {
  const asked = (key: string) => ({ params: { path: { subscriptionId: id }, header: by(key) } });
  const enabling = (key: string) => answer(api.POST('/api/v1/partners/subscriptions/{subscriptionId}/enabling', asked(key)));
  return [
    ...(status === 'active' && restsUntil !== null ? [{ id: 'wake' as const, send: enabling }] : []),
    status === 'active'
      ? { id: 'disable', send: (key) => answer(api.POST('/api/v1/partners/subscriptions/{subscriptionId}/disabling', asked(key))) }
      : { id: 'enable', send: enabling },
    { id: 'rotate', send: (key) => answer(api.POST('/api/v1/partners/subscriptions/{subscriptionId}/secret', asked(key))) },
    { id: 'close', send: (key) => answer(api.POST('/api/v1/partners/subscriptions/{subscriptionId}/closing', asked(key))) },
  ];
};

const Shown = ({ subscription, onDone }: { subscription: Subscription; onDone: (answered: unknown) => void }) => {
  const { t } = useTranslation();
  const [keys, setKeys] = useState<Keys | null>(null);
  const actions = useActions(subscription, onDone);
  useTabTitle(subscription.name);
  return (
    <div className="stack">
      <div>
        <Link to="/partners">← {t('partners.back')}</Link>
        <div className="case-head" style={{ marginBottom: 0 }}>
          <h1>{subscription.name}</h1>
        </div>
        <StateChip subscription={subscription} />
      </div>
      {keys && <SubscriptionKeys keys={keys} changed />}
      <Panel title={t('partners.state')}>
        <StateSentence subscription={subscription} />
        <Facts subscription={subscription} />
        {subscription.status !== 'closed' && (
          <Flex gap={8} wrap className="next-steps">
            <ActionButtons actions={actions} />
            {confirmedSteps(subscription).map((step) => (
              <ConfirmedButton
                key={step.id}
                of={step}
                onDone={(answered) => {
                  if (step.id === 'rotate') setKeys(answered as Keys);
                  onDone(answered);
                }}
              />
            ))}
          </Flex>
        )}
      </Panel>
      {subscription.status !== 'closed' && <TestConsole subscription={subscription} />}
      <DeliveryLog subscription={subscription} />
    </div>
  );
};

const isAccepted = (value: unknown): value is Schemas['CommandAccepted'] =>
  typeof value === 'object' && value !== null && 'position' in value;

const SubscriptionOfPartner = ({ subscriptionId }: { subscriptionId: string }) => {
  const session = useSession();
  const queries = useQueryClient();
  const [search] = useSearchParams();
  // What the last command recorded is waited for, so that nobody is shown what was before it.
  const [position, setPosition] = useState(search.get('position') ?? undefined);
  const { data, error, refetch } = useQuery({
    queryKey: ['partner-subscription', subscriptionId, { who: session?.personId, position }],
    queryFn: () =>
      answer(
        api.GET('/api/v1/partners/subscriptions/{subscriptionId}', { params: { path: { subscriptionId }, query: { waitFor: position } } }),
      ),
    placeholderData: (before: Subscription | undefined) => before,
    refetchInterval: LOOK_AGAIN_MS,
  });
  if (error instanceof RequestFailed && [400, 404].includes(error.problem?.status ?? 0)) return <NotFoundPage />;
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <Shown
      subscription={data}
      onDone={(answered) => {
        if (isAccepted(answered)) setPosition(answered.position);
        // What ends a rest records nothing: its position is that of before.
        void queries.invalidateQueries({ queryKey: ['partner-subscription', subscriptionId] });
        void queries.invalidateQueries({ queryKey: ['partner-deliveries', subscriptionId] });
      }}
    />
  );
};

export default function SubscriptionPage() {
  const { subscriptionId = '' } = useParams();
  const { t } = useTranslation();
  const isPartner = useSession()?.role === 'partner';
  return isPartner ? (
    <SubscriptionOfPartner subscriptionId={subscriptionId} />
  ) : (
    <>
      <h1>{t('partners.title')}</h1>
      <PartnerOnly>{null}</PartnerOnly>
    </>
  );
}
