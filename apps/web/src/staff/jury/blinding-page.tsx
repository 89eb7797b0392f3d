import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { refresh } from '../../api/query';
import { change, may, useMe, useStaff } from '../kit/api';
import { Panel } from '../kit/desk';
import { useSending } from '../kit/sending';
import { Empty, Loaded, ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { useContestWords } from '../kit/zone';
import { blindingPath, stagesPath, type Blinding, type JudgingProps } from './api';
import { BLINDING_WORDS } from './blinding-words';
import { HoldersForm } from './holders-form';
import { Passphrase } from './passphrase';

const LOOK_AGAIN_MS = 1_500;

/** Codes and keys: the two holders, the runs, and the opening at the end. */
export default function BlindingPage({ contestId }: JudgingProps) {
  const path = blindingPath(contestId);
  const blinding = useStaff<Blinding>(path);
  const running = blinding.data?.runs.some(({ state }) => state === 'copying') ?? false;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => refresh(path), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [running, path]);
  return (
    <Loaded query={blinding} heights={[10, 10]}>
      {(data) => (
        <>
          <Holders contestId={contestId} blinding={data} />
          <Runs contestId={contestId} blinding={data} />
          <Opening contestId={contestId} blinding={data} />
        </>
      )}
    </Loaded>
  );
}

interface PartProps {
  contestId: string;
  blinding: Blinding;
}

function Holders({ contestId, blinding: { holders, runs } }: PartProps) {
  const say = useSay(BLINDING_WORDS);
  const me = useMe();
  const names = may(me.data, 'contest:assign', contestId) && runs.length === 0;
  const mine = holders.find((holder) => holder.mine);
  return (
    <Panel title={say('holders')} hint={say('holdersHint')}>
      {holders.length === 0 ? (
        <Empty title={say('noHolders')} />
      ) : (
        <ol className="ju-holders">
          {holders.map(({ email, name, ready, mine: own }) => (
            <li key={email}>
              <b>{name}</b> <span className="small dim">{email}</span>
              <span className={`state ${ready ? 'on' : 'wait'}`}>
                {say(ready ? 'ready' : 'notReady')}
              </span>
              {own && <span className="small">{say('you')}</span>}
            </li>
          ))}
        </ol>
      )}
      {names && <HoldersForm contestId={contestId} holders={holders} />}
      {mine && runs.length === 0 && (
        <Passphrase
          key={String(mine.ready)}
          title={say(mine.ready ? 'setAgain' : 'set')}
          hint={say('setHint')}
          twice
          send={(passphrase) => setMine(contestId, passphrase)}
        />
      )}
    </Panel>
  );
}

const setMine = (contestId: string, passphrase: string): Promise<unknown> =>
  change('PUT', `/api/staff/contests/${contestId}/key-holders/mine`, { passphrase }, [
    blindingPath(contestId),
  ]);

/** Among fewer works, who follows the lists can tell whose is whose. */
const HIDDEN_AMONG = 5;

function Runs({ contestId, blinding: { runs, waiting, holders } }: PartProps) {
  const say = useSay(BLINDING_WORDS);
  const me = useMe();
  const { f } = useContestWords();
  const sending = useSending();
  const path = blindingPath(contestId);
  const ready = holders.length === 2 && holders.every((holder) => holder.ready);
  const running = runs.some(({ state }) => state === 'copying');
  const start = () =>
    sending.run(() => change('POST', path, undefined, [path, stagesPath(contestId)]));
  return (
    <Panel title={say('runs')} hint={say('runsHint')}>
      <ul className="ju-runs">
        {runs.map(({ id, stage, second, state, works, copied, byName, startedAt }) => (
          <li key={id}>
            <p>
              <b>{say(second ? 'secondRun' : 'firstRun', { stage })}</b>{' '}
              <span className="small dim">
                {say('startedBy', { name: byName, at: f.instant(startedAt) })}
              </span>
            </p>
            <progress
              className="ju-progress"
              max={Math.max(works, 1)}
              value={works === 0 ? 1 : copied}
              aria-label={say('copied', { n: f.number(copied), of: f.number(works) })}
            />
            <p className="small" role="status">
              {say('copied', { n: f.number(copied), of: f.number(works) })}
              {state === 'done' && ` · ${say('done')}`}
            </p>
          </li>
        ))}
      </ul>
      <p>{say('waiting', { n: f.number(waiting) })}</p>
      {waiting > 0 && runs.some(({ state }) => state === 'done') && (
        <p className="small dim">{say('leftOut')}</p>
      )}
      {may(me.data, 'contest:assign', contestId) && (
        <>
          {!ready && <p className="notice">{say('keysFirst')}</p>}
          {waiting > 0 && waiting < HIDDEN_AMONG && <p className="notice">{say('few')}</p>}
          <ProblemBox error={sending.error} />
          <Button
            onClick={() => void start()}
            loading={sending.busy}
            disabled={!ready || running || waiting === 0}
          >
            {say('start')}
          </Button>
        </>
      )}
    </Panel>
  );
}

function Opening({ contestId, blinding: { holders, locked, openedAt, runs } }: PartProps) {
  const say = useSay(BLINDING_WORDS);
  const { f } = useContestWords();
  const mine = holders.find((holder) => holder.mine);
  if (runs.length === 0) return null;
  const send = (passphrase: string): Promise<unknown> =>
    change('POST', `${blindingPath(contestId)}/opening`, { passphrase }, [blindingPath(contestId)]);
  return (
    <Panel title={say('opening')} hint={say('openingHint')}>
      {openedAt ? (
        <p role="status">{say('opened', { at: f.instant(openedAt) })}</p>
      ) : (
        <>
          {!locked && <p className="notice">{say('untilLocked')}</p>}
          <ol className="ju-holders">
            {holders.map(({ email, name, turnedAt }) => (
              <li key={email}>
                <b>{name}</b>
                <span className={`state ${turnedAt ? 'on' : 'wait'}`}>
                  {turnedAt ? say('turned', { at: f.instant(turnedAt) }) : say('notTurned')}
                </span>
              </li>
            ))}
          </ol>
          {mine && locked && !mine.turnedAt && (
            <Passphrase title={say('turn')} hint={say('turnHint')} send={send} />
          )}
        </>
      )}
    </Panel>
  );
}
