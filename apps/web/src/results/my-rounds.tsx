import { Link } from 'wouter';
import { useQuery } from '../api/query';
import type { components } from '../api/schema.gen';
import type { ContestDetail } from '../api/types';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { unrankedWords } from '../staff/results/words';

type MyResult = components['schemas']['MyResultDto'];

const WORDS = {
  rounds: ['Bài thi của tôi', 'My attempts'],
  works: ['Bài dự thi của tôi', 'My works'],
  points: ['{n} điểm', '{n} points'],
  rank: ['hạng {rank} trên {n}', 'rank {rank} of {n}'],
  provisional: ['tạm thời', 'provisional'],
  counted: ['tính lượt {no}', 'attempt {no} counts'],
  voided: ['lượt {no} đã bị hủy', 'attempt {no} is void'],
  out: ['Không được xếp hạng: {why}', 'Without a rank: {why}'],
  ...unrankedWords,
} as const;

/** My attempts in rounds, with what became of each, and my works where the contest takes them. */
export function MyRounds({ contest: { slug, rounds, writing } }: { contest: ContestDetail }) {
  const say = useSay(WORDS);
  return (
    <section className="section">
      <h2>{say(rounds.length > 0 ? 'rounds' : 'works')}</h2>
      <ul className="results-links">
        {rounds.map(({ id, title, state }) => (
          <li key={id}>
            <Link href={`/r/${id}/result`}>{title}</Link>
            {state === 'closed' && <Outcome roundId={id} />}
          </li>
        ))}
        {writing && (
          <li>
            <Link href={`/c/${slug}/entries`}>{say('works')}</Link>
          </li>
        )}
      </ul>
    </section>
  );
}

/** Points, rank and the attempt that counts; or why there is no rank. */
function Outcome({ roundId }: { roundId: string }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { data } = useQuery<MyResult>(`/api/rounds/${roundId}/result/me`);
  if (!data) return null;
  const { place, out, attempts, state } = data;
  if (out) return <p>{say('out', { why: say(out.reason) })}</p>;
  if (!place) return null;
  const counted = attempts.find((one) => one.counted);
  const facts = [
    say('points', { n: f.number(place.points) }),
    say('rank', { rank: f.number(place.rank), n: f.number(place.of) }),
    counted && attempts.length > 1 && say('counted', { no: counted.no }),
    ...attempts.filter(({ voided }) => voided).map(({ no }) => say('voided', { no })),
    state === 'provisional' && say('provisional'),
  ];
  return <p className="dim num">{facts.filter(Boolean).join(' · ')}</p>;
}
