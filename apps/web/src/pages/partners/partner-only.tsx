import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Nothing } from '../../parts/nothing';
import { useSession } from '../../session';

/** What only a partner can see; everybody else is shown the way in. */
export const PartnerOnly = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  if (useSession()?.role === 'partner') return children;
  return (
    <Nothing>
      <p>{t('partners.needPartner')}</p>
      <Link to={`/sign-in?role=partner&back=${pathname}`}>{t('nav.signIn')}</Link>
    </Nothing>
  );
};
