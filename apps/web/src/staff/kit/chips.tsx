import { useWords } from '../../i18n/format';

/** One of what can be shown, with how many there are of it where that is known. */
export type Chip<Value> = readonly [value: Value, words: string, count?: number];

interface ChipsProps<Value> {
  /** What is chosen, for those who do not see it. */
  label: string;
  chips: readonly Chip<Value>[];
  value: Value | null;
  choose: (value: Value) => void;
}

/** One of few, all of them in sight: which state a list shows, which part of a page. */
export function Chips<Value extends string>({ label, chips, value, choose }: ChipsProps<Value>) {
  const { f } = useWords();
  return (
    <div className="st-chips" role="group" aria-label={label}>
      {chips.map(([one, words, count]) => (
        <button
          key={one}
          type="button"
          className="st-chip-choice"
          aria-pressed={one === value}
          onClick={() => choose(one)}
        >
          {words}
          {count !== undefined && <span className="num">{f.number(count)}</span>}
        </button>
      ))}
    </div>
  );
}
