import { useWords } from '../../i18n/format';
import { useSay } from '../kit/words';
import type { Stretch } from './api';

const WORDS = {
  course: ['Mức chặt tay qua các bài: {points}', 'Severity along the marks: {points}'],
  point: ['bài {from} đến {to}: {n}', '{from} to {to}: {n}'],
  none: ['–', '–'],
} as const;

const WIDTH = 120;
const HEIGHT = 32;
const EDGE = 4;

interface SeverityCourseProps {
  course: Stretch[];
  /** Half of the axis: values lie between minus this and this, the same for all judges. */
  reach: number;
}

/** How a judge's severity went along, stricter upwards, with a standard error to either side. */
export function SeverityCourse({ course, reach }: SeverityCourseProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  if (course.length === 0) return <span className="dim">{say('none')}</span>;
  const two = (value: number): string => f.number(Math.round(value * 100) / 100, 2);
  const x = (place: number): number =>
    EDGE + (place * (WIDTH - 2 * EDGE)) / Math.max(1, course.length - 1);
  const y = (value: number): number => {
    const within = Math.max(-reach, Math.min(reach, value));
    return HEIGHT / 2 - (within / reach) * (HEIGHT / 2 - EDGE);
  };
  const edge = (side: 1 | -1): string[] =>
    course.map(
      ({ value, standardError }, place) => `${x(place)},${y(value + side * (standardError ?? 0))}`,
    );
  const points = course.map(({ from, to, value }) => say('point', { from, to, n: two(value) }));
  return (
    <svg
      className="ch-course"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={say('course', { points: points.join('; ') })}
    >
      <line x1="0" y1={HEIGHT / 2} x2={WIDTH} y2={HEIGHT / 2} className="axis" />
      <polygon points={[...edge(1), ...edge(-1).reverse()].join(' ')} className="range" />
      <polyline
        points={course.map(({ value }, place) => `${x(place)},${y(value)}`).join(' ')}
        className="line"
      />
    </svg>
  );
}
