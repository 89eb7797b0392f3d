import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { ApiProblem, call as callApi } from '../api/client';
import { useContest } from '../api/queries';
import { refresh as refreshQuery } from '../api/query';
import { Crumb, Page, PageSkeleton, Trouble, TroublePage } from '../design/page';
import { useWords } from '../i18n/format';
import { OfflineLine } from '../offline/offline-line';
import { useSay } from '../staff/kit/words';
import { AfterClose } from './after-close';
import { CallLine } from './call-line';
import {
  beginHere,
  births,
  draftCopy,
  forgetCopies,
  unsentOf,
  type OwnWorks,
  type Place,
} from './device';
import { NamedWorks } from './named-works';
import { draftPage, entriesPage, entriesPath, receiptPage } from './paths';
import { sendKept } from './send-kept';
import type { Call, Draft, Entry, Medium } from './types';
import { useOwnWorks } from './use-own-works';
import { WorkNotices } from './work-notices';
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
  offline: [
    'Đang mất mạng: đây là những gì máy này còn giữ. Bạn vẫn viết được; bài được gửi đi khi có mạng.',
    'Offline: this is what this device keeps. You can go on writing; it is sent when the network is back.',
  ],
  onlyHere: ['Chỉ có trên máy này', 'On this device only'],
  onlyHereHint: [
    'Bài được gửi lên máy chủ khi có mạng. Đừng xóa dữ liệu trình duyệt trước lúc đó.',
    'It is sent to the server when the network is back. Do not clear this browser until then.',
  ],
  unsent: [
    'Có phần viết trên máy này chưa gửi lên máy chủ',
    'Something written on this device is not on the server yet',
  ],
  unhanded: [
    'Chưa nộp: bản nháp không tự thành bài dự thi. Hãy bấm Nộp bài trước {at}.',
    'Not handed in: a draft never becomes an entry by itself. Hand it in before {at}.',
  ],
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
  const { works, offline, error, refresh } = useOwnWorks(slug);
  const title = useContest(slug).data?.title;
  // It comes while there is a network, so that a work can be begun when there is none.
  useEffect(() => void import('./draft-page').catch(() => undefined), []);
  const stranger = error instanceof ApiProblem && [401, 403].includes(error.status);
  if (title !== undefined && stranger) return <Stranger contest={{ slug, title }} />;
  if (works) return <Mine works={works} offline={offline} refresh={refresh} />;
  if (error) return <TroublePage error={error} retry={refresh} />;
  return <PageSkeleton />;
}

function Stranger({ contest }: { contest: { slug: string; title: string } }) {
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

interface MineProps {
  works: OwnWorks;
  offline: boolean;
  refresh: () => void;
}

function Mine({ works, offline, refresh }: MineProps) {
  const say = useSay(WORDS);
  const { contest, mine } = works;
  const { call, entries, participantId } = mine;
  const { slug } = contest;
  useEffect(() => {
    if (!offline) void sendKept(slug, mine).then((sent) => sent && refresh());
  }, [slug, mine, offline, refresh]);
  const here = births(slug, participantId);
  const open = call.state === 'open';
  const none = entries.length === 0 && here.length === 0;
  return (
    <Page title={say('mine')}>
      <div className="wrap narrow stack">
        <Crumb contest={contest} />
        <h1>{say('mine')}</h1>
        {offline && (
          <p className="notice" role="status">
            {say('offline')}
          </p>
        )}
        <CallLine call={call} zone={contest.zone} />
        {call.state === 'closed' && !offline && <AfterClose slug={slug} entries={entries} />}
        {none && open && <p className="dim">{say('none')}</p>}
        <ul className="es-list">
          {here.map(({ id, unsent }) => (
            <li key={id}>
              <OnlyHere slug={slug} id={id} title={unsent.content.title} />
            </li>
          ))}
          {entries.map((entry) => (
            <li key={entry.id}>
              <Work contest={contest} call={call} entry={entry} />
            </li>
          ))}
        </ul>
        <NamedWorks slug={slug} zone={contest.zone} />
        {open && <NewWork slug={slug} call={call} owner={participantId} />}
        <OfflineLine scope={entriesPage(slug)} forget={() => forgetCopies(slug)} />
      </div>
    </Page>
  );
}

/** A draft that the server does not know of yet. */
function OnlyHere({ slug, id, title }: { slug: string; id: string; title: string }) {
  const say = useSay(WORDS);
  return (
    <article className="es-card">
      <p className="state warn">{say('onlyHere')}</p>
      <h2>{title || say('untitled')}</h2>
      <p className="dim small">{say('onlyHereHint')}</p>
      <p className="row">
        <Link className="btn quiet" href={draftPage(slug, id)}>
          {say('go')}
        </Link>
      </p>
    </article>
  );
}

function Work({ contest, call, entry }: { contest: Place; call: Call; entry: Entry }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const medium = call.media.find(({ id }) => id === entry.medium)?.name ?? entry.medium;
  const at = f.instant(entry.submittedAt ?? entry.updatedAt, contest.zone);
  return (
    <article className="es-card">
      <p className={`state ${TONES[entry.state]}`}>{say(entry.state)}</p>
      <h2>{titleOf(contest.slug, entry) || say('untitled')}</h2>
      <p className="dim small">
        {medium} · {say(entry.submittedAt ? 'sent' : 'saved', { at })}
      </p>
      {entry.editable && (
        <Unfinished entry={entry} closesAt={f.instant(call.closesAt, contest.zone)} />
      )}
      <WorkNotices work={entry} />
      <WorkLinks slug={contest.slug} entry={entry} />
    </article>
  );
}

/** The list may be older than what was written on this device since. */
const titleOf = (slug: string, { id, title }: Entry): string =>
  unsentOf(id)?.content.title ?? draftCopy(slug, id)?.title ?? title;

/** A draft never becomes an entry by itself: its author is reminded here, and by mail before the close. */
function Unfinished({ entry, closesAt }: { entry: Entry; closesAt: string }) {
  const say = useSay(WORDS);
  if (unsentOf(entry.id)) return <p className="error">{say('unsent')}</p>;
  if (entry.state === 'draft') return <p className="error">{say('unhanded', { at: closesAt })}</p>;
  return entry.changed ? <p className="error">{say('changed')}</p> : null;
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

interface NewWorkProps {
  slug: string;
  call: Call;
  /** Whose works these are. */
  owner: string;
}

function NewWork({ slug, call, owner }: NewWorkProps) {
  const say = useSay(WORDS);
  const [, go] = useLocation();
  const [unit, setUnit] = useState(false);
  const [starting, setStarting] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const start = async ({ id: medium, languages }: Medium) => {
    setStarting(medium);
    setProblem(null);
    const key = crypto.randomUUID();
    const body = { medium, authorKind: unit ? 'unit' : 'person' } as const;
    try {
      const draft = await callApi<Draft>('POST', entriesPath(slug), { body, idempotencyKey: key });
      refreshQuery(entriesPath(slug));
      go(draftPage(slug, draft.id));
    } catch (error) {
      if (error instanceof ApiProblem && error.passing) {
        // Perhaps only the answer was lost: the key makes it the same draft.
        go(draftPage(slug, beginHere({ slug, owner, key, ...body }, languages[0] ?? 'vi')));
        return;
      }
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
            <button disabled={starting !== null} onClick={() => void start(medium)}>
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
