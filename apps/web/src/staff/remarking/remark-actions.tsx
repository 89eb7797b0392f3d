import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../i18n/format';
import { change } from '../kit/api';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { remarksPath, waitsFor, type Remark } from './api';
import { ChooseJudge } from './choose-judge';
import { DialogueForm } from './dialogue-form';
import { REMARK_WORDS } from './words';

interface ActionsProps {
  contestId: string;
  remark: Remark;
}

/** What comes next for a request, and how it ended. */
export function RemarkActions({ contestId, remark }: ActionsProps) {
  const say = useSay(REMARK_WORDS);
  const sending = useSending();
  const [open, setOpen] = useState<'judge' | 'talk' | null>(null);
  const path = remarksPath(contestId);
  const step = () => sending.run(() => change('POST', `${path}/${remark.id}/step`, {}, [path]));
  const waits = waitsFor(remark);
  if (waits === 'answered') return <Answer contestId={contestId} remark={remark} />;
  return (
    <>
      <ProblemBox error={sending.error} />
      <div className="rm-line">
        {(waits === 'toAssign' || waits === 'toThird') && (
          <>
            <Button onClick={() => void step()} loading={sending.busy}>
              {say('suggest')}
            </Button>
            <Button variant="default" onClick={() => setOpen('judge')}>
              {say('choose')}
            </Button>
          </>
        )}
        {waits === 'toAnswer' && (
          <Button onClick={() => void step()} loading={sending.busy}>
            {say('conclude')}
          </Button>
        )}
        {waits === 'toTalk' && <Button onClick={() => setOpen('talk')}>{say('talk')}</Button>}
      </div>
      {open === 'judge' && <ChooseJudge {...{ contestId, remark }} close={() => setOpen(null)} />}
      {open === 'talk' && <DialogueForm {...{ contestId, remark }} close={() => setOpen(null)} />}
    </>
  );
}

function Answer({ contestId, remark: { published, points, changed } }: ActionsProps) {
  const say = useSay(REMARK_WORDS);
  const { f } = useWords();
  const before = f.number(published, 2);
  const after = f.number(points ?? published, 2);
  return (
    <>
      <p>
        <b>{say(changed ? 'holds' : 'kept', { before, after })}</b>
      </p>
      {changed && (
        <p className="small">
          {say('listFollows')}{' '}
          <Link href={`/staff/contests/${contestId}/deliberation`}>{say('toRoom')}</Link>
        </p>
      )}
    </>
  );
}
