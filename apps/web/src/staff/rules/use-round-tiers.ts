import { useEffect, useState } from 'react';
import { get } from '../../api/client';
import { roundPath, type RulesAnswer } from '../kit/api';
import type { PrizeTier } from './types';

/** Prizes of rounds as their rules have them now, each id once; none until they are known. */
export function useRoundTiers(rounds: readonly { id: string }[]): PrizeTier[] {
  const [tiers, setTiers] = useState<PrizeTier[]>([]);
  const ids = rounds.map(({ id }) => id).join();
  useEffect(() => {
    let left = false;
    const paths = ids === '' ? [] : ids.split(',').map((id) => `${roundPath(id)}/rules`);
    Promise.all(paths.map((path) => get<RulesAnswer>(path))).then(
      (answers) => {
        const all = answers.flatMap(({ rules }) => rules.results?.prizes?.tiers ?? []);
        if (!left) setTiers([...new Map(all.map((tier) => [tier.id, tier])).values()]);
      },
      // Without them a prize that is named already can be seen and left as it is.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [ids]);
  return tiers;
}
