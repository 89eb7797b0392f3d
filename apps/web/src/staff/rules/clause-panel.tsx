import { Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../kit/words';
import { fieldsOf, type ClauseFields } from './fields';
import { Saying } from './saying';
import { below, type At, type ClauseProps } from './types';

const WORDS = {
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
  /** Places whose sentences are shown here; those of its own place where it is absent. */
  says?: readonly string[];
  children?: ReactNode;
}

/** One clause of a document: what it is about, whether it holds, its fields, and how it reads. */
export function ClausePanel(props: ClausePanelProps) {
  const { place, title, hint, at, fixed, on = true, turn, says = [place], children } = props;
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
        <Saying places={says} />
      </fieldset>
    </section>
  );
}

/** A clause as its fields work on it. */
export interface ClausePart<T> extends ClauseProps<T> {
  field: ClauseFields<T>;
}

/** The fields of a clause, with what they change and where their mistakes are. */
export const partOf = <T extends object>(part: ClauseProps<T>): ClausePart<T> => ({
  ...part,
  field: fieldsOf(part),
});

interface OptionalProps<T> extends Pick<
  ClausePanelProps,
  'place' | 'title' | 'hint' | 'fixed' | 'says'
> {
  /** Of the whole document. */
  at: At;
  value: T | null | undefined;
  /** What the clause says where it has just been turned on. */
  first: () => NoInfer<T>;
  put: (value: NoInfer<T> | undefined) => void;
  children: (part: ClausePart<T>) => ReactNode;
}

/** A clause that a document has or has not. */
export function OptionalClause<T extends object>(props: OptionalProps<T>) {
  const { value, first, put, children, at, place, ...panel } = props;
  return (
    <ClausePanel
      {...panel}
      place={place}
      at={at}
      on={value !== undefined && value !== null}
      turn={(on) => put(on ? first() : undefined)}
    >
      {value &&
        children(
          partOf({
            value,
            set: (changes) => put({ ...value, ...changes }),
            at: below(at, place),
          }),
        )}
    </ClausePanel>
  );
}

interface OptionProps<T> {
  label: string;
  hint?: string;
  value: T | null | undefined;
  first: () => NoInfer<T>;
  put: (value: NoInfer<T> | null) => void;
  /** Below the part: `anchors`. */
  at: At;
  children: (part: ClausePart<T>) => ReactNode;
}

/** A part within a clause that may be there or not. */
export function OptionalPart<T extends object>(props: OptionProps<T>) {
  const { label, hint, value, first, put, at, children } = props;
  return (
    <div className="ru-group">
      <Switch
        label={label}
        checked={value !== undefined && value !== null}
        onChange={({ currentTarget }) => put(currentTarget.checked ? first() : null)}
        error={at('')}
      />
      {hint && <p className="dim small">{hint}</p>}
      {value && children(partOf({ value, set: (changes) => put({ ...value, ...changes }), at }))}
    </div>
  );
}
