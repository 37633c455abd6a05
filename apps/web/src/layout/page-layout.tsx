import { MenuOutlined } from '@ant-design/icons';
import { Badge, Button, Drawer, Flex, Grid, Layout, Menu, Typography } from 'antd';
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useChanges } from '../api/use-changes';
import { setLanguage } from '../i18n';
import { useWords } from '../i18n/use-words';
import { session } from '../session';

const PAGES = ['overview', 'cases', 'lists', 'concerns', 'rooms'] as const;
const pathOf = (page: (typeof PAGES)[number]): string => (page === 'overview' ? '/' : `/${page}`);

export const useSession = () => useSyncExternalStore(session.subscribe, session.current);

export const PageLayout = ({ children }: { children: ReactNode }) => {
  const { t, i18n } = useTranslation();
  const word = useWords();
  const wide = Grid.useBreakpoint().md ?? true;
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  const current = useSession();
  const live = useChanges();
  const selected = PAGES.find((page) => (page === 'overview' ? pathname === '/' : pathname.startsWith(pathOf(page))));
  const menu = (
    <Menu
      mode={wide ? 'horizontal' : 'inline'}
      style={{ flex: 1, minWidth: 0, border: 0 }}
      selectedKeys={selected ? [selected] : []}
      onClick={() => setOpen(false)}
      items={PAGES.map((page) => ({ key: page, label: <Link to={pathOf(page)}>{t(`nav.${page}`)}</Link> }))}
    />
  );
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <a className="skip-link" href="#content">
        {t('app.skip')}
      </a>
      <div className="demo-ribbon" role="note">
        <strong>{t('app.demo')}</strong> · {t('app.demoLong')}
      </div>
      <Layout.Header style={{ display: 'flex', alignItems: 'center', gap: 12, borderBottom: '1px solid #e8e2d9' }}>
        {!wide && (
          <Button type="text" icon={<MenuOutlined />} aria-label={t('app.menu')} aria-expanded={open} onClick={() => setOpen(true)} />
        )}
        <Link to="/" style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
          <img src="/icon.svg" width={32} height={32} alt="" />
          <Typography.Text strong style={{ fontSize: 18, whiteSpace: 'nowrap' }}>
            {t('app.name')}
          </Typography.Text>
        </Link>
        {wide ? (
          <nav style={{ flex: 1, minWidth: 0 }} aria-label={t('app.menu')}>
            {menu}
          </nav>
        ) : (
          <span style={{ flex: 1 }} />
        )}
        <Flex gap={8} align="center">
          {wide && <Badge status={live ? 'success' : 'warning'} text={live ? t('common.live') : t('common.reconnecting')} />}
          <Button onClick={() => setLanguage(i18n.language === 'zh' ? 'en' : 'zh')} lang={i18n.language === 'zh' ? 'en' : 'zh-CN'}>
            {t('app.language')}
          </Button>
          <Link to="/sign-in">
            <Button type={current ? 'default' : 'primary'}>{current ? word('role', current.role) : t('nav.signIn')}</Button>
          </Link>
        </Flex>
      </Layout.Header>
      <Drawer open={open && !wide} placement="left" onClose={() => setOpen(false)} title={t('app.name')} size={260}>
        <nav aria-label={t('app.menu')}>{menu}</nav>
      </Drawer>
      <Layout.Content id="content" tabIndex={-1}>
        <div className="page">{children}</div>
      </Layout.Content>
      <Layout.Footer style={{ textAlign: 'center' }}>
        {t('app.name')} · {t('app.tagline')} · <a href="/api/docs">{t('nav.api')}</a>
      </Layout.Footer>
    </Layout>
  );
};
