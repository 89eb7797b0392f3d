import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { NotFound, PageSkeleton } from '../design/page';
import './essays.css';
import { EntriesPage } from './entries-page';
import { originOf } from './use-desk';

/** The editor comes to whoever writes. */
const DraftPage = lazy(() => import('./draft-page'));
const InvitedPage = lazy(() => import('./invited-page'));
const ReceiptPage = lazy(() => import('./receipt-page'));
const RemarkPage = lazy(() => import('./remark-page'));

/** The authors' side of a writing contest: my works, writing one, the receipt. */
export default function Essays() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Switch>
        <Route path="/c/:slug/entries">
          {({ slug }) => <EntriesPage slug={slug} key={slug} />}
        </Route>
        <Route path="/c/:slug/entries/invited">
          {({ slug }) => <InvitedPage slug={slug} key={slug} />}
        </Route>
        <Route path="/c/:slug/entries/remarks">
          {({ slug }) => <RemarkPage slug={slug} key={slug} />}
        </Route>
        <Route path="/c/:slug/entries/:id">
          {({ slug, id }) => <DraftPage slug={slug} id={id} key={originOf(id)} />}
        </Route>
        <Route path="/c/:slug/entries/:id/receipt">
          {({ slug, id }) => <ReceiptPage slug={slug} id={id} key={id} />}
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Suspense>
  );
}
