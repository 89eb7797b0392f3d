import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { change } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { useSay } from '../kit/words';
import { remarksPath, type Remark } from './api';
import { REMARK_WORDS } from './words';

type Marker = Remark['markers'][number];

/** Who marks the work again; whoever has not locked a mark can be relieved. */
export function Markers({ contestId, remark }: { contestId: string; remark: Remark }) {
  const say = useSay(REMARK_WORDS);
  const [relieved, relieve] = useState<Marker | null>(null);
  const path = remarksPath(contestId);
  const act = (reason: string): Promise<unknown> => {
    const to = `${path}/${remark.id}/markers/${relieved?.memberId}/release`;
    return change('POST', to, { reason }, [path]);
  };
  return (
    <div>
      <p className="small dim">{say('markers')}</p>
      {remark.markers.length === 0 && <p>{say('noMarkers')}</p>}
      <ul className="rm-markers">
        {remark.markers.map((marker) => (
          <li key={marker.memberId}>
            <MarkerLine marker={marker} relieve={remark.answeredAt ? null : relieve} />
          </li>
        ))}
      </ul>
      {relieved && (
        <Confirm
          title={say('release')}
          verb={say('release')}
          withReason
          act={act}
          close={() => relieve(null)}
        >
          <p>{say('releaseAsk', { name: relieved.name })}</p>
        </Confirm>
      )}
    </div>
  );
}

interface LineProps {
  marker: Marker;
  relieve: ((marker: Marker) => void) | null;
}

function MarkerLine({ marker, relieve }: LineProps) {
  const say = useSay(REMARK_WORDS);
  const { f } = useWords();
  const { no, name, points } = marker;
  return (
    <>
      <span>{say('judge', { no: f.number(no), name })}</span>
      <b>{points === null ? say('stillMarks') : say('points', { points: f.number(points, 2) })}</b>
      {relieve && points === null && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={`${say('release')} ${name}`}
          onClick={() => relieve(marker)}
        >
          {say('release')}
        </Button>
      )}
    </>
  );
}
