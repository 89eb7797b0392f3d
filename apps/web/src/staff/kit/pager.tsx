import { Button } from '@mantine/core';
import { useSay } from './words';

const WORDS = {
  first: ['Trang đầu', 'First page'],
  more: ['Trang sau', 'Next page'],
} as const;

interface PagerProps<T> {
  /** Where this page of the list begins; false on the first one. */
  moved: boolean;
  /** Where the next page begins; null or empty on the last one. */
  next: T | null;
  /** Null goes back to the first page. */
  go: (to: T | null) => void;
}

/** The way through a list that is read page by page. */
export function Pager<T>({ moved, next, go }: PagerProps<T>) {
  const say = useSay(WORDS);
  return (
    <div className="st-actions st-gap-top">
      {moved && (
        <Button variant="default" onClick={() => go(null)}>
          {say('first')}
        </Button>
      )}
      {Boolean(next) && (
        <Button variant="default" onClick={() => go(next)}>
          {say('more')}
        </Button>
      )}
    </div>
  );
}
