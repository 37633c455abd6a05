import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Nothing } from '../parts/nothing';
import { useTabTitle } from '../parts/page-title';

export default function NotFoundPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useTabTitle(t('common.notFound'));
  return (
    <Nothing>
      <h1 style={{ fontSize: 22 }}>{t('common.notFound')}</h1>
      <p>{t('common.notFoundHint')}</p>
      <Button type="primary" onClick={() => void navigate('/')}>
        {t('common.home')}
      </Button>
    </Nothing>
  );
}
