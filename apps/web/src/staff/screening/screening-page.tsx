import { ContestDesk } from '../contest/contest-desk';
import { EntryPage } from './entry-page';
import { OwnTexts } from './own-texts';
import { QueuePart } from './queue';
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
  return (
    <ContestDesk id={id}>
      {(contest) => (
        <>
          <QueuePart contest={contest} />
          <OwnTexts contestId={contest.id} />
        </>
      )}
    </ContestDesk>
  );
}
