import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { change } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { ChoiceField } from '../kit/fields';
import { useSay } from '../kit/words';
import type { StaffWinner } from './api';
import { WINNER_WORDS } from './winner-words';

const REASONS = ['no-reply', 'declined', 'wrong-data', 'not-eligible'] as const;

interface DecideWinnerProps {
  winner: StaffWinner;
  id: string;
  asked: 'confirm' | 'drop';
  read: () => void;
  close: () => void;
}

/** Confirms a winner, or declares the prize void, with a reason. */
export function DecideWinner({ winner, id, asked, read, close }: DecideWinnerProps) {
  const say = useSay(WINNER_WORDS);
  const [reason, setReason] = useState<(typeof REASONS)[number]>(
    winner.state === 'declined' ? 'declined' : 'no-reply',
  );
  const [note, setNote] = useState('');
  const dropped = asked === 'drop';
  const sureDrop = winner.won.some(({ work }) => work) ? 'sureDropWork' : 'sureDrop';
  const sureConfirm = winner.state === 'asked' ? 'sureConfirmUnanswered' : 'sureConfirm';
  const act = async () => {
    try {
      await change('PUT', `/api/staff/winner-checks/${id}/decision`, {
        decision: dropped ? 'void' : 'confirmed',
        reason: dropped ? reason : undefined,
        note: note.trim() || undefined,
      });
    } finally {
      read();
    }
  };
  return (
    <Confirm title={say(asked)} verb={say(asked)} act={act} close={close}>
      <p>{say(dropped ? sureDrop : sureConfirm, { name: winner.fullName })}</p>
      {dropped && (
        <ChoiceField
          label={say('reason')}
          value={reason}
          choices={REASONS.map((value) => [value, say(value)] as const)}
          onChange={setReason}
        />
      )}
      <Textarea
        label={say('note')}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
        autosize
        minRows={2}
        maxLength={2_000}
      />
    </Confirm>
  );
}

/** Looks at a decided or declined winner again, with a reason. */
export function ReopenWinner({ winner, id, read, close }: Omit<DecideWinnerProps, 'asked'>) {
  const say = useSay(WINNER_WORDS);
  const act = async (reason: string) => {
    try {
      await change('POST', `/api/staff/winner-checks/${id}/reopening`, { reason });
    } finally {
      read();
    }
  };
  return (
    <Confirm title={say('reopen')} verb={say('reopen')} withReason act={act} close={close}>
      <p>{say('sureReopen', { name: winner.fullName })}</p>
    </Confirm>
  );
}
