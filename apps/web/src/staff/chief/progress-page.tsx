import { Button } from '@mantine/core';
import type { JuryDocument } from '@bangvang/contracts';
import { useState } from 'react';
import { Link } from 'wouter';
import { Bones, Trouble } from '../../design/page';
import { useWords } from '../../i18n/format';
import { DESK_WORDS } from '../../judge/words';
import { change, useStaff } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Panel } from '../kit/desk';
import { useSay } from '../kit/words';
import { stageHref, stagePath, type Needs, type Statistics } from './api';
import { JudgeTable } from './judge-table';
import type { StageProps } from './api';
import { useJury } from './use-jury';

const WORDS = {
  ...DESK_WORDS,
  live: ['Trực tiếp', 'Live'],
  polling: ['Đọc lại mỗi 4 giây', 'Read again every 4 seconds'],
  lost: ['Mất kết nối, đang thử lại', 'Connection lost, trying again'],
  connecting: ['Đang nối', 'Connecting'],
  final: ['bài có điểm cuối cùng', 'works with a final mark'],
  of: ['trong {n}', 'of {n}'],
  marks: ['lượt chấm đã khóa', 'marks locked'],
  waiting: ['bài chờ người quyết định', 'works that wait for people'],
  pace: ['lượt khóa trong giờ qua', 'locked in the last hour'],
  needs: ['Đang chờ', 'Waiting for'],
  needsMarks: ['lượt chấm', 'marks'],
  agreement: ['hai giám khảo thống nhất', 'an agreement'],
  chief: ['trưởng ban quyết định', 'the chief judge'],
  third: ['chấm lần ba', 'a third mark'],
  joint: ['chấm tập thể', 'joint marking'],
  judges: ['Giám khảo', 'Judges'],
  judgesHint: [
    'Cột “chặt hay nới” so mỗi người với mức chung của cả ban: bên trái là nới tay, bên phải là chặt tay; vạch ngang dài là hai lần sai số. Đậm khi khó do ngẫu nhiên.',
    'The column of severity compares each with the whole jury: left is lenient, right is strict; the bar spans twice the standard error. Bold where chance hardly explains it.',
  ],
  flags: ['Cờ của giám khảo', 'Flags'],
  allFlags: ['Xem và quyết định', 'See them and decide'],
  noFlags: ['Không có cờ nào.', 'No flags.'],
  lock: ['Khóa vòng chấm', 'Lock the stage'],
  lockNot: [
    'Khóa được khi mọi bài có điểm cuối cùng.',
    'It can be locked once every work has its mark.',
  ],
  locking: [
    'Sau khi khóa, không điểm nào của vòng này thay đổi được nữa. {n} bài đều đã có điểm cuối cùng.',
    'Once locked, no mark of this stage can change. All {n} works have their final mark.',
  ],
} as const;

const NEEDS: readonly Needs[] = ['agreement', 'chief', 'third', 'joint'];

/** A stage while it is marked. */
export default function ProgressPage({ contestId, stage }: Omit<StageProps, 'decides'>) {
  const say = useSay(WORDS);
  const { t } = useWords();
  const { document, link, error } = useJury(stage.id);
  const look = { live: 'on', polling: 'wait', connecting: 'wait', lost: 'warn' }[link];
  return (
    <>
      <p className={`state ${look}`} role="status">
        {say(link)}
      </p>
      {document ? (
        <Going contestId={contestId} stage={stage} jury={document} />
      ) : error ? (
        <Trouble error={error} />
      ) : (
        <Bones label={t('page.loading')} heights={[7, 20]} />
      )}
    </>
  );
}

function Going({ contestId, stage, jury }: Omit<StageProps, 'decides'> & { jury: JuryDocument }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const statistics = useStaff<Statistics>(`${stagePath(stage.id)}/statistics`);
  const people = NEEDS.reduce((sum, name) => sum + jury.needs[name], 0);
  const lastHour = jury.judges.reduce((sum, judge) => sum + judge.lastHour, 0);
  const figures = [
    ['final', jury.final, say('of', { n: f.number(jury.works) })],
    ['marks', jury.marksLocked, say('of', { n: f.number(jury.marksWanted) })],
    ['waiting', people, ''],
    ['pace', lastHour, ''],
  ] as const;
  return (
    <>
      <dl className="st-figures">
        {figures.map(([name, value, of]) => (
          <div key={name}>
            <dt>
              {say(name)} {of}
            </dt>
            <dd>{f.number(value)}</dd>
          </div>
        ))}
      </dl>
      <Panel title={say('needs')}>
        <ul className="ch-needs">
          <li>
            <b className="num">{f.number(jury.needs.marks)}</b> {say('needsMarks')}
          </li>
          {NEEDS.map((name) => (
            <li key={name}>
              <Link href={`${stageHref(contestId, stage.id, 'discrepancies')}?needs=${name}`}>
                <b className="num">{f.number(jury.needs[name])}</b> {say(name)}
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={say('judges')} hint={say('judgesHint')}>
        <JudgeTable judges={jury.judges} statistics={statistics.data?.judges ?? []} />
      </Panel>
      <Panel title={say('flags')}>
        <Flags contestId={contestId} stage={stage} jury={jury} />
        <Link href={stageHref(contestId, stage.id, 'flags')}>{say('allFlags')}</Link>
      </Panel>
      {jury.state === 'open' && <Lock contestId={contestId} stage={stage} jury={jury} />}
    </>
  );
}

function Flags({ contestId, stage, jury }: Omit<StageProps, 'decides'> & { jury: JuryDocument }) {
  const say = useSay(WORDS);
  if (jury.flags.length === 0) return <p className="dim">{say('noFlags')}</p>;
  const kinds = DESK_WORDS as Partial<Record<string, unknown>>;
  return (
    <ul className="ch-flags">
      {jury.flags.map(({ code, judge, kind }) => (
        <li key={`${code} ${judge}`}>
          <Link
            className="jd-code"
            href={`${stageHref(contestId, stage.id, 'flags')}?work=${code}`}
          >
            {code}
          </Link>
          <b>{kind in kinds ? say(kind as keyof typeof DESK_WORDS) : kind}</b>
          <span className="dim small">
            {jury.judges.find(({ no }) => no === judge)?.name ?? judge}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Lock({ contestId, stage, jury }: Omit<StageProps, 'decides'> & { jury: JuryDocument }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const [asking, ask] = useState(false);
  const ready = jury.works > 0 && jury.final === jury.works;
  return (
    <div className="st-actions">
      <Button disabled={!ready} onClick={() => ask(true)}>
        {say('lock')}
      </Button>
      {!ready && <span className="dim small">{say('lockNot')}</span>}
      {asking && (
        <Confirm
          title={say('lock')}
          verb={say('lock')}
          act={() =>
            change('POST', `${stagePath(stage.id)}/lock`, undefined, [
              `/api/staff/contests/${contestId}/stages`,
            ])
          }
          close={() => ask(false)}
        >
          <p>{say('locking', { n: f.number(jury.works) })}</p>
        </Confirm>
      )}
    </div>
  );
}
