import { useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useContest } from '../api/queries';
import type { ContestDetail } from '../api/types';
import { Bones, Page, TroublePage } from '../design/page';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { madeUpSteps, stepsOf, type Step } from './ceremony.rules';
import { inForce, useResult, useVersions, type Publication } from './published';
import './ceremony.css';

const WORDS = {
  title: ['Lễ công bố kết quả', 'Announcement of the results'],
  rehearsal: ['Diễn thử', 'Rehearsal'],
  real: ['Danh sách thật', 'Real list'],
  unpublished: [
    'Chưa có kết quả công bố: chỉ diễn thử được, với tên bịa.',
    'Nothing is published: only a rehearsal with made-up names.',
  ],
  choose: ['Chọn danh sách để trình chiếu', 'Choose what to show'],
  of: ['Kết quả của', 'Result of'],
  next: ['Tiếp', 'Next'],
  back: ['Lùi', 'Back'],
  keys: [
    'Phím cách hoặc → để hiện tiếp, ← để lùi, F để mở toàn màn hình, Esc để dừng.',
    'Space or → reveals the next, ← goes back, F fills the screen, Esc stops.',
  ],
  rehearsing: ['Diễn thử với tên bịa', 'Rehearsal with made-up names'],
  start: ['Bấm phím cách để bắt đầu', 'Press Space to begin'],
  rehearse: ['Diễn thử với tên bịa', 'Rehearse with made-up names'],
  show: ['Trình chiếu danh sách thật', 'Show the real list'],
  sure: [
    'Tên người đoạt giải sẽ hiện lần lượt, từ giải cuối đến giải đầu.',
    'The winners appear one after the other, from the last prize to the first.',
  ],
  unnamed: ['Số {n}', 'Number {n}'],
  progress: ['{n}/{of}', '{n}/{of}'],
  stop: ['Dừng', 'Stop'],
  end: ['Xin chúc mừng!', 'Congratulations!'],
} as const;

/** The hall's view of a result: from the last prize to the first, one key press at a time. */
export default function Ceremony({ slug, label }: { slug: string; label?: string }) {
  const contest = useContest(slug);
  const versions = useVersions(slug);
  const { t } = useWords();
  if (!contest.data || !versions.data) {
    const error = contest.error ?? versions.error;
    if (error) return <TroublePage error={error} retry={contest.refresh} />;
    return (
      <Page title="" bare>
        <Bones label={t('page.loading')} heights={[30]} />
      </Page>
    );
  }
  const current = inForce(versions.data);
  const chosen = versions.data.publications.find((one) => one.label === label) ?? current[0];
  return <Presenter contest={contest.data} publication={chosen} current={current} />;
}

interface PresenterProps {
  contest: ContestDetail;
  publication: Publication | undefined;
  current: Publication[];
}

/** Nothing is shown before the presenter says which list. */
function Presenter({ contest, publication, current }: PresenterProps) {
  const say = useSay(WORDS);
  const { data: result } = useResult(contest.slug, publication?.label ?? null);
  const [mode, setMode] = useState<'rehearsal' | 'real' | null>(null);
  const steps =
    mode === 'real' && result
      ? stepsOf(result.prizes, result.collectives)
      : madeUpSteps(result?.prizes);
  if (mode)
    return (
      <Stage {...{ contest, steps }} rehearsal={mode === 'rehearsal'} stop={() => setMode(null)} />
    );
  return (
    <Page title={say('title')} bare className="ceremony">
      <div className="ceremony-door">
        <p className="dim">{say('title')}</p>
        <h1 className="gilt">{contest.title}</h1>
        {current.length > 1 && (
          <nav className="results-which" aria-label={say('of')}>
            {current.map((one) => (
              <Link
                key={one.label}
                href={`/c/${contest.slug}/ceremony/${one.label}`}
                aria-current={one.label === publication?.label ? 'page' : undefined}
              >
                {one.title}
              </Link>
            ))}
          </nav>
        )}
        <p>{publication ? say('sure') : say('unpublished')}</p>
        <p className="row">
          <button className="btn gold" onClick={() => setMode('rehearsal')}>
            {say('rehearse')}
          </button>
          {result && (
            <button className="btn quiet" onClick={() => setMode('real')}>
              {say('show')}
            </button>
          )}
        </p>
        <p className="dim small">{say('keys')}</p>
      </div>
    </Page>
  );
}

interface StageProps {
  contest: ContestDetail;
  steps: Step[];
  rehearsal: boolean;
  stop: () => void;
}

function Stage({ contest, steps, rehearsal, stop }: StageProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const [at, setAt] = useState(0);
  const last = steps.length + 1;
  const go = useCallback(
    (by: number) => setAt((now) => Math.min(last, Math.max(0, now + by))),
    [last],
  );
  useKeys(go, stop);
  const step = steps[at - 1];
  return (
    <Page title={say('title')} bare className="ceremony">
      <header>
        <p>{contest.title}</p>
        {rehearsal && <p className="ceremony-rehearsal">{say('rehearsing')}</p>}
      </header>
      <div className="ceremony-scene" aria-live="polite" key={at}>
        {step ? (
          <Scene step={step} />
        ) : (
          <>
            <h1 className="gilt">{at === 0 ? contest.title : say('end')}</h1>
            <p>{at === 0 ? say('start') : contest.title}</p>
          </>
        )}
      </div>
      <footer>
        <button className="btn plain" onClick={() => go(-1)} disabled={at === 0}>
          {say('back')}
        </button>
        <span className="num dim">
          {say('progress', { n: f.number(Math.min(at, steps.length)), of: f.number(steps.length) })}
        </span>
        <button className="btn plain" onClick={() => go(1)} disabled={at === last}>
          {say('next')}
        </button>
        <button className="btn plain" onClick={stop}>
          {say('stop')}
        </button>
      </footer>
    </Page>
  );
}

function useKeys(go: (by: number) => void, stop: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const by = STEPS[event.key];
      if (by === undefined && event.key !== 'Escape' && event.key !== 'f') return;
      // A button in focus would take the space as its own press.
      event.preventDefault();
      if (event.repeat) return;
      if (by !== undefined) go(by);
      else if (event.key === 'f') void toggleFullScreen();
      else stop();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [go, stop]);
}

/** A presenter's clicker sends page keys. */
const STEPS: Record<string, number> = {
  ' ': 1,
  ArrowRight: 1,
  PageDown: 1,
  ArrowLeft: -1,
  PageUp: -1,
};

async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen().catch(() => undefined);
}

/** One reveal: the name of a prize first, then who gets it. */
function Scene({ step }: { step: Step }) {
  const say = useSay(WORDS);
  const { prize, of, names, first } = step;
  return (
    <>
      <p className="ceremony-of">{of}</p>
      <h1 className={names.length === 0 ? 'gilt ceremony-alone' : 'gilt'}>{prize}</h1>
      {names.length > 0 && (
        <ul className={first ? 'ceremony-first' : undefined} data-count={Math.min(names.length, 9)}>
          {names.map(({ name, number, unit }) => (
            <li key={number}>
              <b>{name ?? say('unnamed', { n: number })}</b>
              {unit && <span>{unit}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
