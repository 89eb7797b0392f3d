import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { change, CONTESTS, contestPath, type Contest, type Round } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { NumField } from '../kit/fields';
import { useSay } from '../kit/words';

const WORDS = {
  title: ['Lặp hằng tuần', 'Repeat weekly'],
  words: [
    'Tạo thêm các vòng cùng thể lệ, mỗi vòng muộn hơn vòng trước một tuần.',
    'More rounds with the same rules, each a week after the one before.',
  ],
  count: ['Số vòng thêm', 'How many more'],
  prefix: ['Tên bắt đầu bằng', 'Titles begin with'],
  week: ['Tuần', 'Week'],
  go: ['Tạo các vòng', 'Create them'],
} as const;

/** A round's hours and rules, week after week. */
export function WeeklyRounds({
  round,
  contest,
  close,
}: {
  round: Round;
  contest: Contest;
  close: () => void;
}) {
  const say = useSay(WORDS);
  const [count, setCount] = useState(3);
  const [titlePrefix, setPrefix] = useState(say('week'));
  const path = contestPath(contest.id);
  return (
    <Confirm
      title={`${say('title')}: ${round.title}`}
      verb={say('go')}
      act={() =>
        change('POST', `${path}/weekly-rounds`, { roundId: round.id, count, titlePrefix }, [
          path,
          CONTESTS,
        ])
      }
      close={close}
    >
      <p>{say('words')}</p>
      <div className="st-fields">
        <NumField label={say('count')} value={count} onChange={setCount} min={1} max={52} />
        <TextInput
          label={say('prefix')}
          value={titlePrefix}
          onChange={({ currentTarget }) => setPrefix(currentTarget.value)}
        />
      </div>
    </Confirm>
  );
}
