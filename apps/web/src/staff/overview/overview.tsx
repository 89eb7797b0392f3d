import { JUDGING_ROLES } from '@bangvang/contracts';
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

/** Who judges, and organises nothing, has their desk instead of contests. */
function isJudgeAlone({ account, roles }: Me): boolean {
  const judging = roles.filter(({ role }) => JUDGING_ROLES.includes(role));
  return !account.isAdmin && judging.length > 0 && judging.length === roles.length;
}

function Item({ contest }: { contest: ContestItem }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { id, title, edition, zone, rounds, state, publishedAt } = contest;
  const open = rounds.find((round) => round.state === 'open');
  const next = rounds.find((round) => round.state === 'upcoming');
  const event = open
    ? say('closes', { title: open.title, at: f.instant(open.closesAt, zone) })
    : next
      ? say('opens', { title: next.title, at: f.instant(next.opensAt, zone) })
      : rounds.length > 0
        ? say('over')
        : null;
  const blocks = useBlocks(contest);
  const me = useMe();
  const only = onlyPlace(me.data, id);
  if (only) {
    return (
      <li className="st-item">
        <h2>
          <Link href={`/staff/contests/${id}/${only}`}>{title}</Link>
        </h2>
      </li>
    );
  }
  return (
    <li className="st-item">
      <div>
        <h2>
          <Link href={`/staff/contests/${id}`}>{title}</Link>
        </h2>
        <p className="st-meta">
          <StateMark state={state} published={publishedAt !== null} />
          {edition && <span>{edition}</span>}
          <span>{say('rounds', { n: f.number(rounds.length) })}</span>
          {event && <span>{event}</span>}
        </p>
      </div>
      <div className="st-actions">
        {open && publishedAt && (
          <Button component={Link} href={`/staff/rounds/${open.id}/watch`}>
            {say('watch')}
          </Button>
        )}
        <Button component={Link} variant="default" href={`/staff/contests/${id}/rounds`}>
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
    </li>
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
function useBlocks({ rounds, publishedAt }: ContestItem): string[] {
  const say = useSay(WORDS);
  const now = serverNow();
  return [
    ...(publishedAt ? [] : [say('unpublished')]),
    ...(rounds.length > 0 ? [] : [say('noRounds')]),
    ...rounds
      .filter(({ sealed, closesAt }) => !sealed && Date.parse(closesAt) > now)
      .map(({ title }) => say('unsealed', { title })),
  ];
}
