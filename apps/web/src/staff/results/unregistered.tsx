import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { contestPath, useStaff, type Schemas } from '../kit/api';
import { Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { refreshGate, useScope } from './api';
import { TypeWinner } from './type-winner';
import { TYPED_WORDS } from './typed-words';
import { GivenData } from './winner-data';

type Typed = Schemas['TypedWinnerDto'];

const LOOKS: Record<Typed['state'], string> = { open: 'wait', confirmed: 'on', void: 'warn' };

/** Who wins and never registered: organisers call them, and type what their papers say. */
export function Unregistered() {
  const say = useSay(TYPED_WORDS);
  const { f } = useWords();
  const scope = useScope();
  const path = `${contestPath(scope.contest.id)}/unregistered-winners`;
  const query = useStaff<Schemas['TypedWinnersDto']>(path);
  const [typing, type] = useState<Typed | null>(null);
  const [seen, see] = useState<Typed | null>(null);
  const placePath = ({ entryId, ordinal }: Typed): string => `${path}/${entryId}/${ordinal}`;
  const read = () => {
    query.refresh();
    refreshGate(scope);
  };
  return (
    <section>
      <h3>{say('unregistered')}</h3>
      <p className="dim small">{say('typedHint')}</p>
      <Loaded query={query} heights={[4]}>
        {({ asks, winners }) => (
          <ul className="stack">
            {winners.map((winner) => (
              <li key={`${winner.entryId} ${winner.ordinal}`}>
                <b>{winner.name}</b> ·{' '}
                {winner.won.map(({ name, work }) => `${name}, “${work}”`).join('; ')}{' '}
                {asks.length > 0 && (
                  <span className={`state ${LOOKS[winner.state]}`}>{say(winner.state)}</span>
                )}
                {winner.voidReason && <span className="dim small"> {say(winner.voidReason)}</span>}
                {winner.typedAt && (
                  <div className="dim small">
                    {winner.typedBy} · {f.instant(winner.typedAt, scope.contest.zone)}
                    {winner.note && ` · ${winner.note}`}
                  </div>
                )}
                {asks.length > 0 && (
                  <div className="rs-actions">
                    {winner.state === 'confirmed' && (
                      <Button
                        size="compact-sm"
                        variant="default"
                        onClick={() => see(winner)}
                        aria-label={`${say('look')}: ${winner.name}`}
                      >
                        {say('look')}
                      </Button>
                    )}
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() => type(winner)}
                      aria-label={`${say(winner.state === 'open' ? 'typeIn' : 'typeAnew')}: ${winner.name}`}
                    >
                      {say(winner.state === 'open' ? 'typeIn' : 'typeAnew')}
                    </Button>
                  </div>
                )}
                {typing === winner && (
                  <TypeWinner
                    path={placePath(winner)}
                    name={winner.name}
                    asks={asks}
                    done={read}
                    close={() => type(null)}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {seen && (
        <GivenData path={`${placePath(seen)}/data`} name={seen.name} close={() => see(null)} />
      )}
    </section>
  );
}
