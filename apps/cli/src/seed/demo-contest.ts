import { FAIR_PLAY } from '@bangvang/contracts';
import { readRules, type CreateContestDto, type CreateRoundDto } from '@bangvang/contests';
import { DAY, demoBasics, HOUR, midnight, SECOND } from './demo-common';
import { demoResults } from './demo-results';

export const DEMO_SLUG = 'hai-phong-lam-theo-loi-bac';

/** The topics of the sample questions: so many of the first, the rest of the second. */
export const LIFE = { topic: 'Cuộc đời Chủ tịch Hồ Chí Minh', questions: 12 };
export const CITY = { topic: 'Hải Phòng', questions: 8 };

/** Papers are sealed and the contest is published before the first round opens. */
const OPENS_IN = 3 * SECOND;

/** The contest itself. */
export function demoContest(unitTreeId: string): CreateContestDto {
  const basics = demoBasics(unitTreeId, {
    rules: 'demo-rules.md',
    birthDate: 'required',
    takePart:
      'Tôi đồng ý để Ban Tổ chức xử lý họ tên, ngày sinh, số điện thoại, email và đơn vị của tôi nhằm tổ chức cuộc thi, tính kết quả và liên hệ khi tôi đoạt giải. Tôi có quyền xem, sửa, rút lại sự đồng ý và yêu cầu xóa dữ liệu.',
    publicName:
      'Tôi đồng ý để họ tên và đơn vị của tôi xuất hiện trên bảng xếp hạng và trong danh sách đoạt giải. Nếu không đồng ý, tôi vẫn được dự thi và bảng xếp hạng chỉ ghi “Thí sinh số …”.',
  });
  return {
    ...basics,
    slug: DEMO_SLUG,
    title: 'Hải Phòng làm theo lời Bác',
    edition: 'Cuộc thi trắc nghiệm trên Internet (dùng thử)',
    consents: [
      ...basics.consents,
      {
        purpose: FAIR_PLAY,
        version: 1,
        text: 'Tôi đồng ý để hệ thống lưu dấu vết đã mã hóa của thiết bị và địa chỉ mạng khi tôi đăng ký, chỉ dùng để phát hiện gian lận trong cuộc thi này. Nếu không đồng ý, tôi vẫn được dự thi.',
        required: false,
      },
    ],
  };
}

/** A week that opens at once with a live board, and one after it whose board freezes before the end. */
export function demoRounds(now: Date, bankId: string): CreateRoundDto[] {
  const opens = Math.ceil((now.getTime() + OPENS_IN) / SECOND) * SECOND;
  // 24h00 of the seventh day is 0h00 of the next.
  const closes = midnight(opens) + 8 * DAY;
  const reopens = closes + 8 * HOUR;
  const plan = {
    draw: {
      kind: 'bank',
      bankId,
      parts: [
        { topic: LIFE.topic, difficulty: 1, count: 6 },
        { topic: CITY.topic, difficulty: 1, count: 4 },
      ],
    },
    variants: 24,
    shuffleQuestions: true,
    shuffleOptions: true,
    points: { default: 10, byDifficulty: {}, multiple: 'all-or-nothing' },
  };
  const common = { schema: 1, ...plan, timeLimitSeconds: 1_200, atClose: 'cut' };
  return [
    {
      title: 'Tuần 1',
      opensAt: iso(opens),
      closesAt: iso(closes),
      rules: readRules({
        ...common,
        attempts: { max: 3, counted: 'best-then-fastest' },
        completeness: 'partial',
        prediction: {
          prompt: 'Theo bạn, có bao nhiêu người trả lời đúng tất cả các câu hỏi của tuần thi này?',
          target: 'people-all-correct',
          required: true,
          max: 10_000_000,
        },
        show: { score: 'at-once', key: 'after-close', board: 'live' },
        boardKey: 'duration',
        results: demoResults('duration'),
      }),
    },
    {
      title: 'Tuần 2',
      opensAt: iso(reopens),
      closesAt: iso(midnight(reopens) + 7 * DAY),
      rules: readRules({
        ...common,
        attempts: { max: 3, counted: 'best-then-earliest' },
        completeness: 'partial',
        prediction: {
          prompt: 'Theo bạn, tuần thi này có bao nhiêu lượt dự thi?',
          target: 'attempts',
          required: true,
          max: 10_000_000,
        },
        show: { score: 'at-once', key: 'after-close', board: 'frozen', freezeMinutes: 120 },
        boardKey: 'submission',
        results: demoResults('submission'),
      }),
    },
  ];
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
