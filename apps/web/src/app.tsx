import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { PageLayout } from './layout/page-layout';
import { Waiting } from './parts/waiting';

const Overview = lazy(() => import('./pages/overview/overview-page'));
const Cases = lazy(() => import('./pages/cases/cases-page'));
const Case = lazy(() => import('./pages/case/case-page'));
const NotFound = lazy(() => import('./pages/not-found-page'));

export const App = () => (
  <PageLayout>
    <Suspense fallback={<Waiting />}>
      <Routes>
        <Route path="/" element={<Overview />} />
        <Route path="/cases" element={<Cases />} />
        <Route path="/cases/:caseId" element={<Case />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  </PageLayout>
);
