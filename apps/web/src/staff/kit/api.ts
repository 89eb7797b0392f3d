import { roleMay, type Permission } from '@bangvang/contracts';
import { useEffect } from 'react';
import { ApiProblem, call, get } from '../../api/client';
import { refresh, useQuery, type Query } from '../../api/query';
import type { components } from '../../api/schema.gen';

export type Schemas = components['schemas'];
export type Me = Schemas['StaffMeDto'];
export type Contest = Schemas['StaffContestDto'];
export type ContestItem = Schemas['StaffContestSummaryDto'];
export type Round = Schemas['StaffRoundDto'];
export type Rules = Schemas['RoundRules'];
export type RulesAnswer = Schemas['RulesDto'];
export type Bank = Schemas['BankDto'];
export type Question = Schemas['QuestionDto'];
export type Account = Schemas['AccountDto'];

export const ME = '/api/staff/me';
export const CONTESTS = '/api/staff/contests';
export const BANKS = '/api/staff/banks';
export const TREES = '/api/staff/unit-trees';
export const ACCOUNTS = '/api/staff/accounts';
/** What organisers change, by its id. */
export const contestPath = (id: string): string => `${CONTESTS}/${id}`;
export const roundPath = (id: string): string => `/api/staff/rounds/${id}`;
export const bankPath = (id: string): string => `${BANKS}/${id}`;

/**
 * What the server says at a staff path; a session that has ended leads back to the sign-in. `every`
 * (ms) reads it again and again, 0 not; it may depend on what was read.
 */
export function useStaff<Answer>(
  path: string | null,
  every?: (answer: Answer | undefined) => number,
): Query<Answer> {
  const query = useQuery<Answer>(path, get, every);
  const ended = query.error instanceof ApiProblem && query.error.status === 401;
  useEffect(() => {
    if (ended) refresh(ME);
  }, [ended]);
  return query;
}

/** Who is signed in; an error 401 where nobody is. */
export const useMe = (): Query<Me> => useQuery<Me>(ME);
/** What the account may see of contests and of trees of units. */
export const useContests = () => useStaff<Schemas['StaffContestListDto']>(CONTESTS);
export const useContestDesk = (id: string) =>
  useStaff<Schemas['StaffContestAnswerDto']>(contestPath(id));
export const useTrees = () => useStaff<Schemas['UnitTreesAnswerDto']>(TREES);

/** Sends a change and reads again what it may have changed. */
export async function change<Answer>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  stale: string[] = [],
): Promise<Answer> {
  const answer = await call<Answer>(method, path, { body });
  for (const key of stale) refresh(key);
  return answer;
}

/** A query string of what is given. */
export function queryOf(values: Record<string, string | number | null | undefined>): string {
  const given = Object.entries(values).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text && `?${text}`;
}

/** Whether somebody may do something; with a contest, in that one. */
export function may(me: Me | undefined, permission: Permission, contestId?: string): boolean {
  if (!me) return false;
  if (me.account.isAdmin) return roleMay('admin', permission);
  return me.roles.some(
    ({ contestId: id, role }) =>
      (contestId === undefined || id === contestId) && roleMay(role, permission),
  );
}
