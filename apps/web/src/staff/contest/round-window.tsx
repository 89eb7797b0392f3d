import { Modal } from '@mantine/core';
import { useState } from 'react';
import { change, CONTESTS, contestPath, roundPath, type Contest, type Round } from '../kit/api';
import { DialogForm } from '../kit/dialog-form';
import { useSending } from '../kit/sending';
import { useSay } from '../kit/words';
import { useWindowNames, WindowFields } from './window-fields';

const WORDS = {
  edit: ['Sửa tên và giờ', 'Edit title and times'],
  clone: ['Nhân bản vòng thi', 'Clone the round'],
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
  const nameOf = useWindowNames();
  const [window, setWindow] = useState({
    title: round.title,
    opensAt: shift(round.opensAt),
    closesAt: shift(round.closesAt),
  });
  const path = roundPath(round.id);
  const save = async () => {
    const stale = [contestPath(contest.id), CONTESTS, path];
    const done = await sending.run(() =>
      purpose === 'edit'
        ? change('PATCH', path, window, stale)
        : change('POST', `${path}/clone`, window, stale),
    );
    if (done) close();
  };
  return (
    <Modal opened onClose={close} title={say(purpose)} centered>
      <DialogForm {...{ sending, close }} submit={save} nameOf={nameOf}>
        <WindowFields value={window} put={setWindow} zone={contest.zone} sending={sending} />
      </DialogForm>
    </Modal>
  );
}
