import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { PageLayout } from './layout/page-layout';
import { Waiting } from './parts/waiting';

const Overview = lazy(() => import('./pages/overview/overview-page'));
const Cases = lazy(() => import('./pages/cases/cases-page'));
const Case = lazy(() => import('./pages/case/case-page'));
const Concerns = lazy(() => import('./pages/concerns/concerns-page'));
const Concern = lazy(() => import('./pages/concerns/concern-page'));
const Raise = lazy(() => import('./pages/concerns/raise-page'));
const Lists = lazy(() => import('./pages/lists/lists-page'));
const Rooms = lazy(() => import('./pages/rooms/rooms-page'));
const Partners = lazy(() => import('./pages/partners/partners-page'));
const NewSubscription = lazy(() => import('./pages/partners/new-subscription-page'));
const Subscription = lazy(() => import('./pages/partners/subscription-page'));
const SignIn = lazy(() => import('./pages/sign-in/sign-in-page'));
const NotFound = lazy(() => import('./pages/not-found-page'));

export const App = () => (
  <PageLayout>
    <Suspense fallback={<Waiting />}>
      <Routes>
        <Route path="/" element={<Overview />} />
        <Route path="/cases" element={<Cases />} />
        <Route path="/cases/:caseId" element={<Case />} />
        <Route path="/concerns" element={<Concerns />} />
        <Route path="/concerns/raise" element={<Raise />} />
        <Route path="/concerns/:concernId" element={<Concern />} />
        <Route path="/lists" element={<Lists />} />
        <Route path="/rooms" element={<Rooms />} />
        <Route path="/partners" element={<Partners />} />
        <Route path="/partners/subscriptions/new" element={<NewSubscription />} />
        <Route path="/partners/subscriptions/:subscriptionId" element={<Subscription />} />
        <Route path="/sign-in" element={<SignIn />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  </PageLayout>
);
