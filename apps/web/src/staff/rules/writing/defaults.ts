import { withForm } from './media.rules';
import type {
  Band,
  Criterion,
  Discrepancy,
  Medium,
  PrizeTier,
  Stage,
  Third,
  Writing,
} from './types';

/* What stands in the fields of a part of writing rules that has just been added. */

const DAY_MS = 86_400_000;
export const MEGABYTE = 1_000_000;

/** A criterion of so many points, marked in steps of `step` hundredths. */
export const criterion = (id: string, name: string, points: number, step = 25): Criterion => ({
  id,
  name,
  maxCentipoints: points * 100,
  stepCentipoints: step,
  weight: 100,
  levels: [],
});

/** So many prizes of one name; `value` in đồng, where it is said. */
export const prizeTier = (id: string, name: string, count: number, value?: number): PrizeTier => ({
  id,
  name,
  count,
  ...(value === undefined ? {} : { value }),
});

/** A band from `from` (included) to `to` (not), in hundredths of a point. */
const band = (from: number, to: number | null, action: Band['action']): Band => ({
  from,
  to,
  fromInclusive: true,
  toInclusive: false,
  action,
});

/** Two equal marks of three, else their mean where they lie near to one another. */
export const firstThird = (): Third => ({
  kind: 'equal-then-mean',
  spread: 250,
  inclusive: true,
  otherwise: 'joint',
});

/** As national examinations have it, of ten points: below 1; up to 1.5; above. */
export const firstDiscrepancy = (): Discrepancy => ({
  on: ['total', 'criteria'],
  bands: [
    band(0, 100, 'agree'),
    { ...band(100, 150, 'chief'), toInclusive: true },
    { ...band(150, null, 'third'), fromInclusive: false },
  ],
  third: firstThird(),
});

/** The last stage: two marks of ten points, a third where they lie more than 1.5 apart. */
export const firstStage = (changes: Partial<Stage> = {}): Stage => ({
  id: 'chung-khao',
  name: 'Chung khảo',
  media: [],
  marks: 2,
  scaleCentipoints: 1_000,
  rubric: [criterion('noi-dung', 'Nội dung', 9), criterion('hinh-thuc', 'Hình thức', 1)],
  aggregate: 'mean',
  decimals: 2,
  discrepancy: firstDiscrepancy(),
  teams: false,
  secondCode: false,
  counts: 'raw',
  forward: null,
  standardisation: null,
  comparison: null,
  ...changes,
});

/** A text written on the site or sent as a file. */
export const firstMedium = (changes: Partial<Medium> = {}): Medium => ({
  id: 'bao',
  name: 'Báo',
  form: 'text',
  genres: [],
  files: { types: ['docx', 'odt', 'pdf'], maxBytes: 20 * MEGABYTE, max: 1 },
  inBrowser: true,
  languages: [],
  translation: true,
  coAuthors: 1,
  perAuthor: null,
  similarityPercent: 25,
  ...changes,
});

/** Sound or pictures that move, with their script. */
export const recording = (id: string, name: string, form: 'audio' | 'video'): Medium => {
  const made = withForm(firstMedium({ id, name, coAuthors: 3 }), form);
  return {
    ...made,
    files: { types: [...made.files.types, 'docx'], maxBytes: 200 * MEGABYTE, max: 2, script: true },
  };
};

/** Prizes that most contests begin with; others are added. */
export const firstTiers = (): PrizeTier[] => [
  prizeTier('nhat', 'Giải Nhất', 1),
  prizeTier('nhi', 'Giải Nhì', 2),
  prizeTier('ba', 'Giải Ba', 3),
];

/** One medium, one stage, three prizes, works taken for sixty days from tomorrow on: to begin with. */
export function plainWriting(changes: Partial<Writing> = {}): Writing {
  const opensAt = new Date(Date.now() + DAY_MS);
  opensAt.setMinutes(0, 0, 0);
  return {
    opensAt: opensAt.toISOString(),
    closesAt: new Date(opensAt.getTime() + 60 * DAY_MS).toISOString(),
    postmark: true,
    media: [firstMedium()],
    perAuthor: null,
    coAuthorCountsAsWork: true,
    authorData: [
      { field: 'name', need: 'required' },
      { field: 'phone', need: 'required' },
      { field: 'email', need: 'optional' },
    ],
    unitQuotas: [],
    unitEntries: false,
    identityInBody: 'reject',
    declarations: [{ id: 'sang-tac', text: 'Tác phẩm do tôi sáng tác, chưa công bố ở nơi khác.' }],
    tiers: [],
    stages: [firstStage()],
    awards: {
      overAll: [],
      perMedium: [{ medium: null, tiers: firstTiers() }],
      onePerAuthor: true,
      minimum: [],
      extra: [],
      collectives: null,
    },
    remark: null,
    ...changes,
  };
}
