import { Link } from 'wouter';
import { useStaff, type Schemas } from '../kit/api';
import { Panel } from '../kit/desk';
import { useSay } from '../kit/words';
import { deskOf, similarPath, type SimilarityReport } from './api';
import { Share } from './share';

const WORDS = {
  title: ['Đối chiếu trùng lặp', 'Similar text'],
  notYet: ['Đang đối chiếu với các bài khác.', 'Being compared with the others.'],
  none: ['Không bài nào có đoạn giống.', 'No other work has a passage of it.'],
  with: [
    'Đã đối chiếu với {n} bài. Thể lệ: không quá {limit} %.',
    'Compared with {n} works. The limit is {limit} %.',
  ],
  together: ['Tất cả các bài cộng lại:', 'All together:'],
  elsewhere: ['không ở bàn của đơn vị bạn', 'not on your unit’s desk'],
  sameAuthor: ['cùng tác giả', 'same author'],
  earlier: ['cuộc thi trước: {title}', 'an earlier contest: {title}'],
  no: ['Bài số {no}', 'No. {no}'],
  uncounted: [
    'Không tính: {quoted} chữ trích dẫn có nguồn, {own} chữ văn bản của cuộc thi, {common} chữ có trong rất nhiều bài.',
    'Not counted: {quoted} words quoted with a source, {own} of the contest’s own texts, {common} found in very many works.',
  ],
} as const;

interface EntryOf {
  contestId: string;
  entryId: string;
}

interface SimilarWorksProps extends EntryOf {
  /** Null: not yet. */
  comparedAt: string | null;
}

/** Other works that have passages of this one, each a step away from both beside each other. */
export function SimilarWorks({ contestId, entryId, comparedAt }: SimilarWorksProps) {
  const say = useSay(WORDS);
  const { data: report } = useStaff<SimilarityReport>(
    comparedAt === null ? null : similarPath(entryId),
  );
  if (!report || report.comparedAt === null)
    return (
      <Panel title={say('title')}>
        <p className="dim">{say('notYet')}</p>
      </Panel>
    );
  const { works, together, quoted, own, common, comparedWith, limitPercent } = report;
  return (
    <Panel title={say('title')}>
      <p className="dim small">{say('with', { n: comparedWith, limit: limitPercent })}</p>
      {works.length === 0 ? (
        <p className="state on">{say('none')}</p>
      ) : (
        <>
          <p>
            {say('together')} <Share share={together} />
          </p>
          <ol className="sc-similar">
            {works.map((work) => (
              <SimilarWork key={work.entryId} {...{ contestId, entryId, work }} />
            ))}
          </ol>
        </>
      )}
      <p className="dim small">{say('uncounted', { quoted, own, common })}</p>
    </Panel>
  );
}

interface SimilarWorkProps extends EntryOf {
  work: Schemas['SimilarWorkDto'];
}

function SimilarWork({ contestId, entryId, work }: SimilarWorkProps) {
  const say = useSay(WORDS);
  const notes = [
    work.title === null && say('elsewhere'),
    work.sameAuthor && say('sameAuthor'),
    !work.here && say('earlier', { title: work.contest }),
  ].filter(Boolean);
  return (
    <li>
      <Link href={`${deskOf(contestId)}/${entryId}/${work.entryId}`} className="st-link">
        {say('no', { no: work.no })}
        {work.title !== null && `: ${work.title}`}
      </Link>
      <Share share={work.share} />
      {notes.length > 0 && <span className="dim small">{notes.join(' · ')}</span>}
    </li>
  );
}
