import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface NamedKey {
  readonly name: string;
  readonly value: string;
}

const Key = ({ of: { name, value } }: { of: NamedKey }) => {
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

/** Keys that are shown this once. */
export const OnceShown = ({ hint, keys }: { hint: string; keys: readonly NamedKey[] }) => {
  const { t } = useTranslation();
  return (
    <section className="panel" aria-live="polite" aria-label={t('partners.keysTitle')}>
      <Alert type="warning" showIcon title={t('partners.keysTitle')} description={hint} style={{ marginBottom: 14 }} />
      <dl className="facts stacked">
        {keys.map((key) => (
          <Key key={key.name} of={key} />
        ))}
      </dl>
    </section>
  );
};
