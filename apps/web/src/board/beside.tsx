import { Link } from 'wouter';
import { useMe, useStanding } from '../api/queries';
import type { ContestDetail, RoundDetail, Standing } from '../api/types';
import { useWords } from '../i18n/format';
import { Bands } from './bands';
import type { Feed } from './feed';
import { Numbers } from './numbers';

interface BesideProps {
  contest: ContestDetail;
  round: RoundDetail;
  feed: Feed;
}

/** What stands beside a board: the numbers, my place, and how the points are distributed. */
export function Beside({ contest, round, feed: { pulse, board } }: BesideProps) {
  const { t } = useWords();
  const { data: me } = useMe(contest.slug);
  const { data: standing } = useStanding(me ? round.id : null, pulse?.attempts);
  return (
    <aside className="beside" aria-label={t('board.aside')}>
      <Numbers round={round} pulse={pulse} />
      {me && <MyPlace standing={standing} round={round} />}
      {pulse && pulse.bands.length > 0 && (
        <Bands pulse={pulse} maxPoints={round.maxPoints} mine={standing?.points ?? null} />
      )}
      {board && (
        <p>
          <Link href={`/r/${round.id}/board?screen`}>{t('board.screen')}</Link>
        </p>
      )}
    </aside>
  );
}

/** My place in the round and in my unit. */
function MyPlace({
  standing,
  round,
}: {
  standing: Standing | null | undefined;
  round: RoundDetail;
}) {
  const { t, f } = useWords();
  if (!standing?.rank)
    return (
      <div className="place">
        <h2>{t('place.title')}</h2>
        <p>{t(standing?.state === 'hidden' ? 'place.hidden' : 'place.none')}</p>
        <Link href={`/r/${round.id}`}>{t('place.go')}</Link>
      </div>
    );
  return (
    <div className="place">
      <h2>{t('place.title')}</h2>
      <p className="big num">{f.number(standing.rank)}</p>
      <p>{t('place.of', { n: f.number(standing.of ?? standing.rank) })}</p>
      {standing.unit && (
        <p>
          {t('place.unit', {
            rank: f.number(standing.unit.rank),
            n: f.number(standing.unit.of),
            unit: standing.unit.name,
          })}
        </p>
      )}
      {standing.stale && <p className="state warn">{t('board.stale')}</p>}
      <Link href={`/r/${round.id}/result`}>{t('action.result')}</Link>
    </div>
  );
}
