import { useEffect, useState, type KeyboardEvent } from 'react';
import { foldText } from '@bangvang/contracts';
import { get } from '../api/client';
import type { Unit } from '../api/types';
import { useWords } from '../i18n/format';
import type { FieldAttributes } from './fields';

interface UnitPickerProps {
  treeId: string;
  attributes: FieldAttributes;
  chosen: Unit | null;
  choose: (unit: Unit | null) => void;
}

const LIMIT = 20;

/** Picks a unit by typing part of its name, with or without accents: an ARIA combobox. */
export function UnitPicker({ treeId, attributes, chosen, choose }: UnitPickerProps) {
  const { t } = useWords();
  const [text, setText] = useState(chosen?.name ?? '');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const units = useUnits(treeId, open ? text : null);
  const list = `${attributes.id}-list`;
  const shown = open && units ? units : [];
  const take = (unit: Unit) => {
    choose(unit);
    setText(unit.name);
    setOpen(false);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const unit = shown[active];
    if (step) {
      event.preventDefault();
      setOpen(true);
      setActive((at) => Math.min(Math.max(0, at + step), Math.max(0, shown.length - 1)));
    } else if (event.key === 'Enter' && unit) {
      event.preventDefault();
      take(unit);
    } else if (event.key === 'Escape') setOpen(false);
  };
  return (
    <div className="picker">
      <input
        {...attributes}
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls={list}
        aria-activedescendant={shown[active] ? `${list}-${shown[active].no}` : undefined}
        value={text}
        onFocus={(event) => event.target.select()}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKey}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setActive(0);
          choose(null);
        }}
      />
      <ul role="listbox" id={list} aria-label={t('field.unit')} hidden={shown.length === 0}>
        {shown.map((unit, index) => (
          <li
            key={unit.no}
            id={`${list}-${unit.no}`}
            role="option"
            aria-selected={index === active}
            // Before the input loses the focus, so that a touch counts.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(unit)}
          >
            {unit.name}
          </li>
        ))}
      </ul>
      <span className="sr" role="status">
        {open && units && t('picker.found', { n: units.length })}
      </span>
      {open && units?.length === 0 && <p className="dim small">{t('picker.none')}</p>}
    </div>
  );
}

const QUIET_MS = 150;

/** Units whose name holds the text, accents or not; asked when the hand rests, the last found until then. */
function useUnits(treeId: string, text: string | null): Unit[] | null {
  const [units, setUnits] = useState<Unit[] | null>(null);
  const folded = text === null ? null : foldText(text);
  useEffect(() => {
    if (folded === null) return;
    let late = false;
    const query = new URLSearchParams({ tree: treeId, q: folded, limit: String(LIMIT) });
    const timer = setTimeout(() => {
      get<{ units: Unit[] }>(`/api/units?${query}`).then(
        (answer) => late || setUnits(answer.units),
        () => late || setUnits(null),
      );
    }, QUIET_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [treeId, folded]);
  return units;
}
