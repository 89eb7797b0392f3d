import type { CSSProperties } from 'react';
import type { WatchDocument } from '@bangvang/contracts';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useWords } from '../../i18n/format';
import { useSay } from '../kit/words';

const WORDS = {
  submitted: ['Nộp', 'Submitted'],
  auto: ['Hết giờ tự nộp', 'Submitted by the clock'],
  started: ['Bắt đầu', 'Started'],
  summary: [
    'Trong phút trọn vẹn gần nhất ({at}): {started} lượt bắt đầu, {submitted} lượt nộp, {auto} lượt hết giờ tự nộp.',
    'In the last full minute ({at}): {started} started, {submitted} submitted, {auto} submitted by the clock.',
  ],
} as const;

type Minute = WatchDocument['perMinute'][number];

const COLOURS = { submitted: 'var(--son)', auto: 'var(--gold)', started: 'var(--jade)' } as const;

/** Attempts minute by minute: what came in as bars, what began as a line. */
export function MinuteChart({ minutes, zone }: { minutes: Minute[]; zone: string }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const clock = (iso: string): string => f.instant(iso, zone).slice(0, 5);
  const last = minutes.at(-2);
  return (
    <figure>
      <div className="st-chart" aria-hidden="true">
        <ResponsiveContainer
          width="100%"
          height="100%"
          initialDimension={{ width: 300, height: 240 }}
        >
          <ComposedChart
            data={minutes}
            margin={{ top: 8, right: 8, bottom: 0, left: -12 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              dataKey="minute"
              tickFormatter={clock}
              minTickGap={40}
              stroke="var(--ink-2)"
              tick={{ fontSize: 13, fill: 'var(--ink-2)' }}
            />
            <YAxis
              allowDecimals={false}
              stroke="var(--ink-2)"
              tick={{ fontSize: 13, fill: 'var(--ink-2)' }}
              tickFormatter={(value: number) => f.number(value)}
            />
            <Tooltip
              labelFormatter={(label) => (typeof label === 'string' ? clock(label) : '')}
              contentStyle={{
                background: 'var(--sheet)',
                border: '1px solid var(--gold)',
                borderRadius: 8,
              }}
              cursor={{ fill: 'var(--wash)' }}
              isAnimationActive={false}
            />
            <Bar
              dataKey="submitted"
              name={say('submitted')}
              stackId="in"
              fill={COLOURS.submitted}
              isAnimationActive={false}
            />
            <Bar
              dataKey="auto"
              name={say('auto')}
              stackId="in"
              fill={COLOURS.auto}
              isAnimationActive={false}
            />
            <Line
              dataKey="started"
              name={say('started')}
              stroke={COLOURS.started}
              strokeWidth={2}
              dot={false}
              isAnimationActive={false}
            />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      <figcaption>
        <p className="st-legend" aria-hidden="true">
          {(['submitted', 'auto', 'started'] as const).map((name) => (
            <span key={name} style={{ '--mark': COLOURS[name] } as CSSProperties}>
              {say(name)}
            </span>
          ))}
        </p>
        {last && (
          <p className="dim small">
            {say('summary', {
              at: clock(last.minute),
              started: f.number(last.started),
              submitted: f.number(last.submitted),
              auto: f.number(last.auto),
            })}
          </p>
        )}
      </figcaption>
    </figure>
  );
}
