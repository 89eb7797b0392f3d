import type { Rules } from '../kit/api';
import type { ContestRules, Division, PrizeList, PrizeTier } from './types';
import type { Template } from './template';

/*
 * Rules as real contests have had them: "90 năm ngành Tuyên giáo" (2020), "Quận đoàn Bình Tân" (2019)
 * and "Huế cải cách hành chính" (2025). Each fills both documents, that of a round and the contest's.
 */

const PROMPT = 'Theo bạn, có bao nhiêu người trả lời đúng tất cả các câu hỏi của tuần thi này?';

const tier = (id: string, name: string, count: number, value?: number): PrizeTier => ({
  id,
  name,
  count,
  ...(value === undefined ? {} : { value }),
});

const list = (tiers: PrizeTier[]): PrizeList => ({
  tiers,
  boundaryTie: 'people',
  onePerPerson: 'round',
  freed: 'move-down',
});

const prediction = {
  prompt: PROMPT,
  target: 'people-all-correct',
  required: true,
  max: 10_000_000,
} as const;

const WEEK = [
  'Tuần thi, dự đoán, 1/2/5/8 giải',
  'A week with a prediction, prizes 1/2/5/8',
] as const;
const FAST = ['Thi một lượt, nhanh nhất', 'One attempt, the fastest wins'] as const;
const TWO = [
  'Hai bảng + tập thể theo tỷ lệ',
  'Two divisions, and collective awards by share',
] as const;

/** For the rules of a round; what its papers are made of stays. */
export const ROUND_TEMPLATES: Template<Rules>[] = [
  {
    id: 'week',
    name: WEEK,
    sets: [
      [
        '3 lượt, lấy lượt cao điểm nhất rồi sớm nhất',
        '3 attempts, the best counts, then the earliest',
      ],
      ['Câu dự đoán số người đúng tất cả', 'A prediction of how many get everything right'],
      ['Bằng điểm: dự đoán gần đúng, rồi nộp sớm', 'Ties: nearer prediction, then earlier'],
      [
        'Từ đủ 14 tuổi; giải Nhất 4 triệu, Nhì 2, Ba 1,5, Khuyến khích 1',
        'From 14 years; prizes of 4, 2, 1.5 and 1 million',
      ],
    ],
    apply: (rules) => ({
      ...rules,
      attempts: { max: 3, counted: 'best-then-earliest' },
      prediction: { ...prediction },
      boardKey: 'submission',
      results: {
        validity: { required: ['fullName', 'phone'], age: { from: 14 } },
        ranking: { among: 'any', tieBreak: [{ by: 'prediction-error' }, { by: 'submission' }] },
        prizes: list([
          tier('nhat', 'Giải Nhất', 1, 4_000_000),
          tier('nhi', 'Giải Nhì', 2, 2_000_000),
          tier('ba', 'Giải Ba', 5, 1_500_000),
          tier('khuyen-khich', 'Giải Khuyến khích', 8, 1_000_000),
        ]),
      },
    }),
  },
  {
    id: 'fast',
    name: FAST,
    sets: [
      ['10 phút, 1 lượt, không có câu dự đoán', '10 minutes, 1 attempt, no prediction'],
      ['Bằng điểm: nhanh hơn, rồi sớm hơn', 'Ties: faster, then earlier'],
      ['5 người đứng đầu được giải', 'The first 5 win'],
    ],
    apply: (rules) => ({
      ...rules,
      timeLimitSeconds: 600,
      attempts: { max: 1, counted: 'only' },
      prediction: null,
      boardKey: 'duration',
      results: {
        ranking: { among: 'any', tieBreak: [{ by: 'duration' }, { by: 'submission' }] },
        prizes: list([tier('giai-tuan', 'Giải tuần', 5)]),
      },
    }),
  },
  {
    id: 'two',
    name: TWO,
    sets: [
      ['1 lượt mỗi tuần, có câu dự đoán', '1 attempt a week, with a prediction'],
      ['Mỗi bảng có đủ giải 1/2/3/5', 'Each division has prizes 1/2/3/5'],
      [
        'Hai bảng và giải tập thể nằm ở thể lệ chung của cuộc thi',
        'The divisions and collective awards are in the rules of the contest',
      ],
    ],
    apply: (rules) => ({
      ...rules,
      attempts: { max: 1, counted: 'only' },
      prediction: { ...prediction },
      results: {
        ranking: { among: 'any', tieBreak: [{ by: 'prediction-error' }, { by: 'duration' }] },
        prizes: list([
          tier('nhat', 'Giải Nhất', 1),
          tier('nhi', 'Giải Nhì', 2),
          tier('ba', 'Giải Ba', 3),
          tier('khuyen-khich', 'Giải Khuyến khích', 5),
        ]),
      },
    }),
  },
];

const DIVISIONS: Division[] = [
  { id: 'can-bo', name: 'Cán bộ, công chức, viên chức', chosen: true },
  { id: 'nguoi-dan', name: 'Người dân', chosen: true },
];

const COMMON = {
  schema: 1,
  eligibility: {
    barredRoles: ['organiser', 'content', 'secretary'],
    barredUnits: [],
    as: 'excluded',
  },
  winners: { ask: ['fullName', 'phone', 'unit'], replyWithinDays: 5, nextInLine: true },
  publication: { names: 'full', show: ['unit', 'points'] },
  appeals: { days: 5, blocksPublication: true },
} as const satisfies object;

const common = (): ContestRules => JSON.parse(JSON.stringify(COMMON)) as ContestRules;

/** For the rules of a contest. */
export const CONTEST_TEMPLATES: Template<ContestRules>[] = [
  {
    id: 'week',
    name: WEEK,
    sets: [
      [
        'Ban Tổ chức, ban nội dung, tổ thư ký không được giải',
        'Organisers, content and secretaries cannot win',
      ],
      [
        'Người đoạt giải xác minh trong 5 ngày; khiếu nại trong 5 ngày',
        'Winners answer within 5 days; appeals for 5 days',
      ],
      [
        'Câu dự đoán và giải nằm ở thể lệ của từng vòng',
        'The prediction and the prizes are in the rules of each round',
      ],
    ],
    apply: common,
  },
  {
    id: 'fast',
    name: FAST,
    sets: [
      [
        'Thông tin sai thì không công nhận kết quả: trao cho người kế tiếp',
        'Wrong data: the next in line gets the place',
      ],
      ['Thời gian làm bài hiện trong kết quả', 'The duration is shown in the result'],
    ],
    apply: () => ({
      ...common(),
      eligibility: undefined,
      publication: { names: 'full', show: ['unit', 'points', 'duration'] },
    }),
  },
  {
    id: 'two',
    name: TWO,
    sets: [
      [
        'Bảng cán bộ và bảng người dân, tự chọn khi đăng ký',
        'Officials and citizens, chosen at registration',
      ],
      [
        'Giải tập thể theo tỷ lệ cộng điểm trung bình, chia khối theo loại đơn vị, sàn 50%',
        'Collective awards by share plus average, grouped by kind of unit, floor 50%',
      ],
    ],
    apply: () => ({
      ...common(),
      divisions: DIVISIONS.map((division) => ({ ...division })),
      collectives: [
        {
          id: 'tap-the',
          name: 'Tập thể tham gia tích cực',
          measure: 'ratio-and-average',
          successors: true,
          groupBy: 'kind',
          floor: [{ percent: 50 }],
          tiers: [
            tier('nhat', 'Giải Nhất tập thể', 1),
            tier('nhi', 'Giải Nhì tập thể', 2),
            tier('ba', 'Giải Ba tập thể', 3),
          ],
        },
      ],
    }),
  },
];
