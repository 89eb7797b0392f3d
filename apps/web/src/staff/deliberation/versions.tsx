import { Button } from '@mantine/core';
import { Panel } from '../kit/desk';
import { useSay } from '../kit/words';
import { useContestWords } from '../kit/zone';
import type { Room } from './api';
import { ROOM_WORDS } from './words';

interface VersionsProps {
  room: Room;
  /** The list that was looked up; null for the newest. */
  past: number | null;
  look: (listVersion: number | null) => void;
}

/** Every award list that was published, and what the one in the room changes. */
export function Versions({ room, past, look }: VersionsProps) {
  const say = useSay(ROOM_WORDS);
  const { f } = useContestWords();
  if (room.versions.length === 0) return null;
  return (
    <Panel title={say('versions')}>
      {past !== null && (
        <p className="notice">
          {say('lookingBack', { n: f.number(past) })}{' '}
          <Button size="compact-sm" variant="default" onClick={() => look(null)}>
            {say('toNewest')}
          </Button>
        </p>
      )}
      <ol className="de-versions" reversed>
        {room.versions.map((one) => (
          <li key={one.version} value={one.version}>
            <b>{say('versionNo', { n: f.number(one.version) })}</b>{' '}
            <span className="small dim">
              {say('said', { by: one.publishedBy ?? '', at: f.instant(one.publishedAt) })}
            </span>{' '}
            {one.version !== room.listVersion && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${say('see')}: ${say('versionNo', { n: f.number(one.version) })}`}
                onClick={() => look(one.version)}
              >
                {say('see')}
              </Button>
            )}
            {one.reason && <p>{one.reason}</p>}
          </li>
        ))}
      </ol>
      {room.listVersion > 1 && <Changes room={room} />}
    </Panel>
  );
}

function Changes({ room: { changes } }: { room: Room }) {
  const say = useSay(ROOM_WORDS);
  const prizes = (names: string[]): string => names.join(', ') || say('noPrize');
  return (
    <>
      <h3>{say('changes')}</h3>
      {changes.length === 0 && <p className="dim">{say('noChanges')}</p>}
      <ul className="de-changes">
        {changes.map(({ title, before, after }, index) => (
          <li key={index}>
            <b>{title}</b>: {prizes(before)} → {prizes(after)}
          </li>
        ))}
      </ul>
    </>
  );
}
