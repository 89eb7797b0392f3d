import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { change, contestPath, queryOf, useStaff, type Schemas } from '../kit/api';
import { Chips } from '../kit/chips';
import { Confirm } from '../kit/confirm';
import { Empty, Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { refreshGate, roundTitle, useScope, type Scope } from './api';
import { CorrectFlag } from './correct-flag';
import { Evidence } from './evidence';

const WORDS = {
  what: [
    'Máy chỉ nêu điều đáng xem, không kết tội ai. Mỗi nghi vấn cần một người xem chứng cứ rồi quyết định, kèm lý do.',
    'The machine only says what is worth a look; it sentences nobody. Each needs a person who looks at the evidence and decides, with a reason.',
  ],
  which: ['Xem nghi vấn', 'Suspicions to show'],
  open: ['Chưa xem', 'Open'],
  cleared: ['Không có gì', 'Cleared'],
  acted: ['Đã xử lý', 'Acted on'],
  none: ['Không có nghi vấn nào ở mục này', 'Nothing here'],
  search: ['Rà lại các vòng đã khép', 'Look through closed rounds again'],
  speed: ['Nhanh bất thường', 'Unusually fast'],
  'equal-errors': ['Sai giống hệt nhau', 'Equal wrong answers'],
  'sequential-phones': ['Số điện thoại liền nhau', 'Phone numbers in sequence'],
  'sequential-ids': ['Số giấy tờ liền nhau', 'ID numbers in sequence'],
  'one-device': ['Đăng ký trên cùng một thiết bị', 'Registered on one device'],
  'one-address': ['Đăng ký từ cùng một địa chỉ mạng', 'Registered from one network address'],
  people: ['{n} người', '{n} people'],
  more: ['và {n} người nữa', 'and {n} more'],
  clear: ['Không có gì', 'Clear'],
  act: ['Đã xử lý', 'Acted on'],
  sureClear: [
    'Nghi vấn được khép lại và không nêu lại nữa. Kết quả không đổi.',
    'The suspicion is closed and does not come up again. The result does not change.',
  ],
  sureAct: [
    'Ghi rằng nghi vấn này đã được xử lý bằng một đính chính lập từ trước. Chính đính chính mới làm đổi kết quả.',
    'Notes that a correction made before deals with it. Only the correction itself changes the result.',
  ],
  reason: ['Lý do', 'Reason'],
  correct: ['Lập đính chính', 'Make a correction'],
  decided: ['{by}, {at}', '{by}, {at}'],
  next: ['Trang sau', 'Next page'],
  first: ['Trang đầu', 'First page'],
} as const;

const STATES = ['open', 'cleared', 'acted'] as const;
type State = (typeof STATES)[number];
type Suspicion = Schemas['SuspicionDto'];

/** What looks odd, with its evidence, for a person to decide. */
export default function Flags() {
  const say = useSay(WORDS);
  const scope = useScope();
  const [state, setState] = useState<State>('open');
  const [after, setAfter] = useState<string | null>(null);
  const base = `${contestPath(scope.contest.id)}/suspicions`;
  const query = useStaff<Schemas['SuspicionListDto']>(base + queryOf({ state, after }));
  const read = () => {
    query.refresh();
    refreshGate(scope);
  };
  return (
    <>
      <p className="dim st-gap">{say('what')}</p>
      <Chips
        label={say('which')}
        chips={STATES.map((one) => [one, say(one)])}
        value={state}
        choose={(one) => {
          setState(one);
          setAfter(null);
        }}
      />
      <Loaded query={query} heights={[8, 8]}>
        {({ suspicions, next }) => (
          <>
            {suspicions.length === 0 ? (
              <Empty title={say('none')}>
                {state === 'open' && <SearchAgain path={`${base}/search`} read={read} />}
              </Empty>
            ) : (
              <ol className="st-list">
                {suspicions.map((suspicion) => (
                  <Flag key={suspicion.id} {...{ suspicion, scope, read }} />
                ))}
              </ol>
            )}
            <div className="st-actions st-gap-top">
              {after !== null && (
                <Button variant="default" onClick={() => setAfter(null)}>
                  {say('first')}
                </Button>
              )}
              {next !== null && (
                <Button variant="default" onClick={() => setAfter(next)}>
                  {say('next')}
                </Button>
              )}
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}

function SearchAgain({ path, read }: { path: string; read: () => void }) {
  const say = useSay(WORDS);
  const [busy, setBusy] = useState(false);
  const search = async () => {
    setBusy(true);
    try {
      await change('POST', path);
    } finally {
      setBusy(false);
      read();
    }
  };
  return (
    <Button variant="default" loading={busy} onClick={() => void search()}>
      {say('search')}
    </Button>
  );
}

interface FlagProps {
  suspicion: Suspicion;
  scope: Scope;
  read: () => void;
}

const SHOWN = 12;

function Flag({ suspicion, scope, read }: FlagProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { kind, round, people, count, evidence, state, reason } = suspicion;
  const { zone } = scope.contest;
  return (
    <li className="st-panel rs-appeal">
      <div className="rs-line">
        <h2>{say(kind)}</h2>
        <span className="dim">{roundTitle(scope.contest, round)}</span>
        <span className="dim num">{say('people', { n: f.number(count) })}</span>
      </div>
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
      <Evidence evidence={evidence} />
      {reason && (
        <p className="rs-answer">
          {reason}{' '}
          <span className="dim small">
            {suspicion.decidedAt &&
              say('decided', {
                by: suspicion.decidedBy ?? '',
                at: f.instant(suspicion.decidedAt, zone),
              })}
          </span>
        </p>
      )}
      {state === 'open' && <Decide {...{ suspicion, scope, read }} />}
    </li>
  );
}

function Decide({ suspicion, scope, read }: FlagProps) {
  const say = useSay(WORDS);
  const [asked, ask] = useState<'cleared' | 'acted' | null>(null);
  const [correcting, correct] = useState(false);
  const [reason, setReason] = useState('');
  const verb = say(asked === 'acted' ? 'act' : 'clear');
  const decide = async () => {
    try {
      await change('PUT', `/api/staff/suspicions/${suspicion.id}/decision`, {
        state: asked,
        reason,
      });
    } finally {
      read();
    }
  };
  return (
    <div className="st-actions">
      <Button variant="default" onClick={() => ask('cleared')}>
        {say('clear')}
      </Button>
      <Button variant="default" onClick={() => ask('acted')}>
        {say('act')}
      </Button>
      <Button onClick={() => correct(true)}>{say('correct')}</Button>
      {correcting && (
        <CorrectFlag
          {...{ suspicion, scope, read }}
          kind={say(suspicion.kind)}
          close={() => correct(false)}
        />
      )}
      {asked && (
        <Confirm title={verb} verb={verb} act={decide} close={() => ask(null)}>
          <p>{say(asked === 'acted' ? 'sureAct' : 'sureClear')}</p>
          <Textarea
            label={say('reason')}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            minLength={5}
            maxLength={2_000}
            autosize
            minRows={2}
            required
            data-autofocus
          />
        </Confirm>
      )}
    </div>
  );
}
