import { kindOf, kindWords, NAMED_KINDS } from '@bangvang/contracts';
import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useEither } from './words';

/** What people call a kind of unit, in the language in use. */
export function useKindWords(): (kind: string) => string {
  const either = useEither();
  return (kind) => {
    const { vi, en } = kindWords(kind);
    return either(vi, en);
  };
}

interface KindFieldProps {
  label: string;
  hint?: string;
  /** Kinds that there are; another may be written too. */
  kinds: readonly string[];
  value: string;
  put: (kind: string) => void;
  error?: string | undefined;
  required?: boolean;
}

/** A kind of unit: chosen among those that have a name, or written, and kept as trees spell it. */
export function KindField({ kinds, hint, value, put, ...rest }: KindFieldProps) {
  const list = useId();
  const word = useKindWords();
  const [written, setWritten] = useState('');
  return (
    <>
      <TextInput
        {...rest}
        description={hint}
        list={list}
        value={kindOf(written) === value ? written : word(value)}
        onChange={({ currentTarget }) => {
          setWritten(currentTarget.value);
          put(kindOf(currentTarget.value));
        }}
      />
      <datalist id={list}>
        {[...new Set([...kinds, ...NAMED_KINDS].map(word))].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
