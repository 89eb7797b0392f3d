import { useEffect, useRef, type RefObject } from 'react';

/** Links in a row that scrolls sideways on a phone: the one of the page is brought into sight. */
export function useCurrentInView(place: string): RefObject<HTMLElement | null> {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = row.current?.querySelector('[aria-current]');
    if (!row.current || !current) return;
    const [outer, inner] = [row.current.getBoundingClientRect(), current.getBoundingClientRect()];
    row.current.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
  }, [place]);
  return row;
}
