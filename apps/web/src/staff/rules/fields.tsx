import { Switch, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { ChoiceField, NumField } from '../kit/fields';
import type { ClauseProps } from './types';

/** Names of the fields of a clause that hold a kind of value. */
type Holding<T, Kind> = {
  [K in keyof T]-?: NonNullable<T[K]> extends Kind ? K : never;
}[keyof T] &
  string;

/** Two texts of a choice: what the document says, and what people read. */
export type Choice<Value extends string> = readonly [value: Value, label: string];

interface NumberLook {
  hint?: string;
  min?: number;
  max?: number;
  /** What an emptied field leaves: no such field, or null. Without it the server says what it expects. */
  empty?: 'absent' | 'null';
}

interface TextLook {
  hint?: string;
  /** An emptied field is left out of the document. */
  optional?: boolean;
  /** Further places whose mistakes belong here: the id that goes with a name. */
  also?: readonly string[];
}

/** Fields of one clause by the names that they have in the document: value, change and mistake belong together. */
export interface ClauseFields<T> {
  text: (name: Holding<T, string>, label: string, look?: TextLook) => ReactNode;
  area: (name: Holding<T, string>, label: string, look?: TextLook) => ReactNode;
  /** A day of the calendar; left out where it is empty. */
  day: (name: Holding<T, string>, label: string, hint?: string) => ReactNode;
  count: (name: Holding<T, number>, label: string, look?: NumberLook) => ReactNode;
  /** Points, which the document holds in hundredths. */
  points: (name: Holding<T, number>, label: string, look?: NumberLook) => ReactNode;
  choice: <K extends Holding<T, string>>(
    name: K,
    label: string,
    choices: readonly Choice<NonNullable<T[K]> & string>[],
  ) => ReactNode;
  yes: (name: Holding<T, boolean>, label: string) => ReactNode;
}

const HUNDREDTHS = 100;
const EMPTY = { absent: undefined, null: null } as const;

/** Fields for the settings of a clause, each by the name of its setting. */
export function fieldsOf<T extends object>({ value, set, at }: ClauseProps<T>): ClauseFields<T> {
  const now = (name: keyof T): unknown => value[name];
  const put = (name: keyof T, to: unknown): void => set({ [name]: to } as Partial<T>);
  const number = (name: keyof T & string, label: string, per: number, look: NumberLook = {}) => {
    const { hint, empty, ...limits } = look;
    const held = now(name);
    return (
      <NumField
        key={name}
        {...limits}
        label={label}
        description={hint}
        value={typeof held === 'number' ? held / per : NaN}
        decimals={per === 1 ? 0 : 2}
        onChange={(typed) =>
          put(name, Number.isNaN(typed) && empty ? EMPTY[empty] : Math.round(typed * per))
        }
        error={at(name)}
      />
    );
  };
  const typed = (name: keyof T & string, label: string, look: TextLook = {}) => ({
    label,
    description: look.hint,
    value: (now(name) as string | undefined) ?? '',
    error: [name, ...(look.also ?? [])].map(at).find((one) => one !== undefined),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      put(name, currentTarget.value === '' && look.optional ? undefined : currentTarget.value),
  });
  return {
    text: (name, label, look) => <TextInput key={name} {...typed(name, label, look)} />,
    area: (name, label, look) => (
      <Textarea key={name} {...typed(name, label, look)} autosize minRows={2} />
    ),
    day: (name, label, hint) => (
      <TextInput key={name} type="date" {...typed(name, label, { hint, optional: true })} />
    ),
    count: (name, label, look) => number(name, label, 1, look),
    points: (name, label, look) => number(name, label, HUNDREDTHS, look),
    choice: (name, label, choices) => (
      <ChoiceField
        key={name}
        label={label}
        value={now(name) as (typeof choices)[number][0]}
        choices={choices}
        onChange={(chosen) => put(name, chosen)}
        error={at(name)}
      />
    ),
    yes: (name, label) => (
      <Switch
        key={name}
        label={label}
        checked={now(name) === true}
        onChange={({ currentTarget }) => put(name, currentTarget.checked)}
        error={at(name)}
      />
    ),
  };
}

/** Choices whose words are those of a part, by the same names. */
export function worded<Value extends string>(
  say: (name: Value) => string,
  values: readonly Value[],
): Choice<Value>[] {
  return values.map((value) => [value, say(value)]);
}
