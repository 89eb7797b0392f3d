import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../api/client';
import { refresh } from '../../api/query';
import { useWords } from '../../i18n/format';
import { may, useContestDesk, useMe, useStaff } from '../kit/api';
import { Desk, Panel } from '../kit/desk';
import { Loaded } from '../kit/states';
import { useEither, useSay } from '../kit/words';
import {
  deskOf,
  entryPath,
  queuePath,
  soonIf,
  type Finding,
  type Queue,
  type ScreenedEntry,
} from './api';
import { DecisionPanel } from './decision-panel';
import { EntryFacts } from './entry-facts';
import { Findings } from './findings';
import { MarkedText, reveal } from './marked-text';
import type { TextMark } from './marks.rules';
import { SendDown } from './send-down';
import { SimilarWorks } from './similar-works';
import { screeningWords } from './words';

const WORDS = {
  ...screeningWords,
  entry: ['Bài số {no}: {title}', 'Entry no. {no}: {title}'],
  back: ['Danh sách sơ loại', 'The queue'],
  desk: ['Bàn của đơn vị', 'The unit’s desk'],
  held: [
    'Bài đang ở bàn của {unit}: đơn vị đó sơ loại trước.',
    'The work lies at {unit}, which screens it first.',
  ],
  text: ['Nội dung', 'Text'],
  noText: [
    'Bài này không có chữ để đọc tại đây: hãy mở các tệp.',
    'There is no text to read here: open the files.',
  ],
  keys: [
    'Phím N, P: phát hiện sau, trước. Phím B: bài chờ xét tiếp theo.',
    'Keys N, P: next and previous finding. Key B: the next entry.',
  ],
  words: ['{n} chữ', '{n} words'],
} as const;

interface EntryPageProps {
  contestId: string;
  entryId: string;
}

/** One entry: its text with the findings marked, and the decision. */
export function EntryPage({ contestId, entryId }: EntryPageProps) {
  const say = useSay(WORDS);
  const query = useStaff<ScreenedEntry>(entryPath(entryId), (one) => soonIf(isUnderWay(one)));
  const centre = useIsCentre(contestId);
  const contest = useContestDesk(contestId);
  const entry = query.data;
  return (
    <Desk
      title={entry ? say('entry', { no: entry.no, title: entry.title }) : ''}
      above={{ href: homeOf(contestId, centre), label: say(centre ? 'back' : 'desk') }}
      aside={entry && <span className={`state ${TONE[entry.state]}`}>{say(entry.state)}</span>}
    >
      <Loaded query={query} heights={[30, 10]}>
        {(shown) => (
          <Entry
            entry={shown}
            contestId={contestId}
            zone={contest.data?.contest.zone}
            read={query.refresh}
          />
        )}
      </Loaded>
    </Desk>
  );
}

/** Whether the machine has not looked it through yet, or not compared it. */
const isUnderWay = (entry: ScreenedEntry | undefined): boolean =>
  entry !== undefined &&
  entry.state !== 'withdrawn' &&
  (entry.reportAt === null || entry.comparedAt === null);

const TONE: Record<ScreenedEntry['state'], string> = {
  waiting: 'wait',
  proposed: 'warn',
  returned: 'wait',
  accepted: 'on',
  rejected: 'warn',
  withdrawn: 'wait',
};

interface EntryProps {
  entry: ScreenedEntry;
  contestId: string;
  zone: string | undefined;
  read: () => void;
}

function Entry({ entry, contestId, zone, read }: EntryProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const either = useEither();
  const root = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<string | null>(null);
  const marks = useMemo(() => marksOf(entry.findings, either), [entry.findings, either]);
  const show = (id: string) => {
    setShown(id);
    reveal(root.current, id);
  };
  const centre = useIsCentre(contestId);
  const goOn = useNextEntry(contestId, entry.no, centre);
  useKeys(marks, shown, show, goOn);
  return (
    <div className="sc-entry" ref={root}>
      <div>
        <Panel title={say('text')} hint={say('keys')}>
          <p className="dim small">{say('words', { n: f.number(entry.words) })}</p>
          {entry.text.trim() === '' ? (
            <p>{say('noText')}</p>
          ) : (
            <MarkedText
              text={entry.text}
              marks={marks}
              shown={shown}
              show={setShown}
              label={entry.title}
            />
          )}
        </Panel>
      </div>
      <div className="sc-beside">
        {entry.mine || entry.state === 'proposed' ? (
          <DecisionPanel entry={entry} zone={zone} read={read} goOn={goOn} />
        ) : (
          <p className="notice">{say('held', { unit: entry.desk ?? '' })}</p>
        )}
        <SendDown contestId={contestId} entry={entry} done={goOn} />
        <Findings entry={entry} shown={shown} show={show} />
        <SimilarWorks
          contestId={contestId}
          entryId={entry.id}
          comparedAt={entry.comparedAt}
          key={entry.comparedAt}
        />
        <EntryFacts entry={entry} zone={zone} />
      </div>
    </div>
  );
}

/** Findings in the text, as marks; a finding's mark is named by its place in the list. */
function marksOf(findings: Finding[], either: (vi: string, en: string) => string): TextMark[] {
  return findings.flatMap(({ place, severity, vi, en }, index): TextMark[] =>
    place.in === 'text' && place.from !== undefined && place.to !== undefined
      ? [
          {
            from: place.from,
            to: place.to,
            id: String(index),
            tone: severity,
            title: either(vi, en),
          },
        ]
      : [],
  );
}

/** Whether the reader screens for the whole contest; a unit's clerk has the unit's desk. */
function useIsCentre(contestId: string): boolean {
  return may(useMe().data, 'contest:screening', contestId);
}

const homeOf = (contestId: string, centre: boolean): string =>
  centre ? deskOf(contestId) : `/staff/contests/${contestId}/desks`;

/** Goes to the next entry that waits; to the queue where there is none. */
function useNextEntry(contestId: string, no: number, centre: boolean): () => void {
  const [, go] = useLocation();
  return () => {
    const path = queuePath(contestId, { state: 'waiting', at: 'centre' }, no);
    void call<Queue>('GET', path).then(({ entries: [next] }) => {
      refresh(queuePath(contestId, { state: 'waiting', medium: '', kind: '', q: '', at: '' }));
      go(next ? `${deskOf(contestId)}/${next.id}` : homeOf(contestId, centre));
    });
  };
}

function useKeys(
  marks: TextMark[],
  shown: string | null,
  show: (id: string) => void,
  goOn: () => void,
): void {
  useEffect(() => {
    const press = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const typing = target instanceof Element && target.closest('input, textarea, select');
      if (typing || ctrlKey || metaKey || altKey) return;
      const inOrder = marks.toSorted((one, two) => one.from - two.from);
      const at = inOrder.findIndex(({ id }) => id === shown);
      const step = { n: 1, p: -1 }[key.toLowerCase()];
      const next = step === undefined ? undefined : inOrder.at((at + step) % inOrder.length);
      if (next) show(next.id);
      else if (key.toLowerCase() === 'b') goOn();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
