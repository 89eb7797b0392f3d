import { kindWords } from '@bangvang/contracts';
import { useWords } from '../i18n/format';
import { useEither, useSay } from '../staff/kit/words';
import { useCompared } from './exact';
import type { Collective } from './published';

const WORDS = {
  title: ['Giải tập thể', 'Collective awards'],
  rank: ['Hạng', 'Rank'],
  unit: ['Đơn vị', 'Unit'],
  value: ['So sánh', 'Compared'],
  people: ['Người', 'People'],
  attempts: ['Lượt', 'Attempts'],
  whole: ['Bảng so sánh đầy đủ', 'The whole comparison'],
  vacant: ['không trao', 'not awarded'],
  'below-floor': ['dưới mức tối thiểu', 'below the floor'],
  'no-base': ['chưa có biên chế', 'no headcount'],
  condition: ['không đạt điều kiện', 'condition not met'],
  'no-group': ['không thuộc khối nào', 'in no group'],
} as const;

/** Awards among units, each with everything that was compared. */
export function Collectives({ list }: { list: Collective[] }) {
  const say = useSay(WORDS);
  const either = useEither();
  const groupOf = (group: string): string => {
    const { vi, en } = kindWords(group);
    return either(vi, en);
  };
  return (
    <section className="section">
      <h2>{say('title')}</h2>
      {list.map((award) => (
        <div key={`${award.award}/${award.group}`} className="results-scope">
          <h3>{[award.name, award.group && groupOf(award.group)].filter(Boolean).join(' · ')}</h3>
          <dl className="facts">
            {award.tiers.map(({ tier, name, units }) => (
              <div key={tier} className="results-contents">
                <dt>{name}</dt>
                <dd>{units.map((unit) => unit.name).join('; ') || say('vacant')}</dd>
              </div>
            ))}
          </dl>
          <details>
            <summary>{say('whole')}</summary>
            <Comparison award={award} />
          </details>
        </div>
      ))}
    </section>
  );
}

function Comparison({ award: { name, measure, rows } }: { award: Collective }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const compared = useCompared();
  return (
    <div className="results-scroll" tabIndex={0} role="region" aria-label={name}>
      <table className="results-table">
        <thead>
          <tr>
            <th scope="col">{say('rank')}</th>
            <th scope="col">{say('unit')}</th>
            <th scope="col">{say('value')}</th>
            <th scope="col">{say('people')}</th>
            <th scope="col">{say('attempts')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit, rank, value, people, attempts, excluded }) => (
            <tr key={unit.code}>
              <td className="num">{rank === null ? '–' : f.number(rank)}</td>
              <th scope="row">
                {unit.name}
                {excluded && <small>{say(excluded as keyof typeof WORDS) || excluded}</small>}
              </th>
              <td className="num">{compared(measure, value)}</td>
              <td className="num">{f.number(people)}</td>
              <td className="num">{f.number(attempts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
