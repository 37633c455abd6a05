import { Flex, Spin } from 'antd';
import { useTranslation } from 'react-i18next';

/** Says that something is on its way; anything that takes over a second shows it. */
export const Waiting = () => {
  const { t } = useTranslation();
  return (
    <Flex justify="center" align="center" vertical gap={12} style={{ padding: 48 }} role="status" aria-live="polite">
      <Spin size="large" />
      <span>{t('common.loading')}</span>
    </Flex>
  );
};
