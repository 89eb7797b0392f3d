import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '../kit/api';
import { useSay } from '../kit/words';
import type { Outcome, Person, Scope } from './api';
import { DecisionForm } from './decision-form';

const WORDS = {
  title: ['Không trao giải cho {name}', 'No prize for {name}'],
  what: [
    '{name} vẫn giữ thứ hạng nhưng không nhận {prize}; người kế tiếp lên thay, hoặc giải để trống, theo thể lệ.',
    '{name} keeps the rank but not {prize}; the next in line moves up, or the prize stays vacant, as the rules say.',
  ],
  reason: ['Lý do (được công bố)', 'Reason (published)'],
} as const;

interface PassOverProps {
  prize: Schemas['PrizeDto'];
  person: Person;
  outcome: Outcome;
  scope: Scope;
  read: () => void;
  close: () => void;
}

/** Takes somebody out of the prizes, not out of the ranking, with minutes. */
export function PassOver({ prize, person, outcome, scope, read, close }: PassOverProps) {
  const say = useSay(WORDS);
  const [reason, setReason] = useState('');
  const { name, no } = person;
  const decision = {
    round: prize.round,
    division: prize.division,
    kind: 'passed-over',
    person: no,
    reason,
  };
  return (
    <Modal opened onClose={close} size="lg" centered title={say('title', { name })}>
      <DecisionForm {...{ scope, outcome, decision, read, close }}>
        <p>{say('what', { name: `${name} (${no})`, prize: prize.name })}</p>
        <TextInput
          label={say('reason')}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          minLength={3}
          maxLength={500}
          required
          data-autofocus
        />
      </DecisionForm>
    </Modal>
  );
}
