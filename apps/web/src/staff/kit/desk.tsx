import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Icon } from '../../design/icon';
import { useCurrentInView } from './current-in-view';
import { Main } from './main';

interface DeskProps {
  title: string;
  /** Where this page hangs. */
  above?: { href: string; label: string };
  /** Beside the title: how things stand. */
  aside?: ReactNode;
  /** Buttons at the right. */
  actions?: ReactNode;
  tabs?: readonly Tab[];
  children: ReactNode;
}

export interface Tab {
  href: string;
  label: string;
  /** Pages below its address belong to it. */
  deep?: boolean;
}

/** One page of the staff side: its way back, its title, what can be done, its tabs. */
export function Desk({ title, above, aside, actions, tabs, children }: DeskProps) {
  const [place] = useLocation();
  const row = useCurrentInView(`${place} ${tabs?.length}`);
  return (
    <Main title={title}>
      <header className="st-head">
        {above && (
          <p className="crumb">
            <Link href={above.href}>
              <Icon name="back" />
              {above.label}
            </Link>
          </p>
        )}
        <div className="st-title">
          <h1>{title}</h1>
          {aside}
          {actions && <div className="st-actions">{actions}</div>}
        </div>
        {tabs && (
          <nav className="st-tabs" aria-label={title} ref={row}>
            {tabs.map(({ href, label, deep }) => (
              <Link
                key={href}
                href={href}
                aria-current={
                  place === href || (deep && place.startsWith(`${href}/`)) ? 'page' : undefined
                }
              >
                {label}
              </Link>
            ))}
          </nav>
        )}
      </header>
      {children}
    </Main>
  );
}

/** A titled part of a page. */
export function Panel({
  title,
  hint,
  actions,
  children,
}: {
  title: string;
  hint?: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="st-panel">
      <div className="st-panel-head">
        <h2>{title}</h2>
        {actions}
      </div>
      {hint && <p className="dim small st-hint">{hint}</p>}
      {children}
    </section>
  );
}
