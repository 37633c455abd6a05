import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, newIdempotencyKey, type Schemas } from '../../api/client';
import { CommandForm } from '../../forms/command-form';
import { line } from '../../forms/controls';
import { Chip } from '../../parts/chip';
import { showInstant } from '../../parts/dates';
import { Failed } from '../../parts/failed';
import { Panel } from '../../parts/panel';
import { useSession } from '../../session';
import { OnceShown } from './once-shown';

type Key = Schemas['ApiKeyList']['items'][number];

const RevokeButton = ({ of: { id, name }, onDone }: { of: Key; onDone: () => void }) => {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const ask = (): void => {
    const key = newIdempotencyKey();
    modal.confirm({
      title: t('partners.revoke'),
      content: t('partners.meansRevoke', { name }),
      okText: t('common.confirm'),
      cancelText: t('common.cancel'),
      okButtonProps: { danger: true },
      onOk: async () => {
        const params = { path: { keyId: id }, header: { 'Idempotency-Key': key } };
        try {
          await answer(api.POST('/api/v1/partners/api-keys/{keyId}/revocation', { params }));
          onDone();
        } catch (error) {
          void message.error(error instanceof Error ? error.message : String(error));
          throw error;
        }
      },
    });
  };
  return (
    <Button size="small" danger onClick={ask} aria-label={`${t('partners.revoke')} ${name}`}>
      {t('partners.revoke')}
    </Button>
  );
};

/** Keys for software that speaks Open311: made here, shown once, revoked here. */
export const ApiKeys = () => {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const queries = useQueryClient();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['partner-api-keys', { who: session?.personId, of: session?.organisationId }],
    queryFn: () => answer(api.GET('/api/v1/partners/api-keys')),
  });
  const reread = (): void => void queries.invalidateQueries({ queryKey: ['partner-api-keys'] });
  return (
    <Panel title={t('partners.apiKeys')} extra={!making && <Button onClick={() => setMaking(true)}>{t('partners.makeKey')}</Button>}>
      <p className="muted">{t('partners.apiKeysHint')}</p>
      {made !== null && <OnceShown hint={t('partners.keyOnce')} keys={[{ name: 'api_key', value: made }]} />}
      {making && (
        <CommandForm<{ readonly name: string }>
          fields={{ name: line('apiKeyName', { hint: 'apiKeyName', max: 100 }) }}
          submit={(body, key) => answer(api.POST('/api/v1/partners/api-keys', { params: { header: { 'Idempotency-Key': key } }, body }))}
          submitLabel={t('partners.makeKey')}
          onCancel={() => setMaking(false)}
          onDone={(_, answered) => {
            setMade((answered as Schemas['ApiKeyMade']).key);
            setMaking(false);
            reread();
          }}
        />
      )}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {data && data.items.length > 0 && (
        <ul className="plain-list">
          {data.items.map((key) => (
            <li key={key.id}>
              <Flex gap={10} align="center" wrap>
                <strong>{key.name}</strong>
                <time className="muted" dateTime={key.madeAt}>
                  {showInstant(key.madeAt, i18n.language)}
                </time>
                {key.revoked ? <Chip>{t('partners.revoked')}</Chip> : <RevokeButton of={key} onDone={reread} />}
              </Flex>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};
