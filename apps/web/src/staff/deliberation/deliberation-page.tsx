import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { change, may, useMe, useStaff } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Desk, Panel } from '../kit/desk';
import { useSending } from '../kit/sending';
import { Loaded, ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { roomPath, type Room } from './api';
import { DecisionForm, type Asked } from './decision-form';
import { Decisions } from './decisions';
import { AwardListPanel } from './award-list-panel';
import { ROOM_WORDS } from './words';
import './deliberation.css';

/** The jury's room: rankings by code, proposed prizes, decisions, the signed list. */
export default function DeliberationPage({ id }: { id: string }) {
  const say = useSay(ROOM_WORDS);
  const me = useMe();
  const query = useStaff<Room>(roomPath(id));
  const room = query.data;
  const above = may(me.data, 'contest:read', id)
    ? { href: `/staff/contests/${id}`, label: say('contest') }
    : { href: '/judge', label: say('desk') };
  return (
    <Desk
      title={room ? say('title', { contest: room.title }) : ''}
      above={above}
      aside={room && <span className="state on">{say(STATE[room.state])}</span>}
    >
      <Loaded query={query} heights={[8, 16]}>
        {(shown) => <Sitting room={shown} />}
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

function Sitting({ room }: { room: Room }) {
  const me = useMe();
  const [asked, ask] = useState<Asked | null>(null);
  const leads = may(me.data, 'contest:jury', room.contestId);
  const open = leads && (room.state === 'sitting' || (room.state === 'signed' && room.opened));
  return (
    <>
      <Steps room={room} leads={leads} />
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

type StepName = 'sign' | 'conclude' | 'publish';
const ROUTES: Record<StepName, string> = {
  sign: 'signature',
  conclude: 'conclusion',
  publish: 'publication',
};

/** What comes next, by the state of the room. */
function nextOf({ state, opened }: Room, leads: boolean, runs: boolean): StepName | null {
  if (state === 'sitting') return leads ? 'sign' : null;
  if (!runs) return null;
  if (state === 'signed') return opened ? 'conclude' : null;
  return state === 'concluded' ? 'publish' : null;
}

function Steps({ room, leads }: { room: Room; leads: boolean }) {
  const say = useSay(ROOM_WORDS);
  const me = useMe();
  const sending = useSending();
  const [step, setStep] = useState<StepName | null>(null);
  const path = roomPath(room.contestId);
  const next = nextOf(room, leads, may(me.data, 'contest:results', room.contestId));
  const open = () => sending.run(() => change('POST', path, undefined, [path]));
  const act = (name: StepName): Promise<unknown> =>
    change('POST', `${path}/${ROUTES[name]}`, { version: room.version }, [path]);
  return (
    <Panel title={say('steps')} hint={say('stepsHint')}>
      <Notes room={room} />
      <ProblemBox error={sending.error} />
      <div className="de-steps">
        {room.state === 'not-open' && leads && (
          <Button onClick={() => void open()} loading={sending.busy} disabled={!room.ready}>
            {say('open')}
          </Button>
        )}
        {next && <Button onClick={() => setStep(next)}>{say(next)}</Button>}
        {room.state !== 'not-open' && <Files path={path} />}
      </div>
      {step && (
        <Confirm
          title={say(step)}
          verb={say(step)}
          act={() => act(step)}
          close={() => setStep(null)}
        >
          <p>{say(`${step}Ask`)}</p>
        </Confirm>
      )}
    </Panel>
  );
}

/** What the room waits for, and what was signed. */
function Notes({ room: { state, ready, opened, sha256 } }: { room: Room }) {
  const say = useSay(ROOM_WORDS);
  return (
    <>
      {state === 'not-open' && !ready && <p className="notice">{say('notReady')}</p>}
      {state === 'signed' && !opened && <p className="notice">{say('waitsForCodes')}</p>}
      {sha256 && <p className="small dim">{say('fingerprint', { sha: sha256 })}</p>}
    </>
  );
}

function Files({ path }: { path: string }) {
  const say = useSay(ROOM_WORDS);
  const files = [
    ['bien-ban.pdf', 'minutesPdf'],
    ['bien-ban.docx', 'minutesDocx'],
    ['danh-sach-giai.pdf', 'listPdf'],
    ['danh-sach-giai.docx', 'listDocx'],
  ] as const;
  return files.map(([name, label]) => (
    <a key={name} href={`${path}/documents/${name}`} download>
      {say(label)}
    </a>
  ));
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
