import { useState } from 'react';
import { useWords } from '../i18n/format';
import { useSending } from '../staff/kit/sending';
import { ProblemBox } from '../staff/kit/states';
import { useSay } from '../staff/kit/words';
import { totalOf } from './rubric.rules';
import { Sheet } from './sheet';
import type { Draft, Work } from './types';
import { DESK_WORDS } from './words';

const WORDS = {
  ...DESK_WORDS,
  title: ['Khóa điểm bài {code}', 'Lock the mark of {code}'],
  total: ['{n} điểm', '{n} points'],
  after: [
    'Điểm đã khóa không sửa được. Nếu lệch với giám khảo kia, bài sẽ hiện lại để hai bên trao đổi.',
    'A locked mark cannot be changed. If it differs from the other judge’s, the work comes back for the two of you to talk.',
  ],
  lock: ['Khóa và sang bài sau', 'Lock and go on'],
  unsaved: [
    'Chưa lưu được hết vì mất mạng. Điểm vẫn còn trên máy này; hãy khóa khi có mạng.',
    'Not everything could be saved: there is no network. The mark is kept on this machine; lock it when the network is back.',
  ],
} as const;

interface LockSheetProps {
  work: Work;
  draft: Draft;
  close: () => void;
  /** False while it cannot be saved. */
  lock: () => Promise<boolean>;
}

/** What will be locked, said once more before it is. */
export function LockSheet({ work, draft, close, lock }: LockSheetProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const sending = useSending();
  const [unsaved, setUnsaved] = useState(false);
  const points = (centipoints: number): string => f.number(centipoints / 100);
  const run = async () => {
    setUnsaved(false);
    let locked = false;
    const sent = await sending.run(async () => {
      locked = await lock();
    });
    if (!sent) return;
    if (locked) close();
    else setUnsaved(true);
  };
  return (
    <Sheet
      title={say('title', { code: work.code })}
      close={close}
      actions={
        <>
          <button className="btn gold" autoFocus disabled={sending.busy} onClick={() => void run()}>
            {say('lock')} <kbd>Enter</kbd>
          </button>
          <button className="btn quiet" onClick={close}>
            {say('cancel')} <kbd>Esc</kbd>
          </button>
        </>
      }
    >
      <p className="jd-lock-total">
        {say('total', { n: points(totalOf(work.rubric, draft.criteria)) })}
      </p>
      <dl className="jd-lock-list">
        {work.rubric.map(({ id, name, maxCentipoints }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd className="num">
              {points(draft.criteria[id] ?? 0)}/{points(maxCentipoints)}
            </dd>
          </div>
        ))}
      </dl>
      <p className="small dim">{say('after')}</p>
      {unsaved && (
        <p className="notice bad" role="alert">
          {say('unsaved')}
        </p>
      )}
      <ProblemBox error={sending.error} />
    </Sheet>
  );
}
