import type { ContestDetail, RoundDetail, RoundState } from '../api/types';
import { useRoundState } from '../contests/times';
import type { Phrase } from '../i18n';
import { useWords } from '../i18n/format';
import type { Feed } from './feed';

interface BoardStateProps {
  contest: ContestDetail;
  round: RoundDetail;
  feed: Feed;
}

/** How fresh the board is, and since when it may be standing still. */
export function BoardStateLine({ contest, round, feed }: BoardStateProps) {
  const { t, f } = useWords();
  const state = useRoundState(round);
  const [tone, phrase] = wordsFor(feed, state);
  const at = round.freezesAt ? f.instant(round.freezesAt, contest.zone) : '';
  return <p className={`state ${tone}`}>{t(phrase, { at })}</p>;
}

function wordsFor({ board, link }: Feed, state: RoundState): ['on' | 'wait' | 'warn', Phrase] {
  if (link === 'lost') return ['warn', 'board.lost'];
  if (board?.stale) return ['warn', 'board.stale'];
  if (board && board.state !== 'live') return ['wait', `board.${board.state}`];
  if (state === 'upcoming') return ['wait', 'board.waiting'];
  if (state === 'closed') return ['wait', 'board.final'];
  return ['on', link === 'live' ? 'board.live' : 'board.polling'];
}
