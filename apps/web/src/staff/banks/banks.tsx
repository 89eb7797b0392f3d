import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useWords } from '../../i18n/format';
import { BANKS, change, may, useContests, useMe, useStaff, type Schemas } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Desk } from '../kit/desk';
import { ChoiceField } from '../kit/fields';
import { Empty, Loaded } from '../kit/states';
import { useSay } from '../kit/words';

const WORDS = {
  title: ['Ngân hàng câu hỏi', 'Question banks'],
  create: ['Tạo ngân hàng', 'New bank'],
  none: ['Chưa có ngân hàng câu hỏi nào', 'No question banks yet'],
  noneHint: [
    'Tạo một ngân hàng rồi nhập câu hỏi từ XLSX, CSV hoặc JSON.',
    'Create one, then import questions from XLSX, CSV or JSON.',
  ],
  name: ['Tên', 'Name'],
  of: ['Thuộc', 'Belongs to'],
  shared: ['Dùng chung', 'Shared by all contests'],
  questions: ['{n} câu đang dùng', '{n} questions in use'],
  retired: ['{n} câu đã rút', '{n} retired'],
} as const;

/** The banks one may draw from. */
export function Banks() {
  const say = useSay(WORDS);
  const { f } = useWords();
  const banks = useStaff<Schemas['BanksAnswerDto']>(BANKS);
  const contests = useContests();
  const [creating, setCreating] = useState(false);
  const button = <Button onClick={() => setCreating(true)}>{say('create')}</Button>;
  const nameOf = (id: string | null): string =>
    id === null
      ? say('shared')
      : (contests.data?.contests.find((contest) => contest.id === id)?.title ?? '');
  return (
    <Desk title={say('title')} actions={button}>
      <Loaded query={banks}>
        {({ banks: list }) =>
          list.length === 0 ? (
            <Empty title={say('none')}>
              <p>{say('noneHint')}</p>
              {button}
            </Empty>
          ) : (
            <ul className="st-list">
              {list.map(({ id, name, contestId, questions, retired }) => (
                <li className="st-item" key={id}>
                  <div>
                    <h2>
                      <Link href={`/staff/banks/${id}`}>{name}</Link>
                    </h2>
                    <p className="st-meta">
                      <span>{nameOf(contestId)}</span>
                      <span>{say('questions', { n: f.number(questions) })}</span>
                      {retired > 0 && <span>{say('retired', { n: f.number(retired) })}</span>}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {creating && <CreateBank close={() => setCreating(false)} />}
    </Desk>
  );
}

function CreateBank({ close }: { close: () => void }) {
  const say = useSay(WORDS);
  const me = useMe();
  const contests = useContests();
  const [, go] = useLocation();
  const [name, setName] = useState('');
  const [chosen, choose] = useState<string | null>(null);
  const mine = (contests.data?.contests ?? []).filter(({ id }) => may(me.data, 'banks:manage', id));
  const choices = [
    ...(me.data?.account.isAdmin ? [['', say('shared')] as const] : []),
    ...mine.map(({ id, title }) => [id, title] as const),
  ];
  const contestId = chosen ?? choices[0]?.[0] ?? '';
  return (
    <Confirm
      title={say('create')}
      verb={say('create')}
      act={async () => {
        const body = { name, ...(contestId ? { contestId } : {}) };
        const { bank } = await change<Schemas['BankAnswerDto']>('POST', BANKS, body, [BANKS]);
        go(`/staff/banks/${bank.id}`);
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
      <ChoiceField label={say('of')} value={contestId} choices={choices} onChange={choose} />
    </Confirm>
  );
}
