import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useSay } from '../staff/kit/words';
import { DESK_WORDS } from './words';

interface SheetProps {
  title: string;
  close: () => void;
  /** Buttons below; without any there is one that closes. */
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** Something that lies on top of the desk until it is answered or put away. */
export function Sheet({ title, close, actions, wide, children }: SheetProps) {
  const say = useSay(DESK_WORDS);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const sheet = dialog.current;
    const before = document.activeElement;
    sheet?.showModal();
    return () => {
      sheet?.close();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'jd-sheet wide' : 'jd-sheet'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <h2 id={id}>{title}</h2>
      <div className="stack">{children}</div>
      <div className="row jd-sheet-actions">
        {actions ?? (
          <button className="btn quiet" onClick={close} autoFocus>
            {say('close')}
          </button>
        )}
      </div>
    </dialog>
  );
}
