import { useEffect, useState } from 'react';
import type { WatchDocument } from '@bangvang/contracts';
import { get } from '../../api/client';
import { roundPath, type Schemas } from '../kit/api';
import { NOTHING_FOLLOWED, RoomFeed, type Followed } from '../kit/room-feed';

export interface Watched extends Omit<Followed<WatchDocument>, 'document'> {
  watch: WatchDocument | null;
}

/** What there is to see of a round while somebody looks. */
export function useWatch(roundId: string): Watched {
  const [{ document, ...state }, show] = useState<Followed<WatchDocument>>(NOTHING_FOLLOWED);
  useEffect(() => {
    const feed = new RoomFeed({
      event: 'watch',
      read: async () => {
        const { watch, ...way } = await get<Schemas['WatchDto']>(`${roundPath(roundId)}/watch`);
        return { ...way, document: watch };
      },
      isOurs: (watch) => watch.roundId === roundId,
      show,
    });
    return () => feed.end();
  }, [roundId]);
  return { ...state, watch: document };
}
