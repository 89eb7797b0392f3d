import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { PageSkeleton } from './design/page';
import { SafetyNet } from './design/safety-net';
import { ContestPage } from './contests/contest-page';
import { HomePage } from './contests/home-page';
import { RegisterPage } from './register/register-page';
import { ResultPage } from './round/result-page';
import { RoundPage } from './round/round-page';
import { BoardPage } from './board/board-page';

/** Everything beside the contestant's path, in parts that are sent to those who ask for them. */
const More = lazy(() => import('./more'));

/** Every address of the client; what most people never open comes when it is asked for. */
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
          <Route component={More} />
        </Switch>
      </Suspense>
    </SafetyNet>
  );
}
