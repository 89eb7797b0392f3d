import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import type { MarkDesk } from './mark-desk';
import { totalOf } from './rubric.rules';
import type { Draft, Work } from './types';

const WORDS = {
  title: ['Phiếu này vừa được lưu ở nơi khác', 'This mark was saved elsewhere meanwhile'],
  lead: [
    'Có thể là máy hay cửa sổ khác của bạn. Chưa bản nào mất; hãy chọn bản giữ lại.',
    'Perhaps another window or machine of yours. Neither is lost; choose the one to keep.',
  ],
  mine: ['Giữ bản trên máy này ({n} điểm)', 'Keep the one here ({n} points)'],
  theirs: ['Lấy bản đã lưu ({n} điểm)', 'Take the saved one ({n} points)'],
} as const;

interface StaleChoiceProps {
  work: Work;
  mine: Draft;
  theirs: Draft;
  desk: MarkDesk;
}

/** Two drafts of one mark: the judge says which holds. */
export function StaleChoice({ work, mine, theirs, desk }: StaleChoiceProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const points = ({ criteria }: Draft) => f.number(totalOf(work.rubric, criteria) / 100);
  return (
    <div className="notice bad" role="alert">
      <p>
        <b>{say('title')}</b>
      </p>
      <p>{say('lead')}</p>
      <div className="row">
        <button className="btn" onClick={() => desk.settle('mine')}>
          {say('mine', { n: points(mine) })}
        </button>
        <button className="btn quiet" onClick={() => desk.settle('theirs')}>
          {say('theirs', { n: points(theirs) })}
        </button>
      </div>
    </div>
  );
}
