import { useState } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../i18n/format';
import type { Schemas } from '../kit/api';
import { Panel } from '../kit/desk';
import { Empty } from '../kit/states';
import { useSay } from '../kit/words';
import {
  refreshGate,
  roundTitle,
  stepHref,
  useDivisions,
  useOutcome,
  useScope,
  type Outcome,
  type Person,
  type Scope,
} from './api';
import { Computed } from './not-computed';
import { PassOver } from './pass-over';

const WORDS = {
  none: ['Không có giải nào', 'No prizes'],
  noneHint: [
    'Thể lệ của vòng hay của cuộc thi chưa có danh sách giải.',
    'The rules of the round or of the contest have no prize list.',
  ],
  overall: ['Chung cuộc', 'Overall'],
  tier: ['Giải', 'Prize'],
  winners: ['Người đoạt giải', 'Winners'],
  count: ['Số giải', 'Prizes'],
  rank: ['hạng {n}', 'rank {n}'],
  shared: ['chia {n} người', 'shared by {n}'],
  vacant: ['{n} giải bỏ trống', '{n} vacant'],
  waiting: ['{n} suất chờ quyết định', '{n} places wait for a decision'],
  nobody: ['Chưa có ai', 'Nobody'],
  more: ['và {n} người nữa', 'and {n} more'],
  passOver: ['Không trao', 'Pass over'],
  passOverWhom: ['Không trao giải cho {name}', 'No prize for {name}'],
  qualified: ['Đi tiếp', 'Going on'],
  who: ['Xem danh sách', 'Who they are'],
  goOn: ['{n} người vào vòng sau', '{n} people go on to the next round'],
  beyond: [
    'trong đó {n} người ngoài chỉ tiêu vì bằng người cuối',
    '{n} of them beyond the quota, equal to the last',
  ],
} as const;

type Prize = Schemas['PrizeDto'];
const SHOWN = 50;

/** Who gets which prize by the newest computation, and what waits or stays vacant. */
export default function Prizes() {
  const scope = useScope();
  const query = useOutcome(scope);
  const [passed, passOver] = useState<{ prize: Prize; person: Person } | null>(null);
  const read = () => {
    query.refresh();
    refreshGate(scope);
  };
  return (
    <Computed query={query} heights={[12, 12]}>
      {(outcome) => (
        <>
          <Body {...{ outcome, scope, passOver }} />
          {passed && (
            <PassOver {...passed} {...{ outcome, scope, read }} close={() => passOver(null)} />
          )}
        </>
      )}
    </Computed>
  );
}

interface BodyProps {
  outcome: Outcome;
  scope: Scope;
  passOver: (winner: { prize: Prize; person: Person }) => void;
}

function Body({ outcome: { prizes, qualified }, scope, passOver }: BodyProps) {
  const say = useSay(WORDS);
  return (
    <>
      {prizes.length === 0 && (
        <Empty title={say('none')}>
          <p>{say('noneHint')}</p>
        </Empty>
      )}
      {byRanking(prizes).map(([key, list]) => (
        <PrizeList key={key} prizes={list} {...{ scope, passOver }} />
      ))}
      {qualified.length > 0 && <Qualified list={qualified} scope={scope} />}
    </>
  );
}

/** Prizes of one ranking stand together. */
function byRanking(prizes: Prize[]): [key: string, prizes: Prize[]][] {
  const lists = new Map<string, Prize[]>();
  for (const prize of prizes) {
    const key = `${prize.round}/${prize.division}`;
    lists.set(key, [...(lists.get(key) ?? []), prize]);
  }
  return [...lists];
}

/** Names what a prize list is of. */
function useTitle(scope: Scope) {
  const say = useSay(WORDS);
  const divisions = useDivisions(scope);
  return ({ round, division }: Pick<Prize, 'round' | 'division'>): string =>
    [roundTitle(scope.contest, round) ?? say('overall'), divisions(division)]
      .filter(Boolean)
      .join(', ');
}

interface PrizeListProps extends Pick<BodyProps, 'scope' | 'passOver'> {
  prizes: Prize[];
}

function PrizeList({ prizes, scope, passOver }: PrizeListProps) {
  const say = useSay(WORDS);
  const title = useTitle(scope);
  const { f } = useWords();
  const [first] = prizes;
  if (!first) return null;
  return (
    <Panel title={title(first)}>
      <ul className="rs-prizes">
        {prizes.map((prize) => (
          <li key={prize.tier}>
            <div className="rs-line">
              <h3>{prize.name}</h3>
              <span className="dim num">
                {f.number(prize.winners.length)}/{f.number(prize.count)}
              </span>
              {prize.vacant > 0 && (
                <span className="dim">{say('vacant', { n: f.number(prize.vacant) })}</span>
              )}
              {prize.waiting > 0 && (
                <Link href={stepHref(scope, 'ties')} className="st-warn">
                  {say('waiting', { n: f.number(prize.waiting) })}
                </Link>
              )}
            </div>
            <PrizeWinners prize={prize} passOver={(person) => passOver({ prize, person })} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface PrizeWinnersProps {
  prize: Prize;
  passOver: (person: Person) => void;
}

function PrizeWinners({ prize: { winners }, passOver }: PrizeWinnersProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  if (winners.length === 0) return <p className="dim">{say('nobody')}</p>;
  return (
    <ol className="rs-names">
      {winners.slice(0, SHOWN).map(({ person, rank, sharedBy }) => (
        <li key={person.no}>
          <b>{person.name}</b>
          <span className="dim small">
            {[
              person.unit,
              rank !== null && say('rank', { n: f.number(rank) }),
              sharedBy && say('shared', { n: f.number(sharedBy) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <button
            type="button"
            className="st-link small"
            aria-label={say('passOverWhom', { name: person.name })}
            onClick={() => passOver(person)}
          >
            {say('passOver')}
          </button>
        </li>
      ))}
      {winners.length > SHOWN && (
        <li className="dim">{say('more', { n: f.number(winners.length - SHOWN) })}</li>
      )}
    </ol>
  );
}

function Qualified({ list, scope }: { list: Schemas['QualifiedDto'][]; scope: Scope }) {
  const say = useSay(WORDS);
  const title = useTitle(scope);
  const { f } = useWords();
  return (
    <Panel title={say('qualified')}>
      <ul className="rs-names">
        {list.map((one) => (
          <li key={`${one.round}/${one.division}`}>
            <b>{title(one)}</b>: {say('goOn', { n: f.number(one.count) })}
            {one.beyond > 0 && `, ${say('beyond', { n: f.number(one.beyond) })}`}
            {one.people.length > 0 && (
              <details>
                <summary>{say('who')}</summary>
                <ol className="rs-names">
                  {one.people.map(({ no, name, unit }) => (
                    <li key={no}>
                      {name}{' '}
                      <span className="dim small">{[no, unit].filter(Boolean).join(' · ')}</span>
                    </li>
                  ))}
                  {one.count > one.people.length && (
                    <li className="dim">
                      {say('more', { n: f.number(one.count - one.people.length) })}
                    </li>
                  )}
                </ol>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
