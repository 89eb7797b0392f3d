import { useState } from 'react';
import { Link } from 'wouter';
import { Trouble } from '../../design/page';
import { useWords } from '../../i18n/format';
import { queryOf, roundPath, useStaff, type Contest, type Round, type Schemas } from '../kit/api';
import { Pager } from '../kit/pager';
import { useSay } from '../kit/words';

const WORDS = {
  awaited: [
    'Kết quả “{title}” chưa được công bố. Vòng này mở lúc {at}: đến khi công bố, chưa ai vào thi được từ vòng đó.',
    'The result of “{title}” is not published. This round opens at {at}: until it is, nobody gets in from there.',
  ],
  publish: ['Mở trang kết quả', 'Open its result'],
  ready: ['{n} người được dự vòng này.', '{n} people may take this round.'],
  source: ['“{title}”: {n} người, công bố lúc {at}', '“{title}”: {n} people, published at {at}'],
  who: ['Xem danh sách', 'Who they are'],
} as const;

type Entrants = Schemas['EntrantsDto'];

interface RoundProps {
  round: Round;
  contest: Contest;
}

/** Of a round for those who went on: what its organisers still have to publish, and who may take it. */
export function EntrantsNotice({ round, contest }: RoundProps) {
  const [after, goTo] = useState(0);
  const [open, setOpen] = useState(false);
  const [shown, show] = useState<Entrants>();
  const { data, error, refresh } = useStaff<Entrants>(
    `${roundPath(round.id)}/entrants${queryOf({ after: after === 0 ? undefined : after })}`,
  );
  if (error) return <Trouble error={error} retry={refresh} />;
  // The page before stands until the next one is there.
  if (data && data !== shown) show(data);
  const entrants = data ?? shown;
  if (!entrants) return null;
  const zone = contest.zone;
  return (
    <>
      <Awaited entrants={entrants} zone={zone} />
      {entrants.people > 0 && (
        <Listed {...{ entrants, zone, open, setOpen, goTo }} paged={after > 0} />
      )}
    </>
  );
}

function Awaited({ entrants, zone }: { entrants: Entrants; zone: string }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const awaited = entrants.sources.filter(({ publishedAt }) => publishedAt === null);
  if (awaited.length === 0) return null;
  return (
    <div className="notice bad st-gap" role="status">
      {awaited.map(({ roundId, title }) => (
        <p key={roundId}>
          {say('awaited', { title, at: f.instant(entrants.opensAt, zone) })}{' '}
          <Link href={`/staff/rounds/${roundId}/results`}>{say('publish')}</Link>
        </p>
      ))}
    </div>
  );
}

interface ListedProps {
  entrants: Entrants;
  zone: string;
  open: boolean;
  setOpen: (open: boolean) => void;
  paged: boolean;
  goTo: (after: number) => void;
}

function Listed({ entrants, zone, open, setOpen, paged, goTo }: ListedProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { people, sources, next } = entrants;
  return (
    <details
      className="notice st-gap"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {say('ready', { n: f.number(people) })} {say('who')}
      </summary>
      <ul className="dim small">
        {sources.flatMap(({ roundId, title, people: n, publishedAt }) =>
          publishedAt === null
            ? []
            : [
                <li key={roundId}>
                  {say('source', { title, n: f.number(n), at: f.instant(publishedAt, zone) })}
                </li>,
              ],
        )}
      </ul>
      <ul>
        {entrants.entrants.map(({ no, name, unit }) => (
          <li key={no}>
            {name} <span className="dim small">{[no, unit].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      <Pager moved={paged} next={next ?? null} go={(to) => goTo(to ?? 0)} />
    </details>
  );
}
