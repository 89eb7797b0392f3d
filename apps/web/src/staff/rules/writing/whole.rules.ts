import { AUTHOR_FIELDS } from '@bangvang/contracts';
import type { AuthorDatum, Awards, Medium, PrizeTier, Stage, UnitQuota, Writing } from './types';

/*
 * What a change in one clause means for the others: names that nothing bears any more are gone, a
 * stage that another follows says who goes on, ages are asked for where they count.
 */

/** The writing part after a change, with what follows from it. */
export function settled(writing: Writing): Writing {
  const media = new Set(writing.media.map(({ id }) => id));
  const stages = writing.stages.map((stage) => ({
    ...stage,
    media: known(stage.media, media),
  }));
  return {
    ...writing,
    unitQuotas: writing.unitQuotas.map((quota) => ofMedia(quota, media)),
    stages: stages.map((stage, index) => ({
      ...stage,
      forward: forwardOf(stage, stages.slice(index + 1), writing.media),
    })),
    awards: awarded(writing.awards, media),
    authorData: asked(writing),
  };
}

/** The names that are known; as they are where none is, since nobody's list would mean everybody. */
function known(names: readonly string[], all: ReadonlySet<string>): string[] {
  const left = names.filter((name) => all.has(name));
  return left.length > 0 ? left : [...names];
}

function ofMedia(quota: UnitQuota, media: ReadonlySet<string>): UnitQuota {
  return quota.media === undefined ? quota : { ...quota, media: known(quota.media, media) };
}

const marks = ({ media }: Stage, id: string): boolean => media.length === 0 || media.includes(id);

/** Whether works of a stage go on to a later one. */
function goesOn(stage: Stage, later: readonly Stage[], media: readonly Medium[]): boolean {
  return media.some(({ id }) => marks(stage, id) && later.some((next) => marks(next, id)));
}

function forwardOf(stage: Stage, later: readonly Stage[], media: readonly Medium[]) {
  if (!goesOn(stage, later, media)) return null;
  return stage.forward ?? { kind: 'quota' as const, count: 50, per: 'medium' as const };
}

/** Every tier of every list once, the lists over all media first. */
export function tiersOf({ overAll, perMedium }: Awards): PrizeTier[] {
  const all = [...overAll, ...perMedium.flatMap(({ tiers }) => tiers)];
  return all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index);
}

function awarded(awards: Awards, media: ReadonlySet<string>): Awards {
  const lists = awards.perMedium.filter(({ medium }) => medium === null || media.has(medium));
  const perMedium = lists.length > 0 ? lists : awards.perMedium;
  const tiers = tiersOf({ ...awards, perMedium }).map(({ id }) => id);
  const there = new Set(tiers);
  const caps = awards.caps
    ?.map((cap) => ({ ...cap, tiers: cap.tiers.filter((tier) => there.has(tier)) }))
    .filter((cap) => cap.tiers.length > 0);
  return {
    ...awards,
    perMedium,
    minimum: awards.minimum.filter(({ tier }) => there.has(tier)),
    caps: caps && caps.length > 0 ? caps : undefined,
    collectives: awards.collectives && {
      ...awards.collectives,
      atLeast:
        awards.collectives.atLeast && there.has(awards.collectives.atLeast.tier)
          ? awards.collectives.atLeast
          : null,
    },
  };
}

/** Whether the rules go by the age of authors. */
export const agesCount = ({ age, awards }: Pick<Writing, 'age' | 'awards'>): boolean =>
  age !== undefined || awards.extra.some(({ kind }) => kind !== 'jury');

/** Names are always asked for, and birth dates where ages count. */
function asked(writing: Writing): AuthorDatum[] {
  const named = withNeed(writing.authorData, 'name', 'required');
  return agesCount(writing) ? withNeed(named, 'birthDate', 'required') : named;
}

/** What authors are asked for, with one field asked for in another way, or no more at all. */
export function withNeed(
  data: readonly AuthorDatum[],
  field: AuthorDatum['field'],
  need: AuthorDatum['need'] | null,
): AuthorDatum[] {
  const others = data.filter((one) => one.field !== field);
  if (need === null) return others;
  if (others.length < data.length)
    return data.map((one) => (one.field === field ? { field, need } : one));
  const place = (name: AuthorDatum['field']): number => AUTHOR_FIELDS.indexOf(name);
  const before = others.filter((one) => place(one.field) < place(field)).length;
  return others.toSpliced(before, 0, { field, need });
}
