import { useState } from 'react';
import { useSay } from '../staff/kit/words';
import { allowPages, dropPages, keeping } from './pages';

const WORDS = {
  on: [
    'Trang này vẫn mở được trên máy này khi mất mạng.',
    'This page opens on this device without a network, too.',
  ],
  off: ['Khi mất mạng, trang này không mở được trên máy này.', 'This page needs the network here.'],
  drop: ['Tắt và xóa khỏi máy này', 'Turn off and remove from this device'],
  allow: ['Cho mở khi mất mạng', 'Let it open offline'],
} as const;

interface OfflineLineProps {
  scope: string;
  /** What else is kept on this device and goes with the pages. */
  forget?: () => void;
}

/** Whether a part of the site opens without a network on this device, and the switch for it. */
export function OfflineLine({ scope, forget }: OfflineLineProps) {
  const say = useSay(WORDS);
  const [state, setState] = useState(keeping);
  if (state === 'impossible') return null;
  const turn = async () => {
    if (state === 'on') {
      forget?.();
      await dropPages();
    } else {
      allowPages(scope);
    }
    setState(keeping());
  };
  return (
    <p className="small dim">
      {say(state)}{' '}
      <button className="btn plain" onClick={() => void turn()}>
        {say(state === 'on' ? 'drop' : 'allow')}
      </button>
    </p>
  );
}
