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
  const sure = winner.won.some(({ work }) => work) ? 'sureDropWork' : 'sureDrop';
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
      <p>{say(dropped ? sure : 'sureConfirm', { name: winner.fullName })}</p>
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
