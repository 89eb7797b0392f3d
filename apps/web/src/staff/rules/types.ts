import type { Schemas } from '../kit/api';

export type ContestRules = Schemas['ContestRules'];
export type ContestRulesAnswer = Schemas['ContestRulesDto'];
export type Results = Schemas['RoundResults'];
export type PrizeList = Schemas['PrizeList'];
export type PrizeTier = Schemas['PrizeTier'];
export type TieBreak = Schemas['TieBreak'];
export type Division = Schemas['Division'];
export type Overall = Schemas['OverallRules'];
export type Award = Schemas['CollectiveAward'];
export type Version = Schemas['RuleVersionDto'];

/** What is expected at a place of a document, where it is not what stands there. */
export type At = (path: string) => string | undefined;

/** One clause of a document, as its fields work on it. */
export interface ClauseProps<T> {
  value: T;
  set: (changes: Partial<T>) => void;
  at: At;
}

/** The same question asked below a place: `below(at, 'overall')('combine')` is `at('overall.combine')`. */
export function below(at: At, place: string): At {
  return (path) =>
    at(path === '' ? place : path.startsWith('[') ? place + path : `${place}.${path}`);
}

/** A word of the document that no other has: `giai-1`, `giai-2`... */
export function freshId(prefix: string, taken: { id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  let number = taken.length + 1;
  while (ids.has(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}

/** A number as the document has it: left out where its field is empty. */
export const given = (value: number): number | undefined =>
  Number.isNaN(value) ? undefined : value;

/** A list as the document has it: left out where it is empty. */
export const listed = <T>(items: T[]): T[] | undefined => (items.length > 0 ? items : undefined);

/** What is wrong with a list or the first of its items that is wrong. */
export function firstOf(at: At, place: string, length = 0): string | undefined {
  const items = Array.from({ length }, (_, index) => at(`${place}[${index}]`));
  return at(place) ?? items.find((one) => one !== undefined);
}

/** What there is to choose from, and what was chosen although it is there no more. */
export function withLost(
  all: readonly { id: string; name: string }[],
  chosen: readonly string[] = [],
): (readonly [id: string, name: string])[] {
  const lost = chosen.filter((id) => !all.some((one) => one.id === id));
  return [
    ...all.map(({ id, name }) => [id, name] as const),
    ...lost.map((id) => [id, id] as const),
  ];
}
