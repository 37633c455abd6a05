import { ApartmentOutlined, ApiOutlined, BarChartOutlined, MessageOutlined, ProjectOutlined, TeamOutlined } from '@ant-design/icons';
import { Button, Grid } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { useChanges } from '../api/use-changes';
import { setLanguage } from '../i18n';
import { useWords } from '../i18n/use-words';
import { ErrorBoundary } from '../parts/error-boundary';
import { useSession } from '../session';
import { useSimulated } from './use-simulated';

const PLACES = [
  { page: 'overview', path: '/', icon: <BarChartOutlined /> },
  { page: 'cases', path: '/cases', icon: <TeamOutlined /> },
  { page: 'concerns', path: '/concerns', icon: <MessageOutlined /> },
  { page: 'lists', path: '/lists', icon: <ProjectOutlined /> },
  { page: 'rooms', path: '/rooms', icon: <ApartmentOutlined /> },
] as const;
/** Of no use to anybody else; the foot of every page leads there too. */
const PARTNERS = { page: 'partners', path: '/partners', icon: <ApiOutlined /> } as const;

const Places = ({ className, icons }: { className?: string; icons: boolean }) => {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const places = useSession()?.role === 'partner' ? [...PLACES, PARTNERS] : PLACES;
  return (
    <ul className={className}>
      {places.map(({ page, path, icon }) => (
        <li key={page}>
          <Link to={path} aria-current={(path === '/' ? pathname === '/' : pathname.startsWith(path)) ? 'page' : undefined}>
            {icons && icon}
            {t(`nav.${page}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
};

/** A word in each language's own script, so that whoever can't read the present one finds it. */
const LanguageButton = () => {
  const { t, i18n } = useTranslation();
  const other = i18n.language === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" onClick={() => setLanguage(other)} lang={other === 'zh' ? 'zh-CN' : 'en'}>
      {t('app.language')}
    </Button>
  );
};

export const PageLayout = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation();
  const word = useWords();
  const wide = Grid.useBreakpoint().md ?? true;
  const current = useSession();
  const live = useChanges();
  const simulated = useSimulated();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  // Its answer must not become the effect's: browsers give back a promise.
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <div className="frame">
      <a className="skip-link" href="#content">
        {t('app.skip')}
      </a>
      {simulated && (
        <div className="demo-ribbon" role="note">
          <strong>{t('app.demo')}</strong>
          {wide && ` · ${t('app.demoLong')}`}
        </div>
      )}
      <header className="top">
        <div className="top-inner">
          <Link to="/" className="brand">
            <img src="/icon.svg" width={32} height={32} alt="" />
            {t('app.name')}
          </Link>
          {wide && (
            <nav aria-label={t('app.menu')} style={{ alignSelf: 'stretch', display: 'flex' }}>
              <Places className="places" icons={false} />
            </nav>
          )}
          <div className="corner">
            {wide && (
              <span className="live" data-connected={live}>
                {live ? t('common.live') : t('common.reconnecting')}
              </span>
            )}
            <LanguageButton />
            <Button className="who" type={current ? 'default' : 'primary'} onClick={() => void navigate('/sign-in')} data-testid="who">
              {current ? (wide ? `${current.name}（${word('role', current.role)}）` : word('role', current.role)) : t('nav.signIn')}
            </Button>
          </div>
        </div>
      </header>
      <main className="content" id="content" tabIndex={-1}>
        <div className="page">
          <ErrorBoundary place={pathname}>{children}</ErrorBoundary>
        </div>
      </main>
      <footer className="foot">
        {t('app.name')} · {t('app.tagline')} · <Link to="/partners">{t('nav.partners')}</Link> · <a href="/api/docs">{t('nav.api')}</a>
      </footer>
      {!wide && (
        <nav className="tab-bar" aria-label={t('app.menu')}>
          <Places icons />
        </nav>
      )}
    </div>
  );
};
