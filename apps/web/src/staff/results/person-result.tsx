import { Modal } from '@mantine/core';
import { useWords } from '../../i18n/format';
import { useDecided } from '../../results/decided';
import { useStaff, type Schemas } from '../kit/api';
import { useSay } from '../kit/words';
import { resultPath, roundTitle, type Place, type Scope } from './api';

import { Computed } from './not-computed';
import { unrankedWords } from './words';

const WORDS = {
  title: ['Vì sao đứng ở đây', 'Why they stand here'],
  rank: ['Hạng {n}', 'Rank {n}'],
  around: ['Ngay trên và ngay dưới', 'Just above and below'],
  attempts: ['Các lượt thi', 'Attempts'],
  no: ['Lượt', 'Attempt'],
  submitted: ['Nộp lúc', 'Handed in'],
  time: ['Thời gian', 'Time'],
  points: ['Điểm', 'Points'],
  prediction: ['Dự đoán', 'Prediction'],
  counted: ['được tính', 'counts'],
  voided: ['đã hủy', 'voided'],
  auto: ['đồng hồ nộp', 'by the clock'],
  incomplete: ['chưa đủ câu', 'incomplete'],
} as const;

type Attempt = Schemas['PersonAttemptDto'];

/** One person: their place, what decided it on either side, and every attempt. */
export function PersonResult({
  no,
  scope,
  close,
}: {
  no: number;
  scope: Scope;
  close: () => void;
}) {
  const say = useSay(WORDS);
  const query = useStaff<Schemas['PersonResultDto']>(resultPath(scope, `people/${no}`));
  return (
    <Modal opened onClose={close} title={query.data?.person.name ?? say('title')} size="xl">
      <Computed query={query}>{(result) => <Body result={result} scope={scope} />}</Computed>
    </Modal>
  );
}

function Body({ result, scope }: { result: Schemas['PersonResultDto']; scope: Scope }) {
  const say = useSay(WORDS);
  const reason = useSay(unrankedWords);
  const { f } = useWords();
  const { person, place, out, neighbours, attempts } = result;
  const around = [...neighbours, ...(place ? [place] : [])].sort((a, b) => a.place - b.place);
  return (
    <div className="stack">
      <p className="dim">
        <span className="num">{person.no}</span>
        {person.unit && ` · ${person.unit}`}
      </p>
      {place && <p className="rs-actual">{say('rank', { n: f.number(place.rank) })}</p>}
      {out && (
        <p className="notice">
          {reason(out.reason)}
          {out.detail && `: ${out.detail}`}
        </p>
      )}
      {around.length > 0 && <Around places={around} own={place} zone={scope.contest.zone} />}
      <Attempts attempts={attempts} scope={scope} />
    </div>
  );
}

interface AroundProps {
  places: Place[];
  own: Place | null;
  zone: string;
}

function Around({ places, own, zone }: AroundProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const decided = useDecided(zone);
  return (
    <section>
      <h3>{say('around')}</h3>
      <ol className="rs-around">
        {places.map((place) => (
          <li key={place.place} aria-current={place.place === own?.place || undefined}>
            <span className="num rs-rank">{f.number(place.rank)}</span>
            <span>
              {place.person.name}
              {place.decidedBy && <span className="dim small"> · {decided(place.decidedBy)}</span>}
            </span>
            <b className="num">{f.number(place.points)}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Attempts({ attempts, scope }: { attempts: Attempt[]; scope: Scope }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { zone } = scope.contest;
  const marks = ({ counted, voided, auto, complete }: Attempt): string =>
    [
      counted && say('counted'),
      voided && say('voided'),
      auto && say('auto'),
      !complete && say('incomplete'),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <section>
      <h3>{say('attempts')}</h3>
      <div className="st-scroll" tabIndex={0} role="region" aria-label={say('attempts')}>
        <table className="st-table">
          <thead>
            <tr>
              <th scope="col">{say('no')}</th>
              <th scope="col">{say('submitted')}</th>
              <th scope="col" className="right">
                {say('time')}
              </th>
              <th scope="col" className="right">
                {say('points')}
              </th>
              <th scope="col" className="right">
                {say('prediction')}
              </th>
            </tr>
          </thead>
          <tbody>
            {attempts.map((attempt) => (
              <tr key={attempt.id} className={attempt.counted ? 'rs-counted' : undefined}>
                <td>
                  {roundTitle(scope.contest, attempt.roundId)},{' '}
                  <span className="num">{attempt.no}</span>
                  <div className="small">{marks(attempt)}</div>
                </td>
                <td className="num">{f.exact(attempt.submittedAt, zone)}</td>
                <td className="num right">{f.tie(attempt.durationMs)}</td>
                <td className="num right">{f.number(attempt.points)}</td>
                <td className="num right">
                  {attempt.prediction === null ? '–' : f.number(attempt.prediction)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
