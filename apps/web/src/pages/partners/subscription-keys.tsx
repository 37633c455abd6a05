import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { OnceShown } from './once-shown';

/** What a subscription's receiver checks signatures with. */
export const SubscriptionKeys = ({ keys, changed = false }: { keys: Schemas['SubscriptionWithKeys']; changed?: boolean }) => {
  const { t } = useTranslation();
  return (
    <OnceShown
      hint={[t('partners.keysHint'), changed && t('partners.keysChanged')].filter(Boolean).join(' ')}
      keys={[
        { name: t('partners.secret'), value: keys.secret },
        { name: t('partners.publicKey'), value: keys.publicKey },
      ]}
    />
  );
};
