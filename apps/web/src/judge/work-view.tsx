import { useState, type RefObject } from 'react';
import { useWords } from '../i18n/format';
import { readStored, writeStored } from '../storage';
import { useSay } from '../staff/kit/words';
import { filePath } from './paths';
import { calledOf } from './rubric.rules';
import type { Called, Work, WorkFile } from './types';
import { DESK_WORDS } from './words';

const WORDS = {
  ...DESK_WORDS,
  work: ['Bài dự thi', 'The work'],
  text: ['Văn bản', 'Text'],
  pages: ['Trang {n}', 'Pages {n}'],
  recording: ['Bản ghi {n}', 'Recording {n}'],
  file: ['Tệp {n}', 'File {n}'],
  view: ['Cách xem', 'View'],
  larger: ['Chữ to hơn', 'Larger text'],
  smaller: ['Chữ nhỏ hơn', 'Smaller text'],
  page: ['Trang {n}/{of}', 'Page {n} of {of}'],
  open: ['Mở tệp', 'Open the file'],
  empty: ['Bài này không có nội dung để đọc.', 'There is nothing to read here.'],
} as const;

const SIZE = 'bv:judge:size';
const SIZES = [0.9, 1, 1.125, 1.25, 1.4, 1.6];

/** One way to look at a work: its text, or one of its files. */
type View = { kind: 'text' } | { kind: 'file'; file: WorkFile };

/** What of a work is read. */
type ReadWork = Pick<
  Work,
  'code' | 'medium' | 'genre' | 'title' | 'language' | 'html' | 'words' | 'files'
>;

interface WorkViewProps {
  stageId: string;
  work: ReadWork;
  /** Of media and genres. */
  names: readonly Called[];
  /** Its title and facts stand above already. */
  isTitled?: boolean;
  /** What scrolls. */
  pane: RefObject<HTMLDivElement | null>;
}

/** A work set for reading: text, pages as pictures, or a player. */
export function WorkView({ stageId, work, names, pane, isTitled = false }: WorkViewProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const views: View[] = [
    ...(work.html ? [{ kind: 'text' } as const] : []),
    ...work.files.map((file) => ({ kind: 'file', file }) as const),
  ];
  const [at, setAt] = useState(0);
  const [size, setSize] = useState(() => Number(readStored(SIZE) ?? 1));
  const resize = (by: number): void => {
    const next = Math.min(SIZES.length - 1, Math.max(0, size + by));
    setSize(next);
    writeStored(SIZE, String(next));
  };
  const facts = [
    calledOf(names, work.medium),
    calledOf(names, work.genre),
    work.words ? say('words', { n: f.number(work.words) }) : null,
  ].filter(Boolean);
  return (
    <section className="jd-work" aria-label={`${say('work')}: ${work.title}`}>
      <div className="jd-work-bar">
        {views.length > 1 && (
          <div className="jd-filter" role="group" aria-label={say('view')}>
            {views.map((one, index) => (
              <button key={index} aria-pressed={index === at} onClick={() => setAt(index)}>
                {labelOf(one, say)}
              </button>
            ))}
          </div>
        )}
        <button className="btn plain" onClick={() => resize(-1)}>
          A− <span className="sr">{say('smaller')}</span>
        </button>
        <button className="btn plain" onClick={() => resize(1)}>
          A+ <span className="sr">{say('larger')}</span>
        </button>
      </div>
      <div
        className="jd-pane"
        ref={pane}
        tabIndex={0}
        role="region"
        aria-label={work.title}
        style={{ '--zoom': SIZES[size] ?? 1 } as React.CSSProperties}
      >
        {!isTitled && (
          <header className="jd-work-head">
            <p className="small dim">{facts.join(' · ')}</p>
            <h1 lang={work.language}>{work.title}</h1>
          </header>
        )}
        <Shown stageId={stageId} work={work} view={views[at]} />
      </div>
    </section>
  );
}

interface ShownProps {
  stageId: string;
  work: ReadWork;
  view: View | undefined;
}

function Shown({ stageId, work, view }: ShownProps) {
  const say = useSay(WORDS);
  if (!view) return <p className="dim">{say('empty')}</p>;
  if (view.kind === 'file') {
    return <FileView file={view.file} path={filePath(stageId, work.code, view.file.no)} />;
  }
  return (
    <article
      className="jd-text"
      lang={work.language}
      dangerouslySetInnerHTML={{ __html: work.html }}
    />
  );
}

function labelOf(view: View, say: ReturnType<typeof useSay<typeof WORDS>>): string {
  if (view.kind === 'text') return say('text');
  const { no, pages, type } = view.file;
  if (pages) return say('pages', { n: no });
  return say(isPlayed(type) ? 'recording' : 'file', { n: no });
}

const isPlayed = (type: string): boolean => isAudio(type) || isVideo(type);
const isAudio = (type: string): boolean => type === 'mp3' || type.startsWith('audio/');
const isVideo = (type: string): boolean => type === 'mp4' || type.startsWith('video/');
const isPicture = (type: string): boolean => ['jpeg', 'png'].includes(type.replace('image/', ''));

function FileView({ file, path }: { file: WorkFile; path: string }) {
  const say = useSay(WORDS);
  if (isAudio(file.type)) {
    return <audio className="jd-player" controls preload="metadata" src={path} />;
  }
  if (isVideo(file.type)) {
    return <video className="jd-player" controls preload="metadata" src={path} />;
  }
  const pages = file.pages ?? 0;
  if (pages > 0) {
    return (
      <ol className="jd-pages">
        {Array.from({ length: pages }, (_, index) => (
          <li key={index}>
            <img
              src={`${path}/pages/${index + 1}`}
              alt={say('page', { n: index + 1, of: pages })}
              loading={index < 2 ? 'eager' : 'lazy'}
            />
          </li>
        ))}
      </ol>
    );
  }
  if (isPicture(file.type)) {
    return <img className="jd-picture" src={path} alt={say('file', { n: file.no })} />;
  }
  return (
    <p>
      <a className="btn quiet" href={path} target="_blank" rel="noreferrer">
        {say('open')}
      </a>
    </p>
  );
}
