import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../i18n/format';
import { contestPath, useStaff, type Schemas } from '../kit/api';
import { Panel } from '../kit/desk';
import { useSay } from '../kit/words';
import {
  refreshGate,
  roundTitle,
  stepHref,
  useDivisions,
  useOutcome,
  useScope,
  type Outcome,
  type Scope,
  type Tie,
} from './api';
import { Decisions } from './decisions';
import { Computed } from './not-computed';
import { SettleTie } from './settle-tie';
import '../rules/rules.css';

const WORDS = {
  open: ['Cần người quyết định', 'For people to decide'],
  openHint: [
    'Thể lệ đã dùng hết mọi tiêu chí mà những người này vẫn bằng nhau, và có giải hay suất vào vòng sau phụ thuộc vào thứ tự của họ.',
    'The rules have used every criterion and these people are still equal, and a prize or a place in the next round depends on their order.',
  ],
  none: ['Không có nhóm đồng hạng nào phải quyết định.', 'No tie has to be decided.'],
  shared: ['Đồng hạng không ảnh hưởng đến giải', 'Ties that no prize depends on'],
  sharedHint: [
    'Những người này cùng thứ hạng; công bố không phải chờ quyết định nào.',
    'These people share a rank; the publication waits for no decision.',
  ],
  span: ['Hạng {from} đến {to}: {n} người bằng nhau', 'Ranks {from} to {to}: {n} equals'],
  overall: ['Chung cuộc', 'Overall'],
  depends: ['Giải phụ thuộc: {prizes}', 'Prizes that depend on it: {prizes}'],
  organiser: ['Thể lệ: ban tổ chức quyết định thứ tự', 'Rules: the organisers decide the order'],
  'sub-question': ['Thể lệ: câu hỏi phụ', 'Rules: a sub-question'],
  lot: ['Thể lệ: bốc thăm bằng hạt giống đã cam kết', 'Rules: a lot drawn from the committed seed'],
  boundary: [
    'Thể lệ: ban tổ chức chọn người nhận giải',
    'Rules: the organisers choose who gets the prize',
  ],
  onward: ['Thể lệ: ban tổ chức chọn người đi tiếp', 'Rules: the organisers choose who goes on'],
  noneWait: ['Cùng hạng', 'Shared rank'],
  joined: [
    'Đã có quyết định về thứ tự, nhưng sau đó có thêm người bằng họ: phải quyết định lại cho cả nhóm. Thứ tự đã quyết định được giữ làm điểm xuất phát.',
    'The order was decided, but others became equal to them since: decide again for all of them. You start from the order that was decided.',
  ],
  unrecorded: [
    'Thể lệ xét thời điểm đăng nhập, nhưng không ghi nhận được thời điểm đó của {n} người trong nhóm: họ chưa được phân định bằng tiêu chí này.',
    'The rules look at when people signed in, but of {n} of them that was not recorded: this criterion could not part them.',
  ],
  settle: ['Quyết định', 'Decide'],
  toLot: ['Đến chỗ công khai hạt giống', 'Go and reveal the seed'],
  more: ['và {n} người nữa', 'and {n} more'],
} as const;

const SHOWN = 12;

/** Equals whom the rules cannot part: their exact span, what depends on it, and the decision. */
export default function Ties() {
  const say = useSay(WORDS);
  const scope = useScope();
  const query = useOutcome(scope);
  const decisions = useStaff<Schemas['DecisionListDto']>(
    `${contestPath(scope.contest.id)}/results/decisions`,
  );
  const read = () => {
    query.refresh();
    decisions.refresh();
    refreshGate(scope);
  };
  return (
    <Computed query={query} heights={[14]}>
      {(outcome) => {
        const open = outcome.unresolved.filter(({ blocks }) => blocks);
        const shared = outcome.unresolved.filter(({ blocks }) => !blocks);
        return (
          <>
            <Panel title={say('open')} hint={open.length > 0 ? say('openHint') : undefined}>
              {open.length === 0 && <p className="state on">{say('none')}</p>}
              <TieList ties={open} {...{ outcome, scope, read }} />
            </Panel>
            {shared.length > 0 && (
              <Panel title={say('shared')} hint={say('sharedHint')}>
                <TieList ties={shared} {...{ outcome, scope, read }} />
              </Panel>
            )}
            <Decisions query={decisions} {...{ scope, read }} />
          </>
        );
      }}
    </Computed>
  );
}

interface TieListProps {
  ties: Tie[];
  outcome: Outcome;
  scope: Scope;
  read: () => void;
}

function TieList({ ties, ...rest }: TieListProps) {
  return (
    <ol className="rs-ties">
      {ties.map((tie) => (
        <TieItem
          key={`${tie.round}/${tie.division}/${tie.from}/${tie.waitsFor}`}
          tie={tie}
          {...rest}
        />
      ))}
    </ol>
  );
}

function TieItem({ tie, outcome, scope, read }: Omit<TieListProps, 'ties'> & { tie: Tie }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const divisions = useDivisions(scope);
  const [settling, settle] = useState(false);
  const { from, to, count, people, waitsFor, prizes } = tie;
  const names = prizes.map((tier) => prizeName(outcome, tie, tier)).join(', ');
  const where = [roundTitle(scope.contest, tie.round) ?? say('overall'), divisions(tie.division)];
  return (
    <li>
      <div className="rs-line">
        <h3>{say('span', { from: f.number(from), to: f.number(to), n: f.number(count) })}</h3>
        <span className="dim">{where.filter(Boolean).join(', ')}</span>
      </div>
      {prizes.length > 0 && <p>{say('depends', { prizes: names })}</p>}
      <Waits tie={tie} />
      <p className="rs-equals">
        {people.slice(0, SHOWN).map(({ no, name }) => (
          <span key={no} className="st-chip">
            {name} <span className="num dim">{no}</span>
          </span>
        ))}
        {count > SHOWN && (
          <span className="dim small">{say('more', { n: f.number(count - SHOWN) })}</span>
        )}
      </p>
      {waitsFor === 'lot' && <Link href={stepHref(scope, '')}>{say('toLot')}</Link>}
      {isSettled(waitsFor) && <Button onClick={() => settle(true)}>{say('settle')}</Button>}
      {settling && <SettleTie {...{ tie, outcome, scope, read }} close={() => settle(false)} />}
    </li>
  );
}

/** What the rules say of it, and whether it was decided before others joined. */
function Waits({ tie: { waitsFor, prizes, earlier, unrecorded } }: { tie: Tie }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  return (
    <>
      {waitsFor !== 'none' && (
        <p className="dim small">
          {say(waitsFor === 'boundary' && prizes.length === 0 ? 'onward' : waitsFor)}
        </p>
      )}
      {earlier && <p className="notice">{say('joined')}</p>}
      {unrecorded !== undefined && (
        <p className="notice">{say('unrecorded', { n: f.number(unrecorded) })}</p>
      )}
    </>
  );
}

const isSettled = (waitsFor: Tie['waitsFor']): boolean =>
  waitsFor === 'organiser' || waitsFor === 'sub-question' || waitsFor === 'boundary';

/** The name of a tier of the ranking that a tie is in. */
const prizeName = ({ prizes }: Outcome, { round, division }: Tie, tier: string): string =>
  prizes.find((one) => one.tier === tier && one.round === round && one.division === division)
    ?.name ?? tier;
