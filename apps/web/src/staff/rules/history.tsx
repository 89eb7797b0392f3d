import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../i18n';
import { useWords } from '../../i18n/format';
import { useStaff } from '../kit/api';
import { Panel } from '../kit/desk';
import { Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import type { Version } from './types';

const WORDS = {
  title: ['Các phiên bản', 'Versions'],
  none: ['Chưa lưu phiên bản nào: đang theo mặc định.', 'No version yet: the defaults hold.'],
  version: ['Phiên bản {n}', 'Version {n}'],
  now: ['đang có hiệu lực', 'in force'],
  reason: ['Lý do đã công bố: {reason}', 'Published reason: {reason}'],
  read: ['Xem', 'Read'],
  show: ['Xem phiên bản {n}', 'Read version {n}'],
  hide: ['Thôi xem', 'Close'],
  take: ['Đưa vào bản đang sửa', 'Put into my draft'],
} as const;

interface HistoryProps<T> {
  path: string;
  history: Version[];
  zone: string;
  /** Puts an earlier version into the draft; null where nothing may be edited. */
  take: ((rules: T) => void) | null;
}

/** Every version: who, when, why, and what it said. */
export function History<T>({ path, history, zone, take }: HistoryProps<T>) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const [open, show] = useState<number | null>(null);
  return (
    <Panel title={say('title')}>
      {history.length === 0 && <p className="dim">{say('none')}</p>}
      <ol className="ru-versions">
        {history.map(({ version, createdAt, createdByName, reason, sha256 }, index) => (
          <li key={version}>
            <div className="st-actions">
              <b>{say('version', { n: version })}</b>
              {index === 0 && <span className="state on">{say('now')}</span>}
              <span className="dim num">{f.instant(createdAt, zone)}</span>
              {createdByName && <span>{createdByName}</span>}
              <Button
                variant="default"
                size="compact-sm"
                aria-expanded={open === version}
                aria-label={say('show', { n: version })}
                onClick={() => show(open === version ? null : version)}
              >
                {say(open === version ? 'hide' : 'read')}
              </Button>
            </div>
            {reason && <p>{say('reason', { reason })}</p>}
            <p className="mono small dim ru-hash">{sha256}</p>
            {open === version && <Said path={`${path}/${version}`} take={take} />}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

interface VersionAnswer<T> {
  rules: T;
  summary: string[];
  summaryEn: string[];
}

function Said<T>({ path, take }: { path: string; take: ((rules: T) => void) | null }) {
  const say = useSay(WORDS);
  const { language } = useLanguage();
  const query = useStaff<VersionAnswer<T>>(path);
  return (
    <Loaded query={query} heights={[6]}>
      {({ rules, summary, summaryEn }) => (
        <div className="notice">
          <ol className="st-sentences">
            {(language === 'vi' ? summary : summaryEn).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
          {take && (
            <div className="st-actions">
              <Button variant="default" size="compact-sm" onClick={() => take(rules)}>
                {say('take')}
              </Button>
            </div>
          )}
        </div>
      )}
    </Loaded>
  );
}
