import { Textarea } from '@mantine/core';
import { InstantField } from '../kit/instant-field';
import { useSay } from '../kit/words';
import { RoundField, type CorrectionFieldsProps } from './round-field';

const WORDS = {
  from: ['Sự cố bắt đầu', 'The outage began'],
  to: ['Sự cố kết thúc', 'It was over'],
  hint: [
    'Thời gian một lượt thi đang làm trong khoảng này không tính vào thời gian làm bài của lượt đó.',
    'The time that an attempt ran between the two does not count into its duration.',
  ],
  units: ['Chỉ các đơn vị (mã, không bắt buộc)', 'Only these units (codes, optional)'],
  unitsHint: [
    'Gồm cả các đơn vị trực thuộc. Để trống là mọi đơn vị.',
    'With all units below them. Empty means every unit.',
  ],
  people: [
    'Chỉ những người (số báo danh, không bắt buộc)',
    'Only these people (numbers, optional)',
  ],
  peopleHint: [
    'Cách nhau bằng dấu phẩy hoặc xuống dòng. Để trống là mọi người đang làm bài lúc đó.',
    'Separated by commas or lines. Empty means everybody whose attempt ran then.',
  ],
} as const;

const SOME = ['units', 'people'] as const;

/** An outage found after the close: when it was, and whom it hit. */
export function OutageFields(props: CorrectionFieldsProps) {
  const { draft, set, scope, sending } = props;
  const say = useSay(WORDS);
  return (
    <>
      <div className="st-fields">
        <RoundField {...props} />
        {(['from', 'to'] as const).map((name) => (
          <InstantField
            key={name}
            label={say(name)}
            value={draft[name]}
            zone={scope.contest.zone}
            onChange={(instant) => set({ [name]: instant })}
            error={sending.at(name)}
            required
          />
        ))}
      </div>
      <p className="dim small">{say('hint')}</p>
      {SOME.map((name) => (
        <Textarea
          key={name}
          label={say(name)}
          description={say(`${name}Hint`)}
          value={draft[name]}
          onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
          error={sending.at(name)}
          autosize
          minRows={1}
        />
      ))}
    </>
  );
}
