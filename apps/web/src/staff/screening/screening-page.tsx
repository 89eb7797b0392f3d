import { ContestDesk } from '../contest/contest-desk';
import type { Contest } from '../kit/api';
import { EntryPage } from './entry-page';
import { OwnTexts } from './own-texts';
import { QueuePart, useScreeningQueue } from './queue';
import { SideBySidePage } from './side-by-side';
import './screening.css';

interface ScreeningPageProps {
  id: string;
  entryId?: string;
  otherId?: string;
}

/** The screening desk: the queue, one entry, or two beside each other. */
export default function ScreeningPage({ id, entryId, otherId }: ScreeningPageProps) {
  if (entryId && otherId) return <SideBySidePage {...{ contestId: id, entryId, otherId }} />;
  if (entryId) return <EntryPage contestId={id} entryId={entryId} key={entryId} />;
  return <ContestDesk id={id}>{(contest) => <ScreeningDesk contest={contest} />}</ContestDesk>;
}

function ScreeningDesk({ contest }: { contest: Contest }) {
  const queue = useScreeningQueue(contest.id);
  return (
    <>
      <QueuePart contest={contest} queue={queue} />
      <OwnTexts contestId={contest.id} begun={queue.query.refresh} />
    </>
  );
}
