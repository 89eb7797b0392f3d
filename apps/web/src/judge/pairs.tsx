import { useRef, useState, useEffect, useEffectEvent, type RefObject } from 'react';
import { Link } from 'wouter';
import { call } from '../api/client';
import { put } from '../api/query';
import { Page, Switches } from '../design/page';
import { Icon } from '../design/icon';
import { useWords } from '../i18n/format';
import { useStaff } from '../staff/kit/api';
import { useSending, type Sending } from '../staff/kit/sending';
import { Empty, Loaded, ProblemBox } from '../staff/kit/states';
import { useSay } from '../staff/kit/words';
import { JudgePage } from './judge-page';
import { deskHref, queuePath, stagePath, workPath } from './paths';
import type { NextPair, Queue, Work } from './types';
import { WorkView } from './work-view';

const WORDS = {
  title: ['So sánh hai bài', 'Which is better?'],
  hint: ['Bài nào tốt hơn, xét tổng thể?', 'Which work is better, all in all?'],
  left: ['Bài bên trái tốt hơn', 'The left one is better'],
  right: ['Bài bên phải tốt hơn', 'The right one is better'],
  done: ['đã so sánh {n} cặp', '{n} pairs compared'],
  none: ['Không còn cặp nào cho bạn', 'No pairs are left for you'],
  noneHint: [
    'Khi đủ tin cậy, việc so sánh tự dừng. Cảm ơn bạn!',
    'Comparing stops by itself once it is reliable. Thank you!',
  ],
  over: ['Hiện không so sánh cặp', 'Works are not compared now'],
  back: ['Hàng bài', 'Works'],
} as const;

/** Works near the prizes, two at a time. */
export function Pairs({ stageId }: { stageId: string }) {
  const say = useSay(WORDS);
  const path = `${stagePath(stageId)}/pair`;
  const query = useStaff<NextPair>(path);
  const sending = useSending();
  const answer = (pairId: string, winner: string) =>
    sending.run(async () => {
      const body = { winner };
      put(path, await call<NextPair>('PUT', `${stagePath(stageId)}/pairs/${pairId}`, { body }));
    });
  const known = query.data;
  if (known?.pair) {
    const { pair, answered } = known;
    return (
      <Choosing
        key={pair.id}
        stageId={stageId}
        pair={pair}
        answered={answered}
        sending={sending}
        choose={(winner) => void answer(pair.id, winner)}
      />
    );
  }
  return (
    <JudgePage title={say('title')}>
      <h1 className="jd-h1">{say('title')}</h1>
      <Loaded query={query} heights={[8]}>
        {({ comparing }) => (
          <Empty title={say(comparing ? 'none' : 'over')}>
            {comparing && <p className="dim">{say('noneHint')}</p>}
            <Link href={deskHref(stageId)}>{say('back')}</Link>
          </Empty>
        )}
      </Loaded>
    </JudgePage>
  );
}

interface ChoosingProps {
  stageId: string;
  pair: { id: string; left: string; right: string };
  answered: number;
  sending: Sending;
  choose: (winner: string) => void;
}

function Choosing({ stageId, pair, answered, sending, choose }: ChoosingProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const panes = { left: useRef<HTMLDivElement>(null), right: useRef<HTMLDivElement>(null) };
  usePairKeys({
    left: () => choose(pair.left),
    right: () => choose(pair.right),
    scroll: (screens) => {
      for (const { current } of Object.values(panes))
        current?.scrollBy({ top: current.clientHeight * screens, behavior: 'smooth' });
    },
  });
  return (
    <Page bare title={say('title')} className="jd">
      <header className="jd-bar">
        <Link href={deskHref(stageId)} className="btn plain">
          <Icon name="back" />
          {say('back')}
        </Link>
        <h1 className="jd-question">{say('hint')}</h1>
        <span className="small">{say('done', { n: f.number(answered) })}</span>
        <Switches />
      </header>
      <div className="jd-pair">
        {(['left', 'right'] as const).map((side) => (
          <Side
            key={side}
            stageId={stageId}
            code={pair[side]}
            pane={panes[side]}
            side={side}
            busy={sending.busy}
            choose={() => choose(pair[side])}
          />
        ))}
      </div>
      <ProblemBox error={sending.error} />
    </Page>
  );
}

interface SideProps {
  stageId: string;
  code: string;
  pane: RefObject<HTMLDivElement | null>;
  side: 'left' | 'right';
  busy: boolean;
  choose: () => void;
}

function Side({ stageId, code, pane, side, busy, choose }: SideProps) {
  const say = useSay(WORDS);
  const query = useStaff<Work>(workPath(stageId, code));
  const queue = useStaff<Queue>(queuePath(stageId));
  return (
    <div className="jd-half">
      <Loaded query={query} heights={[30]}>
        {(work) => (
          <WorkView stageId={stageId} work={work} names={queue.data?.names ?? []} pane={pane} />
        )}
      </Loaded>
      <div className="jd-choose">
        <button className="btn gold" disabled={busy} onClick={choose}>
          {side === 'left' && <kbd>← ←</kbd>} {say(side)} {side === 'right' && <kbd>→ →</kbd>}
        </button>
      </div>
    </div>
  );
}

interface PairKeys {
  left: () => void;
  right: () => void;
  scroll: (screens: number) => void;
}

const SIDES: Partial<Record<string, 'left' | 'right'>> = { ArrowLeft: 'left', ArrowRight: 'right' };
const TWICE_MS = 900;

/** Arrows choose, and only when pressed twice within a breath: a slip is no judgement. */
function usePairKeys(keys: PairKeys): void {
  const [armed, arm] = useState<{ key: string; at: number } | null>(null);
  const choose = (side: 'left' | 'right', { key, timeStamp }: KeyboardEvent): void => {
    const again = armed?.key === key && timeStamp - armed.at <= TWICE_MS;
    arm(again ? null : { key, at: timeStamp });
    if (again) keys[side]();
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const side = SIDES[event.key];
    const scrolls = event.key === ' ' && !(event.target instanceof HTMLButtonElement);
    if (!side && !scrolls) return;
    event.preventDefault();
    if (side) choose(side, event);
    else keys.scroll(event.shiftKey ? -0.85 : 0.85);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
