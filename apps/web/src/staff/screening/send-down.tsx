import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { change, contestPath } from '../kit/api';
import { Panel } from '../kit/desk';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import type { ScreenedEntry } from './api';

const WORDS = {
  title: ['Trả về đơn vị dưới', 'Send back down'],
  hint: [
    '{unit} nhận lại bài kèm lý do, sơ loại và chuyển lên lại được.',
    '{unit} gets the work back with the reason, and may forward it again.',
  ],
  reason: ['Lý do trả về (đơn vị đọc được)', 'Why it goes back (the unit reads it)'],
  send: ['Trả về', 'Send back'],
} as const;

interface SendDownProps {
  contestId: string;
  entry: ScreenedEntry;
  done: () => void;
}

/** Gives a work back to the unit that forwarded it last, with a reason. */
export function SendDown({ contestId, entry, done }: SendDownProps) {
  const say = useSay(WORDS);
  const sending = useSending();
  const [reason, setReason] = useState('');
  const last = entry.way.findLast(({ returned }) => returned === null);
  const held = entry.mine && entry.state !== 'accepted' && entry.state !== 'proposed';
  if (!held || !last) return null;
  const send = async () => {
    const path = `${contestPath(contestId)}/forwarded/${entry.id}/return`;
    const body = { forwardingId: last.forwardingId, reason };
    if (await sending.run(() => change('POST', path, body))) done();
  };
  return (
    <Panel title={say('title')} hint={say('hint', { unit: last.unit })}>
      <form
        className="st-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Textarea
          label={say('reason')}
          value={reason}
          required
          minLength={10}
          maxLength={2_000}
          autosize
          minRows={2}
          error={sending.at('reason')}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <ProblemBox error={sending.error} />
        <div className="st-actions">
          <Button type="submit" variant="default" loading={sending.busy}>
            {say('send')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
