import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import type { Progress } from './types';

const WORDS = {
  label: ['Tiến độ chấm', 'Progress'],
  done: ['{done}/{total} bài', '{done} of {total}'],
  left: ['còn khoảng {span}', 'about {span} left'],
  pace: ['{n} bài/giờ', '{n} an hour'],
  all: ['đã chấm xong', 'all marked'],
} as const;

const HOUR = 3_600;

/** How far a judge is, how fast, and how long the rest will take. */
export function ProgressBar({ progress }: { progress: Progress }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { done, total, secondsPerWork, secondsLeft } = progress;
  const facts = [
    say('done', { done: f.number(done), total: f.number(total) }),
    ...(done === total && total > 0 ? [say('all')] : []),
    ...(done < total && secondsPerWork
      ? [say('pace', { n: f.number(Math.round(HOUR / secondsPerWork)) })]
      : []),
    ...(done < total && secondsLeft ? [say('left', { span: f.span(rounded(secondsLeft)) })] : []),
  ];
  return (
    <div className="jd-progress">
      <progress aria-label={say('label')} max={Math.max(1, total)} value={done} />
      <span className="num small">{facts.join(' · ')}</span>
    </div>
  );
}

/** An estimate to the minute: seconds would promise too much. */
const rounded = (seconds: number): number => Math.max(1, Math.round(seconds / 60)) * 60_000;
