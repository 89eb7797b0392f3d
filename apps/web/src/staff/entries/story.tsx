import { useWords } from '../../i18n/format';
import { Panel } from '../kit/desk';
import { useSay } from '../kit/words';
import type { StaffEntryDetail } from './api';

const WORDS = {
  way: ['Đường đi của bài', 'The way of the work'],
  step: [
    '{tier}: {unit} chuyển lên lúc {at}, hạng {rank}/{of} ({by})',
    '{tier}: forwarded by {unit} on {at}, rank {rank} of {of} ({by})',
  ],
  unranked: ['không xếp hạng', 'unranked'],
  returned: ['Đã trả về: {reason}', 'Sent back: {reason}'],
  history: ['Sổ ghi bài giấy', 'What clerks wrote down'],
  typed: ['Nhập sổ', 'Typed in'],
  registered: ['Vào sổ, bản thứ {n}', 'Registered, version {n}'],
  changed: ['Sửa: {what}', 'Corrected: {what}'],
  by: ['{by}, {at}', '{by}, {at}'],
  paperRef: ['số bì thư', 'envelope'],
  postmarkOn: ['dấu bưu điện', 'postmark'],
  receivedOn: ['ngày nhận', 'day it came'],
  unitNo: ['đơn vị', 'unit'],
  medium: ['loại hình', 'medium'],
  genre: ['thể loại', 'genre'],
  title: ['tên tác phẩm', 'title'],
  language: ['ngôn ngữ', 'language'],
  scans: ['bản quét', 'scans'],
  authors: ['danh sách tác giả', 'the list of authors'],
  author: ['thông tin tác giả {n}', 'data of author {n}'],
} as const;

interface StoryProps {
  entry: StaffEntryDetail;
  zone: string;
}

/** The units that a work came through: when, by whom, whether it was sent back. */
export function Way({ entry, zone }: StoryProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  if (entry.provenance.length === 0) return null;
  return (
    <Panel title={say('way')}>
      <ol className="en-files">
        {entry.provenance.map(({ forwardingId, tier, path, forwardedAt, returned, ...step }) => (
          <li key={forwardingId}>
            {say('step', {
              ...{ tier, unit: path, at: f.instant(forwardedAt, zone), of: step.of },
              ...{ rank: step.rank ?? say('unranked'), by: step.forwardedBy },
            })}
            {returned && <div className="small error">{say('returned', { reason: returned })}</div>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** Every typing and every correction of a paper entry. */
export function PaperStory({ entry, zone }: StoryProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  if (entry.history.length === 0) return null;
  const nameOf = (field: string): string => {
    const author = /^authors\[(\d+)\]/u.exec(field)?.[1];
    if (author !== undefined) return say('author', { n: Number(author) + 1 });
    return field in WORDS ? say(field as keyof typeof WORDS) : field;
  };
  const told = ({ no, version, changed }: StaffEntryDetail['history'][number]): string => {
    const what = [...new Set(changed.map(nameOf))].join(', ');
    const parts = [
      ...(no === 1 ? [say('typed')] : []),
      ...(what ? [say('changed', { what })] : []),
      ...(version === null ? [] : [say('registered', { n: version })]),
    ];
    return parts.join('. ');
  };
  return (
    <Panel title={say('history')}>
      <ol className="en-files">
        {entry.history.map((record) => (
          <li key={record.no}>
            {told(record)}
            {record.reason && <div className="small">{record.reason}</div>}
            <div className="dim small">
              {say('by', { by: record.by, at: f.instant(record.at, zone) })}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
