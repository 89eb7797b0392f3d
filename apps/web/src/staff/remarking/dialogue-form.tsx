import { Checkbox, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { change } from '../kit/api';
import { DialogForm } from '../kit/dialog-form';
import { useSending } from '../kit/sending';
import { useSay } from '../kit/words';
import { remarksPath, type Remark } from './api';
import { REMARK_WORDS } from './words';

interface DialogueProps {
  contestId: string;
  remark: Remark;
  close: () => void;
}

/** The minutes of the dialogue between first and new markers; then the rules conclude. */
export function DialogueForm({ contestId, remark, close }: DialogueProps) {
  const say = useSay(REMARK_WORDS);
  const sending = useSending();
  const [dialogue, setDialogue] = useState('');
  const [first, setFirst] = useState(remark.earlier.map(({ memberId }) => memberId));
  const [fresh, setFresh] = useState(remark.markers.map(({ memberId }) => memberId));
  const path = remarksPath(contestId);
  const record = async () => {
    const body = { dialogue, present: [...first, ...fresh] };
    const done = await sending.run(() => change('POST', `${path}/${remark.id}/step`, body, [path]));
    if (done) close();
  };
  return (
    <Modal opened onClose={close} title={say('talk')} size="lg" centered>
      <DialogForm {...{ sending, close }} submit={record} verb={say('record')}>
        <p>{say('talkHint')}</p>
        <People label={say('presentFirst')} people={remark.earlier} value={first} set={setFirst} />
        <People label={say('presentFresh')} people={remark.markers} value={fresh} set={setFresh} />
        <Textarea
          label={say('minutes')}
          value={dialogue}
          onChange={({ currentTarget }) => setDialogue(currentTarget.value)}
          error={sending.at('dialogue')}
          minLength={10}
          maxLength={20_000}
          required
          autosize
          minRows={5}
        />
      </DialogForm>
    </Modal>
  );
}

interface PeopleProps {
  label: string;
  people: readonly { memberId: string; no: number; name: string }[];
  value: string[];
  set: (value: string[]) => void;
}

function People({ label, people, value, set }: PeopleProps) {
  const say = useSay(REMARK_WORDS);
  const { f } = useWords();
  return (
    <Checkbox.Group label={label} value={value} onChange={set}>
      <div className="rm-judges">
        {people.map(({ memberId, no, name }) => (
          <Checkbox
            key={memberId}
            value={memberId}
            label={say('judge', { no: f.number(no), name })}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
