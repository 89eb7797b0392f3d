import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { change, type Schemas } from '../kit/api';
import { Panel } from '../kit/desk';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { dayOf } from './day';
import { UnitPick } from './unit-pick';

const WORDS = {
  title: ['Sáp nhập, chia tách', 'Mergers and splits'],
  hint: [
    'Một đơn vị có thể chuyển thành nhiều đơn vị, và nhiều đơn vị thành một.',
    'One unit may go on as several, and several as one.',
  ],
  before: ['Hình thành từ', 'Came from'],
  after: ['Chuyển thành', 'Went on as'],
  none: ['Không có thay đổi nào.', 'No change so far.'],
  since: ['từ {day}', 'from {day}'],
  pick: ['Đơn vị mới', 'The new unit'],
  day: ['Từ ngày', 'From'],
  add: ['Thêm đơn vị kế tục', 'Add a successor'],
  remove: ['Bỏ liên kết với {name}', 'Remove the link to {name}'],
  removeShort: ['Bỏ', 'Remove'],
} as const;

type UnitInFull = Schemas['UnitInFullDto'];
type Linked = Schemas['LinkedUnitDto'];

/** Where a unit came from and what it went on as. */
export function UnitLinks({
  path,
  data,
  manage,
}: {
  path: string;
  data: UnitInFull;
  manage: boolean;
}) {
  const say = useSay(WORDS);
  const sending = useSending();
  const { unit, predecessors, successors } = data;
  const to = (id: string): string => `${path}/successors/${id}`;
  const remove = ({ id, name }: Linked) => (
    <Button
      variant="default"
      aria-label={say('remove', { name })}
      onClick={() => {
        void sending.run(() => change('DELETE', to(id), undefined, [path]));
      }}
    >
      {say('removeShort')}
    </Button>
  );
  return (
    <Panel title={say('title')} hint={say('hint')}>
      {predecessors.length + successors.length === 0 && <p className="dim">{say('none')}</p>}
      <LinkList title={say('before')} links={predecessors} />
      <LinkList title={say('after')} links={successors} {...(manage && { action: remove })} />
      {manage && (
        <AddSuccessor
          unit={unit}
          add={(id, effectiveOn) =>
            sending.run(() => change('PUT', to(id), { effectiveOn }, [path]))
          }
        />
      )}
      <ProblemBox error={sending.error} />
    </Panel>
  );
}

function LinkList({
  title,
  links,
  action,
}: {
  title: string;
  links: Linked[];
  action?: (link: Linked) => React.ReactNode;
}) {
  const say = useSay(WORDS);
  if (links.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="st-list">
        {links.map((link) => (
          <li className="st-item" key={link.id}>
            <span>
              <Link href={`/staff/unit/${link.id}`}>{link.name}</Link>{' '}
              <span className="dim">{say('since', { day: dayOf(link.effectiveOn) })}</span>
            </span>
            {action?.(link)}
          </li>
        ))}
      </ul>
    </>
  );
}

function AddSuccessor({
  unit,
  add,
}: {
  unit: UnitInFull['unit'];
  add: (id: string, effectiveOn: string) => Promise<boolean>;
}) {
  const say = useSay(WORDS);
  const [chosen, choose] = useState<Pick<Linked, 'id' | 'code' | 'name'> | null>(null);
  const [day, setDay] = useState(unit.validTo ?? '');
  return (
    <form
      className="st-row-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) void add(chosen.id, day).then((added) => added && choose(null));
      }}
    >
      <UnitPick
        treeId={unit.treeId}
        label={say('pick')}
        value={chosen}
        onChange={choose}
        except={unit.id}
        required
      />
      <TextInput
        type="date"
        label={say('day')}
        value={day}
        onChange={({ currentTarget }) => setDay(currentTarget.value)}
        required
      />
      <Button type="submit" disabled={!chosen}>
        {say('add')}
      </Button>
    </form>
  );
}
