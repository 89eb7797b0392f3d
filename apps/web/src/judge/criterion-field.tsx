import { useState, type KeyboardEvent } from 'react';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { levelOf, readPoints, stepped } from './rubric.rules';
import type { Criterion, Level } from './types';

const WORDS = {
  up: ['Thêm một bước: {name}', 'One step up: {name}'],
  down: ['Bớt một bước: {name}', 'One step down: {name}'],
  wrong: ['Từ 0 đến {max}, mỗi bước {step}', 'From 0 to {max} in steps of {step}'],
  hint: ['bước {step}', 'steps of {step}'],
  weight: ['hệ số {n} %', 'weight {n} %'],
  levels: ['Các mức của {name}', 'Levels of {name}'],
  from: ['từ {n}', 'from {n}'],
} as const;

interface CriterionFieldProps {
  criterion: Criterion;
  /** Where a page shows a rubric twice. */
  idPrefix?: string;
  no: number;
  value: number | null;
  /** Whether it is the one at hand: its levels are shown in full. */
  active: boolean;
  readOnly: boolean;
  onChange: (value: number | null) => void;
  onFocus: () => void;
  /** Up and down among the criteria, and on to the next open one. */
  onMove: (to: 'before' | 'after' | 'onward') => void;
}

/** One criterion: typed in figures, moved in steps, or set to a level. */
export function CriterionField(props: CriterionFieldProps) {
  const { criterion, idPrefix = 'criterion', no, value, active, readOnly } = props;
  const say = useSay(WORDS);
  const { f } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const points = (centipoints: number): string => f.number(centipoints / 100);
  const wrong = typed !== null && readPoints(typed, criterion).kind === 'wrong';
  const set = (next: number | null): void => {
    setTyped(null);
    props.onChange(next);
  };
  const { name, maxCentipoints, stepCentipoints, weight } = criterion;
  const [most, step] = [points(maxCentipoints), points(stepCentipoints)];
  const id = `${idPrefix}-${criterion.id}`;
  const hints = [say('hint', { step }), ...(weight === 100 ? [] : [say('weight', { n: weight })])];
  return (
    <div className="jd-criterion" data-active={active || undefined}>
      <div className="jd-criterion-row">
        <label htmlFor={id}>
          <span className="num dim">{no}</span> {name}
          <span className="small dim">{hints.join(' · ')}</span>
        </label>
        <div className="jd-points">
          <StepButton {...props} by={-1} set={set} />
          <PointsInput {...props} id={id} typed={typed} wrong={wrong} type={setTyped} set={set} />
          <StepButton {...props} by={1} set={set} />
          <span className="num dim">/{most}</span>
        </div>
      </div>
      {wrong && (
        <p className="error" id={`${id}-wrong`} role="alert">
          {say('wrong', { max: most, step })}
        </p>
      )}
      {active && !readOnly ? (
        <Levels {...props} set={set} />
      ) : (
        <p className="small dim jd-level">{levelOf(value, criterion.levels)?.name}</p>
      )}
    </div>
  );
}

type Setting = CriterionFieldProps & { set: (value: number | null) => void };

function StepButton({ criterion, value, readOnly, by, set }: Setting & { by: 1 | -1 }) {
  const say = useSay(WORDS);
  const end = by > 0 ? criterion.maxCentipoints : 0;
  return (
    <button
      type="button"
      tabIndex={-1}
      disabled={readOnly || value === end}
      aria-label={say(by > 0 ? 'up' : 'down', { name: criterion.name })}
      onClick={() => set(stepped(value, by, criterion))}
    >
      {by > 0 ? '+' : '−'}
    </button>
  );
}

interface PointsInputProps extends Setting {
  id: string;
  /** As it is being typed; null once it is points. */
  typed: string | null;
  wrong: boolean;
  type: (text: string | null) => void;
}

function PointsInput(props: PointsInputProps) {
  const { id, criterion, value, readOnly, typed, wrong, type } = props;
  const { f } = useWords();
  const points = (centipoints: number): string => f.number(centipoints / 100);
  const text = value === null ? '' : points(value);
  const level = levelOf(value, criterion.levels);
  return (
    <input
      id={id}
      data-points
      role="spinbutton"
      inputMode="decimal"
      autoComplete="off"
      readOnly={readOnly}
      placeholder="–"
      value={typed ?? text}
      aria-valuemin={0}
      aria-valuemax={criterion.maxCentipoints / 100}
      aria-valuenow={value === null ? undefined : value / 100}
      aria-valuetext={level ? `${text}, ${level.name}` : text || undefined}
      aria-invalid={wrong}
      aria-describedby={wrong ? `${id}-wrong` : undefined}
      onChange={({ currentTarget }) => {
        const read = readPoints(currentTarget.value, criterion);
        type(currentTarget.value);
        props.onChange(read.kind === 'points' ? read.centipoints : null);
      }}
      onFocus={({ currentTarget }) => {
        currentTarget.select();
        props.onFocus();
      }}
      onBlur={() => !wrong && type(null)}
      onKeyDown={(event) => press(event, props)}
    />
  );
}

/** The criterion's levels, the highest first; a tap gives the least of one. */
function Levels({ criterion, value, set }: Setting) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { name, levels } = criterion;
  const reached = levelOf(value, levels);
  if (levels.length === 0) return null;
  return (
    <ul className="jd-levels" aria-label={say('levels', { name })}>
      {[...levels].reverse().map((level) => (
        <li key={level.fromCentipoints}>
          <button
            type="button"
            tabIndex={-1}
            aria-pressed={level === reached}
            onClick={() => set(level.fromCentipoints)}
          >
            <b>{level.name}</b>
            <span className="num">{say('from', { n: f.number(level.fromCentipoints / 100) })}</span>
            <span className="small">{level.descriptor}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The keys of a criterion; what it does not know goes on to the desk. */
function press(event: KeyboardEvent<HTMLInputElement>, props: Setting): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const act = moveOf(event.key, props) ?? (props.readOnly ? null : settingOf(event.key, props));
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
  const input = event.currentTarget;
  requestAnimationFrame(() => document.activeElement === input && input.select());
}

function moveOf(key: string, { onMove }: Setting): (() => void) | null {
  if (key === 'ArrowDown') return () => onMove('after');
  if (key === 'ArrowUp') return () => onMove('before');
  return key === 'Enter' ? () => onMove('onward') : null;
}

function settingOf(key: string, { value, criterion, set }: Setting): (() => void) | null {
  const { levels, maxCentipoints } = criterion;
  switch (key) {
    case 'ArrowRight':
      return () => set(stepped(value, 1, criterion));
    case 'ArrowLeft':
      return () => set(stepped(value, -1, criterion));
    case 'Home':
      return () => set(0);
    case 'End':
      return () => set(maxCentipoints);
    case 'PageUp':
      return byLevel(
        levels.find(({ fromCentipoints: from }) => from > (value ?? -1)),
        set,
      );
    case 'PageDown':
      return byLevel(
        levels.findLast(({ fromCentipoints: from }) => from < (value ?? Infinity)),
        set,
      );
    default:
      return null;
  }
}

const byLevel = (level: Level | undefined, set: (value: number) => void): (() => void) | null =>
  level ? () => set(level.fromCentipoints) : null;
