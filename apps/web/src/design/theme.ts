import { useSyncExternalStore } from 'react';
import { readStored, writeStored } from '../storage';

export type Theme = 'light' | 'dark';

const STORED = 'bv:theme';
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

const chosen = (): Theme | null => {
  const value = readStored(STORED);
  return value === 'light' || value === 'dark' ? value : null;
};

const theme = (): Theme => chosen() ?? (system.matches ? 'dark' : 'light');

/** Applies the theme that was chosen on an earlier visit; without one the system's is followed. */
export function restoreTheme(): void {
  const value = chosen();
  if (value) document.documentElement.dataset.theme = value;
}

function setTheme(value: Theme): void {
  writeStored(STORED, value);
  document.documentElement.dataset.theme = value;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  system.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    system.removeEventListener('change', listener);
  };
}

/** The theme in use and a way to change it. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, theme), setTheme];
}
