import { Button } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useSay } from '../kit/words';
import { useWrong } from './saying';
import { below, type At, type ClauseProps } from './types';

const WORDS = {
  remove: ['Bỏ: {name}', 'Remove: {name}'],
  up: ['Đưa lên: {name}', 'Move up: {name}'],
  down: ['Đưa xuống: {name}', 'Move down: {name}'],
  now: ['{name}: thứ {n} trong {of}', '{name}: number {n} of {of}'],
} as const;

interface ItemsProps<T> {
  /** What the list is; left out where the clause says it already. */
  label?: string;
  hint?: string;
  items: readonly T[];
  put: (items: T[]) => void;
  make: () => NoInfer<T>;
  add: string;
  name: (item: T, index: number) => string;
  /** The fewest that must stay. */
  least?: number;
  /** Their order counts: each can be moved. */
  ordered?: boolean;
  /** Items of one line each: their buttons stand in it. */
  flat?: boolean;
  /** Where the list stands in the document: long items fold, and open where something is wrong. */
  folds?: string;
  /** Below the list: `[0].name`. */
  at: At;
  children: (part: ClauseProps<T>, index: number) => ReactNode;
}

/** A list of things with fields of their own: added, removed and moved by buttons. */
export function Items<T>(props: ItemsProps<T>) {
  const { label, hint, items, put, make, add, name, least = 0, ordered, flat, folds, at } = props;
  const say = useSay(WORDS);
  const list = useRef<HTMLDivElement>(null);
  const [said, announce] = useState('');
  const move = (item: T, from: number, to: number): void => {
    put(items.toSpliced(from, 1).toSpliced(to, 0, item));
    announce(say('now', { name: name(item, to), n: to + 1, of: items.length }));
    focusRow(list.current, to, to < from ? '[data-move=up]' : '[data-move=down]');
  };
  const append = (): void => {
    put([...items, make()]);
    focusRow(list.current, items.length, 'input, select, textarea');
  };
  return (
    <div className="ru-rows" ref={list} role="group" aria-label={label}>
      {label && <b>{label}</b>}
      {hint && <p className="dim small">{hint}</p>}
      {items.map((item, index) => {
        const called = name(item, index);
        const part: ClauseProps<T> = {
          value: item,
          set: (changes) => put(items.with(index, { ...item, ...changes })),
          at: below(at, `[${index}]`),
        };
        const fields = props.children(part, index);
        return (
          <div
            className={folds === undefined ? 'ru-row' : 'ru-row ru-card'}
            data-flat={flat}
            key={keyOf(items, index)}
            role="group"
            aria-label={called}
          >
            <div className="ru-body">
              {folds === undefined ? (
                fields
              ) : (
                <Fold title={called} place={`${folds}[${index}]`} open={items.length === 1}>
                  {fields}
                </Fold>
              )}
            </div>
            <Tools
              name={called}
              up={ordered && index > 0 ? () => move(item, index, index - 1) : undefined}
              down={
                ordered && index < items.length - 1 ? () => move(item, index, index + 1) : undefined
              }
              ordered={ordered === true && items.length > 1}
              remove={items.length > least ? () => put(items.toSpliced(index, 1)) : undefined}
            />
          </div>
        );
      })}
      {at('') && <p className="error">{at('')}</p>}
      <div>
        <Button variant="default" onClick={append}>
          {add}
        </Button>
      </div>
      <p className="sr" role="status">
        {said}
      </p>
    </div>
  );
}

interface ToolsProps {
  name: string;
  ordered: boolean;
  /** Absent where it cannot be done. */
  up?: () => void;
  down?: () => void;
  remove?: () => void;
}

function Tools({ name, ordered, up, down, remove }: ToolsProps) {
  const say = useSay(WORDS);
  const button = (move: string, words: keyof typeof WORDS, sign: string, act?: () => void) => (
    <button
      type="button"
      className="ru-drop"
      data-move={move}
      aria-label={say(words, { name })}
      disabled={act === undefined}
      onClick={act}
    >
      {sign}
    </button>
  );
  return (
    <div className="ru-tools">
      {ordered && button('up', 'up', '↑', up)}
      {ordered && button('down', 'down', '↓', down)}
      {button('out', 'remove', '✕', remove)}
    </div>
  );
}

interface FoldProps {
  title: string;
  /** In the document; something wrong there opens it. */
  place: string;
  open?: boolean;
  children: ReactNode;
}

/** What can be looked at when one needs it. */
export function Fold({ title, place, open = false, children }: FoldProps) {
  const wrong = useWrong(place);
  const [opened, turn] = useState(open);
  return (
    <details
      className="ru-fold"
      open={opened || wrong}
      onToggle={({ currentTarget }) => turn(currentTarget.open)}
    >
      <summary>{title}</summary>
      <div className="ru-body">{children}</div>
    </details>
  );
}

/** An item is itself by its id, wherever it moves; without one it is its place. */
function keyOf(items: readonly unknown[], index: number): string {
  const id = idOf(items[index]);
  const first = items.findIndex((one) => idOf(one) === id);
  return id !== undefined && first === index ? id : String(index);
}

function idOf(item: unknown): string | undefined {
  return typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : undefined;
}

/** Where the keyboard goes on once the list has changed. */
function focusRow(list: HTMLElement | null, index: number, wanted: string): void {
  requestAnimationFrame(() => {
    const row = list?.querySelectorAll<HTMLElement>(':scope > .ru-row')[index];
    const fold = row?.querySelector<HTMLDetailsElement>(':scope > .ru-body > .ru-fold');
    if (fold && !wanted.startsWith('[')) fold.open = true;
    const found = row?.querySelector<HTMLElement>(`${wanted}:not(:disabled)`);
    (found ?? row?.querySelector<HTMLElement>('[data-move]:not(:disabled)'))?.focus();
  });
}
