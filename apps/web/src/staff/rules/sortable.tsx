import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { useSay } from '../kit/words';

const WORDS = {
  move: ['Đổi chỗ: {name}', 'Move: {name}'],
  how: [
    'Kéo tay nắm, hoặc bấm vào nó rồi dùng phím mũi tên lên, xuống.',
    'Drag the handle, or focus it and use the arrow keys up and down.',
  ],
  now: ['{name}: thứ {n} trong {of}', '{name}: number {n} of {of}'],
  remove: ['Bỏ: {name}', 'Remove: {name}'],
} as const;

interface SortableProps<T> {
  label: string;
  items: T[];
  put: (items: T[]) => void;
  name: (item: T) => string;
  /** Everything stays in the list: nothing can be removed. */
  whole?: boolean;
  children: (item: T, index: number) => ReactNode;
}

/** A list in an order that matters: moved by pointer, by finger or by the arrow keys. */
export function Sortable<T>({ label, items, put, name, whole, children }: SortableProps<T>) {
  const say = useSay(WORDS);
  const list = useRef<HTMLOListElement>(null);
  const [held, hold] = useState<number | null>(null);
  const [said, announce] = useState('');
  const move = (from: number, to: number): void => {
    const item = items[from];
    if (item === undefined || to < 0 || to >= items.length || from === to) return;
    put(items.toSpliced(from, 1).toSpliced(to, 0, item));
    announce(say('now', { name: name(item), n: to + 1, of: items.length }));
  };
  const byKey = (event: KeyboardEvent, index: number): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(index, index + step);
    focusHandle(list.current, index + step);
  };
  const byPointer = (event: PointerEvent): void => {
    if (held === null) return;
    const to = placeAt(list.current, event.clientY);
    if (to === null || to === held) return;
    move(held, to);
    hold(to);
  };
  return (
    <div className="ru-sort">
      <p className="dim small">{say('how')}</p>
      <ol ref={list} aria-label={label} onPointerMove={byPointer} onPointerUp={() => hold(null)}>
        {items.map((item, index) => (
          <li key={name(item)} data-held={held === index || undefined}>
            <button
              type="button"
              className="ru-handle"
              aria-label={say('move', { name: name(item) })}
              onKeyDown={(event) => byKey(event, index)}
              onPointerDown={(event) => {
                hold(index);
                list.current?.setPointerCapture(event.pointerId);
              }}
            />
            <div className="ru-body">{children(item, index)}</div>
            {!whole && (
              <button
                type="button"
                className="ru-drop"
                aria-label={say('remove', { name: name(item) })}
                onClick={() => put(items.toSpliced(index, 1))}
              >
                ✕
              </button>
            )}
          </li>
        ))}
      </ol>
      <p className="sr" role="status">
        {said}
      </p>
    </div>
  );
}

/** The place in the list that a height on the screen belongs to. */
function placeAt(list: HTMLOListElement | null, y: number): number | null {
  if (!list) return null;
  const rows = [...list.children].map((row) => row.getBoundingClientRect());
  const found = rows.findIndex(({ bottom }) => y < bottom);
  return found === -1 ? rows.length - 1 : found;
}

function focusHandle(list: HTMLOListElement | null, index: number): void {
  requestAnimationFrame(() =>
    list?.children[index]?.querySelector<HTMLElement>('.ru-handle')?.focus(),
  );
}
