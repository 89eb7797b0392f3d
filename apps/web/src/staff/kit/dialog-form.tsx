import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Sending } from './sending';
import { ProblemBox } from './states';
import { useSay } from './words';

const WORDS = {
  save: ['Lưu', 'Save'],
  cancel: ['Thôi', 'Cancel'],
} as const;

interface DialogFormProps {
  sending: Sending;
  submit: () => Promise<unknown>;
  close: () => void;
  /** On the button that sends; to save, where nothing is said. */
  verb?: string;
  /** What the field at a path is called, where an error stands beside no field. */
  nameOf?: (path: string) => string | undefined;
  children: ReactNode;
}

/** The form of a dialog: its fields, what the server said against them, send and cancel. */
export function DialogForm({ sending, submit, close, verb, nameOf, children }: DialogFormProps) {
  const say = useSay(WORDS);
  return (
    <form
      className="st-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {children}
      <ProblemBox error={sending.error} {...(nameOf && { nameOf })} />
      <div className="st-actions">
        <Button type="submit" loading={sending.busy}>
          {verb ?? say('save')}
        </Button>
        <Button variant="default" onClick={close}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}
