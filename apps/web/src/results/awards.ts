import { useQuery, type Query } from '../api/query';
import type { components } from '../api/schema.gen';
import type { RevealedList } from './ceremony.rules';

type Schemas = components['schemas'];
export type Awards = Schemas['PublicAwardsDto'];
export type PrizedTier = Schemas['PrizedTierDto'];
export type PrizedWork = Schemas['PrizedWorkDto'];

/** The published award list of works: the one in force, or one version; null asks for nothing. */
export const useAwards = (slug: string | null, version?: string): Query<Awards> =>
  useQuery(
    slug &&
      `/api/contests/${encodeURIComponent(slug)}/awards${version ? `?version=${encodeURIComponent(version)}` : ''}`,
  );

/** The page of an award list. */
export const awardsPage = (slug: string, version?: number): string =>
  `/c/${slug}/awards${version === undefined ? '' : `/${version}`}`;

/** Tiers of one list stand together, in the order of the rules. */
export function listsOf(
  tiers: PrizedTier[],
): { list: string; name: string; tiers: PrizedTier[] }[] {
  const lists = new Map<string, PrizedTier[]>();
  for (const tier of tiers) lists.set(tier.list, [...(lists.get(tier.list) ?? []), tier]);
  return [...lists].map(([list, own]) => ({ list, name: own[0]?.listName ?? '', tiers: own }));
}

/** The phrases that name authors in one line. */
export const AUTHOR_WORDS = {
  others: ['và {n} tác giả không công khai tên', 'and {n} who are not named'],
  nobody: ['Tác giả không công khai tên', 'Authors who are not named'],
} as const;

type SayAuthors = (phrase: keyof typeof AUTHOR_WORDS, figures?: { n: number }) => string;

/** The authors of a work in one line. */
export function authorsLine(
  { authors, unnamed }: Pick<PrizedWork, 'authors' | 'unnamed'>,
  say: SayAuthors,
): string {
  if (authors.length === 0) return unnamed === 0 ? '' : say('nobody');
  const named = authors.join(', ');
  return unnamed === 0 ? named : `${named} ${say('others', { n: unnamed })}`;
}

/** The lists of an award list as a ceremony reveals them: the work, then who made it; units last. */
export function awardLists(
  { tiers, units }: Awards,
  say: (phrase: keyof typeof AUTHOR_WORDS | 'units', figures?: { n: number }) => string,
): RevealedList[] {
  const lists = listsOf(tiers).map(({ name: title, tiers: own }) => ({
    title,
    tiers: own.map(({ name, works }) => ({
      name,
      names: works.map((work) => ({
        ...{ name: `“${work.title}”`, number: work.code },
        unit: [authorsLine(work, say), work.unit].filter(Boolean).join(' · '),
      })),
    })),
  }));
  if (units.length === 0) return lists;
  const names = [...new Set(units.map(({ name }) => name))];
  const ofUnits = names.map((name) => ({
    name,
    names: units
      .filter((one) => one.name === name)
      .map(({ unit }) => ({ name: unit, number: unit, unit: null })),
  }));
  return [...lists, { title: say('units'), tiers: ofUnits }];
}
