import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../i18n/format';
import {
  change,
  CONTESTS,
  contestPath,
  may,
  roundPath,
  useMe,
  type Contest,
  type Round,
} from '../kit/api';
import { Confirm } from '../kit/confirm';
import { StateMark } from '../kit/round-state';
import { Empty } from '../kit/states';
import { useSay } from '../kit/words';
import { ContestDesk } from './contest-desk';
import { CreateRound } from './create-round';
import { RoundWindow, type WindowPurpose } from './round-window';
import { WeeklyRounds } from './weekly-rounds';

const WORDS = {
  add: ['Thêm vòng thi', 'Add a round'],
  none: ['Chưa có vòng thi nào', 'No rounds yet'],
  noneHint: [
    'Vòng thi có giờ mở, giờ đóng và thể lệ riêng.',
    'A round has its own opening, close and rules.',
  ],
  times: ['{opens} → {closes}', '{opens} → {closes}'],
  zone: ['giờ {zone}', '{zone}'],
  sealed: ['Đề đã niêm phong', 'Papers sealed'],
  unsealed: ['Chưa niêm phong đề', 'Papers not sealed'],
  rules: ['Thể lệ', 'Rules'],
  papers: ['Đề thi', 'Papers'],
  watch: ['Theo dõi', 'Watch'],
  edit: ['Sửa giờ', 'Edit times'],
  extend: ['Kéo dài vòng thi', 'Extend the round'],
  clone: ['Nhân bản', 'Clone'],
  weekly: ['Lặp hằng tuần', 'Repeat weekly'],
  remove: ['Xoá', 'Delete'],
  sure: [
    'Xoá vòng thi “{title}” cùng thể lệ của nó?',
    'Delete the round “{title}” with its rules?',
  ],
  version: ['thể lệ phiên bản {n}', 'rules version {n}'],
  amendments: ['Sửa đổi đã công bố', 'Published amendments'],
} as const;

/** The rounds of a contest in the order of time. */
export function ContestRounds({ id }: { id: string }) {
  const say = useSay(WORDS);
  const me = useMe();
  const [adding, setAdding] = useState(false);
  const editable = may(me.data, 'contest:edit', id);
  const button = editable && <Button onClick={() => setAdding(true)}>{say('add')}</Button>;
  return (
    <ContestDesk id={id} actions={({ rounds }) => rounds.length > 0 && button}>
      {(contest) => (
        <>
          {contest.rounds.length === 0 ? (
            <Empty title={say('none')}>
              <p>{say('noneHint')}</p>
              {button}
            </Empty>
          ) : (
            <ol className="st-list">
              {contest.rounds.map((round) => (
                <Item key={round.id} round={round} contest={contest} editable={editable} />
              ))}
            </ol>
          )}
          <Amendments contest={contest} />
          {adding && <CreateRound contest={contest} close={() => setAdding(false)} />}
        </>
      )}
    </ContestDesk>
  );
}

function Item({ round, contest, editable }: { round: Round; contest: Contest; editable: boolean }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const me = useMe();
  const [asked, ask] = useState<Asked | null>(null);
  const { id, title, opensAt, closesAt, sealed, state, rulesVersion, changes } = round;
  const { zone } = contest;
  const base = `/staff/rounds/${id}`;
  return (
    <li className="st-item">
      <div>
        <h2>
          <Link href={base}>{title}</Link>
        </h2>
        <p className="st-meta">
          <StateMark state={state} />
          <span className="num">
            {say('times', { opens: f.instant(opensAt, zone), closes: f.instant(closesAt, zone) })}
          </span>
          <span>{say('zone', { zone })}</span>
          <span className={sealed ? '' : 'st-warn'}>{say(sealed ? 'sealed' : 'unsealed')}</span>
          <span>{say('version', { n: rulesVersion })}</span>
        </p>
      </div>
      <div className="st-actions">
        <Link href={base}>{say('rules')}</Link>
        {may(me.data, 'contest:papers', contest.id) && (
          <Link href={`${base}/papers`}>{say('papers')}</Link>
        )}
        {contest.publishedAt && <Link href={`${base}/watch`}>{say('watch')}</Link>}
      </div>
      {editable && (
        <div className="st-actions st-wide">
          {changes !== 'no' && <Small act={() => ask('edit')} words={say('edit')} of={title} />}
          {state === 'open' && <Extend round={round} contest={contest} />}
          <Small act={() => ask('clone')} words={say('clone')} of={title} />
          <Small act={() => ask('weekly')} words={say('weekly')} of={title} />
          {changes !== 'no' && <Small act={() => ask('remove')} words={say('remove')} of={title} />}
        </div>
      )}
      {asked && <Dialog asked={asked} round={round} contest={contest} close={() => ask(null)} />}
    </li>
  );
}

/** The way to a longer round, for whoever may correct. */
function Extend({ round, contest }: { round: Round; contest: Contest }) {
  const say = useSay(WORDS);
  const me = useMe();
  if (!may(me.data, 'contest:results', contest.id)) return null;
  const path = `/staff/contests/${contest.id}/results/corrections?round=${round.id}&propose=extend-round`;
  return <Link href={path}>{say('extend')}</Link>;
}

type Asked = WindowPurpose | 'weekly' | 'remove';

interface DialogProps {
  asked: Asked;
  round: Round;
  contest: Contest;
  close: () => void;
}

function Dialog({ asked, round, contest, close }: DialogProps) {
  const say = useSay(WORDS);
  if (asked === 'weekly') return <WeeklyRounds round={round} contest={contest} close={close} />;
  if (asked !== 'remove')
    return <RoundWindow round={round} contest={contest} purpose={asked} close={close} />;
  const stale = [contestPath(contest.id), CONTESTS];
  return (
    <Confirm
      title={say('remove')}
      verb={say('remove')}
      act={() => change('DELETE', roundPath(round.id), undefined, stale)}
      close={close}
    >
      <p>{say('sure', { title: round.title })}</p>
    </Confirm>
  );
}

function Small({ act, words, of }: { act: () => void; words: string; of: string }) {
  return (
    <Button variant="default" size="compact-sm" onClick={act} aria-label={`${words}: ${of}`}>
      {words}
    </Button>
  );
}

function Amendments({ contest }: { contest: Contest }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  if (contest.amendments.length === 0) return null;
  return (
    <section className="section">
      <h2>{say('amendments')}</h2>
      <ul className="stack">
        {contest.amendments.map(({ publishedAt, reason }) => (
          <li key={publishedAt}>
            <span className="dim num">{f.instant(publishedAt, contest.zone)}</span> {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
