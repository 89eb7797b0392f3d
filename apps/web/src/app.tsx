import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { NotFound, PageSkeleton } from './design/page';
import { SafetyNet } from './design/safety-net';
import { ContestPage } from './contests/contest-page';
import { HomePage } from './contests/home-page';
import { RegisterPage } from './register/register-page';
import { ResultPage } from './round/result-page';
import { RoundPage } from './round/round-page';
import { BoardPage } from './board/board-page';

/** The organisers' side, with its component library: nothing of it is sent to contestants. */
const Staff = lazy(() => import('./staff'));
/** The judges' desk is sent to judges. */
const Judge = lazy(() => import('./judge'));
/** Authors of works get what they write with. */
const Essays = lazy(() => import('./essays'));
/** What comes after a contest is sent to those who ask for it. */
const Results = lazy(() => import('./results'));

export function App() {
  return (
    <SafetyNet>
      <Suspense fallback={<PageSkeleton />}>
        <Switch>
          <Route path="/" component={HomePage} />
          <Route path="/c/:slug">{({ slug }) => <ContestPage slug={slug} key={slug} />}</Route>
          <Route path="/c/:slug/register">{({ slug }) => <RegisterPage slug={slug} />}</Route>
          <Route path="/r/:roundId">{({ roundId }) => <RoundPage roundId={roundId} />}</Route>
          <Route path="/r/:roundId/result">
            {({ roundId }) => <ResultPage roundId={roundId} />}
          </Route>
          <Route path="/r/:roundId/board">{({ roundId }) => <BoardPage roundId={roundId} />}</Route>
          <Route path="/staff/*?" component={Staff} />
          <Route path="/judge/*?" component={Judge} />
          <Route path={/^\/c\/[^/]+\/entries(\/|$)/} component={Essays} />
          <Route path={/^\/(c\/[^/]+|chung-nhan)(\/|$)/} component={Results} />
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </SafetyNet>
  );
}
