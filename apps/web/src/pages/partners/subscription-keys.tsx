import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';

const Key = ({ name, value }: { name: string; value: string }) => {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Flex gap={8} align="center" wrap>
          <code className="address">{value}</code>
          <Button
            size="small"
            aria-label={`${t('partners.copy')} ${name}`}
            onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}
          >
            {copied ? t('partners.copied') : t('partners.copy')}
          </Button>
        </Flex>
      </dd>
    </>
  );
};

/** What is shown once only. */
export const SubscriptionKeys = ({ keys, changed = false }: { keys: Schemas['SubscriptionWithKeys']; changed?: boolean }) => {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-live="polite" aria-label={t('partners.keysTitle')}>
      <Alert
        type="warning"
        showIcon
        title={t('partners.keysTitle')}
        description={[t('partners.keysHint'), changed && t('partners.keysChanged')].filter(Boolean).join(' ')}
        style={{ marginBottom: 14 }}
      />
      <dl className="facts stacked">
        <Key name={t('partners.secret')} value={keys.secret} />
        <Key name={t('partners.publicKey')} value={keys.publicKey} />
      </dl>
    </section>
  );
};
