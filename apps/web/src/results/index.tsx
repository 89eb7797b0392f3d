import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { NotFound, PageSkeleton } from '../design/page';
import './results.css';
import { AwardsPage } from './awards-page';
import { ResultsPage } from './results-page';

const Ceremony = lazy(() => import('./ceremony'));
const CertificatePage = lazy(() => import('./certificate-page'));
const MyResultPage = lazy(() => import('./my-result'));

/** What comes after a contest: results for everybody, one's own, the ceremony, certificates. */
export default function Results() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Switch>
        <Route path="/c/:slug/results/:label?">
          {({ slug, label }) => <ResultsPage slug={slug} label={label} key={slug} />}
        </Route>
        <Route path="/c/:slug/awards/:version?">
          {({ slug, version }) => <AwardsPage slug={slug} version={version} key={slug} />}
        </Route>
        <Route path="/c/:slug/ceremony/:label?">
          {({ slug, label }) => <Ceremony slug={slug} label={label} />}
        </Route>
        <Route path="/c/:slug/mine">{({ slug }) => <MyResultPage slug={slug} />}</Route>
        <Route path="/chung-nhan/:code?">
          {({ code }) => <CertificatePage code={code} key={code} />}
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Suspense>
  );
}
