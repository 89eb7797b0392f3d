import { useEffect, useState, type KeyboardEvent } from 'react';
import { foldText } from '@bangvang/contracts';
import { get } from '../api/client';
import type { FoundUnits, Unit } from '../api/types';
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
  const [text, setText] = useState(chosen?.name ?? '');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const units = useUnits(treeId, open ? text : null);
  const shown = (open && units) || [];
  const list = `${attributes.id}-list`;
  const take = (unit: Unit) => {
    choose(unit);
    setText(unit.name);
    setOpen(false);
  };
  const current = shown[active];
  const keys: Record<string, (() => void) | false | undefined> = {
    ArrowDown: () => (open ? setActive(Math.min(active + 1, shown.length - 1)) : setOpen(true)),
    ArrowUp: () => setActive(Math.max(active - 1, 0)),
    // With the list open, Enter never sends the form, not even before the list has come.
    Enter: open && (() => current && take(current)),
    Escape: open && (() => setOpen(false)),
  };
  const press = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
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
        aria-activedescendant={current && `${list}-${current.no}`}
        value={text}
        onFocus={(event) => event.target.select()}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setActive(0);
          choose(null);
        }}
      />
      <UnitList id={list} units={shown} active={active} take={take} />
      <Found units={open ? units : null} />
    </div>
  );
}

interface UnitListProps {
  id: string;
  units: FoundUnits['units'];
  active: number;
  take: (unit: Unit) => void;
}

function UnitList({ id, units, active, take }: UnitListProps) {
  const { t } = useWords();
  return (
    <ul role="listbox" id={id} aria-label={t('field.unit')} hidden={units.length === 0}>
      {units.map((unit, index) => (
        <li
          key={unit.no}
          id={`${id}-${unit.no}`}
          role="option"
          aria-selected={index === active}
          // Before the input loses the focus, so that a touch counts.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(unit)}
        >
          {unit.name}
          {unit.parentName && <small className="dim"> {unit.parentName}</small>}
        </li>
      ))}
    </ul>
  );
}

/** How many were found: for ears; that there are none, for eyes too. */
function Found({ units }: { units: FoundUnits['units'] | null }) {
  const { t } = useWords();
  const none = units?.length === 0;
  return (
    <p role="status" className={none ? 'dim small' : 'sr'}>
      {units && t(none ? 'picker.none' : 'picker.found', { n: units.length })}
    </p>
  );
}

const QUIET_MS = 150;

/** Units whose name holds the text, accents or not; asked when the hand rests, the last found until then. */
function useUnits(treeId: string, text: string | null): FoundUnits['units'] | null {
  const [units, setUnits] = useState<FoundUnits['units'] | null>(null);
  const folded = text === null ? null : foldText(text);
  useEffect(() => {
    if (folded === null) return;
    let late = false;
    const query = new URLSearchParams({ tree: treeId, q: folded, limit: String(LIMIT) });
    const timer = setTimeout(() => {
      get<FoundUnits>(`/api/units?${query}`).then(
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
