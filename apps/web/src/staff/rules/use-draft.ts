import { useEffect, useState } from 'react';
import { readStored, removeStored, writeStored } from '../../storage';

interface Kept<T> {
  /** The version that is being edited. */
  version: number;
  at: string;
  rules: T;
}

export interface Draft<T> {
  rules: T;
  /** The version that the draft was begun on. */
  base: number;
  dirty: boolean;
  /** When the draft that was found here was last touched; null where there was none. */
  foundFrom: string | null;
  set: (changes: Partial<T>) => void;
  replace: (rules: T) => void;
  /** Back to the version in force. */
  discard: () => void;
  /** Goes on from the version in force, whatever it was begun on. */
  rebase: () => void;
  /** To be called once it is saved. */
  forget: () => void;
}

/**
 * What is being written, kept in this browser until it is saved or thrown away: a closed tab, a lost
 * connection and somebody else's version take nothing away.
 */
export function useDraft<T extends object>(
  key: string,
  inForce: { version: number; rules: T },
): Draft<T> {
  const name = `bv.rules.${key}`;
  const [found] = useState(() => read<T>(name));
  const [rules, setRules] = useState<T>(found?.rules ?? inForce.rules);
  const [base, setBase] = useState(found?.version ?? inForce.version);
  const [foundFrom, setFoundFrom] = useState(found?.at ?? null);
  const dirty = JSON.stringify(rules) !== JSON.stringify(inForce.rules);
  useEffect(() => {
    if (!dirty) return removeStored(name);
    const kept: Kept<T> = { version: base, at: new Date().toISOString(), rules };
    writeStored(name, JSON.stringify(kept));
  }, [name, rules, base, dirty]);
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
  return {
    rules,
    base,
    dirty,
    foundFrom: dirty ? foundFrom : null,
    set: (changes) => setRules((before) => ({ ...before, ...changes })),
    replace: setRules,
    discard: () => {
      setRules(inForce.rules);
      setBase(inForce.version);
      setFoundFrom(null);
    },
    rebase: () => setBase(inForce.version),
    forget: () => removeStored(name),
  };
}

function read<T>(name: string): Kept<T> | null {
  const text = readStored(name);
  if (text === null) return null;
  try {
    return JSON.parse(text) as Kept<T>;
  } catch {
    return null;
  }
}
