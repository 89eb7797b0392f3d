import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { change, contestPath, useStaff, type Schemas } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Panel } from '../kit/desk';
import { ChoiceField } from '../kit/fields';
import { useSending } from '../kit/sending';
import { Empty, Loaded, ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { refreshGate, roundTitle, scopePath, useScope, type Scope, type StaffWinner } from './api';
import { GivenData } from './winner-data';
import { fieldWords } from './words';

const WORDS = {
  title: ['Người đoạt giải', 'Winners'],
  asks: ['Thể lệ cần người đoạt giải cho biết: {fields}.', 'The rules ask winners for: {fields}.'],
  asksNothing: [
    'Thể lệ không hỏi thêm gì ở người đoạt giải.',
    'The rules ask nothing more of winners.',
  ],
  ask: ['Hỏi {n} người chưa được hỏi', 'Ask {n} who were not asked'],
  sureAsk: [
    'Gửi thư cho {n} người đoạt giải, hỏi đúng những gì thể lệ cần, kèm hạn trả lời. Không ai khác được hỏi.',
    'Writes to {n} winners and asks exactly what the rules require, with a deadline. Nobody else is asked.',
  ],
  none: ['Chưa có ai đoạt giải', 'No winners yet'],
  noneHint: [
    'Danh sách này theo kết quả được tính gần nhất.',
    'This list follows the newest computed result.',
  ],
  name: ['Họ và tên', 'Name'],
  prize: ['Giải', 'Prize'],
  state: ['Tình trạng', 'State'],
  'not-asked': ['Chưa hỏi', 'Not asked'],
  asked: ['Đã hỏi', 'Asked'],
  replied: ['Đã trả lời', 'Replied'],
  declined: ['Từ chối giải', 'Declined'],
  confirmed: ['Đã xác nhận', 'Confirmed'],
  void: ['Đã hủy', 'Void'],
  due: ['hạn {at}', 'due {at}'],
  overdue: ['quá hạn từ {at}', 'overdue since {at}'],
  reminded: ['nhắc lúc {at}', 'reminded at {at}'],
  former: ['Không còn trong kết quả mới nhất', 'No longer in the newest result'],
  look: ['Xem thông tin', 'Look at the data'],
  remind: ['Nhắc', 'Remind'],
  confirm: ['Xác nhận', 'Confirm'],
  drop: ['Hủy suất này', 'Declare void'],
  sureConfirm: [
    'Xác nhận {name} đủ điều kiện nhận giải. Việc này không đổi lại được.',
    'Confirms that {name} may have the prize. This cannot be undone.',
  ],
  sureDrop: [
    '{name} mất giải. Kết quả được tính lại: người kế tiếp lên thay, hoặc để trống, theo thể lệ. Việc này không đổi lại được.',
    '{name} loses the prize. The result is computed again: the next in line moves up, or the place stays vacant, as the rules say. This cannot be undone.',
  ],
  reason: ['Lý do', 'Reason'],
  note: ['Ghi chú (lưu trong sổ)', 'Note (kept on record)'],
  'no-reply': ['Không trả lời đúng hạn', 'No reply in time'],
  'wrong-data': ['Thông tin không đúng', 'Wrong data'],
  'not-eligible': ['Không đủ điều kiện', 'Not eligible'],
} as const;

type Answer = Schemas['StaffWinnersDto'];

/** The winners' check: ask, remind, confirm, void. */
export default function Winners() {
  const say = useSay(WORDS);
  const scope = useScope();
  const path = scopePath(scope, 'winners');
  const query = useStaff<Answer>(path);
  const read = () => {
    query.refresh();
    refreshGate(scope);
  };
  return (
    <Loaded query={query} heights={[4, 16]}>
      {(answer) =>
        answer.winners.length === 0 ? (
          <Empty title={say('none')}>
            <p>{say('noneHint')}</p>
          </Empty>
        ) : (
          <WinnersPanel answer={answer} scope={scope} read={read} />
        )
      }
    </Loaded>
  );
}

interface WinnersPanelProps {
  answer: Answer;
  scope: Scope;
  read: () => void;
}

function WinnersPanel({ answer: { asks, winners }, scope, read }: WinnersPanelProps) {
  const say = useSay(WORDS);
  const field = useSay(fieldWords);
  const { f } = useWords();
  const [asking, ask] = useState(false);
  const { contest, round } = scope;
  const unasked = winners.filter(({ state, current }) => current && state === 'not-asked').length;
  const names = asks.map((name) => field(name as keyof typeof fieldWords) || name).join(', ');
  return (
    <Panel
      title={say('title')}
      hint={asks.length > 0 ? say('asks', { fields: names.toLowerCase() }) : say('asksNothing')}
      actions={
        asks.length > 0 &&
        unasked > 0 && (
          <Button onClick={() => ask(true)}>{say('ask', { n: f.number(unasked) })}</Button>
        )
      }
    >
      <div className="st-scroll" tabIndex={0} role="region" aria-label={say('title')}>
        <table className="st-table">
          <thead>
            <tr>
              <th scope="col">{say('name')}</th>
              <th scope="col">{say('prize')}</th>
              <th scope="col">{say('state')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {winners.map((winner) => (
              <WinnerRow key={winner.participantNo} {...{ winner, scope, read }} />
            ))}
          </tbody>
        </table>
      </div>
      {asking && (
        <Confirm
          title={say('ask', { n: f.number(unasked) })}
          verb={say('ask', { n: f.number(unasked) })}
          act={async () => {
            await change('POST', `${contestPath(contest.id)}/winners/requests`, {
              roundId: round?.id,
            });
            read();
          }}
          close={() => ask(false)}
        >
          <p>{say('sureAsk', { n: f.number(unasked) })}</p>
        </Confirm>
      )}
    </Panel>
  );
}

const LOOKS: Record<StaffWinner['state'], string> = {
  'not-asked': 'wait',
  asked: 'wait',
  replied: 'on',
  declined: 'warn',
  confirmed: 'on',
  void: 'warn',
};

interface WinnerRowProps {
  winner: StaffWinner;
  scope: Scope;
  read: () => void;
}

function WinnerRow({ winner, scope, read }: WinnerRowProps) {
  const say = useSay(WORDS);
  const { state, won, fullName, participantNo, current } = winner;
  return (
    <tr>
      <td className="rs-wide">
        <b>{fullName}</b>
        <div className="dim small num">{participantNo}</div>
      </td>
      <td className="rs-wide">
        {won.map(({ name, round, division }, index) => (
          <div key={index}>
            {name}
            <span className="dim small">
              {[roundTitle(scope.contest, round), division].map((part) => part && ` · ${part}`)}
            </span>
          </div>
        ))}
        {!current && <div className="st-warn small">{say('former')}</div>}
      </td>
      <td>
        <span className={`state ${LOOKS[state]}`}>{say(state)}</span>
        <WinnerTimes winner={winner} zone={scope.contest.zone} />
      </td>
      <td>
        <WinnerActions winner={winner} read={read} />
      </td>
    </tr>
  );
}

function WinnerTimes({ winner, zone }: { winner: StaffWinner; zone: string }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { state, dueAt, overdue, remindedAt, voidReason, note } = winner;
  return (
    <>
      {state === 'asked' && dueAt && (
        <div className={`small num ${overdue ? 'st-warn' : 'dim'}`}>
          {say(overdue ? 'overdue' : 'due', { at: f.instant(dueAt, zone) })}
        </div>
      )}
      {state === 'asked' && remindedAt && (
        <div className="dim small num">{say('reminded', { at: f.instant(remindedAt, zone) })}</div>
      )}
      {voidReason && <div className="dim small">{say(voidReason)}</div>}
      {note && <div className="dim small">{note}</div>}
    </>
  );
}

type Asked = 'look' | 'confirm' | 'drop';

function WinnerActions({ winner, read }: { winner: StaffWinner; read: () => void }) {
  const say = useSay(WORDS);
  const sending = useSending();
  const [asked, ask] = useState<Asked | null>(null);
  const { id, state, fullName } = winner;
  if (id === null) return null;
  const remind = () =>
    sending.run(async () => {
      await change('POST', `/api/staff/winner-checks/${id}/reminder`);
      read();
    });
  return (
    <>
      <div className="rs-actions">
        {DOABLE[state].map((what) => (
          <Button
            key={what}
            size="compact-sm"
            variant="default"
            loading={what === 'remind' && sending.busy}
            onClick={() => (what === 'remind' ? void remind() : ask(what))}
            aria-label={`${say(what)}: ${fullName}`}
          >
            {say(what)}
          </Button>
        ))}
      </div>
      <ProblemBox error={sending.error} />
      {asked === 'look' && <GivenData id={id} name={fullName} close={() => ask(null)} />}
      {(asked === 'confirm' || asked === 'drop') && (
        <DecideWinner {...{ winner, asked, read }} id={id} close={() => ask(null)} />
      )}
    </>
  );
}

/** What can be done in each state. */
const DOABLE: Record<StaffWinner['state'], (Asked | 'remind')[]> = {
  'not-asked': [],
  asked: ['remind', 'drop'],
  replied: ['look', 'confirm', 'drop'],
  declined: ['drop'],
  confirmed: ['look'],
  void: ['look'],
};

const REASONS = ['no-reply', 'declined', 'wrong-data', 'not-eligible'] as const;

interface DecideWinnerProps {
  winner: StaffWinner;
  id: string;
  asked: 'confirm' | 'drop';
  read: () => void;
  close: () => void;
}

function DecideWinner({ winner, id, asked, read, close }: DecideWinnerProps) {
  const say = useSay(WORDS);
  const [reason, setReason] = useState<(typeof REASONS)[number]>(
    winner.state === 'declined' ? 'declined' : 'no-reply',
  );
  const [note, setNote] = useState('');
  const dropped = asked === 'drop';
  const act = async () => {
    try {
      await change('PUT', `/api/staff/winner-checks/${id}/decision`, {
        decision: dropped ? 'void' : 'confirmed',
        reason: dropped ? reason : undefined,
        note: note.trim() || undefined,
      });
    } finally {
      read();
    }
  };
  return (
    <Confirm title={say(asked)} verb={say(asked)} act={act} close={close}>
      <p>{say(dropped ? 'sureDrop' : 'sureConfirm', { name: winner.fullName })}</p>
      {dropped && (
        <ChoiceField
          label={say('reason')}
          value={reason}
          choices={REASONS.map((value) => [value, say(value)] as const)}
          onChange={setReason}
        />
      )}
      <Textarea
        label={say('note')}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
        autosize
        minRows={2}
        maxLength={2_000}
      />
    </Confirm>
  );
}
