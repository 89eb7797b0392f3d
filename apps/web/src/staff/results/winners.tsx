import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../i18n/format';
import { change, contestPath, useStaff, type Schemas } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Panel } from '../kit/desk';
import { useSending } from '../kit/sending';
import { Empty, Loaded, ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { refreshGate, roundTitle, scopePath, useScope, type Scope, type StaffWinner } from './api';
import { DecideWinner, ReopenWinner } from './decide-winner';
import { Unregistered } from './unregistered';
import { GivenData } from './winner-data';
import { WINNER_WORDS } from './winner-words';
import { fieldWords } from './words';

type Answer = Schemas['StaffWinnersDto'];

/** The winners' check: ask, remind, confirm, void. */
export default function Winners() {
  const say = useSay(WINNER_WORDS);
  const scope = useScope();
  const path = scopePath(scope, 'winners');
  const query = useStaff<Answer>(path);
  const read = () => {
    query.refresh();
    refreshGate(scope);
  };
  return (
    <Loaded query={query} heights={[4, 16]}>
      {(answer) =>
        answer.winners.length + answer.unregistered.length === 0 ? (
          <Empty title={say('none')}>
            <p>{say('noneHint')}</p>
          </Empty>
        ) : (
          <WinnersPanel answer={answer} scope={scope} read={read} />
        )
      }
    </Loaded>
  );
}

interface WinnersPanelProps {
  answer: Answer;
  scope: Scope;
  read: () => void;
}

function WinnersPanel({ answer: { asks, winners, unregistered }, scope, read }: WinnersPanelProps) {
  const say = useSay(WINNER_WORDS);
  const field = useSay(fieldWords);
  const { f } = useWords();
  const [asking, ask] = useState(false);
  const { contest, round } = scope;
  const unasked = winners.filter(({ state, current }) => current && state === 'not-asked').length;
  const names = asks.map((name) => field(name as keyof typeof fieldWords) || name).join(', ');
  return (
    <Panel
      title={say('title')}
      hint={asks.length > 0 ? say('asks', { fields: names.toLowerCase() }) : say('asksNothing')}
      actions={
        asks.length > 0 &&
        unasked > 0 && (
          <Button onClick={() => ask(true)}>{say('ask', { n: f.number(unasked) })}</Button>
        )
      }
    >
      <div className="st-scroll" tabIndex={0} role="region" aria-label={say('title')}>
        <table className="st-table">
          <thead>
            <tr>
              <th scope="col">{say('name')}</th>
              <th scope="col">{say('prize')}</th>
              <th scope="col">{say('state')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {winners.map((winner) => (
              <WinnerRow key={winner.participantNo} {...{ winner, scope, read }} />
            ))}
          </tbody>
        </table>
      </div>
      {unregistered.length > 0 && <Unregistered />}
      {asking && (
        <Confirm
          title={say('ask', { n: f.number(unasked) })}
          verb={say('ask', { n: f.number(unasked) })}
          act={async () => {
            await change('POST', `${contestPath(contest.id)}/winners/requests`, {
              roundId: round?.id,
            });
            read();
          }}
          close={() => ask(false)}
        >
          <p>{say('sureAsk', { n: f.number(unasked) })}</p>
        </Confirm>
      )}
    </Panel>
  );
}

const LOOKS: Record<StaffWinner['state'], string> = {
  'not-asked': 'wait',
  asked: 'wait',
  replied: 'on',
  declined: 'warn',
  confirmed: 'on',
  void: 'warn',
};

interface WinnerRowProps {
  winner: StaffWinner;
  scope: Scope;
  read: () => void;
}

function WinnerRow({ winner, scope, read }: WinnerRowProps) {
  const say = useSay(WINNER_WORDS);
  const { state, won, fullName, participantNo, current } = winner;
  return (
    <tr>
      <td className="rs-wide">
        <b>{fullName}</b>
        <div className="dim small num">{participantNo}</div>
      </td>
      <td className="rs-wide">
        {won.map(({ name, round, division, work }, index) => (
          <div key={index}>
            {name}
            <span className="dim small">
              {[work ? `“${work}”` : roundTitle(scope.contest, round), division].map(
                (part) => part && ` · ${part}`,
              )}
            </span>
          </div>
        ))}
        {!current && <div className="st-warn small">{say('former')}</div>}
        {current && state === 'void' && won.some(({ work }) => work) && (
          <div className="st-warn small">
            <Link href={`/staff/contests/${scope.contest.id}/deliberation`}>{say('jury')}</Link>
          </div>
        )}
      </td>
      <td>
        <span className={`state ${LOOKS[state]}`}>{say(state)}</span>
        <WinnerTimes winner={winner} zone={scope.contest.zone} />
      </td>
      <td>
        <WinnerActions winner={winner} read={read} />
      </td>
    </tr>
  );
}

function WinnerTimes({ winner, zone }: { winner: StaffWinner; zone: string }) {
  const say = useSay(WINNER_WORDS);
  const { f } = useWords();
  const { state, dueAt, overdue, remindedAt, voidReason, note } = winner;
  return (
    <>
      {state === 'asked' && dueAt && (
        <div className={`small num ${overdue ? 'st-warn' : 'dim'}`}>
          {say(overdue ? 'overdue' : 'due', { at: f.instant(dueAt, zone) })}
        </div>
      )}
      {state === 'asked' && remindedAt && (
        <div className="dim small num">{say('reminded', { at: f.instant(remindedAt, zone) })}</div>
      )}
      {voidReason && <div className="dim small">{say(voidReason)}</div>}
      {note && <div className="dim small">{note}</div>}
    </>
  );
}

type Asked = 'look' | 'confirm' | 'drop' | 'reopen';

function WinnerActions({ winner, read }: { winner: StaffWinner; read: () => void }) {
  const say = useSay(WINNER_WORDS);
  const sending = useSending();
  const [asked, ask] = useState<Asked | null>(null);
  const { id, state, fullName, overdue } = winner;
  if (id === null) return null;
  // Whoever ran out of time is not reminded of it.
  const doable = DOABLE[state].filter((what) => what !== 'remind' || !overdue);
  const remind = () =>
    sending.run(async () => {
      await change('POST', `/api/staff/winner-checks/${id}/reminder`);
      read();
    });
  return (
    <>
      <div className="rs-actions">
        {doable.map((what) => (
          <Button
            key={what}
            size="compact-sm"
            variant="default"
            loading={what === 'remind' && sending.busy}
            onClick={() => (what === 'remind' ? void remind() : ask(what))}
            aria-label={`${say(what)}: ${fullName}`}
          >
            {say(what)}
          </Button>
        ))}
      </div>
      <ProblemBox error={sending.error} />
      {asked === 'look' && (
        <GivenData
          path={`/api/staff/winner-checks/${id}/data`}
          name={fullName}
          close={() => ask(null)}
        />
      )}
      {(asked === 'confirm' || asked === 'drop') && (
        <DecideWinner {...{ winner, asked, read }} id={id} close={() => ask(null)} />
      )}
      {asked === 'reopen' && <ReopenWinner {...{ winner, read }} id={id} close={() => ask(null)} />}
    </>
  );
}

/** What can be done in each state. */
const DOABLE: Record<StaffWinner['state'], (Asked | 'remind')[]> = {
  'not-asked': [],
  asked: ['remind', 'confirm', 'drop'],
  replied: ['look', 'confirm', 'drop'],
  declined: ['drop', 'reopen'],
  confirmed: ['look', 'reopen'],
  void: ['look', 'reopen'],
};
