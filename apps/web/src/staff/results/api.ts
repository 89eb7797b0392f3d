import { createContext, use, useEffect } from 'react';
import { refresh, type Query } from '../../api/query';
import { contestPath, queryOf, useStaff, type Contest, type Round, type Schemas } from '../kit/api';

export type Gate = Schemas['GateDto'];
export type Version = Schemas['PublicationVersionDto'];
export type StaffWinner = Schemas['StaffWinnerDto'];
export type Correction = Schemas['CorrectionDto'];
export type StaffAppeal = Schemas['StaffAppealDto'];
export type Template = Schemas['TemplateDto'];
export type Design = Schemas['CertificateDesign'];
export type Purpose = Template['purpose'];
export type Batch = Schemas['BatchDto'];
export type Certificate = Schemas['StaffCertificateDto'];

/** What the desk works on: the whole contest, or one round by itself. */
export interface Scope {
  contest: Contest;
  round: Round | null;
}

export const ScopeContext = createContext<Scope | null>(null);

/** The scope of the step that is shown. */
export function useScope(): Scope {
  const scope = use(ScopeContext);
  if (!scope) throw new Error('Only within the results of a contest');
  return scope;
}

/** A path below the contest, asked for the scope's round. */
export const scopePath = (
  { contest, round }: Scope,
  rest: string,
  more: Parameters<typeof queryOf>[0] = {},
): string => `${contestPath(contest.id)}/${rest}${queryOf({ round: round?.id, ...more })}`;

/** Where a step of a scope is shown. */
export const stepHref = ({ contest, round }: Scope, step: string): string =>
  `/staff/contests/${contest.id}/results${step && `/${step}`}${queryOf({ round: round?.id })}`;

const gatePath = (scope: Scope): string => scopePath(scope, 'publication');

const AGAIN_MS = 1_500;

/** Reads again and again while something is under way that the answer waits for. */
export function useWhile<Data>(query: Query<Data>, busy: (data: Data) => boolean): Query<Data> {
  const waiting = query.data !== undefined && busy(query.data);
  const ask = query.refresh;
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(ask, AGAIN_MS);
    return () => clearInterval(timer);
  }, [waiting, ask]);
  return query;
}

/** Blockers that go away by themselves. */
const PASSING: readonly string[] = ['attempts-running', 'not-computed', 'outdated', 'under-way'];

/** What blocks the publication of a scope, and its versions. */
export const useGate = (scope: Scope): Query<Gate> =>
  useWhile(
    useStaff<Gate>(gatePath(scope)),
    ({ blockers, versions }) =>
      blockers.some(({ code }) => PASSING.includes(code)) ||
      versions.some(({ state }) => state === 'writing'),
  );

/** Whatever a decision changes, the gate may say something else afterwards. */
export const refreshGate = (scope: Scope): void => refresh(gatePath(scope));

/** The title of a round, or null for what goes over all rounds. */
export const roundTitle = ({ rounds }: Contest, id: string | null): string | null =>
  id === null ? null : (rounds.find((round) => round.id === id)?.title ?? null);

export type ResultsDesk = Schemas['ResultsDeskDto'];
export type RoundScope = Schemas['RoundScopeDto'];
export type Computation = Schemas['ComputationDto'];
export type Outcome = Schemas['OutcomeDto'];
export type Place = Schemas['PlaceDto'];
export type Person = Schemas['PersonDto'];
export type Tie = Schemas['UnresolvedDto'];

/** A path of the closing desk, asked for the scope's round. */
export const resultPath = (
  scope: Scope,
  rest: string,
  more: Parameters<typeof queryOf>[0] = {},
): string => scopePath(scope, `results/${rest}`, more);

/** What follows from the places: actual values, ties, prizes, awards among units. */
export const useOutcome = (scope: Scope): Query<Outcome> =>
  useWhile(
    useStaff<Outcome>(resultPath(scope, 'outcome')),
    ({ computation }) => computation.outdated,
  );

/** The name of a division as the rules give it; its id while they are not known. */
export function useDivisions({ contest }: Scope): (id: string | null) => string | null {
  const { data } = useStaff<Schemas['ContestRulesDto']>(`${contestPath(contest.id)}/rules`);
  return (id) =>
    id === null ? null : (data?.rules.divisions?.find((one) => one.id === id)?.name ?? id);
}
