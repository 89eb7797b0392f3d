import {
  createContext,
  use,
  useId,
  useMemo,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { useSay } from '../kit/words';
import { usePrint, type Figure } from './report';

const WORDS = {
  hint: [
    'Chọn một số bất kỳ ở trên để xem đã đếm những gì.',
    'Choose any number above to see what was counted.',
  ],
  query: ['Mã truy vấn', 'Query'],
} as const;

interface Explaining {
  noteId: string;
  chosen: string | null;
  choose: (id: string, keep: boolean) => void;
  leave: () => void;
  figures: ReadonlyMap<string, Figure>;
}

const Context = createContext<Explaining | null>(null);

/** A part of a page whose figures tell what was counted: by pointer, by key, or by tap, in a line below. */
export function Explained({ figures, children }: { figures: Figure[]; children: ReactNode }) {
  const noteId = useId();
  const [kept, setKept] = useState<string | null>(null);
  const [passing, setPassing] = useState<string | null>(null);
  const byId = useMemo(() => new Map(figures.map((one) => [one.id, one])), [figures]);
  const explaining = useMemo<Explaining>(
    () => ({
      noteId,
      chosen: passing ?? kept,
      choose: (id, keep) => {
        setPassing(id);
        if (keep) setKept((before) => (before === id ? null : id));
      },
      leave: () => setPassing(null),
      figures: byId,
    }),
    [noteId, kept, passing, byId],
  );
  return <Context value={explaining}>{children}</Context>;
}

/** A figure that can be asked where it comes from. */
export function Counted({ id, className }: { id: string; className?: string }) {
  const explaining = use(Context);
  const { said } = usePrint();
  const figure = explaining?.figures.get(id);
  if (!explaining || !figure) return null;
  const { chosen, choose, leave, noteId } = explaining;
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose(id, true);
  };
  // No <button>: a line may not break beside its brackets, and the text can be selected and copied.
  return (
    <span
      role="button"
      tabIndex={0}
      className={`rp-figure num ${className ?? ''}`}
      data-figure={id}
      aria-describedby={chosen === id ? noteId : undefined}
      aria-pressed={chosen === id}
      onClick={() => choose(id, true)}
      onKeyDown={pressed}
      onFocus={() => choose(id, false)}
      onBlur={leave}
      onPointerEnter={() => choose(id, false)}
      onPointerLeave={leave}
    >
      {said(figure.text)}
    </span>
  );
}

/** The line that tells what was counted for the chosen figure. */
export function CountedNote() {
  const say = useSay(WORDS);
  const explaining = use(Context);
  const { said } = usePrint();
  const figure = explaining?.chosen ? explaining.figures.get(explaining.chosen) : undefined;
  return (
    <p id={explaining?.noteId} className="rp-note small" role="status">
      {figure ? (
        <>
          <b className="num">{said(figure.text)}</b> {said(figure.counts)}{' '}
          <span className="dim">
            {say('query')}: <span className="mono">{figure.id}</span>
          </span>
        </>
      ) : (
        <span className="dim">{say('hint')}</span>
      )}
    </p>
  );
}
