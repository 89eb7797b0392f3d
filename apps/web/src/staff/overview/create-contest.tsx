import { foldText } from '@bangvang/contracts';
import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { change, CONTESTS, type Schemas } from '../kit/api';
import { DialogForm } from '../kit/dialog-form';
import { useSending } from '../kit/sending';
import { useSay } from '../kit/words';

const WORDS = {
  title: ['Tạo cuộc thi', 'New contest'],
  name: ['Tên cuộc thi', 'Title'],
  slug: ['Đường dẫn', 'Address'],
  slugHint: ['Người dự thi thấy: /c/{slug}', 'Contestants see: /c/{slug}'],
  edition: ['Lần tổ chức (không bắt buộc)', 'Edition (optional)'],
  go: ['Tạo', 'Create'],
} as const;

/** "Hải Phòng làm theo lời Bác" -> "hai-phong-lam-theo-loi-bac". */
export const slugOf = (title: string): string =>
  foldText(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);

/** A new contest needs a title and an address; the rest is filled in afterwards. */
export function CreateContest({ close }: { close: () => void }) {
  const say = useSay(WORDS);
  const sending = useSending();
  const [, go] = useLocation();
  const [title, setTitle] = useState('');
  const [own, setOwn] = useState<string | null>(null);
  const [edition, setEdition] = useState('');
  const slug = own ?? slugOf(title);
  const create = () =>
    sending.run(async () => {
      const body = { slug, title, edition };
      const answer = await change<Schemas['StaffContestAnswerDto']>('POST', CONTESTS, body, [
        CONTESTS,
      ]);
      go(`/staff/contests/${answer.contest.id}`);
    });
  return (
    <Modal opened onClose={close} title={say('title')} centered>
      <DialogForm
        {...{ sending, close }}
        submit={create}
        verb={say('go')}
        nameOf={(path) => ({ slug: say('slug'), title: say('name') })[path]}
      >
        <TextInput
          label={say('name')}
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          error={sending.at('title')}
          required
          data-autofocus
        />
        <TextInput
          label={say('slug')}
          description={say('slugHint', { slug: slug || '…' })}
          value={slug}
          onChange={({ currentTarget }) => setOwn(currentTarget.value)}
          error={sending.at('slug')}
          required
        />
        <TextInput
          label={say('edition')}
          value={edition}
          onChange={({ currentTarget }) => setEdition(currentTarget.value)}
          error={sending.at('edition')}
        />
      </DialogForm>
    </Modal>
  );
}
