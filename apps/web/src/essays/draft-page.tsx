import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { Crumb, NotFound, Page, PageSkeleton, TroublePage } from '../design/page';
import { wrongFields } from '../register/fields';
import { useSay } from '../staff/kit/words';
import { Authors } from './authors';
import { CallLine } from './call-line';
import { CoAuthorAnswers } from './co-authors';
import { Declarations } from './declarations';
import { homeOf, isLocal, type OwnWorks, type Place } from './device';
import type { DraftDesk } from './draft-desk';
import { HandingIn } from './handing-in';
import { Head } from './head';
import { refusedFields } from './refused';
import { SaveLine } from './save-line';
import type { Call } from './types';
import { useDesk } from './use-desk';
import { useOwnWorks } from './use-own-works';
import { Withdraw } from './withdraw';
import { ESSAY_WORDS } from './words';
import { WorkFields } from './work-fields';

const WORDS = {
  ...ESSAY_WORDS,
  page: ['Soạn bài dự thi', 'Writing a work'],
  work: ['Tác phẩm', 'The work'],
  authors: ['Tác giả', 'Authors'],
  authorsLater: [
    'Khi có mạng, tên bạn được lấy từ lần đăng ký; lúc đó bạn thêm được đồng tác giả.',
    'When the network is back your name is taken from your registration, and you can add co-authors.',
  ],
} as const;

/** One work while it is written. */
export default function DraftPage({ slug, id }: { slug: string; id: string }) {
  const { works, error, refresh } = useOwnWorks(slug);
  if (!works) return error ? <TroublePage error={error} retry={refresh} /> : <PageSkeleton />;
  return <OneDraft works={works} id={id} />;
}

function OneDraft({ works, id }: { works: OwnWorks; id: string }) {
  const { contest, mine } = works;
  const owned = { slug: contest.slug, owner: mine.participantId };
  const { desk, error, retry } = useDesk(owned, id);
  if (!desk && error) return <TroublePage error={error} retry={retry} />;
  if (!desk) return isLocal(id) && !homeOf(owned.slug, id) ? <NotFound /> : <PageSkeleton />;
  const entry = mine.entries.find((one) => one.id === id);
  return (
    <Writing contest={contest} call={mine.call} desk={desk} handedIn={(entry?.version ?? 0) > 0} />
  );
}

interface WritingProps {
  contest: Place;
  call: Call;
  desk: DraftDesk;
  handedIn: boolean;
}

function Writing({ contest, call, desk, handedIn }: WritingProps) {
  const say = useSay(WORDS);
  const state = useSyncExternalStore(desk.subscribe, desk.snapshot);
  useEffect(() => desk.connect(), [desk]);
  const { content, missing } = state;
  // Faults are shown beside the fields once somebody tries to hand in: what moves under a finger is missed.
  const [shown, setShown] = useState(false);
  // What could not be saved is shown at once.
  const refused = useMemo(() => refusedFields(state), [state]);
  const wrong = useMemo(
    () => wrongFields([...refused, ...(shown ? (missing ?? []) : [])]),
    [refused, shown, missing],
  );
  const medium = call.media.find((one) => one.id === desk.medium);
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
              entryId={state.id}
              medium={medium}
              content={content}
              known={desk.files}
              learn={(file) => desk.learn(file)}
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
            {state.id === null ? (
              <p className="dim">{say('authorsLater')}</p>
            ) : (
              <Authors
                authors={content.authors}
                asked={call.authorData}
                most={medium.coAuthors}
                wrong={wrong}
                change={(authors) => desk.change({ authors })}
              />
            )}
            {state.id !== null && content.authors.length > 1 && (
              <CoAuthorAnswers
                slug={contest.slug}
                id={state.id}
                savedAt={state.savedAt}
                zone={contest.zone}
              />
            )}
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
          desk={desk}
          state={state}
          open={call.state === 'open'}
          tried={() => setShown(true)}
        />
        {!handedIn && <Withdraw slug={contest.slug} id={state.id} done={() => desk.forget()} />}
      </div>
    </Page>
  );
}
