import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { ApiProblem } from '../api/client';
import { NotFound, PageSkeleton, TroublePage } from '../design/page';
import { useMe } from '../staff/kit/api';
import './judge.css';
import { DeskPage } from './desk-page';
import { Pairs } from './pairs';
import { QueuePage } from './queue-page';
import { StagesPage } from './stages-page';

/** The form of the staff side, with its component library: only who is not signed in needs it. */
const Door = lazy(() => import('./door'));

/** The judges' side: what is to be marked, and the desk to mark it at. */
export default function Judge() {
  const me = useMe();
  if (me.error instanceof ApiProblem && me.error.status === 401) {
    return (
      <Suspense fallback={<PageSkeleton />}>
        <Door />
      </Suspense>
    );
  }
  if (!me.data) {
    return me.error ? <TroublePage error={me.error} retry={me.refresh} /> : <PageSkeleton />;
  }
  return (
    <Switch>
      <Route path="/judge" component={StagesPage} />
      <Route path="/judge/:stageId">
        {({ stageId }) => <QueuePage stageId={stageId} key={stageId} />}
      </Route>
      <Route path="/judge/:stageId/pairs">
        {({ stageId }) => <Pairs stageId={stageId} key={stageId} />}
      </Route>
      <Route path="/judge/:stageId/works/:code">
        {({ stageId, code }) => <DeskPage stageId={stageId} code={code} key={stageId + code} />}
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
