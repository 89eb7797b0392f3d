import { useEffect, useEffectEvent } from 'react';

interface Keys {
  /** Chooses the option at an index. */
  choose: (index: number) => void;
  move: (step: 1 | -1) => void;
  flag: () => void;
}

const TYPING = 'input:not([type=radio]):not([type=checkbox]), textarea, select';
const MOVES: Record<string, 1 | -1> = { ArrowRight: 1, ArrowLeft: -1 };

/** The keyboard of the round: 1-9 and A-F choose, left and right move, Enter goes on, M marks. */
export function useKeys(keys: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.target instanceof Element ? event.target : null;
    const act = actionOf(event.key, target, keys);
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

function actionOf(key: string, target: Element | null, keys: Keys): (() => void) | null {
  const typing = target?.matches(TYPING) ?? false;
  if (key === 'Enter') return target?.closest('button, a, summary') ? null : () => keys.move(1);
  if (typing) return null;
  const step = MOVES[key];
  if (step) return () => keys.move(step);
  const index = optionIndex(key);
  if (index !== null) return () => keys.choose(index);
  return key.toLowerCase() === 'm' ? keys.flag : null;
}

function optionIndex(key: string): number | null {
  if (/^[1-9]$/.test(key)) return Number(key) - 1;
  return /^[a-f]$/i.test(key) ? key.toLowerCase().charCodeAt(0) - 97 : null;
}
