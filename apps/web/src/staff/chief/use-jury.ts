import { useEffect, useState } from 'react';
import type { JuryDocument } from '@bangvang/contracts';
import { get } from '../../api/client';
import { NOTHING_FOLLOWED, RoomFeed, type Followed } from '../kit/room-feed';
import { stagePath, type JuryProgress } from './api';

/** How a stage goes, while somebody looks. */
export function useJury(stageId: string): Followed<JuryDocument> {
  const [state, show] = useState<Followed<JuryDocument>>(NOTHING_FOLLOWED);
  useEffect(() => {
    const feed = new RoomFeed({
      event: 'jury',
      read: async () => {
        const { progress, ...way } = await get<JuryProgress>(`${stagePath(stageId)}/progress`);
        return { ...way, document: progress };
      },
      isOurs: (jury) => jury.stageId === stageId,
      // Its version is the database's time.
      isOlder: (jury, other) => jury.version < other.version,
      show,
    });
    return () => feed.end();
  }, [stageId]);
  return state;
}
