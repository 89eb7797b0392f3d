import type { CSSProperties } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useSay } from '../kit/words';
import { usePrint } from './report';
import { REPORT_WORDS } from './words';

/** People and attempts have the same colours on the whole page. */
export const COLOURS = { people: 'var(--son)', attempts: 'var(--gold)' } as const;

/** One place on the axis. */
export interface Mark {
  name: string;
  people: number;
  attempts: number;
}

interface PairChartProps {
  /** What stands at the axis, for the table below. */
  axis: string;
  marks: Mark[];
  /** Shorter names where there is little room. */
  tick?: (name: string) => string;
  /** What is counted, where it is not people and attempts. */
  names?: Record<'people' | 'attempts', string>;
}

/** People and attempts side by side as bars, with the numbers for who cannot see them. */
export function PairChart({ axis, marks, tick, names }: PairChartProps) {
  const say = useSay(REPORT_WORDS);
  const of = (name: 'people' | 'attempts'): string => names?.[name] ?? say(name);
  const { number } = usePrint();
  return (
    <figure>
      <p className="st-legend" aria-hidden="true">
        {(['people', 'attempts'] as const).map((name) => (
          <span key={name} style={{ '--mark': COLOURS[name] } as CSSProperties}>
            {of(name)}
          </span>
        ))}
      </p>
      <div className="st-chart" aria-hidden="true">
        <ResponsiveContainer
          width="100%"
          height="100%"
          initialDimension={{ width: 300, height: 240 }}
        >
          <BarChart
            data={marks}
            margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
            barGap={1}
            maxBarSize={56}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="name"
              tickFormatter={tick}
              minTickGap={8}
              stroke="var(--ink-2)"
              tickLine={false}
              tick={{ fontSize: 13, fill: 'var(--ink-2)' }}
            />
            <YAxis
              width="auto"
              allowDecimals={false}
              axisLine={false}
              tickLine={false}
              tick={{ fontSize: 13, fill: 'var(--ink-2)' }}
              tickFormatter={(value: number) => number(value)}
            />
            <Tooltip
              formatter={(value) => (typeof value === 'number' ? number(value) : value)}
              contentStyle={{
                background: 'var(--sheet)',
                border: '1px solid var(--gold)',
                borderRadius: 8,
              }}
              itemStyle={{ color: 'var(--ink)' }}
              cursor={{ fill: 'var(--wash)' }}
              isAnimationActive={false}
            />
            {(['people', 'attempts'] as const).map((name) => (
              <Bar
                key={name}
                dataKey={name}
                name={of(name)}
                fill={COLOURS[name]}
                radius={[3, 3, 0, 0]}
                isAnimationActive={false}
              />
            ))}
          </BarChart>
        </ResponsiveContainer>
      </div>
      <figcaption>
        <details className="rp-numbers">
          <summary>{say('numbers')}</summary>
          <div className="st-scroll" tabIndex={0} role="region" aria-label={axis}>
            <table className="st-table">
              <thead>
                <tr>
                  <th scope="col">{axis}</th>
                  <th scope="col" className="right">
                    {of('people')}
                  </th>
                  <th scope="col" className="right">
                    {of('attempts')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {marks.map(({ name, people, attempts }) => (
                  <tr key={name}>
                    <td>{name}</td>
                    <td className="num right">{number(people)}</td>
                    <td className="num right">{number(attempts)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      </figcaption>
    </figure>
  );
}
