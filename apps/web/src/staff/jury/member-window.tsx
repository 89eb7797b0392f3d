import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { change } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { DialogForm } from '../kit/dialog-form';
import { useSending } from '../kit/sending';
import { useSay } from '../kit/words';
import { juryPath, memberPath, type HandedOver, type Jury, type Member } from './api';
import { MemberForm } from './member-form';
import { TieForm } from './tie-form';
import { JURY_WORDS } from './words';

/** Something that is done to the jury, in a window. */
export type Doing = { what: 'add' } | { what: 'edit' | 'tie' | 'stop' | 'remove'; member: Member };

interface WindowProps {
  contestId: string;
  jury: Jury;
  doing: Doing;
  close: () => void;
}

/** The window in which something is done to a member. */
export function MemberWindow({ contestId, jury, doing, close }: WindowProps) {
  if (doing.what === 'add') {
    return <MemberForm contestId={contestId} jury={jury} member={null} close={close} />;
  }
  const props = { contestId, jury, member: doing.member, close };
  switch (doing.what) {
    case 'edit':
      return <MemberForm {...props} />;
    case 'tie':
      return <TieForm {...props} />;
    case 'remove':
      return <Removing {...props} />;
    case 'stop':
      return doing.member.stoppedAt ? <Resuming {...props} /> : <Stopping {...props} />;
  }
}

interface AskingProps {
  contestId: string;
  member: Member;
  close: () => void;
}

function Removing({ contestId, member: { id, name }, close }: AskingProps) {
  const say = useSay(JURY_WORDS);
  const act = () => change('DELETE', memberPath(id), undefined, [juryPath(contestId)]);
  return (
    <Confirm title={say('remove')} verb={say('remove')} act={act} close={close}>
      <p>{say('removeAsk', { name })}</p>
    </Confirm>
  );
}

function Resuming({ contestId, member: { id, name }, close }: AskingProps) {
  const say = useSay(JURY_WORDS);
  const act = () => change('DELETE', `${memberPath(id)}/stop`, undefined, [juryPath(contestId)]);
  return (
    <Confirm title={say('resume')} verb={say('resume')} act={act} close={close}>
      <p>{say('resumeAsk', { name })}</p>
    </Confirm>
  );
}

/** Asks why, then says who has the works now. */
function Stopping({ contestId, member: { id, name, waiting }, close }: AskingProps) {
  const say = useSay(JURY_WORDS);
  const sending = useSending();
  const [reason, setReason] = useState('');
  const [over, setOver] = useState<HandedOver | null>(null);
  const stop = () =>
    sending.run(async () => {
      const path = `${memberPath(id)}/stop`;
      setOver(await change<HandedOver>('POST', path, { reason }, [juryPath(contestId)]));
    });
  return (
    <Modal opened onClose={close} title={say('stop')} centered>
      {over ? (
        <div className="stack" role="status">
          <p>{say('moved', { n: over.moved })}</p>
          {over.left.length > 0 && <p>{say('left', { codes: over.left.join(', ') })}</p>}
          <Button onClick={close} data-autofocus>
            {say('good')}
          </Button>
        </div>
      ) : (
        <DialogForm {...{ sending, close }} submit={stop} verb={say('stop')}>
          <p>{say('stopAsk', { name, n: waiting })}</p>
          <TextInput
            label={say('reason')}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            error={sending.at('reason')}
            maxLength={500}
            required
            data-autofocus
          />
        </DialogForm>
      )}
    </Modal>
  );
}
