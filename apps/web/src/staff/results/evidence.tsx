import { useWords } from '../../i18n/format';
import { useSay } from '../kit/words';

const WORDS = {
  speed: ['{n} câu đúng hết trong {time}', '{n} questions, all right, in {time}'],
  errors: ['{n} câu sai giống nhau', '{n} equal wrong answers'],
  attempts: ['{n} lượt thi', '{n} attempts'],
  numbers: ['{n} số liền nhau', '{n} numbers in sequence'],
  raw: ['Chứng cứ nguyên văn', 'Evidence as it was found'],
} as const;

type Found = Record<string, unknown>;

/** What was found, in words as far as it is known. */
export function useEvidenceWords(): (evidence: Found) => string {
  const say = useSay(WORDS);
  const { f } = useWords();
  return ({ questions, durationMs, errors, attempts, numbers }) => {
    const lines = [
      typeof questions === 'number' &&
        typeof durationMs === 'number' &&
        say('speed', { n: f.number(questions), time: f.span(durationMs) }),
      Array.isArray(errors) && say('errors', { n: f.number(errors.length) }),
      Array.isArray(attempts) && say('attempts', { n: f.number(attempts.length) }),
      typeof numbers === 'number' && say('numbers', { n: f.number(numbers) }),
    ];
    return lines.filter(Boolean).join('; ');
  };
}

/** What was found, in words, and as it is. */
export function Evidence({ evidence }: { evidence: Found }) {
  const say = useSay(WORDS);
  const words = useEvidenceWords();
  return (
    <div>
      <p>
        <b>{words(evidence)}</b>
      </p>
      <details>
        <summary>{say('raw')}</summary>
        <pre className="mono rs-raw">{JSON.stringify(evidence, null, 2)}</pre>
      </details>
    </div>
  );
}
