import type { Round } from '../kit/api';
import { useSay } from '../kit/words';
import { ClausePanel } from './clause-panel';
import { Ticks } from './parts';
import { firstOf, withLost, type At } from './types';
import { RULE_WORDS } from './words';

interface EntryClauseProps {
  round: Round;
  /** Every round of the contest. */
  rounds: readonly Round[];
  /** Ids of the rounds that people come from; absent where everybody may take the round. */
  value: readonly string[] | undefined;
  put: (value: string[] | undefined) => void;
  at: At;
}

/** The rounds that are over before one opens: its people may come from them. */
export const earlierRounds = (round: Round, rounds: readonly Round[]): Round[] =>
  rounds.filter(
    ({ id, closesAt }) => id !== round.id && Date.parse(closesAt) <= Date.parse(round.opensAt),
  );

/** Who may take a round: everybody, or whoever went on from others. */
export function EntryClause({ round, rounds, value, put, at }: EntryClauseProps) {
  const say = useSay(RULE_WORDS);
  const earlier = earlierRounds(round, rounds);
  const known = earlier.map(({ id, title }) => ({ id, name: title }));
  return (
    <ClausePanel
      place="qualifiedFrom"
      title={say('qualifiedFrom')}
      hint={say(earlier.length === 0 && !value ? 'noEarlierHint' : 'qualifiedFromHint')}
      on={value !== undefined}
      {...(earlier.length === 0 && !value
        ? {}
        : { turn: (on) => put(on ? earlier.slice(-1).map(({ id }) => id) : undefined) })}
    >
      <Ticks
        label={say('sources')}
        choices={withLost(known, value)}
        value={value ?? []}
        put={put}
        error={firstOf(at, 'qualifiedFrom', value?.length)}
      />
    </ClausePanel>
  );
}
