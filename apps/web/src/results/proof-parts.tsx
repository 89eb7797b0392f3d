import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Copy } from '../design/copy';
import { Icon } from '../design/icon';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';

/* What a published result and a published award list have in common: anyone can check them. */

const WORDS = {
  title: ['Ai cũng kiểm tra được', 'Anyone can check'],
  copy: ['Chép lệnh', 'Copy the command'],
  files: ['Tải về', 'Files'],
  versions: ['Các phiên bản', 'Versions'],
  version: ['Phiên bản {n}', 'Version {n}'],
  inForce: ['có hiệu lực', 'in force'],
} as const;

interface CheckProps {
  /** What the bundle holds, and what the command does with it. */
  how: string;
  /** File name of the bundle. */
  bundle: string;
  /** What the SHA-256 is of. */
  hashOf: string;
  sha256: string;
  /** A {@link FileLine} for each file. */
  children: ReactNode;
}

/** How to check what is published, and its files. */
export function Check({ how, bundle, hashOf, sha256, children }: CheckProps) {
  const say = useSay(WORDS);
  const command = `bangvang replay ${bundle}`;
  return (
    <section className="section">
      <h2>{say('title')}</h2>
      <div className="pair">
        <div className="stack">
          <p>{how}</p>
          <p className="mono results-command">{command}</p>
          <Copy text={command} label={say('copy')} />
          <p className="dim small">
            {hashOf}: <span className="mono">{sha256}</span>
          </p>
        </div>
        <div>
          <h3>{say('files')}</h3>
          <ul className="results-links">{children}</ul>
        </div>
      </div>
    </section>
  );
}

interface FileLineProps {
  url: string;
  words: string;
  /** A page to look at rather than a file to keep. */
  page?: boolean;
  /** The name under which it is kept, where its address does not end in one. */
  saveAs?: string;
  bytes?: number;
}

/** One file of what is published. */
export function FileLine({ url, words, page = false, saveAs, bytes }: FileLineProps) {
  const { f } = useWords();
  const size = (of: number): string =>
    of < 1e6
      ? `${f.number(Math.max(1, Math.round(of / 1e3)))} KB`
      : `${f.number(Math.round(of / 1e5) / 10)} MB`;
  return (
    <li>
      <a href={url} download={saveAs}>
        <Icon name={page ? 'next' : 'down'} />
        {words}
      </a>
      {bytes !== undefined && (
        <>
          {' '}
          <span className="dim small num">{size(bytes)}</span>
        </>
      )}
    </li>
  );
}

interface VersionLine {
  version: number;
  href: string;
  publishedAt: string;
  reason: string | null;
  inForce: boolean;
  /** Whether it is the one that the page shows. */
  shown: boolean;
}

/** Every version with its day and reason. */
export function VersionList({ versions, zone }: { versions: VersionLine[]; zone: string }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  return (
    <section className="section">
      <h2>{say('versions')}</h2>
      <ol className="results-versions">
        {versions.map(({ version, href, publishedAt, reason, inForce, shown }) => (
          <li key={version}>
            <Link href={href} aria-current={shown ? 'page' : undefined}>
              {say('version', { n: version })}
            </Link>{' '}
            <span className="dim num">{f.instant(publishedAt, zone)}</span>{' '}
            {inForce && <span className="state on">{say('inForce')}</span>}
            {reason && <p>{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
