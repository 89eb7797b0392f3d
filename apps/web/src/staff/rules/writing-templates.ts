import type { Schemas } from '../kit/api';
import type { Template } from './template-choice';
import type { ContestRules, PrizeTier } from './types';

/*
 * Writing contests as there have been: "Chính luận bảo vệ nền tảng tư tưởng của Đảng" (2023, 2025), that
 * of the Youth Union (2025), the UPU letter, and a plain one to begin with.
 */

type Writing = Schemas['WritingRules'];
type Medium = Schemas['Medium'];
type Stage = Schemas['StageRules'];
type Criterion = Schemas['Criterion'];

const DAY_MS = 86_400_000;
const MEGABYTE = 1_000_000;

const criterion = (id: string, name: string, points: number, step = 25): Criterion => ({
  id,
  name,
  maxCentipoints: points * 100,
  stepCentipoints: step,
  weight: 100,
  levels: [],
});

const TEN = [criterion('noi-dung', 'Nội dung', 9), criterion('hinh-thuc', 'Hình thức', 1)];
const HUNDRED = [
  criterion('noi-dung', 'Nội dung', 90, 100),
  criterion('hinh-thuc', 'Hình thức', 10, 100),
];

const tier = (id: string, name: string, count: number): PrizeTier => ({ id, name, count });

/** Two marks, a third where they lie 1.5 of 10 points apart or more. */
export const firstStage = (changes: Partial<Stage> = {}): Stage => ({
  id: 'chung-khao',
  name: 'Chung khảo',
  media: [],
  marks: 2,
  scaleCentipoints: 1_000,
  rubric: TEN.map((one) => ({ ...one })),
  aggregate: 'mean',
  decimals: 2,
  discrepancy: {
    on: ['total', 'criteria'],
    bands: [
      { from: 0, to: 100, fromInclusive: true, toInclusive: false, action: 'agree' },
      { from: 100, to: 150, fromInclusive: true, toInclusive: true, action: 'chief' },
      { from: 150, to: null, fromInclusive: false, toInclusive: false, action: 'third' },
    ],
    third: { kind: 'equal-then-mean', spread: 250, inclusive: true, otherwise: 'joint' },
  },
  teams: false,
  secondCode: false,
  counts: 'raw',
  forward: null,
  standardisation: null,
  comparison: null,
  ...changes,
});

const preliminary = (forward: Schemas['Forward'], changes: Partial<Stage> = {}): Stage =>
  firstStage({ id: 'so-khao', name: 'Sơ khảo', forward, ...changes });

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

const recording = (id: string, name: string, form: 'audio' | 'video'): Medium =>
  firstMedium({
    id,
    name,
    form,
    inBrowser: false,
    coAuthors: 3,
    files: {
      types: [form === 'audio' ? 'mp3' : 'mp4', 'docx'],
      maxBytes: 200 * MEGABYTE,
      max: 2,
      script: true,
    },
  });

const LADDER: PrizeTier[] = [
  tier('dac-biet', 'Giải Đặc biệt', 1),
  tier('a', 'Giải A', 3),
  tier('b', 'Giải B', 5),
  tier('c', 'Giải C', 7),
  tier('khuyen-khich', 'Giải Khuyến khích', 10),
];

/** One medium, one stage, three prizes: to begin with. */
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
      perMedium: [
        {
          medium: null,
          tiers: [
            tier('nhat', 'Giải Nhất', 1),
            tier('nhi', 'Giải Nhì', 2),
            tier('ba', 'Giải Ba', 3),
          ],
        },
      ],
      onePerAuthor: true,
      minimum: [],
      extra: [],
      collectives: null,
    },
    remark: null,
    ...changes,
  };
}

const withWriting =
  (make: () => Writing) =>
  (rules: ContestRules): ContestRules => ({ ...rules, writing: make() });

const BORN = { field: 'birthDate', need: 'required' } as const;

/** For contests that take works. */
export const WRITING_TEMPLATES: Template<ContestRules>[] = [
  {
    id: 'writing',
    name: ['Thi viết đơn giản', 'A plain writing contest'],
    sets: [
      ['Một loại hình, viết trên trang hoặc gửi tệp', 'One medium, on the site or as a file'],
      ['Hai giám khảo, lệch trên 1,5 điểm thì chấm lần ba', 'Two judges, a third above 1.5 apart'],
      ['Giải 1/2/3', 'Prizes 1/2/3'],
    ],
    apply: withWriting(plainWriting),
  },
  {
    id: 'chinh-luan',
    name: ['Chính luận 2023, 2025', 'Political essays 2023, 2025'],
    sets: [
      [
        '5 loại hình; trùng lặp trên 20% hoặc 25% thì loại',
        '5 media; above 20 or 25 % similar is out',
      ],
      [
        'Sơ khảo, chung khảo chấm kín; mỗi loại hình 1/3/5/7/10 giải',
        'Two sealed stages; 1/3/5/7/10 per medium',
      ],
      [
        '15 giải Triển vọng, 15 tập thể có giải B trở lên',
        '15 promising, 15 units with a B or better',
      ],
    ],
    apply: withWriting(() =>
      plainWriting({
        media: [
          firstMedium({ id: 'tap-chi', name: 'Tạp chí', coAuthors: 2, similarityPercent: 20 }),
          firstMedium({ coAuthors: 2 }),
          recording('phat-thanh', 'Phát thanh', 'audio'),
          recording('truyen-hinh', 'Truyền hình', 'video'),
          recording('video', 'Video clip', 'video'),
        ],
        authorData: [
          { field: 'name', need: 'required' },
          BORN,
          { field: 'penName', need: 'optional' },
          { field: 'workplace', need: 'required' },
          { field: 'phone', need: 'required' },
          { field: 'personalId', need: 'winners' },
          { field: 'bankAccount', need: 'winners' },
        ],
        stages: [
          preliminary({ kind: 'quota', count: 60, per: 'medium' }),
          firstStage({ secondCode: true }),
        ],
        awards: {
          ...plainWriting().awards,
          perMedium: [{ medium: null, tiers: LADDER.map((one) => ({ ...one })) }],
          extra: [
            {
              ...tier('trien-vong', 'Giải Triển vọng', 15),
              kind: 'promising',
              ageMax: 25,
              stacks: false,
            },
          ],
          collectives: {
            tiers: [tier('tap-the', 'Tập thể xuất sắc', 15)],
            atLeast: { prizes: 1, tier: 'b' },
            by: 'medals',
          },
        },
      }),
    ),
  },
  {
    id: 'tu-doan',
    name: ['Chính luận thanh niên 2025', 'Youth Union 2025'],
    sets: [
      ['Trực tuyến, mỗi tác giả nhiều nhất 6 tác phẩm', 'Online, at most 6 works of an author'],
      ['Từ 86/100 điểm vào chung khảo', '86 of 100 points and more go on'],
    ],
    apply: withWriting(() =>
      plainWriting({
        postmark: false,
        perAuthor: 6,
        media: [
          firstMedium({
            id: 'viet',
            name: 'Tác phẩm viết',
            inBrowser: false,
            files: { types: ['pdf', 'jpeg', 'png'], maxBytes: 50 * MEGABYTE, max: 20 },
          }),
          recording('da-phuong-tien', 'Đa phương tiện', 'video'),
        ],
        stages: [
          preliminary(
            { kind: 'threshold', centipoints: 8_600 },
            { scaleCentipoints: 10_000, rubric: HUNDRED.map((one) => ({ ...one })) },
          ),
          firstStage({ scaleCentipoints: 10_000, rubric: HUNDRED.map((one) => ({ ...one })) }),
        ],
      }),
    ),
  },
  {
    id: 'upu',
    name: ['Viết thư UPU', 'UPU letter'],
    sets: [
      ['Từ đủ 9 đến dưới 16 tuổi, viết tay, không quá 800 chữ', 'Ages 9 to 15, by hand, 800 words'],
      ['Lộ tên, trường trong thư thì loại', 'A name or school within is out'],
    ],
    apply: withWriting(() =>
      plainWriting({
        perAuthor: 1,
        age: { from: 9, below: 16 },
        authorData: [
          { field: 'name', need: 'required' },
          BORN,
          { field: 'ethnicity', need: 'required' },
          { field: 'workplace', need: 'required' },
          { field: 'address', need: 'required' },
        ],
        media: [
          firstMedium({
            id: 'thu',
            name: 'Thư',
            inBrowser: false,
            words: { max: 800 },
            files: { types: ['jpeg', 'png', 'pdf'], maxBytes: 20 * MEGABYTE, max: 8 },
            conditions: ['viết tay trên một mặt giấy', 'bản đánh máy, sao chụp không hợp lệ'],
          }),
        ],
      }),
    ),
  },
];
