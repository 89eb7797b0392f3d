import type { Schemas } from './api';
import { useSay } from './words';

const WORDS = {
  upcoming: ['Sắp diễn ra', 'Upcoming'],
  open: ['Đang mở', 'Open'],
  between: ['Giữa hai vòng', 'Between rounds'],
  closed: ['Đã đóng', 'Closed'],
  draft: ['Bản nháp', 'Draft'],
} as const;

/** How a contest or a round stands, in words and colour. */
export function StateMark({
  state,
  published = true,
}: {
  state: Schemas['ContestState'] | Schemas['RoundState'];
  published?: boolean;
}) {
  const say = useSay(WORDS);
  if (!published) return <span className="state wait">{say('draft')}</span>;
  return <span className={`state ${state === 'open' ? 'on' : 'wait'}`}>{say(state)}</span>;
}
