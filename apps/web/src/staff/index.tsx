import { createTheme, MantineProvider } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { Bones } from '../design/page';
import { useTheme } from '../design/theme';
import { useWords } from '../i18n/format';
import './mantine.css';
import './staff.css';
import { Main } from './kit/main';
import { useSay } from './kit/words';
import { InContestZone } from './kit/zone';
import { Gate } from './shell/gate';
import { Lost } from './shell/lost';
import { Overview } from './overview/overview';
import { ContestDetails } from './contest/contest-details';
import { ContestRounds } from './contest/contest-rounds';
import { ContestRulesPage } from './rules/contest-rules-page';
import { RoundRulesPage } from './round/rules-page';
import { PapersPage } from './papers/papers-page';
import { People } from './people/people';
import { Banks } from './banks/banks';
import { BankPage } from './banks/bank-page';
import { Trees } from './units/trees';
import { TreePage } from './units/tree-page';
import { UnitPage } from './units/unit-page';
import { Accounts } from './accounts/accounts';
import { MyAccount } from './accounts/my-account';

/** The chart library comes only with the pages that draw. */
const WatchPage = lazy(() => import('./watch/watch-page'));
const ReportsPage = lazy(() => import('./reports/reports-page'));
/** Each step of the closing desk comes by itself. */
const ResultsPage = lazy(() => import('./results/results-page'));
const BookPage = lazy(() => import('./entries/book-page'));
const EntryPage = lazy(() => import('./entries/entry-page'));
const PaperPage = lazy(() => import('./entries/paper-page'));
const PaperEditPage = lazy(() => import('./entries/paper-edit-page'));
const DesksPage = lazy(() => import('./tiers/desks-page'));
const UnitDeskPage = lazy(() => import('./tiers/unit-desk-page'));
const DeliberationPage = lazy(() => import('./deliberation/deliberation-page'));
const RemarksPage = lazy(() => import('./remarking/remarks-page'));
const ScreeningPage = lazy(() => import('./screening/screening-page'));
/** Jury, codes and keys, assignment. */
const JuryDesk = lazy(() => import('./jury/jury-desk'));
/** The chief judge's pages of a stage. */
const StageDesk = lazy(() => import('./chief/stage-desk'));
const RoundResults = lazy(() => import('./results/round-results'));

const LACQUER = 'var(--son)';
const WORDS = { close: ['Đóng', 'Close'] } as const;

/** What the library leaves open, in the language in use. */
function useMantineTheme() {
  const close = useSay(WORDS)('close');
  return useMemo(
    () =>
      createTheme({
        components: {
          // Hints stand below their fields, so that fields in a row stay in line.
          InputWrapper: {
            defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
          },
          Checkbox: { defaultProps: { color: LACQUER } },
          Radio: { defaultProps: { color: LACQUER } },
          Switch: { defaultProps: { color: LACQUER } },
          // The head of a dialog is no banner of the page.
          Modal: {
            defaultProps: {
              closeButtonProps: { 'aria-label': close },
              attributes: { header: { role: 'presentation' } },
            },
          },
        },
      }),
    [close],
  );
}

/** The organisers' side. */
export default function Staff() {
  const [theme] = useTheme();
  const mantine = useMantineTheme();
  return (
    <MantineProvider theme={mantine} forceColorScheme={theme}>
      <Gate>
        <Suspense fallback={<Coming />}>
          <InContestZone>
            <Pages />
          </InContestZone>
        </Suspense>
      </Gate>
    </MantineProvider>
  );
}

/** A page that is still on its way, beside the spine. */
function Coming() {
  const { t } = useWords();
  return (
    <Main title="">
      <Bones label={t('page.loading')} heights={[5, 3, 16]} />
    </Main>
  );
}

function Pages() {
  return (
    <Switch>
      <Route path="/staff" component={Overview} />
      <Route path="/staff/contests">
        <Redirect to="/staff" />
      </Route>
      <Route path="/staff/contests/:id">{({ id }) => <ContestDetails id={id} key={id} />}</Route>
      <Route path="/staff/contests/:id/rules">
        {({ id }) => <ContestRulesPage id={id} key={id} />}
      </Route>
      <Route path="/staff/contests/:id/rounds">
        {({ id }) => <ContestRounds id={id} key={id} />}
      </Route>
      <Route path="/staff/contests/:id/reports">
        {({ id }) => <ReportsPage id={id} key={id} />}
      </Route>
      <Route path="/staff/contests/:id/results/:step?">
        {({ id, step }) => <ResultsPage id={id} step={step} key={id} />}
      </Route>
      <Route path="/staff/contests/:id/judging/:step?">
        {({ id, step }) => <JuryDesk id={id} step={step} key={id} />}
      </Route>
      <Route path="/staff/contests/:id/stages/:stageId/:step?">
        {({ id, stageId, step }) => (
          <StageDesk contestId={id} stageId={stageId} step={step} key={stageId} />
        )}
      </Route>
      <Route path="/staff/contests/:id/entries">{({ id }) => <BookPage id={id} key={id} />}</Route>
      <Route path="/staff/contests/:id/entries/paper">{({ id }) => <PaperPage id={id} />}</Route>
      <Route path="/staff/contests/:id/entries/:entryId">
        {({ id, entryId }) => <EntryPage id={id} entryId={entryId} key={entryId} />}
      </Route>
      <Route path="/staff/contests/:id/entries/:entryId/paper">
        {({ id, entryId }) => <PaperEditPage id={id} entryId={entryId} key={entryId} />}
      </Route>
      <Route path="/staff/contests/:id/desks">{({ id }) => <DesksPage id={id} />}</Route>
      <Route path="/staff/contests/:id/desks/:unitNo">
        {({ id, unitNo }) => <UnitDeskPage id={id} unitNo={Number(unitNo)} key={unitNo} />}
      </Route>
      <Route path="/staff/contests/:id/deliberation">
        {({ id }) => <DeliberationPage id={id} key={id} />}
      </Route>
      <Route path="/staff/contests/:id/remarks">
        {({ id }) => <RemarksPage id={id} key={id} />}
      </Route>
      <Route path="/staff/contests/:id/screening">{({ id }) => <ScreeningPage id={id} />}</Route>
      <Route path="/staff/contests/:id/screening/:entryId">
        {({ id, entryId }) => <ScreeningPage id={id} entryId={entryId} />}
      </Route>
      <Route path="/staff/contests/:id/screening/:entryId/:otherId">
        {({ id, entryId, otherId }) => <ScreeningPage {...{ id, entryId, otherId }} />}
      </Route>
      <Route path="/staff/contests/:id/people">{({ id }) => <People id={id} key={id} />}</Route>
      <Route path="/staff/rounds/:id">{({ id }) => <RoundRulesPage id={id} key={id} />}</Route>
      <Route path="/staff/rounds/:id/papers">{({ id }) => <PapersPage id={id} key={id} />}</Route>
      <Route path="/staff/rounds/:id/watch">{({ id }) => <WatchPage id={id} key={id} />}</Route>
      <Route path="/staff/rounds/:id/results/:step?">
        {({ id, step }) => <RoundResults id={id} step={step} />}
      </Route>
      <Route path="/staff/banks" component={Banks} />
      <Route path="/staff/banks/:id">{({ id }) => <BankPage id={id} key={id} />}</Route>
      <Route path="/staff/units" component={Trees} />
      <Route path="/staff/units/:id">{({ id }) => <TreePage id={id} key={id} />}</Route>
      <Route path="/staff/unit/:id">{({ id }) => <UnitPage id={id} key={id} />}</Route>
      <Route path="/staff/accounts" component={Accounts} />
      <Route path="/staff/me" component={MyAccount} />
      <Route component={Lost} />
    </Switch>
  );
}
