import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { BLINDING_WORDS } from './blinding-words';

interface PassphraseProps {
  title: string;
  hint: string;
  /** Asked for two times, where a slip would be for good. */
  twice?: boolean;
  send: (passphrase: string) => Promise<unknown>;
}

/** A holder's passphrase; it is in no state once it was sent. */
export function Passphrase({ title, hint, twice = false, send }: PassphraseProps) {
  const say = useSay(BLINDING_WORDS);
  const sending = useSending();
  const [text, setText] = useState('');
  const [again, setAgain] = useState('');
  const differs = twice && again !== '' && again !== text;
  const submit = async () => {
    if (twice && again !== text) return;
    if (!(await sending.run(() => send(text)))) return;
    setText('');
    setAgain('');
  };
  const field = { autoComplete: 'off', required: true };
  const toggle = { 'aria-label': say('show') };
  return (
    <form
      className="st-form ju-passphrase"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h3>{title}</h3>
      <p className="dim small">{hint}</p>
      <PasswordInput
        {...field}
        label={say('passphrase')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        error={sending.at('passphrase')}
        visibilityToggleButtonProps={toggle}
      />
      {twice && (
        <PasswordInput
          {...field}
          label={say('again')}
          value={again}
          onChange={({ currentTarget }) => setAgain(currentTarget.value)}
          error={differs ? say('differs') : undefined}
          visibilityToggleButtonProps={toggle}
        />
      )}
      <ProblemBox error={sending.error} />
      <div className="st-actions">
        <Button type="submit" loading={sending.busy} disabled={differs}>
          {say(twice ? 'save' : 'turnIt')}
        </Button>
      </div>
    </form>
  );
}
