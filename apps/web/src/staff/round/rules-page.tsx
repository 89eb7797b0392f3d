import { Link } from 'wouter';
import {
  may,
  roundPath,
  useMe,
  useStaff,
  type Contest,
  type Round,
  type RulesAnswer,
} from '../kit/api';
import { Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { RoundDesk } from './round-desk';
import { RoundRulesEditor } from './rules-editor';

const WORDS = {
  no: [
    'Vòng thi đã mở (hoặc sắp mở trong vài giây): thể lệ đứng nguyên như người dự thi đã đọc. Muốn đổi, hãy sửa thể lệ của một vòng sau.',
    'The round has opened, or is about to: its rules stand as contestants read them. Changes are for a later round.',
  ],
  amend: [
    'Cuộc thi đã bắt đầu. Thể lệ của vòng này còn đổi được bằng một sửa đổi có lý do, được công bố cho mọi người.',
    'The contest has begun. The rules of this round can still change by an amendment whose reason everybody can read.',
  ],
  sealed: [
    'Đề thi đã niêm phong theo thể lệ này, nên câu hỏi, mã đề và điểm bị khóa. Gỡ niêm phong ở trang Đề thi để sửa các phần đó.',
    'The papers are sealed by these rules, so questions, variants and points are locked. Unseal them on the page of papers to change those.',
  ],
  papers: ['Mở trang Đề thi', 'Open the papers'],
} as const;

/** The rules of a round: what may change, the editor, the versions. */
export function RoundRulesPage({ id }: { id: string }) {
  return (
    <RoundDesk id={id}>{(round, contest) => <RulesOf round={round} contest={contest} />}</RoundDesk>
  );
}

function RulesOf({ round, contest }: { round: Round; contest: Contest }) {
  const say = useSay(WORDS);
  const me = useMe();
  const query = useStaff<RulesAnswer>(`${roundPath(round.id)}/rules`);
  const editable = may(me.data, 'contest:edit', contest.id);
  return (
    <Loaded query={query} heights={[4, 14, 10]}>
      {(answer) => (
        <>
          {answer.changes === 'no' && <p className="notice st-gap">{say('no')}</p>}
          {answer.changes === 'by-amendment' && <p className="notice st-gap">{say('amend')}</p>}
          {round.sealed && answer.changes !== 'no' && (
            <p className="notice st-gap">
              {say('sealed')} <Link href={`/staff/rounds/${round.id}/papers`}>{say('papers')}</Link>
            </p>
          )}
          <RoundRulesEditor
            key={answer.version}
            round={round}
            contest={contest}
            answer={answer}
            editable={editable && answer.changes !== 'no'}
          />
        </>
      )}
    </Loaded>
  );
}
