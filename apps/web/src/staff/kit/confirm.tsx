import { Modal, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { DialogForm } from './dialog-form';
import { useSending } from './sending';
import { useSay } from './words';

const WORDS = {
  published: ['Lý do (được công bố)', 'Reason (published)'],
  publishedHint: [
    'Ít nhất 10 ký tự; mọi người đều đọc được.',
    'At least 10 characters; everyone can read it.',
  ],
  kept: ['Lý do (lưu trong sổ)', 'Reason (kept on record)'],
  keptHint: [
    'Ít nhất 10 ký tự; chỉ ban tổ chức đọc được.',
    'At least 10 characters; only the organisers read it.',
  ],
} as const;

interface ConfirmProps {
  title: string;
  /** On the button that does it. */
  verb: string;
  children: ReactNode;
  /** Asks for a reason, and hands it over: kept on record, or published where that is said. */
  withReason?: boolean | 'published';
  act: (reason: string) => Promise<unknown>;
  close: () => void;
  wide?: boolean;
}

/** Asks before something that cannot be taken back, or that others will read about. */
export function Confirm({ title, verb, children, withReason, act, close, wide }: ConfirmProps) {
  const say = useSay(WORDS);
  const sending = useSending();
  const [reason, setReason] = useState('');
  const read = withReason === 'published' ? 'published' : 'kept';
  const run = async () => {
    if (await sending.run(() => act(reason))) close();
  };
  return (
    <Modal opened onClose={close} title={title} size={wide ? 'lg' : 'md'} centered>
      <DialogForm {...{ sending, close }} submit={run} verb={verb}>
        <div className="stack">{children}</div>
        {withReason && (
          <Textarea
            label={say(read)}
            description={say(`${read}Hint`)}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            error={sending.at('reason')}
            minRows={3}
            autosize
            required
            data-autofocus
          />
        )}
      </DialogForm>
    </Modal>
  );
}
