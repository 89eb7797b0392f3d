import { useEffect, useEffectEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useWords } from '../i18n/format';
import { Empty, Loaded } from '../staff/kit/states';
import { useSay } from '../staff/kit/words';
import { JudgePage } from './judge-page';
import { useSeen } from './kept';
import { KeysHelp } from './keys-help';
import { deskHref, queuePath } from './paths';
import { OfflineNotice } from './offline-notice';
import { ProgressBar } from './progress-bar';
import { calledOf } from './rubric.rules';
import type { DeskState, Progress, Queue } from './types';
import { DESK_WORDS } from './words';

const WORDS = {
  ...DESK_WORDS,
  title: ['Hàng bài', 'Works'],
  go: ['Chấm bài tiếp theo', 'Mark the next'],
  goOn: ['Chấm tiếp bài dở', 'Go on where you stopped'],
  keys: ['Phím tắt', 'Keys'],
  none: ['Chưa có bài nào trong hàng', 'No works here yet'],
  show: ['Hiện', 'Show'],
  all: ['Tất cả', 'All'],
  nothing: ['Không có bài nào như vậy', 'None of this kind'],
  qualifying: [
    'Trước hết, bạn chấm các bài chuẩn: điểm của chúng đã được cả ban thống nhất. Đủ gần, bạn sẽ nhận bài thật.',
    'First you mark the anchor works, whose marks the jury has agreed on. Near enough, and you get the real ones.',
  ],
  stopped: [
    'Việc chấm của bạn đang tạm dừng: điểm ở bài chuẩn hoặc bài kiểm tra lệch quá giới hạn. Trưởng ban giám khảo sẽ liên hệ; những gì đã chấm vẫn được giữ.',
    'Your marking is stopped: your mark of an anchor or a seed lay too far off. The chief judge will be in touch; what you marked is kept.',
  ],
  lockedStage: [
    'Vòng chấm đã khóa. Bạn vẫn đọc lại được điểm mình đã cho.',
    'The stage is locked. You can still read what you gave.',
  ],
  again: [
    'Vòng chấm đã khóa. Có bài cần chấm phúc khảo: hãy chấm độc lập như mọi bài khác.',
    'The stage is locked. There is re-marking to do: mark as you mark any other work.',
  ],
  finished: [
    'Bạn đã chấm xong mọi bài được giao. Cảm ơn bạn!',
    'You have marked everything. Thank you!',
  ],
} as const;

const FILTERS = ['all', 'waiting', 'draft', 'agreement', 'locked'] as const;
type Filter = (typeof FILTERS)[number];

/** The works in a judge's hands, in their order. */
export function QueuePage({ stageId }: { stageId: string }) {
  const say = useSay(WORDS);
  const query = useSeen<Queue>(queuePath(stageId));
  const [help, showHelp] = useState(false);
  const { refresh } = query;
  useEffect(() => refresh(), [refresh]);
  return (
    <JudgePage title={say('title')}>
      <Loaded query={query} heights={[6, 20]}>
        {(queue) => (
          <>
            <OfflineNotice shown={query.offline} />
            <Head stageId={stageId} queue={queue} showHelp={() => showHelp(true)} />
            {queue.works.length === 0 ? (
              <Empty title={say('none')} />
            ) : (
              <Works stageId={stageId} queue={queue} />
            )}
          </>
        )}
      </Loaded>
      {help && <KeysHelp close={() => showHelp(false)} />}
    </JudgePage>
  );
}

interface HeadProps {
  stageId: string;
  queue: Queue;
  showHelp: () => void;
}

function Head({ stageId, queue: { progress, works }, showHelp }: HeadProps) {
  const say = useSay(WORDS);
  const [, go] = useLocation();
  const open = progress.phase === 'qualifying' || progress.phase === 'marking';
  const begun = works.find(({ state }) => state === 'draft');
  const next = open ? (begun ?? works.find(({ state }) => state === 'waiting')) : undefined;
  useQueueKeys({ help: showHelp, next: () => next && go(deskHref(stageId, next.code)) });
  return (
    <>
      <div className="jd-queue-head">
        <h1 className="jd-h1">{say('title')}</h1>
        <ProgressBar progress={progress} />
        <div className="row">
          {next && (
            <Link href={deskHref(stageId, next.code)} className="btn gold">
              {say(begun ? 'goOn' : 'go')} <kbd>N</kbd>
            </Link>
          )}
          <button className="btn quiet" onClick={showHelp}>
            {say('keys')} <kbd>?</kbd>
          </button>
        </div>
      </div>
      <Standing progress={progress} />
    </>
  );
}

/** What a judge has to know of how they stand; nothing while they simply mark. */
function Standing({ progress: { phase, done, total } }: { progress: Progress }) {
  const say = useSay(WORDS);
  const finished = phase === 'marking' && total > 0 && done === total;
  if (phase === 'marking' && !finished) return null;
  const locked = done < total ? 'again' : 'lockedStage';
  return (
    <p className={phase === 'stopped' ? 'notice bad' : 'notice'} role="status">
      {say(phase === 'marking' ? 'finished' : phase === 'locked' ? locked : phase)}
    </p>
  );
}

function useQueueKeys(keys: { help: () => void; next: () => void }): void {
  const press = useEffectEvent(({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    if (ctrlKey || metaKey || altKey || document.querySelector('dialog[open]')) return;
    if (key === '?') keys.help();
    if (key.toLowerCase() === 'n') keys.next();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

const LOOKS: Record<DeskState, string> = {
  waiting: 'wait',
  draft: 'wait',
  locked: 'on',
  agreement: 'warn',
};

function Works({ stageId, queue: { works, names } }: { stageId: string; queue: Queue }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const [filter, setFilter] = useState<Filter>('all');
  const shown = filter === 'all' ? works : works.filter(({ state }) => state === filter);
  const count = (name: Filter): number =>
    name === 'all' ? works.length : works.filter(({ state }) => state === name).length;
  return (
    <section className="jd-works" aria-label={say('title')}>
      <div className="jd-filter" role="group" aria-label={say('show')}>
        {FILTERS.map((name) => (
          <button key={name} aria-pressed={filter === name} onClick={() => setFilter(name)}>
            {say(name)} <span className="num">{f.number(count(name))}</span>
          </button>
        ))}
      </div>
      {shown.length === 0 && <p className="dim">{say('nothing')}</p>}
      <ol>
        {shown.map(({ code, title, medium, genre, words, state, flagged }) => (
          <li key={code}>
            <Link href={deskHref(stageId, code)}>
              <span className="jd-code">{code}</span>
              <span className="jd-work-title">
                {title}
                <span className="small dim">
                  {[
                    calledOf(names, medium),
                    calledOf(names, genre),
                    words ? say('words', { n: f.number(words) }) : null,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              {flagged && <span className="jd-flagged small">{say('flagged')}</span>}
              <span className={`state ${LOOKS[state]}`}>{say(state)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
