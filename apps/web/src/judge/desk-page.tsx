import { useRef, useState, useSyncExternalStore, useEffect } from 'react';
import { call, get } from '../api/client';
import { put, refresh } from '../api/query';
import { Bones, Page, Trouble } from '../design/page';
import { useWords } from '../i18n/format';
import { ME, type Me } from '../staff/kit/api';
import { ConflictSheet } from './conflict-sheet';
import { DeskBar } from './desk-bar';
import { Discussion } from './discussion';
import { keepSeen, useSeen } from './kept';
import { KeysHelp } from './keys-help';
import { useGoing } from './use-going';
import { LockSheet } from './lock-sheet';
import { OfflineNotice } from './offline-notice';
import { MarkDesk, type MarkState } from './mark-desk';
import { queuePath, workPath } from './paths';
import { RubricForm, type RubricHandle } from './rubric-form';
import { openCriteria } from './rubric.rules';
import { StaleChoice } from './stale-choice';
import type { Queue, Work } from './types';
import { useDeskKeys } from './use-desk-keys';
import { WorkView } from './work-view';

interface DeskPageProps {
  stageId: string;
  code: string;
}

/** One work on the desk: to read on the left, to mark on the right. */
export function DeskPage({ stageId, code }: DeskPageProps) {
  const { t } = useWords();
  const query = useSeen<Work>(workPath(stageId, code));
  const queue = useSeen<Queue>(queuePath(stageId));
  const me = useSeen<Me>(ME);
  const work = query.data;
  return (
    <Page bare title={code} className="jd">
      {work && me.data ? (
        <Desk
          key={work.mark.state}
          stageId={stageId}
          work={work}
          queue={queue.data}
          account={me.data.account.id}
          offline={query.offline}
        />
      ) : query.error ? (
        <div className="wrap">
          <Trouble error={query.error} retry={query.refresh} />
        </div>
      ) : (
        <Bones label={t('page.loading')} heights={[3, 30]} />
      )}
    </Page>
  );
}

interface DeskProps {
  stageId: string;
  work: Work;
  queue: Queue | undefined;
  account: string;
  /** The work is what this tab kept. */
  offline: boolean;
}

type Open = 'help' | 'lock' | 'conflict' | null;

function Desk({ stageId, work, queue, account, offline }: DeskProps) {
  const path = workPath(stageId, work.code);
  const [desk] = useState(
    () => new MarkDesk(`${path}/mark`, `bv:mark:${account}:${stageId}:${work.code}`, work.mark),
  );
  const state = useSyncExternalStore(desk.subscribe, desk.snapshot);
  const [open, show] = useState<Open>(null);
  const pane = useRef<HTMLDivElement>(null);
  const rubric = useRef<RubricHandle>(null);
  const go = useGoing(stageId, work.code, queue);
  useEffect(() => desk.connect(), [desk]);
  useKeeping(path, work, desk, state);
  const locked = work.mark.state === 'locked';
  const unpaid = openCriteria(work.rubric, state.draft.criteria);
  const tryLock = (): void => {
    if (locked) return;
    if (unpaid[0]) rubric.current?.focusCriterion(unpaid[0].id);
    else show('lock');
  };
  useDeskKeys({
    next: go.next,
    previous: go.previous,
    queue: go.queue,
    help: () => show('help'),
    lock: tryLock,
    conflict: () => !locked && show('conflict'),
    comment: () => rubric.current?.focus('comment'),
    note: () => rubric.current?.focus('note'),
    flag: () => rubric.current?.focus('flag'),
    rubric: () => rubric.current?.focusCriterion(),
    work: () => pane.current?.focus(),
    type: (figure) => rubric.current?.type(figure),
    scroll: (screens) =>
      pane.current?.scrollBy({ top: pane.current.clientHeight * screens, behavior: 'smooth' }),
  });
  return (
    <>
      <DeskBar work={work} queue={queue} state={state} go={go} showHelp={() => show('help')} />
      <div className="jd-desk">
        <WorkView stageId={stageId} work={work} names={queue?.names ?? []} pane={pane} />
        <section className="jd-side">
          <OfflineNotice shown={offline} />
          {state.save === 'stale' && state.theirs && (
            <StaleChoice work={work} mine={state.draft} theirs={state.theirs} desk={desk} />
          )}
          {work.state === 'agreement' && <Discussion stageId={stageId} work={work} />}
          <RubricForm
            ref={rubric}
            work={work}
            draft={state.draft}
            readOnly={locked || state.save === 'stale'}
            change={(step) => desk.change(step)}
            lock={tryLock}
            conflict={() => show('conflict')}
          />
        </section>
      </div>
      {open === 'help' && <KeysHelp close={() => show(null)} />}
      {open === 'lock' && (
        <LockSheet
          work={work}
          draft={state.draft}
          close={() => show(null)}
          lock={() => lockMark({ desk, path, stageId, code: work.code, onward: go.onward })}
        />
      )}
      {open === 'conflict' && (
        <ConflictSheet
          path={path}
          close={() => show(null)}
          done={() => {
            desk.close();
            refresh(queuePath(stageId));
            go.queue();
          }}
        />
      )}
    </>
  );
}

/** What was saved is what this tab keeps of the work. */
function useKeeping(path: string, work: Work, desk: MarkDesk, { save, savedAt }: MarkState): void {
  useEffect(() => {
    if (save !== 'saved' || savedAt === null) return;
    keepSeen(path, { ...work, mark: { ...work.mark, ...desk.stored } });
  }, [save, savedAt, path, work, desk]);
}

interface Locking {
  desk: MarkDesk;
  path: string;
  stageId: string;
  code: string;
  onward: (queue: Queue, locked: number) => void;
}

/**
 * Locks what is on the desk once all of it is saved. @returns false while it cannot be saved
 * @throws ApiProblem when the server refuses
 */
async function lockMark({ desk, path, stageId, code, onward }: Locking): Promise<boolean> {
  const version = await desk.flush();
  if (version === null) return false;
  const { centipoints } = await call<{ centipoints: number }>('POST', `${path}/lock`, {
    body: { version },
  });
  desk.close();
  const [queue, work] = await Promise.all([get<Queue>(queuePath(stageId)), get<Work>(path)]);
  put(queuePath(stageId), queue);
  put(path, work);
  // What has to be talked about stays on the desk; otherwise the next work comes.
  const talks = queue.works.some((one) => one.code === code && one.state === 'agreement');
  if (!talks) onward(queue, centipoints);
  return true;
}
