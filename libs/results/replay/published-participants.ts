import type { Facts, ParticipantFacts } from '@bangvang/rulebook';
import { prizeLists } from './prize-lists';
import { standInBirths } from './stand-in-births';

/**
 * What is published of the people: their number, and of the rest only what the result follows from.
 * A birth date never is: a day stands for it (see {@link standInBirths}).
 */
export function publishedParticipants(facts: Facts): ParticipantFacts[] {
  const births = standInBirths(facts);
  const needs = needsOf(facts);
  return facts.participants.map((person) => ({
    id: person.id,
    unit: person.unit,
    ...given('division', needs.division ? person.division : null),
    ...given('birth', births?.(person.birth ?? null)),
    ...given('roles', among(person.roles, needs.roles)),
    ...given('missing', among(person.missing, needs.required)),
    ...given('province', needs.province ? person.province : null),
    ...given('referrals', needs.referrals ? person.referrals : null),
    ...given('notQualified', person.notQualified),
  }));
}

/** What the rules look at. */
interface Needs {
  division: boolean;
  province: boolean;
  referrals: boolean;
  roles: ReadonlySet<string>;
  required: ReadonlySet<string>;
}

function needsOf({ rules, rounds }: Facts): Needs {
  const required = rounds.flatMap(({ rules: { results } }) => results?.validity?.required ?? []);
  return {
    division: rules.divisions?.some(({ chosen }) => chosen) ?? false,
    province: rules.publication?.show.includes('province') ?? false,
    referrals: prizeLists({ rules, rounds }).some(({ special = [] }) =>
      special.some(({ kind }) => kind === 'spread'),
    ),
    roles: new Set<string>(rules.eligibility?.barredRoles),
    required: new Set<string>(required),
  };
}

function among(words: string[] | undefined, asked: ReadonlySet<string>): string[] | null {
  const kept = words?.filter((word) => asked.has(word)) ?? [];
  return kept.length === 0 ? null : kept;
}

function given<Name extends string, Value>(
  name: Name,
  value: Value | null | undefined,
): Partial<Record<Name, Value>> {
  return value === null || value === undefined
    ? {}
    : ({ [name]: value } as Partial<Record<Name, Value>>);
}
