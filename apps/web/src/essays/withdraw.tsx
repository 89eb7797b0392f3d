import { useState } from 'react';
import { useLocation } from 'wouter';
import { send } from '../api/client';
import { refresh } from '../api/query';
import { Trouble } from '../design/page';
import { useSay } from '../staff/kit/words';
import { forgetDraftCopy } from './device';
import { entriesPage, entriesPath, entryPath } from './paths';
import { ESSAY_WORDS } from './words';

const WORDS = {
  ...ESSAY_WORDS,
  withdraw: ['Rút bài', 'Withdraw'],
  remove: ['Xoá bản nháp', 'Delete the draft'],
  sureWithdraw: [
    'Rút bài này? Ban tổ chức sẽ không chấm; bài vẫn được lưu trong sổ.',
    'Withdraw this work? It will not be judged; it stays on record.',
  ],
  sureRemove: ['Xoá hẳn bản nháp này?', 'Delete this draft for good?'],
  yes: ['Đồng ý', 'Yes'],
} as const;

interface WithdrawProps {
  slug: string;
  /** Null for a draft that is on this device only. */
  id: string | null;
  /** It was handed in: then it is withdrawn and stays on record. */
  handedIn?: boolean;
  done?: () => void;
}

/** Takes a work back, after a second thought. */
export function Withdraw({ slug, id, handedIn = false, done }: WithdrawProps) {
  const say = useSay(WORDS);
  const [, go] = useLocation();
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const act = async () => {
    try {
      if (id !== null) await send('DELETE', entryPath(id));
      done?.();
      if (id !== null) {
        forgetDraftCopy(slug, id);
        refresh(entryPath(id));
      }
      refresh(entriesPath(slug));
      go(entriesPage(slug));
    } catch (error) {
      setProblem(error);
    }
  };
  if (!asked) {
    return (
      <p className="section">
        <button className="btn plain" onClick={() => setAsked(true)}>
          {say(handedIn ? 'withdraw' : 'remove')}
        </button>
      </p>
    );
  }
  return (
    <div className="section notice bad" role="alertdialog" aria-labelledby="withdraw-question">
      <p id="withdraw-question">{say(handedIn ? 'sureWithdraw' : 'sureRemove')}</p>
      <p className="row">
        <button className="btn" onClick={() => void act()}>
          {say('yes')}
        </button>
        <button className="btn quiet" autoFocus onClick={() => setAsked(false)}>
          {say('cancel')}
        </button>
      </p>
      {problem !== null && <Trouble error={problem} />}
    </div>
  );
}
