import type { CreateContestDto } from '@bangvang/contests';
import type { ContestRules, StageRules, WritingRules } from '@bangvang/rulebook';
import { DAY, demoBasics, midnight, VIETNAM_OFFSET } from '../demo-common';

export const WRITING_SLUG = 'chuyen-xom-minh';

const OPEN_SINCE_DAYS = 14;
const OPEN_FOR_DAYS = 45;
const MEGABYTE = 1_000_000;
const TEN_POINTS = 1_000;

/** The demo's writing contest. */
export function writingContest(unitTreeId: string): CreateContestDto {
  return {
    ...demoBasics(unitTreeId, {
      rules: 'writing-rules.md',
      birthDate: 'optional',
      takePart:
        'Tôi đồng ý để Ban Tổ chức xử lý họ tên, số điện thoại, email và đơn vị của tôi nhằm tổ chức cuộc thi và liên hệ khi tôi đoạt giải. Tôi có quyền xem, sửa, rút lại sự đồng ý và yêu cầu xóa dữ liệu.',
      publicName: 'Tôi đồng ý để họ tên và đơn vị của tôi xuất hiện trong danh sách đoạt giải.',
    }),
    slug: WRITING_SLUG,
    title: 'Chuyện xóm mình',
    edition: 'Cuộc thi viết (dùng thử)',
  };
}

/** Its rules: open for two weeks already and for weeks to come, so that works are both written and marked. */
export function writingRules(now: Date): ContestRules {
  const today = midnight(now.getTime());
  const writing: WritingRules = {
    opensAt: inVietnam(today - OPEN_SINCE_DAYS * DAY),
    closesAt: inVietnam(today + OPEN_FOR_DAYS * DAY),
    postmark: true,
    media: [
      {
        ...{ id: 'bai-viet', name: 'Bài viết', form: 'text' as const },
        genres: [
          { id: 'ghi-chep', name: 'Ghi chép' },
          { id: 'phong-su', name: 'Phóng sự' },
          { id: 'tan-van', name: 'Tản văn' },
        ],
        words: { min: 40, max: 1_500 },
        files: { types: ['docx', 'odt', 'pdf'], maxBytes: 20 * MEGABYTE, max: 1 },
        ...TEXT,
      },
      {
        ...{ id: 'tho', name: 'Thơ', form: 'text' as const, genres: [] },
        words: { min: 20, max: 400 },
        files: { types: ['docx'], maxBytes: 20 * MEGABYTE, max: 0 },
        ...TEXT,
      },
    ],
    perAuthor: 3,
    coAuthorCountsAsWork: true,
    authorData: [
      { field: 'name', need: 'required' },
      { field: 'phone', need: 'required' },
      { field: 'penName', need: 'optional' },
      { field: 'address', need: 'winners' },
    ],
    unitQuotas: [],
    unitEntries: false,
    identityInBody: 'reject',
    declarations: [
      { id: 'tu-viet', text: 'Tôi tự viết tác phẩm này và chưa công bố ở đâu trước khi gửi.' },
    ],
    tiers: [],
    stages: [
      stage({
        ...{ id: 'so-khao', name: 'Sơ khảo', marks: 2 },
        forward: { kind: 'quota', count: 5, per: 'medium' },
      }),
      stage({
        ...{ id: 'chung-khao', name: 'Chung khảo', marks: 3, secondCode: true },
        discrepancy: JOINT,
      }),
    ],
    awards: AWARDS,
    remark: {
      ...{ days: 10, answerDays: 15, markers: 2, changeFrom: 25, dialogueFrom: 50 },
      direction: 'both',
    },
  };
  return { schema: 1, writing };
}

const TEXT = {
  inBrowser: true,
  languages: ['vi'],
  translation: false,
  coAuthors: 3,
  perAuthor: 2,
  similarityPercent: 25,
};

const level = (fromCentipoints: number, name: string, descriptor: string) => ({
  fromCentipoints,
  name,
  descriptor,
});

function stage(changes: Partial<StageRules> & Pick<StageRules, 'id' | 'name' | 'marks'>) {
  return {
    media: [],
    scaleCentipoints: TEN_POINTS,
    rubric: RUBRIC,
    aggregate: 'mean' as const,
    decimals: 2 as const,
    discrepancy: DISCREPANCY,
    teams: false,
    secondCode: false,
    counts: 'raw' as const,
    forward: null,
    standardisation: null,
    comparison: null,
    ...changes,
  };
}

const RUBRIC: StageRules['rubric'] = [
  {
    ...{ id: 'noi-dung', name: 'Nội dung', maxCentipoints: 600, stepCentipoints: 25, weight: 100 },
    part: 'content',
    levels: [
      level(0, 'Chưa đạt', 'Lạc chủ đề, hoặc chỉ nêu ý chung chung.'),
      level(300, 'Đạt', 'Đúng chủ đề, có người thật việc thật.'),
      level(450, 'Tốt', 'Chi tiết riêng, suy nghĩ của chính người viết.'),
    ],
  },
  {
    ...{ id: 'cach-viet', name: 'Cách viết', maxCentipoints: 300, stepCentipoints: 25 },
    ...{ weight: 100, part: 'form' as const },
    levels: [
      level(0, 'Chưa đạt', 'Bố cục rời, nhiều câu sáo.'),
      level(150, 'Đạt', 'Mạch lạc, dễ theo dõi.'),
      level(225, 'Tốt', 'Có giọng riêng, câu chữ chọn lọc.'),
    ],
  },
  {
    ...{ id: 'trinh-bay', name: 'Chính tả, trình bày', maxCentipoints: 100, stepCentipoints: 25 },
    ...{ weight: 100, part: 'form' as const, levels: [] },
  },
];

/** Within a point the mean counts; up to two the judges talk; beyond that somebody marks a third time. */
const DISCREPANCY: StageRules['discrepancy'] = {
  on: ['total'],
  bands: [
    { from: 0, to: 100, fromInclusive: true, toInclusive: true, action: 'mean' },
    { from: 100, to: 200, fromInclusive: false, toInclusive: true, action: 'agree' },
    { from: 200, to: null, fromInclusive: false, toInclusive: false, action: 'third' },
  ],
  third: { kind: 'equal-then-mean', spread: 250, inclusive: true, otherwise: 'joint' },
};

/** Of three marks that lie further apart than two points the jury makes one together. */
const JOINT: StageRules['discrepancy'] = {
  on: ['total'],
  bands: [
    { from: 0, to: 200, fromInclusive: true, toInclusive: true, action: 'mean' },
    { from: 200, to: null, fromInclusive: false, toInclusive: false, action: 'joint' },
  ],
  third: null,
};

const AWARDS: WritingRules['awards'] = {
  overAll: [],
  perMedium: [
    {
      medium: null,
      tiers: [
        { id: 'nhat', name: 'Giải Nhất', count: 1 },
        { id: 'nhi', name: 'Giải Nhì', count: 1 },
        { id: 'ba', name: 'Giải Ba', count: 2 },
      ],
    },
  ],
  onePerAuthor: true,
  minimum: [],
  extra: [],
  collectives: null,
};

/** As the rules print it: by the clocks of Việt Nam. */
function inVietnam(instant: number): string {
  return new Date(instant + VIETNAM_OFFSET).toISOString().replace('.000Z', '+07:00');
}
