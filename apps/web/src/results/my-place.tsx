import { Link } from 'wouter';
import type { ContestDetail } from '../api/types';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { useFound, type Result } from './published';
import { scopeTitle } from './scope-title';

const WORDS = {
  mine: ['Thứ hạng của bạn', 'Your rank'],
  overall: ['Chung cuộc', 'Overall'],
  none: [
    'Bạn (số {n}) không có thứ hạng trong kết quả này.',
    'You (number {n}) have no rank in this result.',
  ],
  of: ['trên {n} người', 'of {n}'],
  see: ['Xem trong bảng', 'See it in the ranking'],
  more: ['Kết quả của tôi, khiếu nại, giấy chứng nhận', 'My result, appeals, certificates'],
} as const;

interface MyPlaceProps {
  contest: ContestDetail;
  result: Result;
  number: string;
}

/** Where I stand, without looking for it. */
export function MyPlace({ contest, result, number }: MyPlaceProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { slug } = contest;
  const { label } = result.about;
  const { data } = useFound(slug, label, number);
  if (!data) return null;
  const standing = (id: string) => result.standings.find((one) => one.id === id);
  return (
    <section className="results-me" aria-label={say('mine')}>
      {data.found.length === 0 ? (
        <p>{say('none', { n: number })}</p>
      ) : (
        <ul>
          {data.found.map((place) => {
            const of = standing(place.standing);
            return (
              <li key={place.standing}>
                <span className="dim small">{(of && scopeTitle(of)) || say('overall')}</span>
                <b className="num">{f.number(place.rank)}</b>
                {of && <span className="dim num">{say('of', { n: f.number(of.people) })}</span>}
                <Link
                  href={`/c/${slug}/results/${label}?standing=${place.standing}&page=${place.page}#ranking`}
                >
                  {say('see')}
                </Link>
              </li>
            );
          })}
        </ul>
      )}
      <p>
        <Link href={`/c/${slug}/mine`}>{say('more')}</Link>
      </p>
    </section>
  );
}
