import { useLocation } from 'wouter';
import { tellLocked } from './just-locked';
import { deskHref } from './paths';
import { nextOpen } from './rubric.rules';
import type { Queue } from './types';

/** Ways from one work to another. */
export interface Going {
  next: () => void;
  previous: () => void;
  queue: () => void;
  /** To the next work after one was locked with so many points. */
  onward: (queue: Queue, locked: number) => void;
  /** Place in the queue, from 1. */
  place: number;
}

/** The ways from a work, by its place in the queue. */
export function useGoing(stageId: string, code: string, queue: Queue | undefined): Going {
  const [, go] = useLocation();
  const works = queue?.works ?? [];
  const at = works.findIndex((work) => work.code === code);
  const to = (other: { code: string } | null | undefined): void =>
    go(deskHref(stageId, other?.code));
  return {
    next: () => to(nextOpen(works, code) ?? works[at + 1]),
    previous: () => to(works[at - 1]),
    queue: () => to(null),
    onward: ({ works: fresh, progress }, locked) => {
      const next = progress.phase === 'stopped' ? null : nextOpen(fresh, code);
      tellLocked({ code, centipoints: locked });
      go(deskHref(stageId, next?.code));
    },
    place: at + 1,
  };
}
