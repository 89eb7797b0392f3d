import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { change, useStaff, type Schemas } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Panel } from '../kit/desk';
import { Empty, Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { useContestWords } from '../kit/zone';
import { DESK_WORDS } from '../../judge/words';
import { calledIn } from '../jury/api';
import { dossierPath, flagsPath, type Flags, type StageProps } from './api';
import { DossierPanel } from './dossier-panel';
import { EXCLUSION_WORDS } from './exclusion-words';

type Flag = Schemas['RaisedFlagDto'];
type Excluded = Schemas['ExcludedWorkDto'];

const WORDS = {
  hint: [
    'Giám khảo cắm cờ khi thấy bài có điều bất thường. Mở bài để đọc và quyết định: đưa bài ra khỏi cuộc thi kèm biên bản, hoặc bỏ cờ kèm lý do. Tất cả theo mã phách, không ai thấy tác giả.',
    'Judges raise a flag where something is wrong. Open the work, then decide: put it out of the contest with minutes, or put the flag aside with a reason. All of it by codes; nobody sees an author.',
  ],
  list: ['Cờ của giám khảo', 'Flags of judges'],
  none: ['Không có cờ nào', 'No flags'],
  judge: ['giám khảo {n} · {at}', 'judge {n} · {at}'],
  dismissed: ['Đã bỏ cờ: {why} ({by}, {at})', 'Put aside: {why} ({by}, {at})'],
  answered: ['Đã bỏ cờ ({by}, {at})', 'Put aside ({by}, {at})'],
  dismiss: ['Bỏ cờ', 'Put the flag aside'],
  dismissHint: [
    'Bài vẫn dự thi bình thường. Lý do được lưu trong hồ sơ; nếu giám khảo đổi nội dung cờ, cờ hiện lại.',
    'The work stays in the contest. The reason is kept; where the judge changes the flag, it shows again.',
  ],
  excluded: ['Bài đã ra khỏi cuộc thi', 'Works that are out'],
  noneOut: ['Chưa có.', 'None.'],
  out: ['{why} · {by}, {at}', '{why} · {by}, {at}'],
  next: ['có hiệu lực ở danh sách giải sau', 'holds in the next award list'],
  followed: [
    'Ở {stage} bài mang mã khác, giữ kín: bài bị loại ở đó khi mở phách',
    'It has another, sealed code in {stage}: it is out there once the codes are open',
  ],
  choose: ['Chọn một bài để đọc và quyết định.', 'Choose a work to read and decide.'],
  room: ['Sang phòng xét giải', 'To the jury’s room'],
} as const;

/** What judges called attention to: the list, the work that is looked at, and what was decided. */
export default function FlagsPage({ contestId, stage, decides }: StageProps) {
  const say = useSay(WORDS);
  const called = useSay(DESK_WORDS);
  const { f } = useContestWords();
  const [search, setSearch] = useSearchParams();
  const code = search.get('work');
  const query = useStaff<Flags>(flagsPath(stage.id));
  const [dismissed, dismiss] = useState<Flag | null>(null);
  const open = (work: string): void => setSearch({ work }, { replace: true });
  return (
    <>
      <p className="dim">{say('hint')}</p>
      <div className="ch-split">
        <Loaded query={query} heights={[4, 4, 4]}>
          {({ flags, excluded }) => (
            <div className="stack">
              {flags.length === 0 && <Empty title={say('none')} />}
              <ul className="ch-waiting" aria-label={say('list')}>
                {flags.map((flag) => (
                  <li key={`${flag.code} ${flag.memberId}`}>
                    <button aria-pressed={flag.code === code} onClick={() => open(flag.code)}>
                      <span className="jd-code">{flag.code}</span>
                      <b>{called(flag.kind)}</b>
                      <span>
                        {[flag.title, calledIn(stage, flag.medium)].filter(Boolean).join(' · ')}
                      </span>
                      {flag.text && <span>{flag.text}</span>}
                      <span className="small dim">
                        {say('judge', { n: flag.judge, at: f.instant(flag.at) })}
                      </span>
                      {flag.dismissal && (
                        <span className="small">
                          {say(flag.dismissal.reason === null ? 'answered' : 'dismissed', {
                            why: flag.dismissal.reason ?? '',
                            by: flag.dismissal.by,
                            at: f.instant(flag.dismissal.at),
                          })}
                        </span>
                      )}
                    </button>
                  </li>
                ))}
              </ul>
              <OutOfContest excluded={excluded} code={code} open={open} />
              {stage.state === 'locked' && (
                <Link href={`/staff/contests/${contestId}/deliberation`}>{say('room')}</Link>
              )}
            </div>
          )}
        </Loaded>
        <div>
          {code === null ? (
            <p className="dim">{say('choose')}</p>
          ) : (
            <>
              <DossierPanel
                key={code}
                stage={stage}
                decides={decides}
                code={code}
                changed={() => query.refresh()}
              />
              {decides && <Dismissing flags={query.data?.flags ?? []} code={code} ask={dismiss} />}
            </>
          )}
        </div>
      </div>
      {dismissed && (
        <Confirm
          title={say('dismiss')}
          verb={say('dismiss')}
          withReason
          act={(reason) => {
            const { memberId, kind } = dismissed;
            const path = `${dossierPath(stage.id, dismissed.code)}/flag-dismissal`;
            const body = { memberId, kind, reason };
            return change('POST', path, body, [flagsPath(stage.id)]);
          }}
          close={() => dismiss(null)}
        >
          <p>{say('dismissHint')}</p>
        </Confirm>
      )}
    </>
  );
}

interface DismissingProps {
  flags: readonly Flag[];
  code: string;
  ask: (flag: Flag) => void;
}

/** The flags of a work that wait for an answer. */
function Dismissing({ flags, code, ask }: DismissingProps) {
  const say = useSay(WORDS);
  const called = useSay(DESK_WORDS);
  const { f } = useContestWords();
  const waiting = flags.filter((flag) => flag.code === code && flag.dismissal === null);
  if (waiting.length === 0) return null;
  return (
    <Panel title={say('dismiss')} hint={say('dismissHint')}>
      <div className="st-actions">
        {waiting.map((flag) => (
          <Button key={flag.memberId} variant="default" onClick={() => ask(flag)}>
            {say('dismiss')}: {called(flag.kind)},{' '}
            {say('judge', { n: flag.judge, at: f.instant(flag.at) })}
          </Button>
        ))}
      </div>
    </Panel>
  );
}

interface OutProps {
  excluded: readonly Excluded[];
  code: string | null;
  open: (code: string) => void;
}

/** Works that are out, with why, and the way back. */
function OutOfContest({ excluded, code, open }: OutProps) {
  const say = useSay(WORDS);
  const why = useSay(EXCLUSION_WORDS);
  const { f } = useContestWords();
  return (
    <section>
      <h2 className="small">{say('excluded')}</h2>
      {excluded.length === 0 && <p className="dim">{say('noneOut')}</p>}
      <ul className="ch-waiting" aria-label={say('excluded')}>
        {excluded.map((work) => (
          <li key={work.code}>
            <button aria-pressed={work.code === code} onClick={() => open(work.code)}>
              <span className="jd-code">{work.code}</span>
              <b>{work.title}</b>
              <span className="small">
                {say('out', { why: why(work.reasonCode), by: work.by, at: f.instant(work.at) })}
              </span>
              <span className="small dim">{work.minutes}</span>
              {!work.atOnce && <span className="small">{say('next')}</span>}
              {work.followedTo && (
                <span className="small">{say('followed', { stage: work.followedTo })}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
