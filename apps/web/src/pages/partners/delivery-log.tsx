import { useInfiniteQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, type Schemas } from '../../api/client';
import { Chip, type Tone } from '../../parts/chip';
import { Failed } from '../../parts/failed';
import { MoreButton } from '../../parts/more-button';
import { Nothing } from '../../parts/nothing';
import { Panel } from '../../parts/panel';
import { Waiting } from '../../parts/waiting';
import { useSession } from '../../session';
import { deliveryAnswer } from './delivery-error';
import { showSecond } from './show-second';
import { usePublicTypes, type PublicTypes } from './use-public-types';

type Delivery = Schemas['Delivery'];
type Status = Delivery['status'];
const TONES: Readonly<Record<Status, Tone>> = { pending: 'info', delivered: 'good', given_up: 'bad' };
const STATUSES = Object.keys(TONES) as Status[];
const PAGE = 20;
const LOOK_AGAIN_MS = 5_000;

const Tries = ({ delivery, id }: { delivery: Delivery; id: string }) => {
  const { t, i18n } = useTranslation();
  return (
    <tr id={id}>
      <td colSpan={6}>
        <ol className="missing" style={{ margin: 0 }}>
          {delivery.attempts.map(({ at, status, error, ms }) => (
            <li key={at}>
              <time dateTime={at}>{showSecond(at, i18n.language)}</time> · {deliveryAnswer(t, { status, error })} ·{' '}
              {t('partners.took', { ms })}
            </li>
          ))}
        </ol>
      </td>
    </tr>
  );
};

const isPast = (instant: string): boolean => Date.parse(instant) <= Date.now();

/** When it is sent next: nothing is while its subscription is disabled. */
const NextTry = ({ delivery, active }: { delivery: Delivery; active: boolean }) => {
  const { t, i18n } = useTranslation();
  if (delivery.dueAt === null) return '—';
  if (!active) return t('partners.paused');
  if (isPast(delivery.dueAt)) return t('partners.soon');
  return <time dateTime={delivery.dueAt}>{showSecond(delivery.dueAt, i18n.language)}</time>;
};

const Row = ({ delivery, active, types }: { delivery: Delivery; active: boolean; types: PublicTypes | null }) => {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { type, sequence, status, attempts } = delivery;
  const last = attempts.at(-1);
  const meaning = types && (types.meaning(type) ?? t('partners.unknownType'));
  return (
    <>
      <tr>
        <th scope="row">
          <code>{type}</code>
          <div className="muted">{[meaning, `${t('partners.sequence')} ${Number(sequence)}`].filter(Boolean).join(' · ')}</div>
        </th>
        <td data-label={t('partners.status')}>
          <Chip tone={TONES[status]}>{t(`partners.delivery_${status}`)}</Chip>
        </td>
        <td data-label={t('partners.tries')}>
          {attempts.length === 0 ? (
            '0'
          ) : (
            <button
              type="button"
              className="quiet-button"
              aria-expanded={open}
              aria-controls={open ? id : undefined}
              onClick={() => setOpen(!open)}
            >
              {t('partners.tryCount', { count: attempts.length })}
              <span className="visually-hidden">
                {' '}
                {t('partners.showTries')} {type} {Number(sequence)}
              </span>
            </button>
          )}
        </td>
        <td data-label={t('partners.lastTry')}>
          {last ? <time dateTime={last.at}>{showSecond(last.at, i18n.language)}</time> : t('partners.notYet')}
        </td>
        <td data-label={t('partners.answer')} className="wraps">
          {last ? deliveryAnswer(t, last) : '—'}
        </td>
        <td data-label={t('partners.nextTry')}>
          <NextTry delivery={delivery} active={active} />
        </td>
      </tr>
      {open && <Tries delivery={delivery} id={id} />}
    </>
  );
};

/** What was sent to one endpoint and what is still to be sent, newest first. */
export const DeliveryLog = ({ subscription }: { subscription: Schemas['Subscription'] }) => {
  const { t } = useTranslation();
  const session = useSession();
  const types = usePublicTypes();
  const [status, setStatus] = useState<Status>();
  const log = useInfiniteQuery({
    queryKey: ['partner-deliveries', subscription.id, { status, who: session?.personId }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/partners/subscriptions/{subscriptionId}/deliveries', {
          params: { path: { subscriptionId: subscription.id }, query: { status, cursor: pageParam, limit: PAGE } },
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
    // Whoever has gone back to older pages is reading, not watching.
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) > 1 ? false : LOOK_AGAIN_MS),
  });
  const items = log.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel
      title={t('partners.log')}
      extra={
        <Select
          allowClear
          style={{ minWidth: 150 }}
          aria-label={t('partners.logState')}
          placeholder={t('partners.logState')}
          value={status}
          onChange={(value: Status | undefined) => setStatus(value)}
          options={STATUSES.map((one) => ({ value: one, label: t(`partners.delivery_${one}`) }))}
        />
      }
    >
      <p className="muted">{t('partners.logHint')}</p>
      {log.error && <Failed error={log.error} onRetry={() => void log.refetch()} />}
      {!log.data && !log.error && <Waiting />}
      {log.data && items.length === 0 && <Nothing>{t(status ? 'partners.logNoneOf' : 'partners.logNone')}</Nothing>}
      {items.length > 0 && (
        <div className="table-holder">
          <table className="table compact">
            <thead>
              <tr>
                <th scope="col">{t('partners.event')}</th>
                <th scope="col">{t('partners.status')}</th>
                <th scope="col">{t('partners.tries')}</th>
                <th scope="col">{t('partners.lastTry')}</th>
                <th scope="col">{t('partners.answer')}</th>
                <th scope="col">{t('partners.nextTry')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((delivery) => (
                <Row key={delivery.sequence} delivery={delivery} active={subscription.status === 'active'} types={types} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <MoreButton of={log} />
    </Panel>
  );
};
