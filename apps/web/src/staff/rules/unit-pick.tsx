import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { foldText } from '@bangvang/contracts';
import { queryOf, TREES, useStaff, type Schemas } from '../kit/api';
import { useSay } from '../kit/words';

const WORDS = {
  search: ['Tìm đơn vị (không cần dấu)', 'Search units (accents do not count)'],
  chosen: ['Đã chọn {n}', '{n} chosen'],
  more: ['Còn nữa: hãy tìm theo tên.', 'There are more: search by name.'],
  paste: ['Hoặc dán các mã đơn vị', 'Or paste codes of units'],
} as const;

const PAGE = 100;

interface UnitPickProps {
  label: string;
  treeId: string | null;
  /** Codes of units. */
  value: string[];
  put: (codes: string[]) => void;
  error?: string;
}

/** Units of the contest's tree, by code. */
export function UnitPick({ label, treeId, value, put, error }: UnitPickProps) {
  const say = useSay(WORDS);
  const [text, setText] = useState('');
  const units = useUnits(treeId);
  const wanted = foldText(text);
  const shown = units.filter(
    ({ code, name }) => value.includes(code) || foldText(`${name} ${code}`).includes(wanted),
  );
  const toggle = (code: string, on: boolean): void =>
    put(on ? [...value, code] : value.filter((one) => one !== code));
  const unknown = value.filter((code) => !units.some((unit) => unit.code === code));
  return (
    <fieldset className="ru-ticks">
      <legend>
        {label} · <span role="status">{say('chosen', { n: value.length })}</span>
      </legend>
      {treeId && (
        <TextInput
          type="search"
          aria-label={say('search')}
          placeholder={say('search')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      )}
      <div className="ru-units" tabIndex={0} role="region" aria-label={label}>
        <ul className="st-pick">
          {[...shown, ...unknown.map((code) => ({ code, name: code }))].map(({ code, name }) => (
            <li key={code}>
              <Checkbox
                checked={value.includes(code)}
                onChange={({ currentTarget }) => toggle(code, currentTarget.checked)}
                label={name === code ? code : `${name} · ${code}`}
              />
            </li>
          ))}
        </ul>
      </div>
      {units.length >= PAGE && <p className="dim small">{say('more')}</p>}
      <details>
        <summary>{say('paste')}</summary>
        <TextInput
          key={value.join()}
          aria-label={say('paste')}
          defaultValue={value.join(', ')}
          onBlur={({ currentTarget }) =>
            put([...new Set(currentTarget.value.split(/[\s,;]+/).filter(Boolean))])
          }
        />
      </details>
      {error && <p className="error">{error}</p>}
    </fieldset>
  );
}

/** The units of a tree as they are today. */
function useUnits(treeId: string | null): Schemas['CountedUnitDto'][] {
  const path = treeId && `${TREES}/${treeId}/units${queryOf({ limit: PAGE })}`;
  return useStaff<Schemas['UnitsAnswerDto']>(path).data?.units ?? [];
}

/** The kinds of units that a tree has. */
export function useUnitKinds(treeId: string | null): string[] {
  return [...new Set(useUnits(treeId).map(({ kind }) => kind))];
}
