import { NativeSelect, TextInput } from '@mantine/core';
import { useContests, type Contest } from '../kit/api';
import { useSay } from '../kit/words';
import type { Asked } from './report';

const WORDS = {
  against: ['So với cuộc thi trước', 'Against an earlier contest'],
  none: ['Không so sánh', 'No comparison'],
  asOf: ['Đơn vị theo ngày', 'Units as of'],
} as const;

interface ComparedProps {
  contest: Contest;
  asked: Asked;
  ask: (changes: Asked) => void;
  /** The day that the report answered for, where none was asked for. */
  asOf: string | undefined;
}

/** What a report is compared with, and of which day its units are. */
export function Compared({ contest, asked, ask, asOf }: ComparedProps) {
  const say = useSay(WORDS);
  const contests = useContests();
  const others = (contests.data?.contests ?? []).filter(
    ({ id, publishedAt }) => id !== contest.id && publishedAt !== null,
  );
  return (
    <>
      <NativeSelect
        label={say('against')}
        value={asked.against ?? ''}
        data={[
          { value: '', label: say('none') },
          ...others.map(({ id, title, edition }) => ({
            value: id,
            label: edition ? `${title} (${edition})` : title,
          })),
        ]}
        onChange={({ currentTarget }) => ask({ against: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={say('asOf')}
        value={asked.asOf ?? asOf ?? ''}
        onChange={({ currentTarget }) => ask({ asOf: currentTarget.value })}
      />
    </>
  );
}
