import { Checkbox, TextInput } from '@mantine/core';
import { NumField } from '../kit/fields';
import { Items } from './items';
import { listed, type At } from './types';

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

interface RoundPickProps {
  label: string;
  hint: string;
  rounds: readonly { ordinal: number; title: string }[];
  /** Ordinals; all where it is absent. */
  value: readonly number[] | undefined;
  put: (value: number[] | undefined) => void;
  error?: string;
}

/** Rounds that count; none ticked means all. */
export function RoundPick({ label, hint, rounds, value = [], put, error }: RoundPickProps) {
  const ordinals = [...new Set([...rounds.map(({ ordinal }) => ordinal), ...value])];
  const titleOf = (ordinal: number): string =>
    rounds.find((round) => round.ordinal === ordinal)?.title ?? '';
  return (
    <Ticks
      label={label}
      hint={hint}
      choices={ordinals.map((one) => [String(one), `${one}. ${titleOf(one)}`.trim()] as const)}
      value={value.map(String)}
      put={(chosen) => put(listed(chosen.map(Number)))}
      error={error}
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

interface LinesProps {
  label: string;
  hint?: string;
  value: readonly string[];
  put: (lines: string[]) => void;
  add: string;
  /** What one line is called where it has no words yet. */
  line: string;
  at: At;
}

/** A list of short texts, one beneath the other. */
export function Lines({ label, hint, value, put, add, line, at }: LinesProps) {
  return (
    <Items
      label={label}
      hint={hint}
      items={value.map((text) => ({ text }))}
      put={(lines) => put(lines.map(({ text }) => text))}
      make={() => ({ text: '' })}
      add={add}
      name={({ text }, index) => text || `${line} ${index + 1}`}
      ordered
      flat
      at={at}
    >
      {({ value: { text }, set, at: here }, index) => (
        <TextInput
          aria-label={`${line} ${index + 1}`}
          value={text}
          onChange={({ currentTarget }) => set({ text: currentTarget.value })}
          error={here('')}
        />
      )}
    </Items>
  );
}
