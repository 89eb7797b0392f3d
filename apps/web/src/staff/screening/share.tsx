import { useWords } from '../../i18n/format';
import type { Schemas } from '../kit/api';
import { useSay } from '../kit/words';

const WORDS = {
  share: ['{found}/{words} chữ', '{found} of {words} words'],
} as const;

/** A share of a work's words: the exact counts decide, the percentage is cut to one decimal. */
export function Share({ share }: { share: Schemas['SimilarityShareDto'] }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { found, words, above } = share;
  const percent = words === 0 ? 0 : Math.floor((1_000 * found) / words) / 10;
  return (
    <span className={above ? 'sc-above' : undefined}>
      <b className="num">{f.number(percent)} %</b>{' '}
      <span className="small">
        {say('share', { found: f.number(found), words: f.number(words) })}
      </span>
    </span>
  );
}
