import { useState } from 'react';
import { Switches } from '../design/page';
import { Icon } from '../design/icon';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { useContestWords } from '../staff/kit/zone';
import type { MarkState } from './mark-desk';
import { takeLocked } from './just-locked';
import type { Going } from './use-going';
import { ProgressBar } from './progress-bar';
import type { Queue, Work } from './types';

const WORDS = {
  bar: ['Bàn chấm', 'Desk'],
  queue: ['Hàng bài', 'Works'],
  previous: ['Bài trước', 'Previous work'],
  next: ['Bài sau', 'Next work'],
  keys: ['Phím tắt', 'Keys'],
  place: ['bài {n}', 'work {n}'],
  saved: ['Đã lưu', 'Saved'],
  savedAt: ['Đã lưu lúc {at}', 'Saved at {at}'],
  saving: ['Đang lưu…', 'Saving…'],
  waiting: ['Máy chủ bận; đang lưu lại…', 'The server is busy; saving again…'],
  offline: [
    'Mất mạng: điểm được giữ trên máy này, có mạng sẽ tự lưu',
    'Offline: kept on this machine, saved when the network is back',
  ],
  stale: ['Có bản lưu ở nơi khác: hãy chọn', 'Saved elsewhere meanwhile: please choose'],
  refused: ['Chưa lưu được: {why}', 'Not saved: {why}'],
  lockedNow: ['Đã khóa {code}: {n} điểm', '{code} locked: {n} points'],
  locked: ['Đã khóa', 'Locked'],
} as const;

interface DeskBarProps {
  work: Work;
  queue: Queue | undefined;
  state: MarkState;
  go: Going;
  showHelp: () => void;
}

/** Above the desk: which work, how far, and whether all is saved. */
export function DeskBar({ work, queue, state, go, showHelp }: DeskBarProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const [locked] = useState(takeLocked);
  const before = locked && { code: locked.code, n: f.number(locked.centipoints / 100) };
  return (
    <header className="jd-bar" aria-label={say('bar')}>
      <button className="btn plain" onClick={go.queue}>
        <Icon name="back" />
        {say('queue')} <kbd>Q</kbd>
      </button>
      <span className="jd-code">{work.code}</span>
      {go.place > 0 && <span className="small dim">{say('place', { n: f.number(go.place) })}</span>}
      <button className="btn plain" onClick={go.previous}>
        <span className="sr">{say('previous')}</span>
        <Icon name="back" /> <kbd>P</kbd>
      </button>
      <button className="btn plain" onClick={go.next}>
        <span className="sr">{say('next')}</span>
        <Icon name="next" /> <kbd>N</kbd>
      </button>
      {queue && <ProgressBar progress={queue.progress} />}
      <SaveLine work={work} state={state} />
      <button className="btn plain" onClick={showHelp}>
        ? <span className="sr">{say('keys')}</span>
      </button>
      <Switches />
      <p className="sr" role="status">
        {before && say('lockedNow', before)}
      </p>
      {before && (
        <p className="jd-stamp" aria-hidden="true" key={before.code}>
          {say('lockedNow', before)}
        </p>
      )}
    </header>
  );
}

/** How the mark stands; only trouble is said aloud. */
function SaveLine({ work, state }: { work: Work; state: MarkState }) {
  const words = useSaveWords(work, state);
  const trouble = state.save !== 'saved' && state.save !== 'saving';
  return (
    <>
      <span className={`jd-save small ${trouble ? 'trouble' : ''}`} data-save={state.save}>
        {words}
      </span>
      <span className="sr" role="status">
        {trouble && words}
      </span>
    </>
  );
}

function useSaveWords({ mark }: Work, { save, savedAt, problem }: MarkState): string {
  const say = useSay(WORDS);
  const { f, language } = useContestWords();
  if (mark.state === 'locked') {
    return [say('locked'), mark.lockedAt && f.instant(mark.lockedAt)].filter(Boolean).join(' · ');
  }
  if (save === 'saved' && savedAt !== null) {
    const clock = new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' });
    return say('savedAt', { at: clock.format(savedAt) });
  }
  return say(save, { why: problem?.document.detail ?? problem?.message ?? '' });
}
