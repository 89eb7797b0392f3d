import { useWords } from '../../i18n/format';
import { useServerSecond } from '../../time/clock';
import type { Round } from '../kit/api';
import { useSay } from '../kit/words';

const WORDS = {
  opens: ['Mở sau', 'Opens in'],
  closes: ['Đóng sau', 'Closes in'],
  closed: ['Vòng thi đã đóng', 'The round is closed'],
} as const;

/** How long until the round opens or closes, by the server's clock. */
export function Countdown({ round }: { round: Round }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const now = useServerSecond();
  const next = [
    ['opens', Date.parse(round.opensAt)] as const,
    ['closes', Date.parse(round.closesAt)] as const,
  ].find(([, at]) => at > now);
  return (
    <p className="st-gap">
      {next ? (
        <>
          {say(next[0])} <b className="num">{f.span(next[1] - now)}</b>
        </>
      ) : (
        say('closed')
      )}
    </p>
  );
}
