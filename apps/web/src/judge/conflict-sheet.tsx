import { useId, useState } from 'react';
import { call } from '../api/client';
import { useSending } from '../staff/kit/sending';
import { ProblemBox } from '../staff/kit/states';
import { useSay } from '../staff/kit/words';
import { Sheet } from './sheet';
import { DESK_WORDS } from './words';

const WORDS = {
  ...DESK_WORDS,
  title: ['Trả lại bài vì xung đột lợi ích', 'Hand the work back: conflict of interest'],
  lead: [
    'Nếu bạn nhận ra tác giả, hay có lý do không thể chấm vô tư, hãy trả bài: bài sẽ được giao cho người khác, và bạn không bị trách cứ gì.',
    'If you recognise the author, or cannot judge freely for another reason, hand it back: it goes to somebody else, and nobody will blame you.',
  ],
  reason: [
    'Lý do (trưởng ban đọc; đừng viết tên tác giả)',
    'Reason (read by the chief judge; do not name the author)',
  ],
  go: ['Trả bài', 'Hand it back'],
} as const;

interface ConflictSheetProps {
  path: string;
  close: () => void;
  done: () => void;
}

/** Hands a work back that the judge must not mark. */
export function ConflictSheet({ path, close, done }: ConflictSheetProps) {
  const say = useSay(WORDS);
  const sending = useSending();
  const [reason, setReason] = useState('');
  const id = useId();
  const run = async () => {
    const body = { reason };
    if (await sending.run(() => call('POST', `${path}/conflict`, { body }))) done();
  };
  return (
    <Sheet
      title={say('title')}
      close={close}
      actions={
        <>
          <button
            className="btn"
            disabled={sending.busy || reason.trim().length < 3}
            onClick={() => void run()}
          >
            {say('go')}
          </button>
          <button className="btn quiet" onClick={close}>
            {say('cancel')} <kbd>Esc</kbd>
          </button>
        </>
      }
    >
      <p>{say('lead')}</p>
      <label htmlFor={id}>{say('reason')}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={1_000}
        autoFocus
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <ProblemBox error={sending.error} />
    </Sheet>
  );
}
