import { Link } from 'wouter';
import { ME, type Me } from '../staff/kit/api';
import { Empty, Loaded } from '../staff/kit/states';
import { useSay } from '../staff/kit/words';
import { OfflineLine } from '../offline/offline-line';
import { JudgePage } from './judge-page';
import { forgetSeen, useSeen } from './kept';
import { deskHref, JUDGE_SCOPE, STAGES, TIES_HREF } from './paths';
import { OfflineNotice } from './offline-notice';
import { ProgressBar } from './progress-bar';
import type { JudgeStage, JudgeStages } from './types';

const WORDS = {
  title: ['Phần việc chấm thi', 'What I mark'],
  none: ['Chưa có bài nào được giao cho bạn', 'Nothing has been given to you yet'],
  noneHint: [
    'Trưởng ban giám khảo sẽ giao bài; bạn sẽ thấy ở đây.',
    'The chief judge gives out works; they will appear here.',
  ],
  noneOfChief: ['Bạn không chấm bài nào', 'You mark no works'],
  chiefHint: [
    'Việc của trưởng ban (tiến độ, lệch điểm, khóa vòng chấm) ở trang cuộc thi.',
    'What a chief judge does (progress, discrepancies, locking) is on the contest’s pages.',
  ],
  toContests: ['Đến trang cuộc thi', 'To the contests'],
  open: ['Mở bàn chấm', 'Open the desk'],
  talks: ['{n} bài cần trao đổi', '{n} to be discussed'],
  qualifying: ['Chấm bài chuẩn trước', 'Anchor works first'],
  marking: ['Đang chấm', 'Marking'],
  stopped: ['Tạm dừng', 'Stopped'],
  locked: ['Vòng chấm đã khóa', 'Locked'],
  again: ['{n} bài chờ chấm phúc khảo', '{n} to be marked again'],
  ties: ['Khai quan hệ của tôi', 'Declare my ties'],
  tiesHint: [
    'Người thân, học trò, đơn vị: khai trước khi bài được giao.',
    'Kin, pupils, units: to be told before works are given out.',
  ],
  pairs: ['So sánh cặp', 'Compare pairs'],
  chief: ['Trưởng ban giám khảo', 'Chief judge'],
  watch: ['Trang trưởng ban', 'Chief judge’s pages'],
} as const;

/** Every stage somebody judges in, with how far they are. */
export function StagesPage() {
  const say = useSay(WORDS);
  const stages = useSeen<JudgeStages>(STAGES);
  return (
    <JudgePage title={say('title')}>
      <h1 className="jd-h1">{say('title')}</h1>
      <OfflineNotice shown={stages.offline && stages.data !== undefined} />
      <Loaded query={stages} heights={[8, 8]}>
        {({ stages: list }) =>
          list.length === 0 ? (
            <Nothing />
          ) : (
            <ul className="jd-stages">
              {list.map((stage) => (
                <Stage key={stage.id} stage={stage} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <p className="jd-aside">
        <Link href={TIES_HREF}>{say('ties')}</Link>
        <span className="dim small"> {say('tiesHint')}</span>
      </p>
      <OfflineLine scope={JUDGE_SCOPE} forget={forgetSeen} />
    </JudgePage>
  );
}

function Nothing() {
  const say = useSay(WORDS);
  const me = useSeen<Me>(ME);
  const leads = me.data?.roles.some(({ role }) => role === 'chief') ?? false;
  return (
    <Empty title={say(leads ? 'noneOfChief' : 'none')}>
      <p className="dim">{say(leads ? 'chiefHint' : 'noneHint')}</p>
      {leads && (
        <p>
          <Link href="/staff" className="btn">
            {say('toContests')}
          </Link>
        </p>
      )}
    </Empty>
  );
}

function Stage({ stage }: { stage: JudgeStage }) {
  const say = useSay(WORDS);
  const { id, contestId, contest, name, chief, comparing, progress } = stage;
  const again = progress.phase === 'locked' ? progress.total - progress.done : 0;
  return (
    <li>
      <div>
        <p className="small dim">{contest}</p>
        <h2>{name}</h2>
        <p className={`state ${progress.phase === 'marking' ? 'on' : 'wait'}`}>
          {say(progress.phase)}
          {again > 0 && ` · ${say('again', { n: again })}`}
          {progress.talks > 0 && ` · ${say('talks', { n: progress.talks })}`}
          {chief && ` · ${say('chief')}`}
        </p>
      </div>
      <ProgressBar progress={progress} />
      <div className="row">
        <Link href={deskHref(id)} className="btn">
          {say('open')}
        </Link>
        {comparing && (
          <Link href={`/judge/${id}/pairs`} className="btn quiet">
            {say('pairs')}
          </Link>
        )}
        {chief && (
          <Link href={`/staff/contests/${contestId}/stages/${id}`} className="btn quiet">
            {say('watch')}
          </Link>
        )}
      </div>
    </li>
  );
}
