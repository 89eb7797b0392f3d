import { Button, Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { change, contestPath, useStaff, type Schemas } from '../kit/api';
import { NumField } from '../kit/fields';
import { ImportBox } from '../kit/import-box';
import { useSending } from '../kit/sending';
import { Empty, Loaded, ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { usePrint, type Report } from './report';
import { REPORT_WORDS } from './words';

const WORDS = {
  ...REPORT_WORDS,
  none: ['Cuộc thi chưa có đơn vị nào', 'The contest has no units'],
  set: ['Giao chỉ tiêu', 'Set targets'],
  setHint: [
    'Để trống cả hai số để bỏ chỉ tiêu của đơn vị.',
    'Leave both numbers empty to take the target away.',
  ],
  setPeople: ['Số người', 'People'],
  setAttempts: ['Số lượt', 'Attempts'],
  setAuthors: ['Số tác giả', 'Authors'],
  setWorks: ['Số tác phẩm', 'Works'],
  save: ['Lưu', 'Save'],
  saved: ['Đã lưu.', 'Saved.'],
  close: ['Xong', 'Done'],
  fromFile: ['Nhập từ tệp', 'From a file'],
  hint: [
    'CSV hoặc XLSX với các cột code, people, attempts; tải mẫu có sẵn đơn vị ở bên.',
    'CSV or XLSX with the columns code, people, attempts; the template beside has the units.',
  ],
  template: ['Tải mẫu', 'Template'],
  imported: [
    'Đã nhập: {put} chỉ tiêu đặt mới hoặc đổi, {removed} bỏ, {unchanged} giữ nguyên.',
    'Imported: {put} set or changed, {removed} taken away, {unchanged} unchanged.',
  ],
} as const;

/** What targets are held against: people and their attempts, or authors and their works. */
type Counted = 'rounds' | 'works';

const COUNTED = {
  rounds: { people: 'setPeople', attempts: 'setAttempts' },
  works: { people: 'setAuthors', attempts: 'setWorks' },
} as const;

interface SetTargetsProps {
  id: string;
  period: Report['targets']['period'];
  /** Read again when targets changed. */
  stale: string;
  of?: Counted;
}

/** Sets the targets of units, one by one or from a file. */
export function SetTargets({ id, period, stale, of = 'rounds' }: SetTargetsProps) {
  const say = useSay(WORDS);
  const [editing, setEditing] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setEditing(true)}>
        {say('set')}
      </Button>
      {editing && (
        <Modal opened onClose={() => setEditing(false)} title={say('set')} size="lg" centered>
          <TargetForm path={`${contestPath(id)}/unit-targets/${period}`} stale={stale} of={of} />
          <div className="st-actions st-gap-top">
            <Button onClick={() => setEditing(false)}>{say('close')}</Button>
          </div>
        </Modal>
      )}
    </>
  );
}

function TargetForm({ path, stale, of }: { path: string; stale: string; of: Counted }) {
  const say = useSay(WORDS);
  const { number } = usePrint();
  const query = useStaff<Schemas['UnitTargetsDto']>(path);
  return (
    <div className="stack">
      <p className="dim small">{say('setHint')}</p>
      <Loaded query={query} heights={[4, 4]}>
        {({ units }) => (
          <OneTarget key={path} units={units} path={path} stale={[path, stale]} of={of} />
        )}
      </Loaded>
      <details className="rp-numbers">
        <summary>{say('fromFile')}</summary>
        <ImportBox<Schemas['TargetCountsDto']>
          path={`${path}/import`}
          accept=".csv,.xlsx"
          hint={say('hint')}
          stale={[path, stale]}
          said={({ put, removed, unchanged }) =>
            say('imported', {
              put: number(put),
              removed: number(removed),
              unchanged: number(unchanged),
            })
          }
        >
          <a href={`${path}/export`} download>
            {say('template')}
          </a>
        </ImportBox>
      </details>
    </div>
  );
}

interface OneTargetProps {
  units: Schemas['UnitTargetDto'][];
  path: string;
  stale: string[];
  of: Counted;
}

function OneTarget({ units, path, stale, of }: OneTargetProps) {
  const say = useSay(WORDS);
  const sending = useSending();
  const [no, setNo] = useState(units[0]?.unitNo ?? 0);
  const [saved, setSaved] = useState(false);
  const unit = units.find(({ unitNo }) => unitNo === no);
  const [people, setPeople] = useState(unit?.people ?? NaN);
  const [attempts, setAttempts] = useState(unit?.attempts ?? NaN);
  if (!unit) return <Empty title={say('none')} />;
  const choose = (next: number) => {
    const found = units.find(({ unitNo }) => unitNo === next);
    setNo(next);
    setPeople(found?.people ?? NaN);
    setAttempts(found?.attempts ?? NaN);
    setSaved(false);
    sending.clear();
  };
  const save = () =>
    sending.run(async () => {
      const given = (value: number) => (Number.isNaN(value) ? null : value);
      const body = { people: given(people), attempts: given(attempts) };
      await change('PUT', `${path}/${no}`, body, stale);
      setSaved(true);
    });
  return (
    <form
      className="st-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <NativeSelect
        label={say('unit')}
        value={String(no)}
        data={units.map(({ unitNo, name }) => ({ value: String(unitNo), label: name }))}
        onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
      />
      <div className="st-fields">
        <NumField
          label={say(COUNTED[of].people)}
          value={people}
          onChange={setPeople}
          min={1}
          error={sending.at('people')}
        />
        <NumField
          label={say(COUNTED[of].attempts)}
          value={attempts}
          onChange={setAttempts}
          min={1}
          error={sending.at('attempts')}
        />
      </div>
      <ProblemBox error={sending.error} />
      <div className="st-actions">
        <Button type="submit" variant="default" loading={sending.busy}>
          {say('save')}
        </Button>
        <span role="status">{saved && say('saved')}</span>
      </div>
    </form>
  );
}
