import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../i18n/format';
import { change, may, useMe } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Panel } from '../kit/desk';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useEither, useSay } from '../kit/words';
import { roomPath, type Room } from './api';
import { ROOM_WORDS } from './words';

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

interface StepsProps {
  room: Room;
  leads: boolean;
  past: number | null;
}

/** The way from the open room to the published list: what comes next, and the papers of it. */
export function Steps({ room, leads, past }: StepsProps) {
  const say = useSay(ROOM_WORDS);
  const me = useMe();
  const sending = useSending();
  const [step, setStep] = useState<StepName | null>(null);
  const path = roomPath(room.contestId);
  const runs = past === null && may(me.data, 'contest:results', room.contestId);
  const next = nextOf(room, leads, runs);
  const open = () => sending.run(() => change('POST', path, undefined, [path]));
  return (
    <Panel title={say('steps')} hint={say(room.listVersion > 1 ? 'furtherHint' : 'stepsHint')}>
      <Notes room={room} />
      {past === null && <Blockers room={room} />}
      <ProblemBox error={sending.error} />
      <div className="de-steps">
        {room.state === 'not-open' && leads && (
          <Button onClick={() => void open()} loading={sending.busy} disabled={!room.ready}>
            {say('open')}
          </Button>
        )}
        {next && (
          <Button onClick={() => setStep(next)} disabled={isBlocked(room, next)}>
            {say(next)}
          </Button>
        )}
        {room.state !== 'not-open' && <Files path={path} past={past} />}
      </div>
      {step && <Ask room={room} step={step} close={() => setStep(null)} />}
    </Panel>
  );
}

/** A step of a list with its authors waits for what is in its way. */
const isBlocked = ({ blockers, listVersion }: Room, step: StepName): boolean =>
  blockers.length > 0 && (step !== 'sign' || listVersion > 1);

/** What the next step waits for, each with where it is dealt with. */
function Blockers({ room: { blockers } }: { room: Room }) {
  const say = useSay(ROOM_WORDS);
  const either = useEither();
  if (blockers.length === 0) return null;
  return (
    <section className="notice" aria-labelledby="de-blockers">
      <h3 id="de-blockers" className="small">
        {say('blockers')}
      </h3>
      <ul className="de-changes">
        {blockers.map(({ code, words, link }) => (
          <li key={`${code} ${link}`}>
            {either(words.vi, words.en)}{' '}
            <Link href={link} aria-label={`${say('goThere')}: ${either(words.vi, words.en)}`}>
              {say('goThere')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Asks once more; a further list is published with its reason. */
function Ask({ room, step, close }: { room: Room; step: StepName; close: () => void }) {
  const say = useSay(ROOM_WORDS);
  const { version, listVersion } = room;
  const further = listVersion > 1;
  const path = roomPath(room.contestId);
  const act = (reason: string): Promise<unknown> => {
    const said = further ? { listVersion, reason } : { listVersion };
    const body = step === 'publish' ? said : { version };
    return change('POST', `${path}/${ROUTES[step]}`, body, [path]);
  };
  return (
    <Confirm
      title={say(step)}
      verb={say(step)}
      withReason={further && step === 'publish' ? 'published' : false}
      act={act}
      close={close}
    >
      <p>{say(further ? `${step}Further` : `${step}Ask`)}</p>
    </Confirm>
  );
}

/** What the room waits for, and what was signed. */
function Notes({ room }: { room: Room }) {
  const say = useSay(ROOM_WORDS);
  const { f } = useWords();
  const { state, ready, opened, sha256, listVersion } = room;
  return (
    <>
      {listVersion > 1 && (
        <p>
          <b>{say('versionNo', { n: f.number(listVersion) })}</b>
        </p>
      )}
      {state === 'not-open' && !ready && <p className="notice">{say('notReady')}</p>}
      {state === 'signed' && !opened && <p className="notice">{say('waitsForCodes')}</p>}
      {sha256 && <p className="small dim de-sha">{say('fingerprint', { sha: sha256 })}</p>}
    </>
  );
}

function Files({ path, past }: { path: string; past: number | null }) {
  const say = useSay(ROOM_WORDS);
  const files = [
    ['bien-ban.pdf', 'minutesPdf'],
    ['bien-ban.docx', 'minutesDocx'],
    ['danh-sach-giai.pdf', 'listPdf'],
    ['danh-sach-giai.docx', 'listDocx'],
  ] as const;
  const rest = past === null ? '' : `?version=${past}`;
  return files.map(([name, label]) => (
    <a key={name} href={`${path}/documents/${name}${rest}`} download>
      {say(label)}
    </a>
  ));
}
