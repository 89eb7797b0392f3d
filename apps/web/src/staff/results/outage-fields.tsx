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
  window: [
    'Mỗi người được thi thêm một lượt, trên một đề khác khi còn đề khác, bắt đầu trong khoảng dưới đây. Khi lượt thi bù được nộp, lượt bị sự cố không tính nữa; ai không thi bù thì lượt cũ vẫn tính. Mỗi người nhận một thư.',
    'Each may take one attempt more, on another paper while there is one, begun within the times below. Once it is handed in, the attempt that was struck counts no more; without it, that one stands. Each gets a letter.',
  ],
  opensAt: ['Được bắt đầu thi bù từ', 'May be begun from'],
  closesAt: ['Trước thời điểm', 'Before'],
  units: ['Chỉ các đơn vị (mã, không bắt buộc)', 'Only these units (codes, optional)'],
  unitsHint: [
    'Gồm cả các đơn vị trực thuộc. Để trống là mọi đơn vị.',
    'With all units below them. Empty means every unit.',
  ],
  people: [
    'Chỉ những người (số báo danh, không bắt buộc)',
    'Only these people (numbers, optional)',
  ],
  namedHint: [
    'Cách nhau bằng dấu phẩy hoặc xuống dòng. Ai được nêu mà lúc đó không có lượt nào đang làm là người không vào thi được. Để trống là mọi người đang làm bài lúc đó.',
    'Separated by commas or lines. Whoever is named and had no attempt running then could not begin one. Empty means everybody whose attempt ran then.',
  ],
  peopleHint: [
    'Cách nhau bằng dấu phẩy hoặc xuống dòng. Để trống là mọi người đang làm bài lúc đó.',
    'Separated by commas or lines. Empty means everybody whose attempt ran then.',
  ],
} as const;

const SOME = ['units', 'people'] as const;

/** An outage: when it was, whom it hit, and when they may take an attempt again. */
export function OutageFields(props: CorrectionFieldsProps) {
  const { draft, set, sending } = props;
  const again = draft.kind === 'replacement';
  const say = useSay(WORDS);
  return (
    <>
      <div className="st-fields">
        <RoundField {...props} />
        <Instants names={['from', 'to']} {...props} />
      </div>
      <p className="dim small">{say(again ? 'window' : 'hint')}</p>
      {again && (
        <div className="st-fields">
          <Instants names={['opensAt', 'closesAt']} {...props} />
        </div>
      )}
      {SOME.map((name) => (
        <Textarea
          key={name}
          label={say(name)}
          description={say(again && name === 'people' ? 'namedHint' : `${name}Hint`)}
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

interface InstantsProps extends CorrectionFieldsProps {
  names: ('from' | 'to' | 'opensAt' | 'closesAt')[];
}

function Instants({ names, draft, set, scope, sending }: InstantsProps) {
  const say = useSay(WORDS);
  return names.map((name) => (
    <InstantField
      key={name}
      label={say(name)}
      value={draft[name]}
      zone={scope.contest.zone}
      onChange={(instant) => set({ [name]: instant })}
      error={sending.at(name)}
      required
    />
  ));
}
