import { lazy, Suspense, useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { ApiProblem } from '../api/client';
import { NotFound, PageSkeleton, TroublePage } from '../design/page';
import { keepPages } from '../offline/pages';
import { ME, type Me } from '../staff/kit/api';
import './judge.css';
import { DeskPage } from './desk-page';
import { Pairs } from './pairs';
import { useSeen } from './kept';
import { JUDGE_SCOPE, TIES_HREF } from './paths';
import { QueuePage } from './queue-page';
import { StagesPage } from './stages-page';
import { InStageZone } from './zone';

/** Declared once, before works are given out. */
const TiesPage = lazy(() => import('./ties-page'));
/** The form of the staff side, with its component library: only who is not signed in needs it. */
const Door = lazy(() => import('./door'));

/** The judges' side: what is to be marked, and the desk to mark it at. */
export default function Judge() {
  const me = useSeen<Me>(ME);
  useEffect(() => keepPages(JUDGE_SCOPE), []);
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
      <Route path={TIES_HREF} component={TiesPage} />
      <Route path="/judge/:stageId">
        {({ stageId }) => <QueuePage stageId={stageId} key={stageId} />}
      </Route>
      <Route path="/judge/:stageId/pairs">
        {({ stageId }) => <Pairs stageId={stageId} key={stageId} />}
      </Route>
      <Route path="/judge/:stageId/works/:code">
        {({ stageId, code }) => (
          <InStageZone stageId={stageId}>
            <DeskPage stageId={stageId} code={code} key={stageId + code} />
          </InStageZone>
        )}
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
