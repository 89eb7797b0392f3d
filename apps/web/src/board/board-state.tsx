import type { ContestDetail, RoundDetail } from '../api/types';
import { stateOf } from '../contests/times';
import type { Phrase } from '../i18n';
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
  const [tone, phrase] = wordsFor(feed, open);
  const at = round.freezesAt ? f.instant(round.freezesAt, contest.zone) : '';
  return <p className={`state ${tone}`}>{t(phrase, { at })}</p>;
}

function wordsFor({ board, link }: Feed, open: boolean): ['on' | 'wait' | 'warn', Phrase] {
  if (link === 'lost') return ['warn', 'board.lost'];
  if (board?.stale) return ['warn', 'board.stale'];
  if (board && board.state !== 'live') return ['wait', `board.${board.state}`];
  if (!open) return ['wait', 'board.provisional'];
  return ['on', link === 'live' ? 'board.live' : 'board.polling'];
}
