import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useContest } from '../api/queries';
import { get } from '../api/client';
import { useQuery } from '../api/query';
import type { ContestDetail } from '../api/types';
import { Crumb, Page, PageSkeleton, TroublePage } from '../design/page';
import { wrongFields } from '../register/fields';
import { useSay } from '../staff/kit/words';
import { Authors } from './authors';
import { CallLine } from './call-line';
import { Declarations } from './declarations';
import { DraftDesk } from './draft-desk';
import { HandingIn } from './handing-in';
import { Head } from './head';
import { draftPath, entriesPath } from './paths';
import { SaveLine } from './save-line';
import type { Call, Draft, MyEntries } from './types';
import { Withdraw } from './withdraw';
import { ESSAY_WORDS } from './words';
import { WorkFields } from './work-fields';

const WORDS = {
  ...ESSAY_WORDS,
  page: ['Soạn bài dự thi', 'Writing a work'],
  work: ['Tác phẩm', 'The work'],
  authors: ['Tác giả', 'Authors'],
} as const;

/** One work while it is written. */
export default function DraftPage({ slug, id }: { slug: string; id: string }) {
  const contest = useContest(slug);
  const mine = useQuery<MyEntries>(entriesPath(slug));
  // Read once: from then on this window knows best, and joins what others save.
  const [draft, setDraft] = useState<Draft | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let gone = false;
    get<Draft>(draftPath(id)).then(
      (read) => gone || setDraft(read),
      (error: unknown) => gone || setProblem(error),
    );
    return () => {
      gone = true;
    };
  }, [id, tries]);
  const entry = mine.data?.entries.find((one) => one.id === id);
  const error = problem ?? contest.error ?? mine.error;
  if (!contest.data || !mine.data || !draft) {
    return error ? (
      <TroublePage error={error} retry={() => setTries(tries + 1)} />
    ) : (
      <PageSkeleton />
    );
  }
  return (
    <Writing
      contest={contest.data}
      call={mine.data.call}
      draft={draft}
      handedIn={(entry?.version ?? 0) > 0}
    />
  );
}

interface WritingProps {
  contest: ContestDetail;
  call: Call;
  draft: Draft;
  handedIn: boolean;
}

function Writing({ contest, call, draft, handedIn }: WritingProps) {
  const say = useSay(WORDS);
  const desk = useMemo(() => new DraftDesk(draft.id, draft), [draft]);
  const state = useSyncExternalStore(desk.subscribe, desk.snapshot);
  useEffect(() => desk.connect(), [desk]);
  const { content, missing } = state;
  // Faults are shown beside the fields once somebody tries to hand in: what moves under a finger is missed.
  const [shown, setShown] = useState(false);
  const wrong = useMemo(() => wrongFields(shown ? missing : []), [shown, missing]);
  const medium = call.media.find((one) => one.id === draft.medium);
  if (!medium) return <TroublePage error={null} />;
  return (
    <Page title={content.title || say('page')}>
      <div className="wrap narrow stack es-writing">
        <Crumb contest={contest} />
        <p className="dim">{medium.name}</p>
        <h1>{content.title || say('page')}</h1>
        <CallLine call={call} zone={contest.zone} />
        <SaveLine state={state} desk={desk} zone={contest.zone} />
        <section className="section" aria-labelledby="work">
          <h2 id="work">{say('work')}</h2>
          <div className="form">
            <Head
              medium={medium}
              content={content}
              wrong={wrong}
              change={(step) => desk.change(step)}
            />
            <WorkFields
              key={state.epoch}
              entryId={draft.id}
              medium={medium}
              content={content}
              known={draft.files}
              wrong={wrong}
              change={(step) => desk.change(step)}
            />
          </div>
        </section>
        <section className="section" aria-labelledby="authors">
          <h2 id="authors" tabIndex={-1}>
            {say('authors')}
          </h2>
          <div className="form">
            <Authors
              authors={content.authors}
              asked={call.authorData}
              most={medium.coAuthors}
              wrong={wrong}
              change={(authors) => desk.change({ authors })}
            />
          </div>
        </section>
        <Declarations
          call={call}
          content={content}
          wrong={wrong}
          change={(step) => desk.change(step)}
        />
        <HandingIn
          slug={contest.slug}
          id={draft.id}
          desk={desk}
          state={state}
          open={call.state === 'open'}
          tried={() => setShown(true)}
        />
        {!handedIn && <Withdraw slug={contest.slug} id={draft.id} done={() => desk.forget()} />}
      </div>
    </Page>
  );
}
