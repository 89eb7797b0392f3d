import { Link } from 'wouter';
import { may, useMe } from '../kit/api';
import { Panel } from '../kit/desk';
import { Empty } from '../kit/states';
import { useSay } from '../kit/words';
import { stepHref, useScope } from './api';

const WORDS = {
  title: ['Từ bài dự thi đến giải thưởng', 'From entries to awards'],
  hint: [
    'Cuộc thi này chỉ có phần thi viết: không có vòng thi để tính điểm. Kết quả ra đời ở những trang sau.',
    'This contest has works alone, and no rounds to compute. Its result comes about on these pages.',
  ],
  judging: ['Ban giám khảo, mã phách, phân công và chấm', 'Jury, codes, assignment and marks'],
  deliberation: [
    'Phòng xét giải: danh sách giải, biên bản, ký, công bố',
    'The jury’s room: award list, minutes, signature, publication',
  ],
  winners: ['Xác nhận người đoạt giải', 'The winners’ check'],
  remarks: ['Phúc khảo', 'Re-marking'],
  certificates: ['Giấy chứng nhận', 'Certificates'],
  reports: ['Báo cáo về tác phẩm', 'The report of works'],
  none: ['Chưa có vòng thi nào', 'No rounds yet'],
  noneHint: [
    'Hãy thêm vòng thi, hoặc phần thi viết trong thể lệ.',
    'Add a round, or a writing part to the rules.',
  ],
} as const;

/** The way to a result where there are no rounds: the pages of works, in their order. */
export default function WorksResults() {
  const say = useSay(WORDS);
  const me = useMe();
  const scope = useScope();
  const { id, writing } = scope.contest;
  if (!writing) {
    return (
      <Empty title={say('none')}>
        <p>{say('noneHint')}</p>
      </Empty>
    );
  }
  const base = `/staff/contests/${id}`;
  const pages = [
    [may(me.data, 'contest:jury', id), `${base}/judging`, 'judging'],
    [may(me.data, 'contest:deliberate', id), `${base}/deliberation`, 'deliberation'],
    [true, stepHref(scope, 'winners'), 'winners'],
    [may(me.data, 'contest:jury', id), `${base}/remarks`, 'remarks'],
    [true, stepHref(scope, 'certificates'), 'certificates'],
    [true, `${base}/reports`, 'reports'],
  ] as const;
  return (
    <Panel title={say('title')} hint={say('hint')}>
      <ol className="stack rs-marked">
        {pages.map(
          ([shown, href, name]) =>
            shown && (
              <li key={name}>
                <Link href={href}>{say(name)}</Link>
              </li>
            ),
        )}
      </ol>
    </Panel>
  );
}
