import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';

/** Says that something is on its way; anything that takes over a second shows it. */
export const Waiting = () => {
  const { t } = useTranslation();
  return (
    <output className="empty" aria-live="polite">
      <Spin size="large" />
      <span>{t('common.loading')}</span>
    </output>
  );
};
