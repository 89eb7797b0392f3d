import { useLocation } from 'wouter';
import { send } from '../api/client';
import { refresh } from '../api/query';
import { useSay } from '../staff/kit/words';
import { forgetDraftCopy } from './device';
import { entriesPage, entriesPath, entryPath } from './paths';
import { SecondThought } from './second-thought';

const WORDS = {
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
  const act = async () => {
    if (id !== null) await send('DELETE', entryPath(id));
    done?.();
    if (id !== null) {
      forgetDraftCopy(slug, id);
      refresh(entryPath(id));
    }
    refresh(entriesPath(slug));
    go(entriesPage(slug));
  };
  return (
    <SecondThought
      className="section"
      verb={say(handedIn ? 'withdraw' : 'remove')}
      question={say(handedIn ? 'sureWithdraw' : 'sureRemove')}
      yes={say('yes')}
      act={act}
    />
  );
}
