import type { ContestRules } from '../documents/contest-rules';
import { number, plural } from '../wording';
import type { ContestClause } from './contest.clauses';
import { sayFields } from './round.clauses';

const REASONED = {
  vi: 'Mọi điều chỉnh kết quả ghi rõ lý do',
  en: 'Every correction of a result has its reason',
};
const APPROVED = {
  vi: ' và do người thứ hai phê duyệt',
  en: ' and is approved by a second person',
};

const approval = (language: 'vi' | 'en', rules: ContestRules['corrections']): string =>
  (rules?.secondPerson ?? true) ? APPROVED[language] : '';

/** How corrections are made. */
export const corrections: ContestClause = {
  say: ({ corrections: rules }) => {
    const freeze = rules?.actualValue === 'freeze';
    return [
      {
        vi: `${REASONED.vi}${approval('vi', rules)}; đáp số của câu hỏi dự đoán ${freeze ? 'giữ nguyên như lúc đóng vòng thi' : 'được tính lại'} khi có người bị loại sau đó.`,
        en: `${REASONED.en}${approval('en', rules)}; the answer of a prediction ${freeze ? 'stays as it was at the closing' : 'is counted again'} when somebody is disqualified later.`,
      },
    ];
  },
};

/** The same where nobody predicts: in a contest of works alone. */
export const correctionsOfWorks: ContestClause = {
  say: ({ corrections: rules }) => [
    {
      vi: `${REASONED.vi}${approval('vi', rules)}.`,
      en: `${REASONED.en}${approval('en', rules)}.`,
    },
  ],
};

/** Where the rules of a contest do not say. */
export const SUSPICION_DEFAULTS = {
  secondsPerQuestion: 2,
  equalErrors: 5,
  sequential: 4,
  oneDevice: 5,
  oneAddress: 50,
};

/** What is held up for people to look at. */
export const suspicion: ContestClause = {
  say: ({ suspicion: rules }) => {
    const limits = { ...SUSPICION_DEFAULTS, ...rules };
    const { secondsPerQuestion, equalErrors, sequential, oneDevice, oneAddress } = limits;
    return [
      {
        vi: `Ban Tổ chức xem xét trước khi công bố: bài đúng tất cả trong chưa đến ${number.vi(secondsPerQuestion)} giây mỗi câu, từ ${number.vi(equalErrors)} người sai giống nhau, từ ${number.vi(sequential)} số điện thoại hoặc số định danh liền nhau, từ ${number.vi(oneDevice)} người đăng ký trên một thiết bị hoặc ${number.vi(oneAddress)} người từ một địa chỉ mạng (với người đồng ý lưu); không ai bị loại tự động.`,
        en: `Looked at by the organisers before publication: every answer right in under ${plural(secondsPerQuestion, 'second')} per question, ${number.en(equalErrors)} people or more with equal errors, ${number.en(sequential)} phone or ID numbers in a row or more, ${number.en(oneDevice)} people registered on one device or ${number.en(oneAddress)} from one network address (of those who agreed to its being kept); nobody is disqualified automatically.`,
      },
    ];
  },
};

/** What winners are asked for. */
export const winners: ContestClause = {
  say: ({ winners: rules }) => {
    if (rules === undefined) return [];
    const { ask, replyWithinDays, nextInLine } = rules;
    const fields = sayFields(ask);
    const days = plural(replyWithinDays, 'day');
    return [
      {
        vi: `Người đoạt giải xác nhận${ask.length === 0 ? '' : ` ${fields.vi}`} trong ${number.vi(replyWithinDays)} ngày; quá hạn thì giải ${nextInLine ? 'chuyển cho người kế tiếp' : 'để trống'}.`,
        en: `Winners confirm${ask.length === 0 ? '' : ` their ${fields.en}`} within ${days}; else the prize ${nextInLine ? 'goes to the next in line' : 'stays vacant'}.`,
      },
    ];
  },
};

const NAMES = {
  full: { vi: 'họ tên đầy đủ', en: 'the full name' },
  masked: { vi: 'họ tên che bớt', en: 'the name in part' },
  number: { vi: 'số báo danh, không có họ tên', en: 'the public number, no name' },
};
const SHOWN = {
  unit: { vi: 'đơn vị', en: 'unit' },
  province: { vi: 'tỉnh, thành phố', en: 'province' },
  points: { vi: 'điểm', en: 'points' },
  duration: { vi: 'thời gian làm bài', en: 'duration' },
};

const CUT = { vi: 'họ tên được che bớt', en: 'the name in part' };
const NO_PROVINCE = { vi: 'không nêu tỉnh, thành phố', en: 'no province' };

/** Below this age less is shown than of others, where the rules name no other. */
export const MASK_BELOW_DEFAULT = 16;

/** What the published result shows. */
export const publication: ContestClause = {
  say: ({ publication: rules }) => {
    const { names = 'full', show = ['unit', 'points'] as const } = rules ?? {};
    const { maskBelow = MASK_BELOW_DEFAULT } = rules ?? {};
    const less = [
      ...(names === 'full' ? [CUT] : []),
      ...(show.some((one) => one === 'province') ? [NO_PROVINCE] : []),
    ];
    const young = {
      vi:
        less.length === 0
          ? ''
          : `; với người chưa đủ ${maskBelow} tuổi: ${less.map(({ vi }) => vi).join(', ')}`,
      en:
        less.length === 0
          ? ''
          : `; of people below ${maskBelow}: ${less.map(({ en }) => en).join(', ')}`,
    };
    const shown = [NAMES[names], ...show.map((one) => SHOWN[one])];
    return [
      {
        vi: `Kết quả công bố gồm: ${shown.map(({ vi }) => vi).join(', ')}; chỉ nêu tên người đã đồng ý công khai tên${young.vi}.`,
        en: `The published result shows: ${shown.map(({ en }) => en).join(', ')}; only people who agreed are named${young.en}.`,
      },
    ];
  },
};

/** Until when a result can be contested. */
export const appeals: ContestClause = {
  say: ({ appeals: rules }) => {
    if (rules === undefined) return [];
    const { days, blocksPublication } = rules;
    return [
      {
        vi: `Khiếu nại được nhận trong ${number.vi(days)} ngày, kể từ ngày liền sau ngày công bố${blocksPublication ? '; kết quả tiếp theo chỉ công bố khi đã trả lời hết khiếu nại' : ''}.`,
        en: `Appeals are heard for ${plural(days, 'day')}, counted from the day after publication${blocksPublication ? '; nothing further is published before they are answered' : ''}.`,
      },
    ];
  },
};
