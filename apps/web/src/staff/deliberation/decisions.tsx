import { Button } from '@mantine/core';
import { useState } from 'react';
import { change } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Panel } from '../kit/desk';
import { useSay } from '../kit/words';
import { useContestWords } from '../kit/zone';
import { roomPath, type Room, type RoomDecision } from './api';
import { ROOM_WORDS } from './words';

/** What the jury decided beside the order of marks, the newest first. */
export function Decisions({ room, open }: { room: Room; open: boolean }) {
  const say = useSay(ROOM_WORDS);
  const [taken, take] = useState<RoomDecision | null>(null);
  const path = roomPath(room.contestId);
  const withdraw = (reason: string): Promise<unknown> => {
    const body = { version: room.version, reason };
    return change('POST', `${path}/decisions/${taken?.id}/withdrawal`, body, [path]);
  };
  return (
    <Panel title={say('decisions')}>
      {room.decisions.length === 0 && <p className="dim">{say('noDecisions')}</p>}
      <ol className="de-decisions" reversed>
        {room.decisions.toReversed().map((decision) => (
          <Line
            key={decision.id}
            room={room}
            decision={decision}
            take={open && mayTake(room, decision) ? take : null}
          />
        ))}
      </ol>
      {taken && (
        <Confirm
          title={say('withdraw')}
          verb={say('withdraw')}
          withReason
          act={withdraw}
          close={() => take(null)}
        >
          <p>{say('withdrawAsk')}</p>
        </Confirm>
      )}
    </Panel>
  );
}

/** Once a list is signed by codes, only what came after is taken back; for a further list, anything. */
const mayTake = ({ listVersion, opened }: Room, { blind }: RoomDecision): boolean =>
  listVersion > 1 || blind === !opened;

interface LineProps {
  room: Room;
  decision: RoomDecision;
  take: ((decision: RoomDecision) => void) | null;
}

function Line({ room, decision, take }: LineProps) {
  const say = useSay(ROOM_WORDS);
  const { f } = useContestWords();
  const { kind, list, tier, codes, count, reason, votes, withdrawnAt, withdrawal } = decision;
  const prize =
    room.lists
      .flatMap((one) => (one.list === list ? one.tiers : []))
      .find((one) => one.tier === tier)?.name ?? say('noPrize');
  const words = (said: string | null) => said || say('keptWords');
  const what = kind === 'vacant' ? `${say('vacant')}: ${f.number(count ?? 0)} ${prize}` : prize;
  return (
    <li className={withdrawnAt ? 'de-withdrawn' : undefined}>
      <p>
        <b>{[what, codes.join(', ')].filter(Boolean).join(': ')}</b>
      </p>
      <p>{words(reason)}</p>
      <p className="small dim">
        {say('votes', {
          present: f.number(votes.present),
          inFavour: f.number(votes.inFavour),
          against: f.number(votes.against),
          abstained: f.number(votes.abstained),
        })}{' '}
        · {say('said', { by: decision.decidedBy, at: f.instant(decision.decidedAt) })}
      </p>
      {withdrawnAt && <p className="small">{say('withdrawn', { why: words(withdrawal) })}</p>}
      {take && !withdrawnAt && (
        <Button size="compact-sm" variant="default" onClick={() => take(decision)}>
          {say('withdraw')}
        </Button>
      )}
    </li>
  );
}
