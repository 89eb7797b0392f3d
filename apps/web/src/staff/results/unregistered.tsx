import type { Schemas } from '../kit/api';
import { useSay } from '../kit/words';
import { WINNER_WORDS } from './winner-words';

/** Who wins and cannot be asked here. */
export function Unregistered({ winners }: { winners: Schemas['UnregisteredWinnerDto'][] }) {
  const say = useSay(WINNER_WORDS);
  return (
    <section>
      <h3>{say('unregistered')}</h3>
      <p className="dim small">{say('unregisteredHint')}</p>
      <ul>
        {winners.map(({ name, won }, index) => (
          <li key={index}>
            <b>{name}</b> · {won.map(({ name: prize, work }) => `${prize}, “${work}”`).join('; ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
