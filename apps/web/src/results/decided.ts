import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';

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

interface Decided {
  by: string;
  own: number | string;
  next: number | string;
}

/** Says what put a person before the next one: "dự đoán lệch 2 so với 3". */
export function useDecided(zone: string): (decided: Decided | null) => string {
  const say = useSay(WORDS);
  const { f } = useWords();
  const shown = (by: string, value: number | string): string => {
    if (by === 'submission' || by === 'sign-in') return instant(value, (at) => f.exact(at, zone));
    const number = Number(value);
    if (Number.isNaN(number)) return String(value);
    return by === 'duration' ? f.tie(number) : f.number(number);
  };
  return (decided) => {
    if (!decided) return '';
    const { by, own, next } = decided;
    return say(by as keyof typeof WORDS, { own: shown(by, own), next: shown(by, next) });
  };
}

/** Instants travel as ISO texts, or as milliseconds. */
function instant(value: number | string, print: (iso: string) => string): string {
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? String(value) : print(at.toISOString());
}
