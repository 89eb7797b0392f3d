import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { checkContestRules, sayContestRules } from '../clauses/doors';
import { ContestRules, type Division } from '../documents/contest-rules';
import type { PrizeTier } from '../documents/prize-list';
import { awardWorks } from './awards/award-works';
import type { AwardFacts, AwardOutcome, AwardWork } from './awards/facts';
import type { AwardRules } from './documents/awards';
import type { Band, DiscrepancyRules } from './documents/discrepancy';
import type { Medium } from './documents/media';
import type { Criterion, StageRules } from './documents/stages';
import type { WritingRules } from './documents/writing-rules';
import type { GivenMark, MarkDecision } from './marks/mark';

/* Rules for specs: every field has a plain value that a spec may replace. */

/** A criterion of so many points, in quarters of a point. */
export const criterion = (
  id: string,
  points: number,
  changes: Partial<Criterion> = {},
): Criterion => ({
  id,
  name: id,
  maxCentipoints: points * 100,
  stepCentipoints: 25,
  weight: 100,
  levels: [],
  ...changes,
});

/** A band from `from` (included) to `to` (not), in hundredths of a point. */
export const band = (
  from: number,
  to: number | null,
  action: Band['action'],
  changes: Partial<Band> = {},
): Band => ({ from, to, fromInclusive: true, toInclusive: false, action, ...changes });

/** Marks are averaged, however far they lie apart. */
export const discrepancy = (changes: Partial<DiscrepancyRules> = {}): DiscrepancyRules => ({
  on: ['total'],
  bands: [band(0, null, 'mean')],
  third: null,
  ...changes,
});

/** The last stage: two marks on one criterion of ten points, averaged. */
export const stage = (changes: Partial<StageRules> = {}): StageRules => ({
  id: 'chung-khao',
  name: 'Chung khảo',
  media: [],
  marks: 2,
  scaleCentipoints: 1_000,
  rubric: [criterion('noi-dung', 10)],
  aggregate: 'mean',
  decimals: 2,
  discrepancy: discrepancy(),
  teams: false,
  secondCode: false,
  counts: 'raw',
  forward: null,
  standardisation: null,
  comparison: null,
  ...changes,
});

/** Texts, as a file or written on the site, as many as an author likes. */
export const medium = (id: string, changes: Partial<Medium> = {}): Medium => ({
  id,
  name: id,
  form: 'text',
  genres: [],
  files: { types: ['docx', 'pdf'], maxBytes: 20_000_000, max: 1 },
  inBrowser: true,
  languages: [],
  translation: true,
  coAuthors: 1,
  perAuthor: null,
  similarityPercent: 100,
  ...changes,
});

/** One prize A in every medium. */
export const awards = (changes: Partial<AwardRules> = {}): AwardRules => ({
  overAll: [],
  perMedium: [{ medium: null, tiers: [{ id: 'a', name: 'giải A', count: 1 }] }],
  onePerAuthor: false,
  minimum: [],
  extra: [],
  collectives: null,
  ...changes,
});

/** A contest of one medium and one stage, open from March to June 2026. */
export const writing = (changes: Partial<WritingRules> = {}): WritingRules => ({
  opensAt: '2026-03-01T00:00:00+07:00',
  closesAt: '2026-07-01T00:00:00+07:00',
  postmark: true,
  media: [medium('bao')],
  perAuthor: null,
  coAuthorCountsAsWork: true,
  authorData: [{ field: 'name', need: 'required' }],
  unitQuotas: [],
  unitEntries: false,
  identityInBody: 'reject',
  declarations: [],
  tiers: [],
  stages: [stage()],
  awards: awards(),
  remark: null,
  ...changes,
});

/** First marks, then a third one where it is given. */
export function marksOf(
  firsts: GivenMark['criteria'][],
  third?: GivenMark['criteria'],
): GivenMark[] {
  const given = firsts.map((criteria, index): GivenMark => ({
    id: `m${index + 1}`,
    kind: 'first',
    criteria,
  }));
  return third === undefined ? given : [...given, { id: 'm3', kind: 'third', criteria: third }];
}

/** What was decided about a work, on minutes. */
export const decided = (
  kind: 'agreed' | 'chief' | 'joint',
  criteria: GivenMark['criteria'],
): MarkDecision => ({ kind, criteria, minutes: `bb-${kind}` });

/** What is wrong with writing rules as a document and as clauses; empty when all is well. */
export function wrongWith(rules: WritingRules, divisions: Division[] = []): string[] {
  const document = plainToInstance(ContestRules, { schema: 1, divisions, writing: rules });
  const shape = validateSync(document, { whitelist: true, forbidNonWhitelisted: true });
  const clauses = checkContestRules(document, { rounds: [] });
  return [...shape.map(({ property }) => property), ...clauses.map(({ path }) => path)];
}

/** The rules as people read them, in Vietnamese. */
export const said = (rules: WritingRules): string =>
  sayContestRules(Object.assign(new ContestRules(), { schema: 1, writing: rules }))
    .map(({ vi }) => vi)
    .join('\n');

/** Author data that rules with ages need. */
export const NAMED: WritingRules['authorData'] = [
  { field: 'name', need: 'required' },
  { field: 'birthDate', need: 'required' },
];

/** A prize named after its id; `value` in đồng. */
export const tier = (id: string, count: number, value?: number): PrizeTier => ({
  id,
  name: `giải ${id}`,
  count,
  ...(value === undefined ? {} : { value }),
});

/** A work whose codes are opened: one author of 30, of no unit. */
export const work = (
  code: string,
  points: number,
  changes: Partial<AwardWork> = {},
): AwardWork => ({
  code,
  medium: 'bao',
  division: null,
  centipoints: Math.round(points * 100),
  authors: [`tg-${code}`],
  opened: { unit: null, births: ['1996-01-01'], ages: [30] },
  ...changes,
});

/** Works of one medium with marks from `from` down, a tenth of a point apart. */
export const works = (count: number, from: number, medium_: string): AwardWork[] =>
  Array.from({ length: count }, (_, index) =>
    work(`${medium_}-${String(index + 1).padStart(2, '0')}`, from - index / 10, {
      medium: medium_,
    }),
  );

/** Awards of works under rules, with what the jury decided. */
export const awarded = (
  rules: WritingRules,
  all: AwardWork[],
  changes: Partial<AwardFacts> = {},
): AwardOutcome =>
  awardWorks({
    rules: rules.awards,
    media: rules.media.map(({ id }) => id),
    works: all,
    entrants: [],
    accepted: new Map(),
    decisions: [],
    ...changes,
  });

/** How many prizes of each place were given: "bao/a" -> 3. */
export function counted({ awards: all }: AwardOutcome): Record<string, number> {
  const places = Map.groupBy(all, ({ list, tier: of }) => `${list}/${of}`);
  return Object.fromEntries([...places].map(([place, given]) => [place, given.length]));
}
