import { Modal } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { get } from '../../api/client';
import { serverNow } from '../../time/clock';
import {
  bankPath,
  BANKS,
  change,
  CONTESTS,
  contestPath,
  queryOf,
  useStaff,
  type Contest,
  type Schemas,
} from '../kit/api';
import { DialogForm } from '../kit/dialog-form';
import { ChoiceField, NumField } from '../kit/fields';
import { useSending } from '../kit/sending';
import { Empty, Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { firstRules } from '../round/first-rules';
import { useWindowNames, WindowFields, type RoundWindowValue } from './window-fields';

const WORDS = {
  title: ['Thêm vòng thi', 'Add a round'],
  bank: ['Rút câu hỏi từ', 'Questions from'],
  count: ['Số câu mỗi đề', 'Questions per paper'],
  tooMany: ['Ngân hàng chỉ có {n} câu', 'The bank has only {n} questions'],
  noBank: ['Chưa có ngân hàng câu hỏi nào có câu', 'No bank has questions yet'],
  toBanks: ['Mở ngân hàng câu hỏi', 'Open the question banks'],
  next: ['Thể lệ chi tiết được chỉnh ngay sau đây.', 'The rules are refined right after this.'],
  week: ['Tuần', 'Week'],
  go: ['Tạo và soạn thể lệ', 'Create and write the rules'],
} as const;

const HOUR = 3_600_000;

/** What the form begins with: from tomorrow at this hour, for a week. */
function firstWindow({ rounds }: Contest, week: string): RoundWindowValue {
  const hour = Math.ceil(serverNow() / HOUR) * HOUR;
  return {
    title: `${week} ${rounds.length + 1}`,
    opensAt: new Date(hour + 24 * HOUR).toISOString(),
    closesAt: new Date(hour + 192 * HOUR).toISOString(),
  };
}

/** A new round: its window, and where its questions come from. */
export function CreateRound({ contest, close }: { contest: Contest; close: () => void }) {
  const say = useSay(WORDS);
  const banks = useStaff<Schemas['BanksAnswerDto']>(BANKS + queryOf({ contestId: contest.id }));
  return (
    <Modal opened onClose={close} title={say('title')} centered>
      <Loaded query={banks}>
        {({ banks: all }) => {
          const usable = all.filter(({ questions }) => questions > 0);
          return usable.length === 0 ? (
            <Empty title={say('noBank')}>
              <Link href="/staff/banks">{say('toBanks')}</Link>
            </Empty>
          ) : (
            <RoundForm contest={contest} banks={usable} close={close} />
          );
        }}
      </Loaded>
    </Modal>
  );
}

interface RoundFormProps {
  contest: Contest;
  banks: Schemas['BankDto'][];
  close: () => void;
}

function RoundForm({ contest, banks, close }: RoundFormProps) {
  const say = useSay(WORDS);
  const [, go] = useLocation();
  const sending = useSending();
  const nameOf = useWindowNames();
  const [window, setWindow] = useState(() => firstWindow(contest, say('week')));
  const [bankId, setBankId] = useState(banks[0]?.id ?? '');
  const [count, setCount] = useState(Math.min(20, banks[0]?.questions ?? 20));
  const there = banks.find(({ id }) => id === bankId)?.questions ?? 0;
  const create = async () => {
    if (count > there) return false;
    return sending.run(async () => {
      const { topics } = await get<Schemas['TopicsAnswerDto']>(`${bankPath(bankId)}/topics`);
      const path = contestPath(contest.id);
      const body = { ...window, rules: firstRules(bankId, topics, count) };
      const { round } = await change<Schemas['StaffRoundAnswerDto']>(
        'POST',
        `${path}/rounds`,
        body,
        [path, CONTESTS],
      );
      go(`/staff/rounds/${round.id}`);
    });
  };
  return (
    <DialogForm {...{ sending, close }} submit={create} verb={say('go')} nameOf={nameOf}>
      <WindowFields value={window} put={setWindow} zone={contest.zone} sending={sending} />
      <div className="st-fields">
        <ChoiceField
          label={say('bank')}
          value={bankId}
          choices={banks.map(({ id, name, questions }) => [id, `${name} (${questions})`])}
          onChange={setBankId}
        />
        <NumField
          label={say('count')}
          value={count}
          onChange={setCount}
          min={1}
          max={100}
          error={count > there ? say('tooMany', { n: there }) : undefined}
        />
      </div>
      <p className="dim small">{say('next')}</p>
    </DialogForm>
  );
}
