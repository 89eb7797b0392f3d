import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, Redirect } from 'wouter';
import { useWords } from '../../i18n/format';
import { serverNow } from '../../time/clock';
import { may, useContests, useMe, type ContestItem, type Me } from '../kit/api';
import { Desk } from '../kit/desk';
import { StateMark } from '../kit/round-state';
import { Empty, Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { CreateContest } from './create-contest';

type Window = NonNullable<ContestItem['writing']>;

const WORDS = {
  title: ['Cuộc thi của tôi', 'My contests'],
  create: ['Tạo cuộc thi', 'New contest'],
  none: ['Chưa có cuộc thi nào', 'No contests yet'],
  noneAdmin: [
    'Hãy tạo cuộc thi đầu tiên: chỉ cần tên và đường dẫn.',
    'Create the first one: a title and an address are enough.',
  ],
  noneOther: [
    'Quản trị viên sẽ trao cho bạn vai trò trong một cuộc thi.',
    'An administrator will give you a role in one.',
  ],
  opens: ['{title} mở lúc {at}', '{title} opens at {at}'],
  closes: ['{title} đóng lúc {at}', '{title} closes at {at}'],
  over: ['Mọi vòng thi đã xong', 'All rounds are over'],
  calls: ['Nhận bài từ {at}', 'Takes works from {at}'],
  takes: ['Nhận bài đến {at}', 'Takes works until {at}'],
  taken: ['Đã hết hạn nhận bài', 'Takes no more works'],
  rounds: ['{n} vòng thi', '{n} rounds'],
  watch: ['Theo dõi trực tiếp', 'Watch live'],
  open: ['Mở', 'Open'],
  noRounds: ['Chưa có vòng thi', 'No rounds'],
  unpublished: ['Chưa công bố', 'Not published'],
  unsealed: ['{title}: chưa niêm phong đề', '{title}: papers not sealed'],
} as const;

/** All contests somebody works on: how they stand, what comes next, what holds them up. */
export function Overview() {
  const say = useSay(WORDS);
  const me = useMe();
  const contests = useContests();
  const [creating, setCreating] = useState(false);
  const mayCreate = may(me.data, 'contests:create');
  if (me.data && isJudgeAlone(me.data)) return <Redirect to="/judge" replace />;
  const button = mayCreate && <Button onClick={() => setCreating(true)}>{say('create')}</Button>;
  return (
    <Desk title={say('title')} actions={button}>
      <Loaded query={contests} heights={[7, 7]}>
        {({ contests: list }) =>
          list.length === 0 ? (
            <Empty title={say('none')}>
              <p>{say(mayCreate ? 'noneAdmin' : 'noneOther')}</p>
              {button}
            </Empty>
          ) : (
            <ul className="st-list">
              {list.map((contest) => (
                <Item key={contest.id} contest={contest} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {creating && <CreateContest close={() => setCreating(false)} />}
    </Desk>
  );
}

/** Who judges, and neither organises nor leads a jury, has their desk instead of contests. */
function isJudgeAlone({ account, roles }: Me): boolean {
  return !account.isAdmin && roles.length > 0 && roles.every(({ role }) => role === 'judge');
}

function Item({ contest }: { contest: ContestItem }) {
  const me = useMe();
  const only = onlyPlace(me.data, contest.id);
  return (
    <li className="st-item">
      {only ? (
        <h2>
          <Link href={`/staff/contests/${contest.id}/${only}`}>{contest.title}</Link>
        </h2>
      ) : (
        <Standing contest={contest} />
      )}
    </li>
  );
}

/** How a contest stands, what comes next, and what holds it up. */
function Standing({ contest }: { contest: ContestItem }) {
  const say = useSay(WORDS);
  const { id, title, edition, zone, rounds, state, publishedAt, writing } = contest;
  const open = rounds.find((round) => round.state === 'open');
  const blocks = useBlocks(contest);
  const place = writing && rounds.length === 0 ? 'entries' : 'rounds';
  return (
    <>
      <div>
        <h2>
          <Link href={`/staff/contests/${id}`}>{title}</Link>
        </h2>
        <p className="st-meta">
          <StateMark state={state} published={publishedAt !== null} />
          {edition && <span>{edition}</span>}
          <Rounds rounds={rounds} zone={zone} />
          {writing && <Call window={writing} zone={zone} />}
        </p>
      </div>
      <div className="st-actions">
        {open && publishedAt && (
          <Button component={Link} href={`/staff/rounds/${open.id}/watch`}>
            {say('watch')}
          </Button>
        )}
        <Button component={Link} variant="default" href={`/staff/contests/${id}/${place}`}>
          {say('open')}
        </Button>
      </div>
      {blocks.length > 0 && (
        <ul className="st-blocks">
          {blocks.map((block) => (
            <li key={block}>{block}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** How many rounds there are, and what happens to one of them next. */
function Rounds({ rounds, zone }: Pick<ContestItem, 'rounds' | 'zone'>) {
  const say = useSay(WORDS);
  const { f } = useWords();
  if (rounds.length === 0) return null;
  const open = rounds.find((round) => round.state === 'open');
  const next = rounds.find((round) => round.state === 'upcoming');
  const event = open
    ? say('closes', { title: open.title, at: f.instant(open.closesAt, zone) })
    : next
      ? say('opens', { title: next.title, at: f.instant(next.opensAt, zone) })
      : say('over');
  return (
    <>
      <span>{say('rounds', { n: f.number(rounds.length) })}</span>
      <span>{event}</span>
    </>
  );
}

/** Until when works are taken. */
function Call({ window, zone }: { window: Window; zone: string }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const now = serverNow();
  if (now < Date.parse(window.opensAt)) {
    return <span>{say('calls', { at: f.instant(window.opensAt, zone) })}</span>;
  }
  const isOver = now >= Date.parse(window.closesAt);
  return (
    <span>{isOver ? say('taken') : say('takes', { at: f.instant(window.closesAt, zone) })}</span>
  );
}

/** The one page that somebody has of a contest who does not read the rest of it. */
function onlyPlace(me: Me | undefined, contestId: string): string | null {
  if (!me || may(me, 'contest:read', contestId)) return null;
  // Who collects for a unit has that unit's desk; a key holder, the keys.
  if (may(me, 'contest:collect', contestId)) return 'desks';
  return may(me, 'contest:blinding', contestId) ? 'judging' : null;
}

/** What holds a contest up, in words. */
function useBlocks({ rounds, publishedAt, writing }: ContestItem): string[] {
  const say = useSay(WORDS);
  const now = serverNow();
  return [
    ...(publishedAt ? [] : [say('unpublished')]),
    ...(rounds.length > 0 || writing ? [] : [say('noRounds')]),
    ...rounds
      .filter(({ sealed, closesAt }) => !sealed && Date.parse(closesAt) > now)
      .map(({ title }) => say('unsealed', { title })),
  ];
}
