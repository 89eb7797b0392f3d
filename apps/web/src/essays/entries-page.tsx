import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { ApiProblem, call as callApi } from '../api/client';
import { useContest } from '../api/queries';
import { refresh as refreshQuery, useQuery } from '../api/query';
import type { ContestDetail } from '../api/types';
import { Crumb, Page, PageSkeleton, Trouble, TroublePage } from '../design/page';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { CallLine } from './call-line';
import { draftPage, entriesPath, receiptPage } from './paths';
import type { Call, Draft, Entry, Medium, MyEntries } from './types';
import { ESSAY_WORDS } from './words';

const WORDS = {
  ...ESSAY_WORDS,
  none: [
    'Bạn chưa có bài nào. Chọn loại hình bên dưới để bắt đầu; bản nháp được lưu tự động.',
    'You have no works yet. Choose a medium below to begin; drafts are saved as you write.',
  ],
  start: ['Bài mới', 'A new work'],
  write: ['Viết trong trình duyệt', 'Write in the browser'],
  files: ['Nộp tệp {types}', 'Send {types}'],
  wordsFromTo: ['{min}–{max} chữ', '{min}–{max} words'],
  wordsTo: ['tối đa {max} chữ', 'at most {max} words'],
  wordsFrom: ['từ {min} chữ', 'at least {min} words'],
  unit: ['Gửi thay đơn vị của tôi', 'In the name of my unit'],
  perAuthor: ['Mỗi tác giả tối đa {n} bài.', 'At most {n} works of each author.'],
  changed: ['Có bản sửa chưa nộp', 'Changes not handed in'],
  go: ['Viết tiếp', 'Go on'],
  replace: ['Sửa và nộp lại', 'Change and hand in again'],
  look: ['Xem biên nhận', 'See the receipt'],
  stranger: [
    'Hãy đăng ký cuộc thi trước khi gửi bài.',
    'Register for the contest before you send works.',
  ],
  register: ['Đăng ký dự thi', 'Register'],
  saved: ['Lưu lúc {at}', 'Saved {at}'],
  sent: ['Nộp lúc {at}', 'Handed in {at}'],
} as const;

/** My works in a contest, and where a new one begins. */
export function EntriesPage({ slug }: { slug: string }) {
  const contest = useContest(slug);
  const mine = useQuery<MyEntries>(entriesPath(slug));
  const error = contest.error ?? mine.error;
  const stranger = error instanceof ApiProblem && [401, 403].includes(error.status);
  if (contest.data && stranger) return <Stranger contest={contest.data} />;
  if (contest.data && mine.data) return <Mine contest={contest.data} mine={mine.data} />;
  if (error) return <TroublePage error={error} retry={mine.refresh} />;
  return <PageSkeleton />;
}

function Stranger({ contest }: { contest: ContestDetail }) {
  const say = useSay(WORDS);
  return (
    <Page title={say('mine')}>
      <div className="wrap narrow stack">
        <Crumb contest={contest} />
        <h1>{say('mine')}</h1>
        <p>{say('stranger')}</p>
        <p>
          <Link className="btn" href={`/c/${contest.slug}/register`}>
            {say('register')}
          </Link>
        </p>
      </div>
    </Page>
  );
}

function Mine({ contest, mine }: { contest: ContestDetail; mine: MyEntries }) {
  const say = useSay(WORDS);
  const { call, entries } = mine;
  return (
    <Page title={say('mine')}>
      <div className="wrap narrow stack">
        <Crumb contest={contest} />
        <h1>{say('mine')}</h1>
        <CallLine call={call} zone={contest.zone} />
        {entries.length === 0 && call.state === 'open' && <p className="dim">{say('none')}</p>}
        <ul className="es-list">
          {entries.map((entry) => (
            <li key={entry.id}>
              <Work contest={contest} call={call} entry={entry} />
            </li>
          ))}
        </ul>
        {call.state === 'open' && <NewWork slug={contest.slug} call={call} />}
      </div>
    </Page>
  );
}

function Work({ contest, call, entry }: { contest: ContestDetail; call: Call; entry: Entry }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const medium = call.media.find(({ id }) => id === entry.medium)?.name ?? entry.medium;
  const at = f.instant(entry.submittedAt ?? entry.updatedAt, contest.zone);
  return (
    <article className="es-card">
      <p className={`state ${TONES[entry.state]}`}>{say(entry.state)}</p>
      <h2>{entry.title || say('untitled')}</h2>
      <p className="dim small">
        {medium} · {say(entry.submittedAt ? 'sent' : 'saved', { at })}
      </p>
      {entry.changed && entry.editable && <p className="error">{say('changed')}</p>}
      {entry.reason && <p className="notice bad">{entry.reason}</p>}
      <WorkLinks slug={contest.slug} entry={entry} />
    </article>
  );
}

function WorkLinks({ slug, entry }: { slug: string; entry: Entry }) {
  const say = useSay(WORDS);
  const handedIn = entry.version > 0;
  return (
    <p className="row">
      {entry.editable && (
        <Link className="btn quiet" href={draftPage(slug, entry.id)}>
          {say(handedIn ? 'replace' : 'go')}
        </Link>
      )}
      {handedIn && <Link href={receiptPage(slug, entry.id)}>{say('look')}</Link>}
    </p>
  );
}

const TONES: Record<Entry['state'], string> = {
  draft: 'wait',
  submitted: 'on',
  accepted: 'on',
  rejected: 'warn',
  withdrawn: 'warn',
};

function NewWork({ slug, call }: { slug: string; call: Call }) {
  const say = useSay(WORDS);
  const [, go] = useLocation();
  const [unit, setUnit] = useState(false);
  const [starting, setStarting] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const start = async (medium: string) => {
    setStarting(medium);
    setProblem(null);
    try {
      const body = { medium, authorKind: unit ? 'unit' : 'person' };
      const idempotencyKey = crypto.randomUUID();
      const draft = await callApi<Draft>('POST', entriesPath(slug), { body, idempotencyKey });
      refreshQuery(entriesPath(slug));
      go(draftPage(slug, draft.id));
    } catch (error) {
      setProblem(error);
      setStarting(null);
    }
  };
  return (
    <section className="section" aria-labelledby="new-work">
      <h2 id="new-work">{say('start')}</h2>
      {call.perAuthor !== null && <p>{say('perAuthor', { n: call.perAuthor })}</p>}
      {call.unitEntries && (
        <div className="field">
          <label className="tick">
            <input
              type="checkbox"
              checked={unit}
              onChange={(event) => setUnit(event.target.checked)}
            />
            {say('unit')}
          </label>
        </div>
      )}
      <ul className="es-media">
        {call.media.map((medium) => (
          <li key={medium.id}>
            <button disabled={starting !== null} onClick={() => void start(medium.id)}>
              <b>{medium.name}</b>
              <MediumLine medium={medium} />
            </button>
          </li>
        ))}
      </ul>
      {problem !== null && <Trouble error={problem} />}
    </section>
  );
}

/** What a medium takes, in a line. */
function MediumLine({ medium: { inBrowser, files, words } }: { medium: Medium }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { min, max } = words ?? {};
  const figures = { min: f.number(min ?? 0), max: f.number(max ?? 0) };
  const bounds = min ? (max ? 'wordsFromTo' : 'wordsFrom') : 'wordsTo';
  const parts = [
    ...(inBrowser ? [say('write')] : []),
    ...(files.max > 0 ? [say('files', { types: files.types.join(', ') })] : []),
    ...(min || max ? [say(bounds, figures)] : []),
  ];
  return <span className="dim small">{parts.join(' · ')}</span>;
}
