import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import { ApiProblem, get } from '../../api/client';
import { refresh, useQuery, type Query } from '../../api/query';
import { useLanguage } from '../../i18n';
import { contestPath, ME, queryOf, type Schemas } from '../kit/api';

export type Report = Schemas['ReportDto'];
export type Figure = Schemas['FigureDto'];
export type Share = Schemas['ShareDto'];
export type UnitLine = Schemas['UnitLineDto'];
export type GroupLine = Schemas['GroupLineDto'];
export type Said = Schemas['SaidDto'];

/** What a report is asked for; it stands in the address, so that a link shows the same report. */
export const ASKED = ['round', 'against', 'asOf', 'bands'] as const;
export type Asked = Partial<Record<(typeof ASKED)[number], string>>;

/** What the address asks for, and how to ask for something else. */
export function useAsked(): [Asked, (changes: Asked) => void] {
  const [search, setSearch] = useSearchParams();
  const asked: Asked = Object.fromEntries(
    ASKED.flatMap((name) => {
      const value = search.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const ask = (changes: Asked) => {
    const next = Object.entries({ ...asked, ...changes }).filter(([, value]) => value);
    const of = search.get('of');
    setSearch(new URLSearchParams(of ? [...next, ['of', of]] : next), { replace: true });
  };
  return [asked, ask];
}

/** The address of a report, or of one of its files. */
export const reportPath = (id: string, asked: Asked, file = 'report'): string =>
  `${contestPath(id)}/${file}${queryOf(asked)}`;

const LIVE_MS = 12_000;
const whileLive = (report: Report | undefined): number =>
  report?.scope.state === 'open' ? LIVE_MS : 0;

/** A report, read again while its round runs; `shown` stays while another one is on its way. */
export function useReport(id: string, asked: Asked): Query<Report> & { shown?: Report } {
  const query = useQuery<Report>(reportPath(id, asked), get, whileLive);
  const [shown, setShown] = useState<Report>();
  if (query.data && query.data !== shown) setShown(query.data);
  const ended = query.error instanceof ApiProblem && query.error.status === 401;
  useEffect(() => {
    if (ended) refresh(ME);
  }, [ended]);
  return { ...query, shown: query.data ?? shown };
}

/** Numbers of a report as they are printed, in the language in use: decimals travel as text. */
export function usePrint() {
  const { language } = useLanguage();
  const [thousands, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  const number = (value: number | string | null): string => {
    if (value === null) return '–';
    const [whole = '', decimals] = String(value).split('.');
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands ?? '');
    return decimals === undefined ? grouped : `${grouped}${point}${decimals}`;
  };
  return {
    number,
    percent: (value: string | null): string => (value === null ? '–' : `${number(value)}%`),
    said: (said: Said): string => said[language],
    day: (iso: string): string => iso.split('-').reverse().join('/'),
    short: (iso: string): string => iso.slice(5).split('-').reverse().join('/'),
  };
}
