import { useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useContest } from '../api/queries';
import type { ContestDetail } from '../api/types';
import { Bones, Page, TroublePage } from '../design/page';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { AUTHOR_WORDS, awardLists, useAwards } from './awards';
import { madeUpLists, resultLists, stepsOf, type RevealedList, type Step } from './ceremony.rules';
import { inForce, useResult, useVersions, type Versions } from './published';
import './ceremony.css';

const WORDS = {
  ...AUTHOR_WORDS,
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
  works: ['Giải tác phẩm', 'Prizes of works'],
  units: ['Giải tập thể', 'Awards of units'],
} as const;

/** What can be shown: a published result, or the award list of works. */
interface Show {
  label: string;
  title: string;
}

/** Under what the award list of works stands among what can be shown. */
const WORKS = 'awards';

/** The hall's view of a result: from the last prize to the first, one key press at a time. */
export default function Ceremony({ slug, label }: { slug: string; label?: string }) {
  const contest = useContest(slug);
  const versions = useVersions(slug);
  const { t } = useWords();
  if (contest.data && versions.data)
    return <Choice contest={contest.data} versions={versions.data} label={label} />;
  const error = contest.error ?? versions.error;
  if (error) return <TroublePage error={error} retry={contest.refresh} />;
  return (
    <Page title="" bare>
      <Bones label={t('page.loading')} heights={[30]} />
    </Page>
  );
}

interface ChoiceProps {
  contest: ContestDetail;
  versions: Versions;
  label?: string;
}

function Choice({ contest, versions, label }: ChoiceProps) {
  const say = useSay(WORDS);
  const { data: awards } = useAwards(contest.writing ? contest.slug : null);
  const works = awards ? [{ label: WORKS, title: say('works') }] : [];
  const shows: Show[] = [...inForce(versions), ...works];
  const named = [...shows, ...versions.publications].find((one) => one.label === label);
  const props = { contest, shows, chosen: named ?? shows[0] };
  if (awards && props.chosen?.label === WORKS)
    return <Presenter {...props} lists={awardLists(awards, say)} />;
  return <ResultPresenter {...props} />;
}

interface PresenterProps {
  contest: ContestDetail;
  chosen: Show | undefined;
  shows: Show[];
  /** Absent until they are known. */
  lists?: RevealedList[];
}

function ResultPresenter(props: Omit<PresenterProps, 'lists'>) {
  const { data: result } = useResult(props.contest.slug, props.chosen?.label ?? null);
  const lists = result && resultLists(result.prizes, result.collectives);
  return <Presenter {...props} lists={lists} />;
}

/** Nothing is shown before the presenter says which list. */
function Presenter({ contest, chosen, shows, lists }: PresenterProps) {
  const say = useSay(WORDS);
  const [mode, setMode] = useState<'rehearsal' | 'real' | null>(null);
  if (mode) {
    const shown = mode === 'real' && lists ? lists : madeUpLists(lists ?? []);
    const stop = () => setMode(null);
    return <Stage {...{ contest, stop }} steps={stepsOf(shown)} rehearsal={mode === 'rehearsal'} />;
  }
  return (
    <Page title={say('title')} bare className="ceremony">
      <div className="ceremony-door">
        <p className="dim">{say('title')}</p>
        <h1 className="gilt">{contest.title}</h1>
        {shows.length > 1 && (
          <nav className="results-which" aria-label={say('of')}>
            {shows.map((one) => (
              <Link
                key={one.label}
                href={`/c/${contest.slug}/ceremony/${one.label}`}
                aria-current={one.label === chosen?.label ? 'page' : undefined}
              >
                {one.title}
              </Link>
            ))}
          </nav>
        )}
        <p>{chosen ? say('sure') : say('unpublished')}</p>
        <p className="row">
          <button className="btn gold" onClick={() => setMode('rehearsal')}>
            {say('rehearse')}
          </button>
          {lists && (
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
