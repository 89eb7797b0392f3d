import { Button, Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { change, contestPath, may, useMe, useStaff, type Schemas } from '../kit/api';
import { Panel } from '../kit/desk';
import { NumField } from '../kit/fields';
import { ImportBox } from '../kit/import-box';
import { useSending } from '../kit/sending';
import { Empty, Loaded, ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { COLOURS } from './charts';
import { usePrint, type Report } from './report';
import { ShareBar } from './share-bar';
import { REPORT_WORDS } from './words';

const WORDS = {
  ...REPORT_WORDS,
  title: ['Chỉ tiêu đơn vị', 'Targets of units'],
  contest: ['Chỉ tiêu của cả cuộc thi.', 'Targets for the whole contest.'],
  round: ['Chỉ tiêu của mỗi vòng.', 'Targets for each round.'],
  none: ['Chưa giao chỉ tiêu nào', 'No targets set'],
  behind: ['{n} đơn vị chưa đạt', '{n} units behind'],
  reached: ['Tất cả đã đạt', 'All reached'],
  missing: ['thiếu {n}', '{n} missing'],
  done: ['Đạt', 'Reached'],
  set: ['Giao chỉ tiêu', 'Set targets'],
  setHint: [
    'Để trống cả hai số để bỏ chỉ tiêu của đơn vị.',
    'Leave both numbers empty to take the target away.',
  ],
  setPeople: ['Số người', 'People'],
  setAttempts: ['Số lượt', 'Attempts'],
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

interface TargetsProps {
  id: string;
  report: Report;
  /** Read again when targets changed. */
  stale: string;
}

/** Who has reached their target, and who is behind: those furthest behind first. */
export function Targets({ id, report: { targets }, stale }: TargetsProps) {
  const say = useSay(WORDS);
  const { number } = usePrint();
  const me = useMe();
  const [editing, setEditing] = useState(false);
  const { lines, behind, period } = targets;
  return (
    <Panel
      title={say('title')}
      hint={say(period)}
      actions={
        <span className="st-actions">
          {lines.length > 0 && (
            <span className={`state ${behind > 0 ? 'warn' : 'on'}`}>
              {behind > 0 ? say('behind', { n: number(behind) }) : say('reached')}
            </span>
          )}
          {may(me.data, 'contest:edit', id) && (
            <Button variant="default" onClick={() => setEditing(true)}>
              {say('set')}
            </Button>
          )}
        </span>
      }
    >
      {lines.length === 0 ? <Empty title={say('none')} /> : <TargetList lines={lines} />}
      {editing && (
        <Modal opened onClose={() => setEditing(false)} title={say('set')} size="lg" centered>
          <TargetForm path={`${contestPath(id)}/unit-targets/${period}`} stale={stale} />
          <div className="st-actions st-gap-top">
            <Button onClick={() => setEditing(false)}>{say('close')}</Button>
          </div>
        </Modal>
      )}
    </Panel>
  );
}

function TargetList({ lines }: { lines: Report['targets']['lines'] }) {
  const say = useSay(WORDS);
  return (
    <ul className="rp-targets" aria-label={say('title')}>
      {lines.map(({ unitNo, name, people, attempts, behind }) => (
        <li key={unitNo}>
          <b className="rp-name">{name}</b>
          <Reached name={say('people')} reached={people} colour={COLOURS.people} />
          <Reached name={say('attempts')} reached={attempts} colour={COLOURS.attempts} />
          <Result missing={[people?.missing ?? 0, attempts?.missing ?? 0]} behind={behind} />
        </li>
      ))}
    </ul>
  );
}

function Result({ missing, behind }: { missing: [number, number]; behind: boolean }) {
  const say = useSay(WORDS);
  const { number } = usePrint();
  if (!behind) return <span className="state on">{say('done')}</span>;
  const parts = (['people', 'attempts'] as const).flatMap((name, index) => {
    const n = missing[index] ?? 0;
    return n > 0 ? [`${number(n)} ${say(name).toLowerCase()}`] : [];
  });
  return <span className="state warn">{say('missing', { n: parts.join(', ') })}</span>;
}

interface ReachedProps {
  name: string;
  reached: Schemas['TargetReachedDto'] | null;
  colour: string;
}

/** How much of a target is reached; a gap where none was set, so that columns stay columns. */
function Reached({ name, reached, colour }: ReachedProps) {
  const { number } = usePrint();
  if (!reached) return <span className="rp-gap" />;
  const { part, base } = reached.share;
  return (
    <div className="rp-reached">
      <span className="small">
        {name}{' '}
        <span className="num">
          {number(part)}/{number(base)}
        </span>
      </span>
      <ShareBar share={reached.share} colour={colour} />
    </div>
  );
}

function TargetForm({ path, stale }: { path: string; stale: string }) {
  const say = useSay(WORDS);
  const { number } = usePrint();
  const query = useStaff<Schemas['UnitTargetsDto']>(path);
  return (
    <div className="stack">
      <p className="dim small">{say('setHint')}</p>
      <Loaded query={query} heights={[4, 4]}>
        {({ units }) => <OneTarget key={path} units={units} path={path} stale={[path, stale]} />}
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
}

function OneTarget({ units, path, stale }: OneTargetProps) {
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
          label={say('setPeople')}
          value={people}
          onChange={setPeople}
          min={1}
          error={sending.at('people')}
        />
        <NumField
          label={say('setAttempts')}
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
