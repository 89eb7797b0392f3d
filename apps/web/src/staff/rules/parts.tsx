import { Button, Checkbox, Switch, TextInput } from '@mantine/core';
import { type ReactNode } from 'react';
import { NumField } from '../kit/fields';
import { useSay } from '../kit/words';
import type { At } from './types';

const WORDS = {
  add: ['Thêm', 'Add'],
  remove: ['Bỏ: {name}', 'Remove: {name}'],
  fixed: ['Không đổi được nữa', 'Can no longer change'],
} as const;

interface ClausePanelProps {
  /** The place in the document, by which mistakes lead here. */
  place: string;
  title: string;
  hint: string;
  at?: At;
  /** Why nothing of it can change; absent where it can. */
  fixed?: string;
  /** For a clause that may be left out: whether it is there, and how it comes and goes. */
  on?: boolean;
  turn?: (on: boolean) => void;
  children?: ReactNode;
}

/** One clause of a document: what it is about, whether it holds, its fields. */
export function ClausePanel(props: ClausePanelProps) {
  const { place, title, hint, at, fixed, on = true, turn, children } = props;
  const say = useSay(WORDS);
  const error = at?.(place);
  return (
    <section className="st-panel" id={`clause-${place}`} tabIndex={-1} aria-label={title}>
      <fieldset className="ru-clause" disabled={fixed !== undefined}>
        <div className="st-panel-head">
          <h2>{title}</h2>
          {fixed !== undefined && <span className="state wait">{say('fixed')}</span>}
          {turn && (
            <Switch
              aria-label={title}
              checked={on}
              disabled={fixed !== undefined}
              onChange={({ currentTarget }) => turn(currentTarget.checked)}
            />
          )}
        </div>
        <p className="dim small st-hint">{fixed ?? hint}</p>
        {error && <p className="error">{error}</p>}
        {on && children && <div className="st-form">{children}</div>}
      </fieldset>
    </section>
  );
}

interface RowsProps<T> {
  items: T[];
  put: (items: T[]) => void;
  make: () => NoInfer<T>;
  add: string;
  name: (item: T, index: number) => string;
  /** The fewest that must stay. */
  least?: number;
  error?: string;
  children: (item: T, edit: (changes: Partial<T>) => void, index: number) => ReactNode;
}

/** A list of things with fields of their own. */
export function Rows<T>(props: RowsProps<T>) {
  const { items, put, make, add, name, least = 0, error, children } = props;
  const say = useSay(WORDS);
  return (
    <div className="ru-rows">
      {items.map((item, index) => (
        <div className="ru-row" key={index} role="group" aria-label={name(item, index)}>
          <div className="ru-body">
            {children(item, (changes) => put(items.with(index, { ...item, ...changes })), index)}
          </div>
          <button
            type="button"
            className="ru-drop"
            aria-label={say('remove', { name: name(item, index) })}
            disabled={items.length <= least}
            onClick={() => put(items.toSpliced(index, 1))}
          >
            ✕
          </button>
        </div>
      ))}
      {error && <p className="error">{error}</p>}
      <div>
        <Button variant="default" onClick={() => put([...items, make()])}>
          {add}
        </Button>
      </div>
    </div>
  );
}

interface TicksProps<Value extends string> {
  label: string;
  hint?: string;
  choices: readonly (readonly [value: Value, label: string])[];
  value: readonly Value[];
  put: (value: Value[]) => void;
  error?: string;
}

/** Any of a few. */
export function Ticks<Value extends string>({
  label,
  hint,
  choices,
  value,
  put,
  error,
}: TicksProps<Value>) {
  return (
    <fieldset className="ru-ticks">
      <legend>{label}</legend>
      {hint && <p className="dim small">{hint}</p>}
      <div>
        {choices.map(([one, words]) => (
          <Checkbox
            key={one}
            label={words}
            checked={value.includes(one)}
            onChange={({ currentTarget }) =>
              put(
                choices
                  .map(([choice]) => choice)
                  .filter((choice) =>
                    choice === one ? currentTarget.checked : value.includes(choice),
                  ),
              )
            }
          />
        ))}
      </div>
      {error && <p className="error">{error}</p>}
    </fieldset>
  );
}

interface OrdinalsProps {
  label: string;
  hint: string;
  value: number[] | undefined;
  put: (value: number[] | undefined) => void;
  error?: string;
}

/** Rounds by number, as "1, 2, 5"; empty for all. */
export function Ordinals({ label, hint, value, put, error }: OrdinalsProps) {
  const text = (value ?? []).join(', ');
  return (
    <TextInput
      key={text}
      label={label}
      description={hint}
      defaultValue={text}
      inputMode="numeric"
      error={error}
      onBlur={({ currentTarget }) => {
        const numbers = (currentTarget.value.match(/\d+/g) ?? []).map(Number);
        put(numbers.length > 0 ? numbers : undefined);
      }}
    />
  );
}

interface AgesProps {
  value: { from?: number; below?: number } | undefined;
  put: (value: { from?: number; below?: number } | undefined) => void;
  at: At;
  words: { from: string; below: string };
}

/** An age range; none where both ends are empty. */
export function Ages({ value, put, at, words }: AgesProps) {
  const edit = (changes: { from?: number; below?: number }): void => {
    const next = { ...value, ...changes };
    put(next.from === undefined && next.below === undefined ? undefined : next);
  };
  const field = (name: 'from' | 'below') => (
    <NumField
      label={words[name]}
      value={value?.[name] ?? NaN}
      onChange={(age) => edit({ [name]: Number.isNaN(age) ? undefined : age })}
      error={at(`age.${name}`) ?? (name === 'from' ? at('age') : undefined)}
    />
  );
  return (
    <>
      {field('from')}
      {field('below')}
    </>
  );
}
