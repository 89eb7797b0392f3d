import { useSay } from '../staff/kit/words';
import type { Entry } from './types';

const WORDS = {
  excluded: [
    'Ban giám khảo đã đưa bài này ra khỏi cuộc thi: {why}.',
    'The jury put this work out of the contest: {why}.',
  ],
  'for-copied': ['bài sao chép', 'it was copied'],
  'for-identity': ['bài để lộ danh tính tác giả', 'it gave its author away'],
  'for-off-topic': ['bài không đúng chủ đề hoặc thể loại', 'it was off the topic or genre'],
  'for-published': ['bài đã công bố hoặc đã đoạt giải', 'it was published or awarded before'],
  'for-author': ['tác giả không đủ điều kiện dự thi', 'its author may not take part'],
  'for-other': ['lý do nêu trong biên bản của Ban Giám khảo', 'for a reason in the jury’s minutes'],
} as const;

/** Why a work was sent back, not accepted, or put out of the contest; nothing where it was not. */
export function WorkNotices({ work }: { work: Pick<Entry, 'reason' | 'excluded'> }) {
  const say = useSay(WORDS);
  return (
    <>
      {work.reason && <p className="notice bad">{work.reason}</p>}
      {work.excluded && (
        <p className="notice bad">{say('excluded', { why: say(`for-${work.excluded}`) })}</p>
      )}
    </>
  );
}
