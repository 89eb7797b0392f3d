/*
 * By hand, a rule document of works may leave out what its result does not depend on, and what has a
 * plain default. A published one has everything.
 */

type Fields = Readonly<Record<string, unknown>>;

/** What is taken for a field that is left out, by the class of the document. */
export const LEFT_OUT = {
  WritingRules: {
    opensAt: '2000-01-01T00:00:00Z',
    closesAt: '2199-12-31T00:00:00Z',
    postmark: false,
    perAuthor: null,
    coAuthorCountsAsWork: false,
    authorData: [{ field: 'name', need: 'required' }],
    unitQuotas: [],
    unitEntries: false,
    identityInBody: 'reject',
    declarations: [],
    tiers: [],
    remark: null,
  },
  Medium: {
    form: 'text',
    genres: [],
    files: { types: ['docx'], maxBytes: 20_000_000, max: 1 },
    inBrowser: true,
    languages: [],
    translation: false,
    coAuthors: 1,
    perAuthor: null,
    similarityPercent: 100,
  },
  StageRules: {
    media: [],
    aggregate: 'mean',
    decimals: 2,
    teams: false,
    secondCode: false,
    counts: 'raw',
    forward: null,
    standardisation: null,
    comparison: null,
  },
  Criterion: { stepCentipoints: 1, weight: 100, levels: [] },
  AwardRules: {
    overAll: [],
    perMedium: [],
    onePerAuthor: false,
    minimum: [],
    extra: [],
    collectives: null,
  },
} as const satisfies Record<string, Fields>;

/** Fields with a default that follows from others: a name from the id, a scale from the rubric. */
export const FOLLOWING: Readonly<Record<keyof typeof LEFT_OUT, readonly string[]>> = {
  WritingRules: ['awards'],
  Medium: ['name'],
  StageRules: ['name', 'scaleCentipoints', 'discrepancy'],
  Criterion: ['name'],
  AwardRules: [],
};

/** The rules with what was left out; whatever is no document is left as it is, to be refused. */
export function completeRules(rules: unknown): unknown {
  if (!isDocument(rules)) return rules;
  return {
    ...LEFT_OUT.WritingRules,
    ...rules,
    media: each(rules['media'], (medium) => ({ ...named(medium), ...LEFT_OUT.Medium, ...medium })),
    stages: each(rules['stages'], completeStage),
    awards: isDocument(rules['awards'] ?? {})
      ? { ...LEFT_OUT.AwardRules, ...(rules['awards'] as Fields | undefined) }
      : rules['awards'],
  };
}

function completeStage(stage: Fields): Fields {
  const rubric = each(stage['rubric'], (criterion) => ({
    ...named(criterion),
    ...LEFT_OUT.Criterion,
    ...criterion,
  }));
  const scaleCentipoints = Math.round(most(rubric));
  const whole = { ...named(stage), ...LEFT_OUT.StageRules, scaleCentipoints, ...stage, rubric };
  return { discrepancy: stage['marks'] === 1 ? UNDIVIDED : AVERAGED, ...whole };
}

const UNDIVIDED = { on: ['total'], bands: [], third: null };
/** Marks are averaged, however far they lie apart. */
const AVERAGED = {
  ...UNDIVIDED,
  bands: [{ from: 0, to: null, fromInclusive: true, toInclusive: false, action: 'mean' }],
};

/** What the criteria come to when each is given all it has. */
function most(rubric: unknown): number {
  if (!Array.isArray(rubric)) return 0;
  return rubric.reduce<number>((sum, criterion) => {
    const { maxCentipoints, weight } = Object(criterion) as Fields;
    return sum + (Number(maxCentipoints) * Number(weight)) / PERCENT;
  }, 0);
}

const PERCENT = 100;

/** What people call it, where nothing says so: its id. */
const named = ({ id }: Fields): Fields => (id === undefined ? {} : { name: id });

const isDocument = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function each(values: unknown, complete: (one: Fields) => Fields): unknown {
  if (!Array.isArray(values)) return values;
  return values.map((one: unknown) => (isDocument(one) ? complete(one) : one));
}
