import { useLayoutEffect, useRef, type RefObject } from 'react';

const MOVE: KeyframeAnimationOptions = { duration: 650, easing: 'cubic-bezier(.2,.8,.2,1)' };

/**
 * Motion only where something moved: children with a `data-key` glide from where they stood to
 * where they stand now; new ones appear. Nothing moves for people who asked for less motion.
 */
export function useFlip<Container extends HTMLElement>(): RefObject<Container | null> {
  const container = useRef<Container>(null);
  const places = useRef<Map<string, number> | null>(null);
  useLayoutEffect(() => {
    const before = places.current;
    const after = new Map<string, number>();
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches || document.hidden;
    for (const row of container.current?.querySelectorAll<HTMLElement>('[data-key]') ?? []) {
      const key = row.dataset.key ?? '';
      after.set(key, row.offsetTop);
      if (before && !still) glide(row, before.get(key));
    }
    places.current = after;
  });
  return container;
}

function glide(row: HTMLElement, from: number | undefined): void {
  if (from === undefined) {
    row.animate([{ opacity: 0 }, { opacity: 1 }], MOVE);
    return;
  }
  const distance = from - row.offsetTop;
  if (distance === 0) return;
  row.animate([{ transform: `translateY(${distance}px)` }, { transform: 'none' }], MOVE);
  // Who climbed shines for a moment.
  if (distance > 0)
    row.animate([{ backgroundColor: 'rgb(214 166 71 / 0.35)' }, {}], { duration: 1_600 });
}
