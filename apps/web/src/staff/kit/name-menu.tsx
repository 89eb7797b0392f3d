import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { change } from './api';
import { Confirm } from './confirm';
import { useSay } from './words';

const WORDS = {
  rename: ['Đổi tên', 'Rename'],
  name: ['Tên', 'Name'],
  save: ['Lưu', 'Save'],
  remove: ['Xóa', 'Delete'],
  removing: [
    '“{name}” không có gì bên trong và sẽ bị xóa.',
    '“{name}” is empty and will be deleted.',
  ],
} as const;

interface NameMenuProps {
  /** Where it is changed and deleted. */
  path: string;
  name: string;
  /** Whether nothing is in it, so that it may be deleted. */
  empty: boolean;
  /** What has to be read again after a change. */
  stale: string[];
  /** Called once it is deleted. */
  gone: () => void;
}

/** Renames something that holds other things, and deletes it while it is empty. */
export function NameMenu({ path, name, empty, stale, gone }: NameMenuProps) {
  const say = useSay(WORDS);
  const [asking, ask] = useState<'rename' | 'remove' | null>(null);
  const [text, setText] = useState(name);
  const close = () => ask(null);
  return (
    <>
      <Button variant="default" onClick={() => ask('rename')}>
        {say('rename')}
      </Button>
      {empty && (
        <Button variant="default" onClick={() => ask('remove')}>
          {say('remove')}
        </Button>
      )}
      {asking === 'rename' && (
        <Confirm
          title={say('rename')}
          verb={say('save')}
          act={() => change('PATCH', path, { name: text }, stale)}
          close={close}
        >
          <TextInput
            label={say('name')}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            required
            data-autofocus
          />
        </Confirm>
      )}
      {asking === 'remove' && (
        <Confirm
          title={say('remove')}
          verb={say('remove')}
          act={async () => {
            await change('DELETE', path, undefined, stale);
            gone();
          }}
          close={close}
        >
          <p>{say('removing', { name })}</p>
        </Confirm>
      )}
    </>
  );
}
