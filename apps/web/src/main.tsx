import 'antd/dist/reset.css';
import './page.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { useTranslation } from 'react-i18next';
import { BrowserRouter } from 'react-router';
import { RequestFailed } from './api/client';
import { App } from './app';
import './i18n';
import { session } from './session';
import { theme } from './theme';

/** A refusal stays one; what failed on the way may work the next time. */
const retry = (failures: number, error: Error): boolean =>
  failures < 2 && !(error instanceof RequestFailed && error.problem !== null && error.problem.status < 500);

const queries = new QueryClient({ defaultOptions: { queries: { retry, staleTime: 10_000, refetchOnWindowFocus: false } } });
// What one person was shown is not what the next may see.
session.subscribe(() => void queries.resetQueries());
const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

const Root = () => {
  const { i18n } = useTranslation();
  const zh = i18n.language === 'zh';
  return (
    <ConfigProvider
      button={{ autoInsertSpace: false }}
      locale={zh ? zhCN : enUS}
      theme={{ ...theme, token: { ...theme.token, motion: !calm } }}
    >
      <AntApp>
        <QueryClientProvider client={queries}>
          <BrowserRouter>
            <App />
          </BrowserRouter>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
};

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Root />
  </StrictMode>,
);
