import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { RequestFailed } from '../api/client';

/** What went wrong and what to do about it. */
export const Failed = ({ error, onRetry }: { error: Error; onRetry?: () => void }) => {
  const { t } = useTranslation();
  const requestId = error instanceof RequestFailed ? error.problem?.requestId : undefined;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={error.message || t('common.error')}
      description={requestId ? `${t('common.requestId')} ${requestId}` : undefined}
      action={onRetry ? <Button onClick={onRetry}>{t('common.retry')}</Button> : undefined}
    />
  );
};
