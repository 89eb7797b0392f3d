import { useEffect, useEffectEvent } from 'react';

/** What a key on the desk does. */
export interface DeskKeys {
  next: () => void;
  previous: () => void;
  comment: () => void;
  note: () => void;
  flag: () => void;
  lock: () => void;
  queue: () => void;
  conflict: () => void;
  work: () => void;
  rubric: () => void;
  help: () => void;
  /** A figure was pressed away from the rubric: it goes to the criterion at hand. */
  type: (figure: string) => void;
  /** Scrolls the work by so many screens. */
  scroll: (screens: number) => void;
}

const LETTERS: Record<string, keyof Omit<DeskKeys, 'type' | 'scroll'>> = {
  n: 'next',
  p: 'previous',
  c: 'comment',
  g: 'note',
  f: 'flag',
  l: 'lock',
  q: 'queue',
  x: 'conflict',
  w: 'work',
  r: 'rubric',
  '?': 'help',
};

const WRITING = 'textarea, select, input:not([data-points])';
const CONTROLS = 'button, a, summary, audio, video, [role=tab]';

/** The keyboard of the desk; while somebody writes words or a dialog is open, keys are theirs. */
export function useDeskKeys(keys: DeskKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (document.querySelector('dialog[open]')) return;
    const target = event.target instanceof Element ? event.target : null;
    const act = actionOf(event, target, keys);
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function actionOf(
  event: KeyboardEvent,
  target: Element | null,
  keys: DeskKeys,
): (() => void) | null {
  if (target?.matches(WRITING)) return event.key === 'Escape' ? keys.rubric : null;
  const name = LETTERS[event.key.toLowerCase()];
  return name ? keys[name] : signOf(event, target, keys);
}

/** The space bar and figures. */
function signOf(
  { key, shiftKey }: KeyboardEvent,
  target: Element | null,
  keys: DeskKeys,
): (() => void) | null {
  if (key === ' ' && !target?.closest(CONTROLS)) {
    return () => keys.scroll(shiftKey ? -0.85 : 0.85);
  }
  return /^\d$/.test(key) && !target?.matches('[data-points]') ? () => keys.type(key) : null;
}
