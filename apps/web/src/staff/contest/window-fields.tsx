import { TextInput } from '@mantine/core';
import { InstantField } from '../kit/instant-field';
import type { Sending } from '../kit/sending';
import { useSay } from '../kit/words';

const WORDS = {
  title: ['Tên vòng thi', 'Title'],
  opensAt: ['Mở lúc', 'Opens'],
  closesAt: ['Đóng lúc', 'Closes'],
} as const;

export interface RoundWindowValue {
  title: string;
  opensAt: string;
  closesAt: string;
}

/** What the fields are called where a mistake in one of them is told. */
export function useWindowNames() {
  const say = useSay(WORDS);
  return (path: string): string | undefined =>
    path in WORDS ? say(path as keyof typeof WORDS) : undefined;
}

interface WindowFieldsProps {
  value: RoundWindowValue;
  put: (value: RoundWindowValue) => void;
  zone: string;
  sending: Sending;
}

/** The name of a round, and from when until when it is open. */
export function WindowFields({ value, put, zone, sending }: WindowFieldsProps) {
  const say = useSay(WORDS);
  return (
    <>
      <TextInput
        label={say('title')}
        value={value.title}
        onChange={({ currentTarget }) => put({ ...value, title: currentTarget.value })}
        error={sending.at('title')}
        required
        data-autofocus
      />
      {(['opensAt', 'closesAt'] as const).map((name) => (
        <InstantField
          key={name}
          label={say(name)}
          value={value[name]}
          zone={zone}
          onChange={(at) => put({ ...value, [name]: at })}
          error={sending.at(name)}
          required
        />
      ))}
    </>
  );
}
