import {
  criterion,
  firstMedium,
  firstStage,
  firstTiers,
  MEGABYTE,
  plainWriting,
  prizeTier,
  recording,
} from './defaults';
import type { AuthorDatum, Forward, Medium, PrizeTier, Stage, Writing } from './types';

/*
 * Writing contests as there have been: "Chính luận bảo vệ nền tảng tư tưởng của Đảng" (2023, 2025), that
 * of the Youth Union (2025), the UPU letter, poems and songs about a province, an essay at school, and a
 * plain one to begin with.
 */

const hundred = (): Stage['rubric'] => [
  criterion('noi-dung', 'Nội dung', 90, 100),
  criterion('hinh-thuc', 'Hình thức', 10, 100),
];

const preliminary = (forward: Forward, changes: Partial<Stage> = {}): Stage =>
  firstStage({ id: 'so-khao', name: 'Sơ khảo', forward, ...changes });

const required = (...fields: AuthorDatum['field'][]): AuthorDatum[] =>
  fields.map((field) => ({ field, need: 'required' }));

const fromWinners = (...fields: AuthorDatum['field'][]): AuthorDatum[] =>
  fields.map((field) => ({ field, need: 'winners' }));

const LADDER: PrizeTier[] = [
  prizeTier('dac-biet', 'Giải Đặc biệt', 1),
  prizeTier('a', 'Giải A', 3),
  prizeTier('b', 'Giải B', 5),
  prizeTier('c', 'Giải C', 7),
  prizeTier('khuyen-khich', 'Giải Khuyến khích', 10),
];

/** “Chính luận bảo vệ nền tảng tư tưởng của Đảng”: five media, collected in communes and provinces. */
export const politicalEssays = (): Writing =>
  plainWriting({
    media: [
      firstMedium({ id: 'tap-chi', name: 'Tạp chí', coAuthors: 2, similarityPercent: 20 }),
      firstMedium({ coAuthors: 2 }),
      recording('phat-thanh', 'Phát thanh', 'audio'),
      recording('truyen-hinh', 'Truyền hình', 'video'),
      recording('video', 'Video clip', 'video'),
    ],
    authorData: [
      ...required('name'),
      { field: 'penName', need: 'optional' },
      ...required('birthDate', 'phone', 'workplace'),
      ...fromWinners('personalId', 'bankAccount'),
    ],
    unitQuotas: [
      { media: ['tap-chi', 'bao'], max: 2 },
      { media: ['phat-thanh', 'truyen-hinh', 'video'], max: 3 },
    ],
    origin: { published: 'no', prized: 'no' },
    tiers: [
      { unitKind: 'xa', name: 'Cấp xã', forward: { kind: 'all' } },
      { unitKind: 'tinh', name: 'Cấp tỉnh', forward: { kind: 'quota', count: 10, per: 'medium' } },
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
          ...prizeTier('trien-vong', 'Giải Triển vọng', 15),
          kind: 'promising',
          ageMax: 25,
          stacks: false,
        },
      ],
      collectives: {
        tiers: [prizeTier('tap-the', 'Tập thể xuất sắc', 15)],
        atLeast: { prizes: 1, tier: 'b' },
        by: 'medals',
      },
    },
  });

/** The Youth Union’s: six works a person, 86 points of a hundred to go on. */
export const youthUnion = (): Writing =>
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
        { scaleCentipoints: 10_000, rubric: hundred() },
      ),
      firstStage({ scaleCentipoints: 10_000, rubric: hundred() }),
    ],
  });

/** The UPU letter: by hand, from 9 to 15 years old, at most 800 words. */
export const letters = (): Writing =>
  plainWriting({
    perAuthor: 1,
    age: { from: 9, below: 16 },
    authorData: required('name', 'birthDate', 'address', 'workplace', 'ethnicity'),
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
  });

const worth = ([first, second, third, fourth]: readonly number[]): PrizeTier[] => [
  prizeTier('a', 'Giải A', 1, first),
  prizeTier('b', 'Giải B', 3, second),
  prizeTier('c', 'Giải C', 5, third),
  prizeTier('khuyen-khich', 'Giải Khuyến khích', 6, fourth),
];

/** Poems and songs about a province: three marks, prizes with their money in đồng. */
export const creations = (): Writing => {
  const song = recording('ca-khuc', 'Ca khúc', 'audio');
  const poem: Medium = firstMedium({
    id: 'tho',
    name: 'Thơ',
    genres: [
      { id: 'tho', name: 'Thơ' },
      { id: 'truong-ca', name: 'Trường ca' },
    ],
    perAuthor: 3,
    similarityPercent: 50,
  });
  return plainWriting({
    media: [poem, { ...song, coAuthors: 2, perAuthor: 2, similarityPercent: 100 }],
    authorData: [
      ...required('name'),
      { field: 'penName', need: 'optional' },
      ...required('birthDate', 'address', 'phone'),
      ...fromWinners('personalId', 'bankAccount'),
    ],
    origin: { published: 'any', prized: 'declared' },
    stages: [
      firstStage({
        marks: 3,
        rubric: [
          criterion('tu-tuong', 'Chủ đề, tư tưởng', 4),
          criterion('nghe-thuat', 'Nghệ thuật', 4),
          criterion('sang-tao', 'Sáng tạo', 2),
        ],
        discrepancy: {
          on: ['total'],
          bands: [
            { from: 0, to: 200, fromInclusive: true, toInclusive: true, action: 'mean' },
            { from: 200, to: null, fromInclusive: false, toInclusive: false, action: 'joint' },
          ],
          third: null,
        },
      }),
    ],
    awards: {
      ...plainWriting().awards,
      perMedium: [
        { medium: 'tho', tiers: worth([10_000_000, 5_000_000, 3_000_000, 1_000_000]) },
        { medium: 'ca-khuc', tiers: worth([15_000_000, 8_000_000, 5_000_000, 2_000_000]) },
      ],
      minimum: [{ tier: 'a', centipoints: 800 }],
      extra: [
        { ...prizeTier('cao-tuoi', 'Tác giả cao tuổi nhất', 1), kind: 'oldest', stacks: true },
      ],
    },
  });
};

/** An essay at school: one a pupil, 300 to 1,000 words, marked again for who asks within five days. */
export const schoolEssay = (): Writing =>
  plainWriting({
    postmark: false,
    perAuthor: 1,
    authorData: [
      ...required('name', 'birthDate'),
      { field: 'phone', need: 'optional' },
      ...required('workplace'),
    ],
    media: [
      firstMedium({
        id: 'bai-van',
        name: 'Bài văn',
        words: { min: 300, max: 1_000 },
        languages: ['vi'],
        translation: false,
        conditions: ['có xác nhận của giáo viên chủ nhiệm với bài viết tay'],
      }),
    ],
    declarations: [
      { id: 'tu-viet', text: 'Em tự viết bài này, không nhờ người khác hay công cụ viết hộ.' },
    ],
    stages: [
      firstStage({
        id: 'cham-thi',
        name: 'Chấm thi',
        rubric: [
          criterion('y', 'Nội dung, ý tưởng', 5),
          criterion('bo-cuc', 'Bố cục', 2),
          criterion('dien-dat', 'Diễn đạt, chính tả', 3),
        ],
      }),
    ],
    awards: {
      ...plainWriting().awards,
      perMedium: [
        {
          medium: null,
          tiers: [...firstTiers(), prizeTier('khuyen-khich', 'Giải Khuyến khích', 5)],
        },
      ],
    },
    remark: {
      days: 5,
      answerDays: 10,
      markers: 2,
      changeFrom: 25,
      dialogueFrom: null,
      direction: 'both',
    },
  });
