import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { queryOf, TREES, useStaff, type Schemas } from '../kit/api';

/** A unit as it is picked. */
export interface ChosenUnit {
  no: number;
  name: string;
}

interface UnitNoPickProps {
  treeId: string;
  label: string;
  description?: string;
  value: ChosenUnit | null;
  onChange: (unit: ChosenUnit | null) => void;
  error?: string;
}

/** A unit of a tree by its number, found by typing; accents do not count. */
export function UnitNoPick({ treeId, value, onChange, ...field }: UnitNoPickProps) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text === value?.name ? '' : text, 250);
  const found = useStaff<Schemas['UnitsAnswerDto']>(
    `${TREES}/${treeId}/units${queryOf({ q: asked, limit: 20 })}`,
  );
  const offered: ChosenUnit[] = (found.data?.units ?? []).map(({ no, name }) => ({ no, name }));
  const units = value && !offered.some(({ no }) => no === value.no) ? [value, ...offered] : offered;
  return (
    <Select
      {...field}
      searchable
      clearable
      data={units.map(({ no, name }) => ({ value: String(no), label: name }))}
      // The server has searched already, and knows that accents do not count.
      filter={({ options }) => options}
      value={value === null ? null : String(value.no)}
      onChange={(no) => onChange(units.find((unit) => String(unit.no) === no) ?? null)}
      onSearchChange={setText}
    />
  );
}
