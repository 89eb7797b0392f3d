import { Button, Checkbox, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { change, contestPath } from '../kit/api';
import { ChoiceField, NumField } from '../kit/fields';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { Sortable } from '../rules/sortable';
import type { Outcome, Person, Scope, Tie } from './api';

const WORDS = {
  title: ['Quyết định cho hạng {from} đến {to}', 'Decide ranks {from} to {to}'],
  order: ['Thứ tự, người xếp trên ở đầu', 'Order, best first'],
  equal: ['bằng người ngay trên', 'equal to the one above'],
  points: ['Điểm câu hỏi phụ của {name}', 'Sub-question points of {name}'],
  tier: ['Giải', 'Prize'],
  winners: ['Chọn nhiều nhất {n} người nhận giải', 'Choose at most {n} for the prize'],
  chosen: ['{n} trên {of} suất', '{n} of {of} places'],
  minutes: ['Biên bản', 'Minutes'],
  minutesHint: [
    'Ai họp, căn cứ nào, vì sao quyết định như vậy. Biên bản được lưu cùng quyết định và có trong gói dữ liệu công bố.',
    'Who met, on what grounds, and why it was decided so. The minutes are kept with the decision and go into the published bundle.',
  ],
  effect: [
    'Kết quả được tính lại ngay; quyết định đã ghi không xóa được, chỉ có thể thay bằng quyết định sau.',
    'The result is computed again at once. A decision on record cannot be deleted, only followed by a later one.',
  ],
  save: ['Ghi quyết định', 'Record the decision'],
  cancel: ['Thôi', 'Cancel'],
  many: [
    'Nhóm này có {n} người; trang này chỉ xếp được nhóm đến {most} người.',
    'This group has {n} people; this page orders groups of up to {most}.',
  ],
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
  const { from, to, count, people } = tie;
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      centered
      title={say('title', { from: f.number(from), to: f.number(to) })}
    >
      {count > people.length ? (
        <p className="notice">
          {say('many', { n: f.number(count), most: f.number(people.length) })}
        </p>
      ) : (
        <Form {...props} />
      )}
    </Modal>
  );
}

function Form({ tie, outcome, scope, read, close }: SettleTieProps) {
  const say = useSay(WORDS);
  const sending = useSending();
  const [content, setContent] = useState<Content>(() => firstContent(tie, outcome));
  const [minutes, setMinutes] = useState('');
  const save = async () => {
    const done = await sending.run(() =>
      change('POST', `${contestPath(scope.contest.id)}/results/decisions`, {
        computation: outcome.computation.id,
        round: tie.round,
        division: tie.division,
        kind: kindOf(tie),
        ...content,
        minutes,
      }),
    );
    read();
    if (done) close();
  };
  return (
    <form
      className="st-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Choice {...{ tie, outcome }} put={setContent} />
      <Textarea
        label={say('minutes')}
        description={say('minutesHint')}
        value={minutes}
        onChange={({ currentTarget }) => setMinutes(currentTarget.value)}
        error={sending.at('minutes')}
        minLength={10}
        maxLength={20_000}
        autosize
        minRows={4}
        required
      />
      <p className="dim small">{say('effect')}</p>
      <ProblemBox error={sending.error} />
      <div className="st-actions">
        <Button type="submit" loading={sending.busy}>
          {say('save')}
        </Button>
        <Button variant="default" onClick={close}>
          {say('cancel')}
        </Button>
      </div>
    </form>
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

function firstContent(tie: Tie, outcome: Outcome): Content {
  const people = tie.people;
  if (tie.waitsFor === 'organiser')
    return orderOf(people.map((person) => ({ person, equal: false })));
  if (tie.waitsFor === 'sub-question') return { points: [] };
  return { tier: waitingTiers(tie, outcome)[0]?.tier, winners: [] };
}

const waitingTiers = ({ round, division, prizes }: Tie, outcome: Outcome) =>
  outcome.prizes.filter(
    (prize) =>
      prize.round === round &&
      prize.division === division &&
      prizes.includes(prize.tier) &&
      prize.waiting > 0,
  );

interface ChoiceProps {
  tie: Tie;
  outcome: Outcome;
  put: (content: Content) => void;
}

function Choice({ tie, outcome, put }: ChoiceProps) {
  if (tie.waitsFor === 'organiser') return <Order people={tie.people} put={put} />;
  if (tie.waitsFor === 'sub-question') return <Points people={tie.people} put={put} />;
  return <Boundary tie={tie} outcome={outcome} put={put} />;
}

interface Row {
  person: Person;
  /** Shares the rank of the one above. */
  equal: boolean;
}

function Order({ people, put }: { people: Person[]; put: ChoiceProps['put'] }) {
  const say = useSay(WORDS);
  const [rows, setRows] = useState<Row[]>(() => people.map((person) => ({ person, equal: false })));
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

function Boundary({ tie, outcome, put }: ChoiceProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const tiers = waitingTiers(tie, outcome);
  const [tier, setTier] = useState(tiers[0]?.tier ?? '');
  const [winners, setWinners] = useState<number[]>([]);
  const most = tiers.find((one) => one.tier === tier)?.waiting ?? 0;
  const set = (next: { tier: string; winners: number[] }) => {
    setTier(next.tier);
    setWinners(next.winners);
    put(next);
  };
  return (
    <>
      {tiers.length > 1 && (
        <ChoiceField
          label={say('tier')}
          value={tier}
          choices={tiers.map((one) => [one.tier, one.name] as const)}
          onChange={(value) => set({ tier: value, winners: [] })}
        />
      )}
      <fieldset>
        <legend className="rs-label">{say('winners', { n: f.number(most) })}</legend>
        <div className="rs-picks">
          {tie.people.map(({ no, name, unit }) => {
            const chosen = winners.includes(no);
            return (
              <Checkbox
                key={no}
                label={`${name} (${[no, unit].filter(Boolean).join(', ')})`}
                checked={chosen}
                disabled={!chosen && winners.length >= most}
                onChange={() =>
                  set({
                    tier,
                    winners: chosen ? winners.filter((one) => one !== no) : [...winners, no],
                  })
                }
              />
            );
          })}
        </div>
        <p className="dim small" role="status">
          {say('chosen', { n: f.number(winners.length), of: f.number(most) })}
        </p>
      </fieldset>
    </>
  );
}
