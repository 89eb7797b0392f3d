import { Modal, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { change, type Schemas } from '../kit/api';
import { DialogForm } from '../kit/dialog-form';
import { ChoiceField } from '../kit/fields';
import { useSending } from '../kit/sending';
import { useSay } from '../kit/words';
import { TYPED_WORDS } from './typed-words';
import { fieldWords } from './words';

type Reason = Schemas['VoidReason'];
const REASONS: readonly Reason[] = ['no-reply', 'declined', 'wrong-data', 'not-eligible'];

interface TypeWinnerProps {
  /** Where the winner's data go. */
  path: string;
  name: string;
  /** Fields that the rules ask for. */
  asks: readonly string[];
  done: () => void;
  close: () => void;
}

/** What a winner's papers say, typed in for them; or why they are not recognised. */
export function TypeWinner({ path, name, asks, done, close }: TypeWinnerProps) {
  const say = useSay(TYPED_WORDS);
  const field = useSay(fieldWords);
  const sending = useSending();
  const [reason, setReason] = useState<Reason | 'none'>('none');
  const [given, setGiven] = useState<Record<string, string>>({});
  const [note, setNote] = useState('');
  const save = async () => {
    const answer = reason === 'none' ? given : { voidReason: reason };
    const sent = await sending.run(() => change('PUT', path, { ...answer, ...(note && { note }) }));
    if (!sent) return;
    done();
    close();
  };
  return (
    <Modal opened onClose={close} title={`${say('typeIn')}: ${name}`} centered>
      <DialogForm {...{ sending, close }} submit={save}>
        <p className="dim small">{say('typeHint')}</p>
        <ChoiceField
          label={say('typedResult')}
          value={reason}
          choices={[
            ['none', say('confirmed')],
            ...REASONS.map((one) => [one, `${say('void')}: ${say(one)}`] as const),
          ]}
          onChange={setReason}
        />
        {reason === 'none' &&
          asks.map((name) => (
            <TextInput
              key={name}
              label={field(name as keyof typeof fieldWords) || name}
              value={given[name] ?? ''}
              onChange={({ currentTarget }) => setGiven({ ...given, [name]: currentTarget.value })}
              error={sending.at(name)}
              required
            />
          ))}
        <Textarea
          label={say('typedNote')}
          value={note}
          maxLength={2_000}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
          error={sending.at('note')}
          autosize
          minRows={2}
        />
      </DialogForm>
    </Modal>
  );
}
