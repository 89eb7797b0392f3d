import { useMemo, useRef, useState } from 'react';
import { useWords } from '../../i18n/format';
import { useContestDesk, useStaff, type Schemas } from '../kit/api';
import { Chips } from '../kit/chips';
import { Desk } from '../kit/desk';
import { Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { deskOf, similarPath, type SideBySide } from './api';
import { MarkedText, reveal } from './marked-text';
import type { TextMark } from './marks.rules';
import { Share } from './share';

const WORDS = {
  title: ['Hai bài cạnh nhau', 'Side by side'],
  back: ['Về bài dự thi', 'Back to the entry'],
  passage: ['Đoạn {n}', 'Passage {n}'],
  passages: ['Các đoạn giống nhau', 'Passages in common'],
  same: ['giống nhau, được tính', 'the same, counted'],
  quoted: ['trích dẫn có nguồn, không tính', 'quoted with a source, not counted'],
  common: ['rất nhiều bài cùng có, không tính', 'in very many works, not counted'],
  own: ['văn bản của cuộc thi, không tính', 'the contest’s own text, not counted'],
  no: ['Bài số {no}: {title}', 'No. {no}: {title}'],
  elsewhere: ['Bài số {no}', 'No. {no}'],
  part: [
    'Bài này không ở bàn của đơn vị bạn: chỉ hiện những đoạn hai bài cùng có.',
    'This work is not on your unit’s desk: only what both have is shown.',
  ],
  sent: ['nộp {at}', 'handed in {at}'],
} as const;

interface SideBySidePageProps {
  contestId: string;
  entryId: string;
  otherId: string;
}

/** Two works with what they share: a passage that is pointed at in one comes into view in the other. */
export function SideBySidePage({ contestId, entryId, otherId }: SideBySidePageProps) {
  const say = useSay(WORDS);
  const query = useStaff<SideBySide>(`${similarPath(entryId)}/${otherId}`);
  const contest = useContestDesk(contestId);
  return (
    <Desk
      title={say('title')}
      above={{ href: `${deskOf(contestId)}/${entryId}`, label: say('back') }}
    >
      <Loaded query={query} heights={[3, 30]}>
        {(pair) => <Both pair={pair} zone={contest.data?.contest.zone} />}
      </Loaded>
    </Desk>
  );
}

function Both({ pair, zone }: { pair: SideBySide; zone: string | undefined }) {
  const say = useSay(WORDS);
  const root = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<string | null>(null);
  const show = (id: string) => {
    setShown(id);
    for (const side of root.current?.querySelectorAll('.sc-side') ?? []) reveal(side, id);
  };
  const passages = Array.from({ length: pair.passages }, (_, index) => String(index + 1));
  return (
    <div ref={root}>
      <Chips
        label={say('passages')}
        chips={passages.map((id) => [id, say('passage', { n: id })])}
        value={shown}
        choose={show}
      />
      <p className="sc-legend small">
        {(['same', 'quoted', 'common', 'own'] as const).map((kind) => (
          <mark key={kind} className={`sc-mark ${kind}`}>
            {say(kind)}
          </mark>
        ))}
      </p>
      <div className="sc-both">
        <Side side={pair.one} {...{ zone, shown, show }} />
        <Side side={pair.other} {...{ zone, shown, show }} />
      </div>
    </div>
  );
}

interface SideProps {
  side: Schemas['SimilaritySideDto'];
  zone: string | undefined;
  shown: string | null;
  show: (id: string) => void;
}

function Side({ side, zone, shown, show }: SideProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const marks = useMemo(
    () =>
      side.marks.map(({ from, to, passage, kind }): TextMark => ({
        from,
        to,
        id: String(passage),
        tone: kind,
        title: say('passage', { n: passage }),
      })),
    [side.marks, say],
  );
  const { no, title, contest, submittedAt, share, text } = side;
  const name = title === null ? say('elsewhere', { no }) : say('no', { no, title });
  return (
    <section className="st-panel sc-side" aria-label={name} tabIndex={0}>
      <h2>{name}</h2>
      <p className="dim small">
        {contest} · {say('sent', { at: f.exact(submittedAt, zone) })}
      </p>
      <p>
        <Share share={share} />
      </p>
      {title === null && <p className="notice small">{say('part')}</p>}
      <MarkedText text={text} marks={marks} shown={shown} show={show} label={name} />
    </section>
  );
}
