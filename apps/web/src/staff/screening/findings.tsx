import { Panel } from '../kit/desk';
import { useEither, useSay } from '../kit/words';
import type { Finding, ScreenedEntry } from './api';
import { screeningWords } from './words';

const WORDS = {
  ...screeningWords,
  found: ['Máy rà soát', 'What was found'],
  none: ['Không phát hiện gì.', 'Nothing was found.'],
  notYet: ['Bài đang được rà soát, ít giây nữa sẽ có.', 'Being looked through, in a few seconds.'],
  eye: ['Xem bằng mắt', 'For the eye'],
  show: ['Xem trong bài', 'Show in the text'],
  entry: ['bài dự thi', 'the entry'],
  author: ['tác giả', 'the author'],
  title: ['tên bài', 'the title'],
  text: ['trong bài', 'the text'],
  header: ['đầu trang', 'the header'],
  footer: ['cuối trang', 'the footer'],
  footnote: ['chú thích', 'a footnote'],
  comment: ['ghi chú bên lề', 'a comment'],
  hidden: ['chữ ẩn', 'hidden text'],
  property: ['thuộc tính tệp', 'a property of the file'],
  'file-name': ['tên tệp', 'the file name'],
  file: ['tệp {no}', 'file {no}'],
} as const;

interface FindingsProps {
  entry: ScreenedEntry;
  shown: string | null;
  show: (id: string) => void;
}

/** Everything that was found, the most serious first, each with its place. */
export function Findings({ entry, shown, show }: FindingsProps) {
  const say = useSay(WORDS);
  const { findings, reportAt, conditions } = entry;
  return (
    <Panel title={say('found')}>
      {reportAt === null && <p className="dim">{say('notYet')}</p>}
      {reportAt !== null && findings.length === 0 && <p className="state on">{say('none')}</p>}
      <ol className="sc-findings">
        {findings.map((finding, index) => (
          <FindingItem
            key={index}
            finding={finding}
            shown={shown === String(index)}
            show={() => show(String(index))}
          />
        ))}
      </ol>
      {conditions.length > 0 && (
        <>
          <h3 className="sc-sub">{say('eye')}</h3>
          <ul className="st-sentences">
            {conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

interface FindingItemProps {
  finding: Finding;
  shown: boolean;
  show: () => void;
}

function FindingItem({ finding, shown, show }: FindingItemProps) {
  const say = useSay(WORDS);
  const either = useEither();
  const { kind, severity, place, excerpt, vi, en } = finding;
  const where = [
    say(place.in),
    place.file !== undefined && say('file', { no: place.file }),
    place.in === 'property' && place.of,
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <li className={`sc-finding ${severity}`} data-shown={shown || undefined}>
      <p className="sc-finding-head">
        <b>{say(kind)}</b> <span className="small">{say(severity)}</span>
        <span className="dim small"> · {where}</span>
      </p>
      <p>{either(vi, en)}</p>
      {excerpt && <p className="sc-excerpt">{excerpt}</p>}
      {place.in === 'text' && place.from !== undefined && (
        <button type="button" className="st-link small" aria-pressed={shown} onClick={show}>
          {say('show')}
        </button>
      )}
    </li>
  );
}
