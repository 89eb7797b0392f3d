import { useSyncExternalStore } from 'react';
import { readStored, writeStored } from '../storage';
import { vi } from './vi';

export type Language = 'vi' | 'en';
export type Phrase = keyof typeof vi;
type Values = Record<string, string | number>;

/** Says a phrase; `{name}` in it is replaced by the value of that name. */
export type Say = (phrase: Phrase, values?: Values) => string;

const STORED = 'bv:lang';
const listeners = new Set<() => void>();

const say =
  (phrases: Record<Phrase, string>): Say =>
  (phrase, values) =>
    phrases[phrase].replace(/\{(\w+)\}/g, (hole, name: string) => String(values?.[name] ?? hole));

let current: { language: Language; t: Say } = { language: 'vi', t: say(vi) };

/** Vietnamese is in the first bundle; English comes when somebody asks for it. */
export async function setLanguage(language: Language): Promise<void> {
  const phrases = language === 'vi' ? vi : (await import('./en')).en;
  current = { language, t: say(phrases) };
  document.documentElement.lang = language;
  writeStored(STORED, language);
  for (const listener of listeners) listener();
}

/** Restores the language chosen on an earlier visit. */
export async function restoreLanguage(): Promise<void> {
  if (readStored(STORED) === 'en') await setLanguage('en');
}

/** The language in use, outside of components. */
export const currentLanguage = (): Language => current.language;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The phrases and the language; renders again when the language changes. */
export function useLanguage(): { language: Language; t: Say } {
  return useSyncExternalStore(subscribe, () => current);
}
