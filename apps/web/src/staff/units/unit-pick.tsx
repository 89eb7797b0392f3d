import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { queryOf, TREES, useStaff, type Schemas } from '../kit/api';

type Unit = Pick<Schemas['UnitDto'], 'id' | 'code' | 'name'>;

interface UnitPickProps {
  treeId: string;
  label: string;
  description?: string;
  /** The chosen unit, with its name, or null. */
  value: Unit | null;
  onChange: (unit: Unit | null) => void;
  /** A unit that is not offered: nothing hangs below itself. */
  except?: string;
  error?: string;
  required?: boolean;
}

/** One unit of a tree, found by typing; accents do not count. */
export function UnitPick({
  treeId,
  value,
  onChange,
  except,
  required = false,
  ...field
}: UnitPickProps) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text === value?.name ? '' : text, 250);
  const found = useStaff<Schemas['UnitsAnswerDto']>(
    `${TREES}/${treeId}/units${queryOf({ q: asked, limit: 20 })}`,
  );
  const offered = (found.data?.units ?? []).filter(({ id }) => id !== except);
  const units: Unit[] =
    value && !offered.some(({ id }) => id === value.id) ? [value, ...offered] : offered;
  return (
    <Select
      {...field}
      searchable
      clearable={!required}
      required={required}
      data={units.map(({ id, name, code }) => ({ value: id, label: `${name} (${code})` }))}
      // The server has searched already, and knows that accents do not count.
      filter={({ options }) => options}
      value={value?.id ?? null}
      onChange={(id) => onChange(units.find((unit) => unit.id === id) ?? null)}
      onSearchChange={setText}
    />
  );
}
