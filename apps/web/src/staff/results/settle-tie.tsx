import { Button, Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { ChoiceField, NumField } from '../kit/fields';
import { useSay } from '../kit/words';
import { Sortable } from '../rules/sortable';
import type { Outcome, Person, Scope, Tie } from './api';
import { DecisionForm } from './decision-form';
import { GivenList } from './given-list';

const WORDS = {
  title: ['Quyết định cho hạng {from} đến {to}', 'Decide ranks {from} to {to}'],
  order: ['Thứ tự, người xếp trên ở đầu', 'Order, best first'],
  equal: ['bằng người ngay trên', 'equal to the one above'],
  points: ['Điểm câu hỏi phụ của {name}', 'Sub-question points of {name}'],
  tier: ['Giải', 'Prize'],
  next: ['Đi tiếp vào vòng sau', 'Going on to the next round'],
  going: ['Chọn nhiều nhất {n} người đi tiếp', 'Choose at most {n} who go on'],
  winners: ['Chọn nhiều nhất {n} người nhận giải', 'Choose at most {n} for the prize'],
  chosen: ['{n} trên {of} suất', '{n} of {of} places'],
  byList: ['Dán danh sách', 'Paste a list'],
  byHand: ['Chọn trên trang', 'Choose on the page'],
} as const;

interface SettleTieProps {
  tie: Tie;
  outcome: Outcome;
  scope: Scope;
  read: () => void;
  close: () => void;
}

/** What is decided, as the server takes it. */
type Content = Record<string, unknown>;

/** Settles a tie: an order, points of a sub-question, or who gets the places of a prize. */
export function SettleTie(props: SettleTieProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { tie, close } = props;
  const { from, to } = tie;
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      centered
      title={say('title', { from: f.number(from), to: f.number(to) })}
    >
      <Form {...props} />
    </Modal>
  );
}

/** From here on a list that is pasted is easier than a page. */
const MANY = 12;

function Form({ tie, outcome, scope, read, close }: SettleTieProps) {
  const say = useSay(WORDS);
  const onlyByList = tie.count > tie.people.length;
  const [byList, setByList] = useState(onlyByList);
  const [content, setContent] = useState<Content>(() => firstContent(tie, outcome));
  const decision = { round: tie.round, division: tie.division, kind: kindOf(tie), ...content };
  const change = () => {
    setByList(!byList);
    setContent(firstContent(tie, outcome));
  };
  return (
    <DecisionForm {...{ scope, outcome, decision, read, close }}>
      {!onlyByList && tie.count > MANY && (
        <p>
          <Button size="compact-sm" variant="default" onClick={change}>
            {say(byList ? 'byHand' : 'byList')}
          </Button>
        </p>
      )}
      <Choice {...{ tie, outcome, scope, byList }} put={setContent} />
    </DecisionForm>
  );
}

const kindOf = ({ waitsFor }: Tie): string => (waitsFor === 'organiser' ? 'order' : waitsFor);

const orderOf = (rows: readonly Row[]): Content => {
  const order: { people: number[] }[] = [];
  for (const { person, equal } of rows) {
    const above = order.at(-1);
    if (equal && above) above.people.push(person.no);
    else order.push({ people: [person.no] });
  }
  return { order };
};

/** Those whom people ordered before others joined them, in that order; then the others. */
function firstRows({ people, earlier }: Tie): Row[] {
  const places = new Map(earlier?.flatMap((equals, place) => equals.map((no) => [no, place])));
  const placeOf = ({ no }: Person): number => places.get(no) ?? places.size;
  return people
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((person, index, sorted) => {
      const above = sorted[index - 1];
      const equal =
        above !== undefined && places.has(person.no) && placeOf(above) === placeOf(person);
      return { person, equal };
    });
}

function firstContent(tie: Tie, outcome: Outcome): Content {
  if (tie.waitsFor === 'organiser') return orderOf(firstRows(tie));
  if (tie.waitsFor === 'sub-question') return { points: [] };
  return { tier: waitingPlaces(tie, outcome)[0]?.tier, winners: [] };
}

/** How the server calls the places in the next round. */
const QUALIFY = 'qualify';

interface Places {
  tier: string;
  /** Null for the places in the next round. */
  name: string | null;
  waiting: number;
}

/** What a tie's people may get: prizes that depend on it, else places in the next round. */
function waitingPlaces({ round, division, prizes }: Tie, outcome: Outcome): Places[] {
  const here = (one: { round: string | null; division: string | null; waiting: number }) =>
    one.round === round && one.division === division && one.waiting > 0;
  const tiers = outcome.prizes.filter((prize) => here(prize) && prizes.includes(prize.tier));
  if (tiers.length > 0) return tiers;
  return outcome.qualified
    .filter(here)
    .map(({ waiting }) => ({ tier: QUALIFY, name: null, waiting }));
}

interface ChoiceProps {
  tie: Tie;
  outcome: Outcome;
  scope: Scope;
  byList: boolean;
  put: (content: Content) => void;
}

function Choice(props: ChoiceProps) {
  const { tie, byList, put } = props;
  const { waitsFor, people } = tie;
  if (waitsFor === 'organiser' || waitsFor === 'sub-question') {
    if (byList) return <GivenList {...props} kind={waitsFor} />;
    if (waitsFor === 'organiser') return <Order first={firstRows(tie)} put={put} />;
    return <Points people={people} put={put} />;
  }
  return <Boundary {...props} />;
}

interface Row {
  person: Person;
  /** Shares the rank of the one above. */
  equal: boolean;
}

function Order({ first, put }: { first: Row[]; put: ChoiceProps['put'] }) {
  const say = useSay(WORDS);
  const [rows, setRows] = useState<Row[]>(first);
  const set = (next: Row[]) => {
    // Nobody stands above the first.
    const clean = next.map((row, index) => (index === 0 ? { ...row, equal: false } : row));
    setRows(clean);
    put(orderOf(clean));
  };
  return (
    <Sortable
      whole
      label={say('order')}
      items={rows}
      put={set}
      name={({ person }) => `${person.name} (${person.no})`}
    >
      {(row, index) => (
        <div className="rs-line">
          <span>
            <b>{row.person.name}</b>
            <span className="dim small"> {row.person.unit}</span>
          </span>
          {index > 0 && (
            <Checkbox
              label={say('equal')}
              checked={row.equal}
              onChange={({ currentTarget }) =>
                set(rows.with(index, { ...row, equal: currentTarget.checked }))
              }
            />
          )}
        </div>
      )}
    </Sortable>
  );
}

function Points({ people, put }: { people: Person[]; put: ChoiceProps['put'] }) {
  const say = useSay(WORDS);
  const [points, setPoints] = useState<Map<number, number>>(new Map());
  const set = (no: number, value: number) => {
    const next = new Map(points).set(no, value);
    setPoints(next);
    put({ points: [...next].map(([person, earned]) => ({ person, points: earned })) });
  };
  return (
    <div className="st-fields">
      {people.map(({ no, name }) => (
        <NumField
          key={no}
          label={say('points', { name })}
          value={points.get(no) ?? NaN}
          onChange={(value) => set(no, value)}
          min={0}
          max={1_000_000}
          required
        />
      ))}
    </div>
  );
}

function Boundary(props: ChoiceProps) {
  const { tie, outcome, byList, put } = props;
  const say = useSay(WORDS);
  const { f } = useWords();
  const tiers = waitingPlaces(tie, outcome);
  const [tier, setTier] = useState(tiers[0]?.tier ?? '');
  const [winners, setWinners] = useState<number[]>([]);
  const most = tiers.find((one) => one.tier === tier)?.waiting ?? 0;
  const set = (next: { tier: string; winners: number[] }) => {
    setTier(next.tier);
    setWinners(next.winners);
    put(next);
  };
  const pick = (chosen: number[]) => set({ tier, winners: chosen });
  const legend = say(tier === QUALIFY ? 'going' : 'winners', { n: f.number(most) });
  return (
    <>
      {tiers.length > 1 && (
        <ChoiceField
          label={say('tier')}
          value={tier}
          choices={tiers.map((one) => [one.tier, one.name ?? say('next')] as const)}
          onChange={(value) => set({ tier: value, winners: [] })}
        />
      )}
      {byList ? (
        <>
          <p className="rs-label">{legend}</p>
          <GivenList
            {...props}
            kind="boundary"
            put={(given) => put({ tier, winners: [], ...given })}
          />
        </>
      ) : (
        <Picks {...{ legend, most, winners }} people={tie.people} put={pick} />
      )}
    </>
  );
}

interface PicksProps {
  legend: string;
  people: Person[];
  winners: number[];
  /** How many may be chosen. */
  most: number;
  put: (winners: number[]) => void;
}

function Picks({ legend, people, winners, most, put }: PicksProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  return (
    <fieldset>
      <legend className="rs-label">{legend}</legend>
      <div className="rs-picks">
        {people.map(({ no, name, unit }) => {
          const chosen = winners.includes(no);
          return (
            <Checkbox
              key={no}
              label={`${name} (${[no, unit].filter(Boolean).join(', ')})`}
              checked={chosen}
              disabled={!chosen && winners.length >= most}
              onChange={() => put(chosen ? winners.filter((one) => one !== no) : [...winners, no])}
            />
          );
        })}
      </div>
      <p className="dim small" role="status">
        {say('chosen', { n: f.number(winners.length), of: f.number(most) })}
      </p>
    </fieldset>
  );
}
