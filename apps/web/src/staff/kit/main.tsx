import { useEffect, useRef, type ReactNode } from 'react';

let arrived = false;

/** The main part of a staff page: its title, and the focus of whoever arrives by a link. */
export function Main({ title, children }: { title: string; children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = title ? `${title} · Bảng Vàng` : 'Bảng Vàng';
  }, [title]);
  useEffect(() => {
    if (arrived) {
      window.scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
    arrived = true;
  }, []);
  return (
    <main id="main" tabIndex={-1} ref={main} aria-label={title || undefined} className="st-main">
      {children}
    </main>
  );
}
