import { Button } from '@mantine/core';
import { useState } from 'react';
import { change, may, useMe, useStaff } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Panel } from '../kit/desk';
import { Empty, Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { juryPath, memberPath, type Jury, type Member, type JudgingProps } from './api';
import { MemberWindow, type Doing } from './member-window';
import { JURY_WORDS } from './words';

/** The jury: members, teams, units, ties. */
export default function MembersPage({ contestId }: JudgingProps) {
  const say = useSay(JURY_WORDS);
  const jury = useStaff<Jury>(juryPath(contestId));
  const [doing, setDoing] = useState<Doing | null>(null);
  const add = <Button onClick={() => setDoing({ what: 'add' })}>{say('add')}</Button>;
  return (
    <Panel title={say('members')} hint={say('membersHint')} actions={add}>
      <Loaded query={jury} heights={[6, 6, 6]}>
        {(data) => (
          <>
            {data.members.length === 0 ? (
              <Empty title={say('none')}>
                <p>{say('noneHint')}</p>
              </Empty>
            ) : (
              <ul className="ju-members">
                {data.members.map((member) => (
                  <MemberItem
                    key={member.id}
                    contestId={contestId}
                    jury={data}
                    member={member}
                    act={setDoing}
                  />
                ))}
              </ul>
            )}
            {doing && (
              <MemberWindow
                contestId={contestId}
                jury={data}
                doing={doing}
                close={() => setDoing(null)}
              />
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

interface ItemProps {
  contestId: string;
  jury: Jury;
  member: Member;
  act: (doing: Doing) => void;
}

function MemberItem({ contestId, jury, member, act }: ItemProps) {
  const say = useSay(JURY_WORDS);
  const nameOf = (list: { id: string; name: string }[], ids: string[]): string =>
    ids.map((id) => list.find((one) => one.id === id)?.name ?? id).join(', ');
  const { no, name, email, role, team, unit, media, stageIds, waiting, done } = member;
  return (
    <li data-stopped={member.stoppedAt !== null || undefined}>
      <div className="ju-who">
        <h3>
          <span className="ju-no">{no}</span> {name}
          {role === 'chief' && <span className="state on">{say('chief')}</span>}
          {member.stoppedAt && <span className="state wait">{say('stopped')}</span>}
        </h3>
        <p className="small dim">{email}</p>
        <p className="ju-meta">
          {team && <span>{team}</span>}
          {unit && <span>{unit.name}</span>}
          <span>{media.length === 0 ? say('allMedia') : nameOf(jury.media, media)}</span>
          <span>{stageIds.length === 0 ? say('noStage') : nameOf(jury.stages, stageIds)}</span>
          <span>{say('load', { waiting, done })}</span>
        </p>
        <Ties contestId={contestId} member={member} />
      </div>
      <Buttons contestId={contestId} member={member} act={act} />
    </li>
  );
}

function Buttons({ contestId, member, act }: Pick<ItemProps, 'contestId' | 'member' | 'act'>) {
  const say = useSay(JURY_WORDS);
  const me = useMe();
  const busy = member.waiting + member.done > 0;
  const assigns = may(me.data, 'contest:assign', contestId);
  const label = (verb: string): string => `${verb}: ${member.name}`;
  const button = (what: 'edit' | 'tie' | 'stop' | 'remove', verb: string) => (
    <Button
      key={what}
      variant="default"
      size="xs"
      aria-label={label(verb)}
      onClick={() => act({ what, member })}
    >
      {verb}
    </Button>
  );
  return (
    <div className="st-actions">
      {!member.mine && button('edit', say('edit'))}
      {(assigns || member.mine) && button('tie', say('addTie'))}
      {assigns && button('stop', say(member.stoppedAt ? 'resume' : 'stop'))}
      {!busy && !member.mine && button('remove', say('remove'))}
    </div>
  );
}

function Ties({ contestId, member }: { contestId: string; member: Member }) {
  const say = useSay(JURY_WORDS);
  const { ties } = member;
  if (ties.length === 0) return null;
  return (
    <ul className="ju-ties" aria-label={say('ties')}>
      {ties.map(({ id, kind, who, byName }) => (
        <li key={id}>
          <b>{say(kind)}</b> {who ?? <span className="dim">{say('unseen')}</span>}{' '}
          <span className="small dim">{say('by', { name: byName })}</span>
          {!member.mine && who !== null && (
            <DropTie
              path={`${memberPath(member.id)}/ties/${id}`}
              stale={juryPath(contestId)}
              who={who}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function DropTie({ path, stale, who }: { path: string; stale: string; who: string }) {
  const say = useSay(JURY_WORDS);
  const [asking, ask] = useState(false);
  return (
    <>
      <button
        className="btn plain small"
        aria-label={`${say('dropTie')}: ${who}`}
        onClick={() => ask(true)}
      >
        {say('dropTie')}
      </button>
      {asking && (
        <Confirm
          title={say('dropTie')}
          verb={say('dropTie')}
          close={() => ask(false)}
          act={() => change('DELETE', path, undefined, [stale])}
        >
          <p>{say('dropTieAsk', { who })}</p>
        </Confirm>
      )}
    </>
  );
}
