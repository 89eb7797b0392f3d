import { useState } from 'react';
import { send } from '../../api/client';
import { forgetMe } from '../../api/queries';
import type { ContestDetail } from '../../api/types';
import { Trouble } from '../../design/page';
import { useSay } from '../../staff/kit/words';

const WORDS = {
  why: [
    'Máy dùng chung? Hãy thoát trước khi người khác đăng ký. Bạn vào lại được bằng mã dự thi.',
    'A shared device? Leave before somebody else registers. You come back in with your entry code.',
  ],
  go: ['Không phải {name}? Thoát trên máy này', 'Not {name}? Leave on this device'],
} as const;

/** On a device that others use as well: the next person is not taken for this one. */
export function Leave({ contest, name }: { contest: ContestDetail; name: string }) {
  const say = useSay(WORDS);
  const [problem, setProblem] = useState<unknown>(null);
  const leave = async () => {
    try {
      await send('DELETE', '/api/contestant/session');
      forgetMe(contest.slug);
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <div className="section">
      <p className="dim small">{say('why')}</p>
      <button className="btn plain" onClick={() => void leave()}>
        {say('go', { name })}
      </button>
      {problem !== null && <Trouble error={problem} />}
    </div>
  );
}
