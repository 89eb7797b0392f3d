import { useEffect } from 'react';

/**
 * What has the focus may go away: a window that closes, a button that has done its work. The focus
 * then goes back to where it was before the window, or to the page: never to the top of the document,
 * from where whoever works with keys would have to come again.
 */
export function useFocusBack(): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && !target.closest('[role=dialog]')) last = target;
    };
    const watch = new MutationObserver((changes) => {
      if (document.activeElement !== document.body) return;
      if (last?.isConnected && !changes.some(hasClosedWindow)) return;
      last?.focus();
      if (last && document.activeElement === document.body) toMain();
    });
    document.addEventListener('focusin', remember);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      watch.disconnect();
    };
  }, []);
}

const hasClosedWindow = ({ removedNodes }: MutationRecord): boolean =>
  [...removedNodes].some(
    (node) =>
      node instanceof Element &&
      (node.matches('[role=dialog]') || node.querySelector('[role=dialog]') !== null),
  );

const toMain = (): void => document.getElementById('main')?.focus({ preventScroll: true });
