import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { fromLocal, toLocal } from './zone-time.rules';

interface InstantFieldProps {
  label: string;
  /** ISO instant, '' while there is none. */
  value: string;
  zone: string;
  onChange: (iso: string) => void;
  error?: string;
  disabled?: boolean;
  description?: string;
  required?: boolean;
}

/** A time as it stands on the wall in the contest's zone. */
export function InstantField({ value, zone, onChange, description, ...field }: InstantFieldProps) {
  const [text, setText] = useState(() => toLocal(value, zone));
  return (
    <TextInput
      {...field}
      type="datetime-local"
      description={description ?? zone}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        onChange(fromLocal(currentTarget.value, zone) ?? '');
      }}
    />
  );
}
