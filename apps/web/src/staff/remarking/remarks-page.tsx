import { useStaff } from '../kit/api';
import { Desk, Panel } from '../kit/desk';
import { Empty, Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { useContestWords } from '../kit/zone';
import { lastMoment, remarksPath, type Remarks } from './api';
import { RemarkCard } from './remark-card';
import { REMARK_WORDS } from './words';
import './remarking.css';

/** Re-marking on appeal: who asked, who marks again, what came of it; overdue ones first. */
export default function RemarksPage({ id }: { id: string }) {
  const say = useSay(REMARK_WORDS);
  const query = useStaff<Remarks>(remarksPath(id));
  return (
    <Desk
      title={query.data ? say('title', { contest: query.data.title }) : ''}
      above={{ href: `/staff/contests/${id}/deliberation`, label: say('room') }}
    >
      <Loaded query={query} heights={[6, 14]}>
        {(shown) => (
          <>
            <Window remarks={shown} />
            {shown.remarks.map((remark) => (
              <RemarkCard key={remark.id} contestId={id} remark={remark} />
            ))}
          </>
        )}
      </Loaded>
    </Desk>
  );
}

function Window({ remarks: { offered, until, dueAt, remarks } }: { remarks: Remarks }) {
  const say = useSay(REMARK_WORDS);
  const { f } = useContestWords();
  if (!offered) return <Empty title={say('notOffered')} />;
  if (until === null || dueAt === null) return <Empty title={say('unpublished')} />;
  const waiting = remarks.filter(({ answeredAt }) => !answeredAt).length;
  const overdue = remarks.filter((one) => one.overdue).length;
  return (
    <Panel title={say('window')}>
      <p>
        {say('until', { at: f.instant(lastMoment(until)) })} ·{' '}
        {say('due', { at: f.instant(lastMoment(dueAt)) })}
      </p>
      {remarks.length === 0 ? (
        <p className="dim">{say('none')}</p>
      ) : (
        <p>
          {say('counts', {
            n: f.number(remarks.length),
            waiting: f.number(waiting),
            overdue: f.number(overdue),
          })}
        </p>
      )}
      {overdue > 0 && <p className="notice bad">{say('overdueHint')}</p>}
    </Panel>
  );
}
