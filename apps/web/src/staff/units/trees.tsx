import { foldText } from '@bangvang/contracts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useWords } from '../../i18n/format';
import { change, may, TREES, useMe, useTrees, type Schemas } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Desk } from '../kit/desk';
import { Empty, Loaded } from '../kit/states';
import { useSay } from '../kit/words';

const WORDS = {
  title: ['Danh mục đơn vị', 'Unit trees'],
  create: ['Tạo danh mục', 'New tree'],
  none: ['Chưa có danh mục đơn vị nào', 'No unit trees yet'],
  noneHint: [
    'Danh mục là cây đơn vị mà người dự thi chọn khi đăng ký.',
    'A tree holds the units that people choose from when they register.',
  ],
  units: ['{n} đơn vị', '{n} units'],
  name: ['Tên danh mục', 'Name'],
  code: ['Mã', 'Code'],
} as const;

/** The unit trees of this installation. */
export function Trees() {
  const say = useSay(WORDS);
  const { f } = useWords();
  const me = useMe();
  const trees = useTrees();
  const [creating, setCreating] = useState(false);
  const button = may(me.data, 'units:manage') && (
    <Button onClick={() => setCreating(true)}>{say('create')}</Button>
  );
  return (
    <Desk title={say('title')} actions={button}>
      <Loaded query={trees}>
        {({ trees: list }) =>
          list.length === 0 ? (
            <Empty title={say('none')}>
              <p>{say('noneHint')}</p>
              {button}
            </Empty>
          ) : (
            <ul className="st-list">
              {list.map(({ id, name, code, units }) => (
                <li className="st-item" key={id}>
                  <div>
                    <h2>
                      <Link href={`/staff/units/${id}`}>{name}</Link>
                    </h2>
                    <p className="st-meta">
                      <span className="mono">{code}</span>
                      <span>{say('units', { n: f.number(units) })}</span>
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {creating && <CreateTree close={() => setCreating(false)} />}
    </Desk>
  );
}

function CreateTree({ close }: { close: () => void }) {
  const say = useSay(WORDS);
  const [, go] = useLocation();
  const [name, setName] = useState('');
  const [own, setOwn] = useState<string | null>(null);
  const code =
    own ??
    foldText(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '');
  return (
    <Confirm
      title={say('create')}
      verb={say('create')}
      act={async () => {
        const body = { name, code };
        const { tree } = await change<Schemas['UnitTreeAnswerDto']>('POST', TREES, body, [TREES]);
        go(`/staff/units/${tree.id}`);
      }}
      close={close}
    >
      <TextInput
        label={say('name')}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        required
        data-autofocus
      />
      <TextInput
        label={say('code')}
        value={code}
        onChange={({ currentTarget }) => setOwn(currentTarget.value)}
        required
      />
    </Confirm>
  );
}
