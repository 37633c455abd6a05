import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, newIdempotencyKey, type Schemas } from '../../api/client';
import { Chip } from '../../parts/chip';
import { Failed } from '../../parts/failed';
import { Panel } from '../../parts/panel';
import { deliveryAnswer } from './delivery-error';
import { usePublicTypes } from './use-public-types';

const FIRST = 'case.concluded';

const pretty = (body: string): string => JSON.stringify(JSON.parse(body), null, 2);

const Result = ({ of: { taken, status, error, ms, text, sent } }: { of: Schemas['SubscriptionTested'] }) => {
  const { t } = useTranslation();
  return (
    <>
      <div className="chips">
        <Chip tone={taken ? 'good' : 'bad'}>{t(taken ? 'partners.taken' : 'partners.notTaken')}</Chip>
        <span>
          {deliveryAnswer(t, { status, error })} · {t('partners.took', { ms })}
        </span>
      </div>
      {text !== null && (
        <details open={!taken}>
          <summary>{t('partners.answerText')}</summary>
          <pre className="event-data">{text || t('partners.answerEmpty')}</pre>
        </details>
      )}
      <details>
        <summary>{t('partners.sent')}</summary>
        <pre className="event-data">
          {Object.entries(sent.headers)
            .map(([name, value]) => `${name}: ${value}`)
            .join('\n')}
          {'\n\n'}
          {pretty(sent.body)}
        </pre>
      </details>
    </>
  );
};

/** Sends the example of a type and shows what the endpoint made of it. */
export const TestConsole = ({ subscription }: { subscription: Schemas['Subscription'] }) => {
  const { t } = useTranslation();
  const id = useId();
  const types = usePublicTypes();
  const queries = useQueryClient();
  const [type, setType] = useState(subscription.types[0] ?? FIRST);
  const test = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/partners/subscriptions/{subscriptionId}/test', {
          params: { path: { subscriptionId: subscription.id }, header: { 'Idempotency-Key': newIdempotencyKey() } },
          body: { type },
        }),
      ),
    // One that takes a sample rests no longer.
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['partner-subscription', subscription.id] }),
  });
  return (
    <Panel title={t('partners.console')}>
      <p className="muted" id={`${id}-hint`}>
        {t('partners.consoleHint')}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          test.mutate();
        }}
      >
        <Flex gap={8} wrap align="end">
          <div className="labelled" style={{ flex: '1 1 260px', minWidth: 0 }}>
            <label htmlFor={id}>{t('partners.sampleType')}</label>
            <Select
              id={id}
              aria-describedby={`${id}-hint`}
              showSearch={{ optionFilterProp: 'label' }}
              value={type}
              onChange={(value: string) => setType(value)}
              options={[...(types?.options ?? [{ value: type, label: type }])]}
            />
          </div>
          <Button type="primary" htmlType="submit" loading={test.isPending}>
            {t('partners.sendSample')}
          </Button>
        </Flex>
      </form>
      <div className="console-answer" aria-live="polite" aria-busy={test.isPending}>
        {test.isPending && <p className="muted">{t('partners.sending')}</p>}
        {!test.isPending && test.error && <Failed error={test.error} />}
        {!test.isPending && test.data && <Result of={test.data} />}
      </div>
    </Panel>
  );
};
