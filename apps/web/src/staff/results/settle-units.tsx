import { Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import type { Schemas } from '../kit/api';
import { useSay } from '../kit/words';
import type { Outcome, Scope } from './api';
import { DecisionForm } from './decision-form';

const WORDS = {
  title: ['Chọn đơn vị nhận {prize}', 'Which units get {prize}'],
  units: ['Chọn nhiều nhất {n} đơn vị', 'Choose at most {n}'],
  unit: ['{name} (hạng {rank})', '{name} (rank {rank})'],
  chosen: ['{n} trên {of} suất', '{n} of {of} places'],
} as const;

type Collective = Schemas['CollectiveDto'];

interface SettleUnitsProps {
  award: Collective;
  tier: Collective['tiers'][number];
  outcome: Outcome;
  scope: Scope;
  read: () => void;
  close: () => void;
}

/** Equal units on both sides of a prize's last place: people choose, with minutes. */
export function SettleUnits({ award, tier, outcome, scope, read, close }: SettleUnitsProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const [units, setUnits] = useState<string[]>([]);
  const placed = new Set(award.tiers.flatMap((one) => one.units));
  const ranked = award.rows.filter(({ unit, rank }) => rank !== null && !placed.has(unit));
  // The equals are those who come next; whoever stands below them is not in question.
  const free = ranked.filter(({ rank }) => rank === ranked[0]?.rank);
  const decision = {
    round: null,
    division: null,
    kind: 'collective',
    award: award.award,
    group: award.group,
    tier: tier.tier,
    units,
  };
  return (
    <Modal opened onClose={close} size="lg" centered title={say('title', { prize: tier.name })}>
      <DecisionForm {...{ scope, outcome, decision, read, close }}>
        <fieldset>
          <legend className="rs-label">{say('units', { n: f.number(tier.waiting) })}</legend>
          <div className="rs-picks">
            {free.map(({ unit, name, rank }) => {
              const chosen = units.includes(unit);
              return (
                <Checkbox
                  key={unit}
                  label={say('unit', { name, rank: f.number(rank ?? 0) })}
                  checked={chosen}
                  disabled={!chosen && units.length >= tier.waiting}
                  onChange={() =>
                    setUnits(chosen ? units.filter((one) => one !== unit) : [...units, unit])
                  }
                />
              );
            })}
          </div>
          <p className="dim small" role="status">
            {say('chosen', { n: f.number(units.length), of: f.number(tier.waiting) })}
          </p>
        </fieldset>
      </DecisionForm>
    </Modal>
  );
}
