import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../i18n/format';
import { may, useMe, useStaff } from '../kit/api';
import { Desk, Panel } from '../kit/desk';
import { Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { roomPath, type Room } from './api';
import { DecisionForm, type Asked } from './decision-form';
import { Decisions } from './decisions';
import { AwardListPanel } from './award-list-panel';
import { Corrections } from './corrections';
import { Steps } from './steps';
import { Versions } from './versions';
import { ROOM_WORDS } from './words';
import './deliberation.css';

/** The jury's room: rankings by code, proposed prizes, decisions, the signed list; each list that was published. */
export default function DeliberationPage({ id }: { id: string }) {
  const say = useSay(ROOM_WORDS);
  const me = useMe();
  const [past, look] = useState<number | null>(null);
  const query = useStaff<Room>(roomPath(id, past));
  const room = query.data;
  const above = may(me.data, 'contest:read', id)
    ? { href: `/staff/contests/${id}`, label: say('contest') }
    : { href: '/judge', label: say('desk') };
  return (
    <Desk
      title={room ? say('title', { contest: room.title }) : ''}
      above={above}
      aside={room && <span className="state on">{say(STATE[room.state])}</span>}
      actions={
        may(me.data, 'contest:jury', id) && (
          <Link href={`/staff/contests/${id}/remarks`}>{say('remarks')}</Link>
        )
      }
    >
      <Loaded query={query} heights={[8, 16]}>
        {(shown) => <Sitting room={shown} past={past} look={look} />}
      </Loaded>
    </Desk>
  );
}

const STATE = {
  'not-open': 'notOpen',
  sitting: 'sitting',
  signed: 'signed',
  concluded: 'concluded',
  published: 'published',
} as const;

interface SittingProps {
  room: Room;
  /** The number of a list that was looked up; null for the newest. */
  past: number | null;
  look: (listVersion: number | null) => void;
}

function Sitting({ room, past, look }: SittingProps) {
  const say = useSay(ROOM_WORDS);
  const me = useMe();
  const [asked, ask] = useState<Asked | null>(null);
  const leads = past === null && may(me.data, 'contest:jury', room.contestId);
  const open = leads && (room.state === 'sitting' || (room.state === 'signed' && room.opened));
  return (
    <>
      <Steps room={room} leads={leads} past={past} />
      {room.works.some(({ title }) => title === '') && <p className="notice">{say('kept')}</p>}
      <Versions room={room} past={past} look={look} />
      {room.versions.length > 0 && <Corrections room={room} leads={leads} />}
      {open && <Ties room={room} ask={ask} />}
      {room.lists
        .filter(({ list }) => list !== 'collectives')
        .map((list) => (
          <AwardListPanel
            key={`${list.list} ${list.tiers[0]?.tier ?? ''}`}
            room={room}
            list={list}
            ask={open ? ask : null}
          />
        ))}
      <Units room={room} />
      {room.state !== 'not-open' && <Decisions room={room} open={open} />}
      {asked && <DecisionForm room={room} asked={asked} close={() => ask(null)} />}
    </>
  );
}

function Ties({ room, ask }: { room: Room; ask: (asked: Asked) => void }) {
  const say = useSay(ROOM_WORDS);
  const { f } = useWords();
  if (room.ties.length === 0) return null;
  return (
    <Panel title={say('ties')}>
      <ul className="de-ties">
        {room.ties.map((tie) => (
          <li key={`${tie.list} ${tie.tier}`}>
            <span>
              {say('tie', {
                tier: nameOf(room, tie.list, tie.tier),
                places: f.number(tie.places),
                codes: tie.among.join(', '),
              })}
            </span>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => ask({ kind: 'tie', ...tie })}
            >
              {say('settle')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const nameOf = ({ lists }: Room, list: string, tier: string): string =>
  lists.flatMap((one) => (one.list === list ? one.tiers : [])).find((one) => one.tier === tier)
    ?.name ?? tier;

function Units({ room }: { room: Room }) {
  const say = useSay(ROOM_WORDS);
  if (room.collectives.length === 0) return null;
  return (
    <Panel title={say('units')}>
      <ol>
        {room.collectives.map(({ unit, name, tier }) => (
          <li key={unit}>
            <b>{name}</b>: {nameOf(room, 'collectives', tier)}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
