import { Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { change, contestPath } from '../kit/api';
import { DialogForm } from '../kit/dialog-form';
import { useSending } from '../kit/sending';
import { useSay } from '../kit/words';
import type { Outcome, Scope } from './api';

const WORDS = {
  minutes: ['Biên bản', 'Minutes'],
  minutesHint: [
    'Ai họp, căn cứ nào, vì sao quyết định như vậy. Biên bản được lưu cùng quyết định và có trong gói dữ liệu công bố.',
    'Who met, on what grounds, and why it was decided so. The minutes are kept with the decision and go into the published bundle.',
  ],
  effect: [
    'Kết quả được tính lại ngay. Quyết định đã ghi không xóa được; ghi nhầm thì thu hồi, có lý do.',
    'The result is computed again at once. A decision on record cannot be deleted; one made by mistake is taken back, with a reason.',
  ],
  save: ['Ghi quyết định', 'Record the decision'],
} as const;

interface DecisionFormProps {
  scope: Scope;
  outcome: Outcome;
  /** What is decided, as the server takes it, without the computation and the minutes. */
  decision: Record<string, unknown>;
  read: () => void;
  close: () => void;
  children: ReactNode;
}

/** Records a decision of people with its minutes; what is decided stands above. */
export function DecisionForm({
  scope,
  outcome,
  decision,
  read,
  close,
  children,
}: DecisionFormProps) {
  const say = useSay(WORDS);
  const sending = useSending();
  const [minutes, setMinutes] = useState('');
  const save = async () => {
    const body = { computation: outcome.computation.id, ...decision, minutes };
    const done = await sending.run(() =>
      change('POST', `${contestPath(scope.contest.id)}/results/decisions`, body),
    );
    read();
    if (done) close();
  };
  return (
    <DialogForm {...{ sending, close }} submit={save} verb={say('save')}>
      {children}
      <Textarea
        label={say('minutes')}
        description={say('minutesHint')}
        value={minutes}
        onChange={({ currentTarget }) => setMinutes(currentTarget.value)}
        error={sending.at('minutes')}
        minLength={10}
        maxLength={20_000}
        autosize
        minRows={4}
        required
      />
      <p className="dim small">{say('effect')}</p>
    </DialogForm>
  );
}
