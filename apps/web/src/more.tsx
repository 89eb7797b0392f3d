import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import { NotFound } from './design/page';

export { Invitation } from './register/more/invitation';
export { Leave } from './register/more/leave';
export { MoreFields } from './register/more/more-fields';
export { WayBackForm } from './register/more/way-back-form';
export { KeyReview } from './results/key-review';

/** The organisers' side, with its component library. */
const Staff = lazy(() => import('./staff'));
/** The judges' desk is sent to judges. */
const Judge = lazy(() => import('./judge'));
/** Authors of works get what they write with. */
const Essays = lazy(() => import('./essays'));
/** What comes after a contest. */
const Results = lazy(() => import('./results'));

/** The pages off the contestant's path: here, so that their addresses cost that path nothing. */
export default function More() {
  return (
    <Switch>
      <Route path="/staff/*?" component={Staff} />
      <Route path="/judge/*?" component={Judge} />
      <Route path={/^\/c\/[^/]+\/entries(\/|$)/} component={Essays} />
      <Route path={/^\/(c\/[^/]+|chung-nhan)(\/|$)/} component={Results} />
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
