import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { change, CONTESTS, contestPath, roundPath, type Contest, type Round } from '../kit/api';
import { DialogForm } from '../kit/dialog-form';
import { InstantField } from '../kit/instant-field';
import { useSending } from '../kit/sending';
import { useSay } from '../kit/words';

const WORDS = {
  edit: ['Sửa tên và giờ', 'Edit title and times'],
  clone: ['Nhân bản vòng thi', 'Clone the round'],
  name: ['Tên vòng thi', 'Title'],
  opens: ['Mở lúc', 'Opens'],
  closes: ['Đóng lúc', 'Closes'],
} as const;

export type WindowPurpose = 'edit' | 'clone';

const WEEK_MS = 7 * 86_400_000;
const weekLater = (iso: string): string => new Date(Date.parse(iso) + WEEK_MS).toISOString();

interface RoundWindowProps {
  round: Round;
  contest: Contest;
  purpose: WindowPurpose;
  close: () => void;
}

/** Title and window of a round, or of its copy a week later. */
export function RoundWindow({ round, contest, purpose, close }: RoundWindowProps) {
  const say = useSay(WORDS);
  const sending = useSending();
  const shift = purpose === 'clone' ? weekLater : (iso: string): string => iso;
  const [title, setTitle] = useState(round.title);
  const [opensAt, setOpensAt] = useState(shift(round.opensAt));
  const [closesAt, setClosesAt] = useState(shift(round.closesAt));
  const path = roundPath(round.id);
  const save = async () => {
    const stale = [contestPath(contest.id), CONTESTS, path];
    const body = { title, opensAt, closesAt };
    const done = await sending.run(() =>
      purpose === 'edit'
        ? change('PATCH', path, body, stale)
        : change('POST', `${path}/clone`, body, stale),
    );
    if (done) close();
  };
  return (
    <Modal opened onClose={close} title={say(purpose)} centered>
      <DialogForm
        {...{ sending, close }}
        submit={save}
        nameOf={(place) =>
          ({ title: say('name'), opensAt: say('opens'), closesAt: say('closes') })[place]
        }
      >
        <TextInput
          label={say('name')}
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          error={sending.at('title')}
          required
          data-autofocus
        />
        <InstantField
          label={say('opens')}
          value={opensAt}
          zone={contest.zone}
          onChange={setOpensAt}
          error={sending.at('opensAt')}
          required
        />
        <InstantField
          label={say('closes')}
          value={closesAt}
          zone={contest.zone}
          onChange={setClosesAt}
          error={sending.at('closesAt')}
          required
        />
      </DialogForm>
    </Modal>
  );
}
