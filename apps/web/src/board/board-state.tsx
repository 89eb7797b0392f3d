import type { ContestDetail, RoundDetail } from '../api/types';
import { freezesAt, stateOf } from '../contests/times';
import { useWords } from '../i18n/format';
import { useServerSecond } from '../time/clock';
import type { Feed } from './feed';

interface BoardStateProps {
  contest: ContestDetail;
  round: RoundDetail;
  feed: Feed;
}

/** How fresh the board is, and since when it may be standing still. */
export function BoardStateLine({ contest, round, feed }: BoardStateProps) {
  const { t, f } = useWords();
  const open = stateOf(round, useServerSecond()) === 'open';
  const { board, link } = feed;
  const freeze = freezesAt(round);
  if (board?.stale) return <p className="state warn">{t('board.stale')}</p>;
  if (link === 'lost') return <p className="state warn">{t('board.lost')}</p>;
  if (board?.state === 'final') return <p className="state wait">{t('board.final')}</p>;
  if (board?.state === 'frozen')
    return (
      <p className="state wait">
        {t('board.frozen', { at: freeze ? f.instant(freeze, contest.zone) : '' })}
      </p>
    );
  if (board?.state === 'hidden') return <p className="state wait">{t('board.hidden')}</p>;
  if (!open) return <p className="state wait">{t('board.provisional')}</p>;
  return <p className="state on">{t(link === 'live' ? 'board.live' : 'board.polling')}</p>;
}
