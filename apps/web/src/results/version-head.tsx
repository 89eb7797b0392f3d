import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';

const WORDS = {
  old: ['Phiên bản cũ', 'Older version'],
  version: ['Phiên bản {n} · công bố lúc {at}', 'Version {n} · published at {at}'],
  reason: ['Lý do có phiên bản này', 'Why there is this version'],
} as const;

interface VersionHeadProps {
  title: string;
  /** What the title is of; null where it says that itself. */
  of: string | null;
  version: number;
  publishedAt: string;
  /** Of the contest. */
  zone: string;
  /** Said while it is in force. */
  official: string;
  /** The version that is in force now, where this is not it. */
  replaced: { words: string; href: string; lead: string } | null;
  isCurrent: boolean;
  reason: string | null;
  /** Where one can go from here. */
  children?: ReactNode;
}

/** The head of a published version: what it is, whether it is in force, why there is it. */
export function VersionHead(props: VersionHeadProps) {
  const { title, of, version, publishedAt, zone, replaced, isCurrent, reason } = props;
  const say = useSay(WORDS);
  const { f } = useWords();
  return (
    <>
      <div className="lacquer stack">
        <p className={`state ${isCurrent ? 'on' : 'wait'}`}>
          {isCurrent ? props.official : say('old')}
        </p>
        <h1>{title}</h1>
        {of !== null && <p className="dim">{of}</p>}
        <p className="dim num results-when">
          {say('version', { n: version, at: f.instant(publishedAt, zone) })}
        </p>
        {props.children}
      </div>
      {replaced && (
        <p className="notice results-gap">
          {replaced.words} <Link href={replaced.href}>{replaced.lead}</Link>
        </p>
      )}
      {reason && (
        <p className="notice results-gap">
          <b>{say('reason')}:</b> {reason}
        </p>
      )}
    </>
  );
}
