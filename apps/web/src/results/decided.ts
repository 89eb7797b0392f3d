import { clockFigures, useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { withThousandths } from './decided.rules';

/** What put a person before the next one. */
const WORDS = {
  points: ['điểm {own} so với {next}', '{own} points before {next}'],
  'prediction-error': ['dự đoán lệch {own} so với {next}', 'prediction off by {own} before {next}'],
  duration: ['thời gian {own} so với {next}', 'time {own} before {next}'],
  submission: ['nộp bài lúc {own}, trước {next}', 'submitted at {own}, before {next}'],
  'sign-in': ['vào thi lúc {own}, trước {next}', 'signed in at {own}, before {next}'],
  'perfect-attempts': [
    '{own} lượt tuyệt đối so với {next}',
    '{own} perfect attempts before {next}',
  ],
  'times-best-reached': [
    'đạt điểm cao nhất {own} lần so với {next}',
    'own best reached {own} times before {next}',
  ],
  attempts: ['{own} lượt thi so với {next}', '{own} attempts before {next}'],
  'sub-question': ['câu hỏi phụ {own} so với {next}', 'sub-question {own} before {next}'],
  organiser: ['ban tổ chức quyết định', 'the organisers decided'],
  lot: ['bốc thăm', 'drawn by lot'],
} as const;

/** What stands in place of a figure. */
const IN_PLACE = {
  none: ['không dự đoán', 'no prediction'],
  unrecorded: ['không ghi nhận được', 'not recorded'],
  above: ['vượt quá giá trị thực', 'above the actual value'],
} as const;

interface Decided {
  by: string;
  own: number | string;
  next: number | string;
}

/** Says what put a person before the next one: "dự đoán lệch 2 so với 3". */
export function useDecided(zone: string): (decided: Decided | null) => string {
  const say = useSay(WORDS);
  const inPlace = useSay(IN_PLACE);
  const { f, language } = useWords();
  const decimal = language === 'vi' ? ',' : '.';
  const shown = (by: string, value: number | string): string => {
    if (by === 'submission' || by === 'sign-in') {
      const at = new Date(value);
      if (Number.isNaN(at.getTime())) return inPlace('unrecorded');
      return withThousandths(f.exact(at.toISOString(), zone), at.getTime(), decimal);
    }
    const number = Number(value);
    if (Number.isNaN(number)) return inPlace(value as keyof typeof IN_PLACE) || String(value);
    return by === 'duration'
      ? withThousandths(clockFigures(number), number, decimal)
      : f.number(number);
  };
  return (decided) => {
    if (!decided) return '';
    const { by, own, next } = decided;
    return say(by as keyof typeof WORDS, { own: shown(by, own), next: shown(by, next) });
  };
}
