import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { change } from '../kit/api';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { blindingPath, holdersPath, type Blinding } from './api';
import { BLINDING_WORDS } from './blinding-words';

interface HoldersFormProps {
  contestId: string;
  holders: Blinding['holders'];
}

/** Names the two who hold the keys. */
export function HoldersForm({ contestId, holders }: HoldersFormProps) {
  const say = useSay(BLINDING_WORDS);
  const sending = useSending();
  const [emails, setEmails] = useState([holders[0]?.email ?? '', holders[1]?.email ?? '']);
  const save = () =>
    sending.run(() => change('PUT', holdersPath(contestId), { emails }, [blindingPath(contestId)]));
  const field = (index: number, label: string) => (
    <TextInput
      label={label}
      type="email"
      required
      value={emails[index] ?? ''}
      error={sending.at(`emails[${index}]`)}
      onChange={({ currentTarget }) => setEmails(emails.with(index, currentTarget.value))}
    />
  );
  return (
    <form
      className="st-form ju-two"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {field(0, say('first'))}
      {field(1, say('second'))}
      <ProblemBox error={sending.error} />
      <div className="st-actions">
        <Button type="submit" variant="default" loading={sending.busy}>
          {say('name')}
        </Button>
      </div>
    </form>
  );
}
