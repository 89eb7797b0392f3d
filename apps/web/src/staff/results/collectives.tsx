import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { useCompared } from '../../results/exact';
import { contestPath, useStaff, type Schemas } from '../kit/api';
import { Panel } from '../kit/desk';
import { Empty } from '../kit/states';
import { useKindWords } from '../kit/kind-field';
import { useSay } from '../kit/words';
import { refreshGate, useOutcome, useScope, type Outcome, type Scope } from './api';
import { Computed } from './not-computed';
import { SettleUnits } from './settle-units';

const WORDS = {
  none: ['Không có giải tập thể', 'No collective awards'],
  noneHint: [
    'Thể lệ chung của cuộc thi chưa có giải cho đơn vị; giải tập thể được tính cho cả cuộc thi.',
    'The rules of the contest have no awards for units; they are computed over the whole contest.',
  ],
  ofRoundHint: [
    'Giải tập thể được tính cho cả cuộc thi, không phải cho từng vòng.',
    'Awards among units are computed over the whole contest, not for a round.',
  ],
  rank: ['Hạng', 'Rank'],
  unit: ['Đơn vị', 'Unit'],
  value: ['Giá trị so sánh', 'Compared value'],
  people: ['Người', 'People'],
  attempts: ['Lượt', 'Attempts'],
  base: ['Biên chế', 'Headcount'],
  prizes: ['Giải', 'Prizes'],
  'below-floor': ['dưới mức tối thiểu', 'below the floor'],
  'no-base': ['chưa có biên chế', 'no headcount'],
  condition: ['không đạt điều kiện', 'condition not met'],
  'no-group': ['không thuộc khối nào', 'in no group'],
  waiting: ['{n} suất chờ quyết định', '{n} places wait for a decision'],
  vacant: ['bỏ trống', 'vacant'],
  settle: ['Quyết định', 'Decide'],
} as const;

type Collective = Schemas['CollectiveDto'];

/** Awards among units: the whole comparison, as the rules say it; the exact value in a hint. */
export default function Collectives() {
  const say = useSay(WORDS);
  const scope = useScope();
  const word = useKindWords();
  const query = useOutcome(scope);
  const read = () => {
    query.refresh();
    refreshGate(scope);
  };
  const rules = useStaff<Schemas['ContestRulesDto']>(`${contestPath(scope.contest.id)}/rules`);
  const clause = (id: string) => rules.data?.rules.collectives?.find((award) => award.id === id);
  const groupOf = ({ award, group }: { award: string; group: string | null }) =>
    group && (clause(award)?.groups?.find(({ id }) => id === group)?.name ?? word(group));
  return (
    <Computed query={query} heights={[16]}>
      {(outcome) =>
        outcome.collectives.length === 0 ? (
          <Empty title={say('none')}>
            <p>{say(scope.round ? 'ofRoundHint' : 'noneHint')}</p>
          </Empty>
        ) : (
          outcome.collectives.map((one) => (
            <Award
              key={`${one.award}/${one.group}`}
              award={one}
              name={[clause(one.award)?.name ?? one.award, groupOf(one)]
                .filter(Boolean)
                .join(' · ')}
              measure={clause(one.award)?.measure ?? null}
              scope={scope}
              outcome={outcome}
              read={read}
            />
          ))
        )
      }
    </Computed>
  );
}

interface AwardProps {
  award: Collective;
  name: string;
  /** Null while the rules are read. */
  measure: string | null;
  scope: Scope;
  outcome: Outcome;
  read: () => void;
}

function Award({ award, name, measure, scope, outcome, read }: AwardProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { tiers, rows } = award;
  const [settling, settle] = useState<string | null>(null);
  const settled = tiers.find(({ tier }) => tier === settling);
  const names = new Map(rows.map(({ unit, name: unitName }) => [unit, unitName]));
  return (
    <Panel title={name}>
      <dl className="facts st-gap">
        {tiers.map(({ tier, name: tierName, units, waiting }) => (
          <div key={tier} className="rs-contents">
            <dt>{tierName}</dt>
            <dd>
              {units.map((code) => names.get(code) ?? code).join('; ') ||
                (waiting === 0 && say('vacant'))}{' '}
              {waiting > 0 && (
                <>
                  <span className="st-warn">{say('waiting', { n: f.number(waiting) })}</span>{' '}
                  <Button variant="default" onClick={() => settle(tier)}>
                    {say('settle')}
                  </Button>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Comparison {...{ rows, name, measure }} />
      {settled && (
        <SettleUnits
          {...{ award, outcome, scope, read }}
          tier={settled}
          close={() => settle(null)}
        />
      )}
    </Panel>
  );
}

function Comparison({
  rows,
  name,
  measure,
}: Pick<AwardProps, 'name' | 'measure'> & Pick<Collective, 'rows'>) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const compared = useCompared();
  const figures = ['people', 'attempts', 'base', 'prizes'] as const;
  return (
    <div className="st-scroll rs-tall" tabIndex={0} role="region" aria-label={name}>
      <table className="st-table">
        <thead>
          <tr>
            <th scope="col" className="right">
              {say('rank')}
            </th>
            <th scope="col">{say('unit')}</th>
            <th scope="col" className="right">
              {say('value')}
            </th>
            {figures.map((figure) => (
              <th key={figure} scope="col" className="right">
                {say(figure)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit}>
              <td className="num right rs-rank">{row.rank === null ? '–' : f.number(row.rank)}</td>
              <td className="rs-wide">
                {row.name}
                {row.excluded && (
                  <div className="dim small">
                    {say(row.excluded as keyof typeof WORDS) || row.excluded}
                  </div>
                )}
              </td>
              <td className="num right" title={row.value ?? undefined}>
                {measure !== null && compared(measure, row.value)}
              </td>
              {figures.map((figure) => {
                const value = row[figure];
                return (
                  <td key={figure} className="num right">
                    {value === null ? '–' : f.number(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
