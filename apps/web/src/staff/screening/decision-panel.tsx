import { Button, NativeSelect, Textarea } from '@mantine/core';
import {
  REASONS_FOR,
  SCREENING_REASONS,
  type ScreeningOutcome,
  type ScreeningReason,
} from '@bangvang/contracts';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { change } from '../kit/api';
import { Chips } from '../kit/chips';
import { Panel } from '../kit/desk';
import { useSending, type Sending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useEither, useSay } from '../kit/words';
import { entryPath, type Decision, type ScreenedEntry } from './api';
import { useChoice } from './use-choice';
import { screeningWords } from './words';

const WORDS = {
  ...screeningWords,
  decision: ['Quyết định', 'Decision'],
  accept: ['Nhận bài', 'Accept'],
  reject: ['Loại bài', 'Reject'],
  propose: ['Đề nghị loại', 'Propose to reject'],
  giveBack: ['Trả lại tác giả', 'Send back'],
  reason: ['Lý do', 'Reason'],
  words: ['Ghi rõ (tác giả đọc được)', 'In words (the author reads this)'],
  second: [
    'Thể lệ yêu cầu người thứ hai xác nhận khi loại một bài.',
    'By the rules a second person confirms a rejection.',
  ],
  next: ['Bài tiếp theo', 'Next entry'],
  again: ['Xét lại', 'Decide anew'],
  by: ['{by}, {at}', '{by}, {at}'],
  confirm: ['Xác nhận', 'Confirm'],
  refuse: ['Không đồng ý', 'Refuse'],
  mine: ['Chờ một người khác xác nhận.', 'Somebody else has to confirm it.'],
  confirmedBy: ['{by} xác nhận', 'confirmed by {by}'],
  refusedBy: ['{by} không đồng ý', 'refused by {by}'],
  ofVersion: ['về bản thứ {n}', 'on version {n}'],
} as const;

interface DecisionPanelProps {
  entry: ScreenedEntry;
  zone: string | undefined;
  read: () => void;
  goOn: () => void;
}

/** Where a decision is due. */
const OPEN: ScreenedEntry['state'][] = ['waiting', 'returned'];

/** What was decided, and what can be. */
export function DecisionPanel({ entry, zone, read, goOn }: DecisionPanelProps) {
  const say = useSay(WORDS);
  const [again, setAgain] = useState(false);
  // Kept here: what was said against a decision stays when the form goes.
  const sending = useSending();
  const { decisions, state, version } = entry;
  const open = OPEN.includes(state) || again;
  const last = decisions.at(-1);
  return (
    <Panel title={say('decision')}>
      {decisions.length > 0 && (
        <ol className="sc-decisions">
          {decisions.map((decision) => (
            <DecisionItem key={decision.id} {...{ decision, zone, version }} />
          ))}
        </ol>
      )}
      {state === 'proposed' && last && <SecondPerson decision={last} read={read} />}
      {open && (
        <DecisionForm
          key={decisions.length}
          entry={entry}
          sending={sending}
          read={() => {
            setAgain(false);
            read();
          }}
          goOn={goOn}
        />
      )}
      <ProblemBox error={sending.error} />
      {!open && <Decided state={state} again={() => setAgain(true)} goOn={goOn} />}
    </Panel>
  );
}

interface DecidedProps {
  state: ScreenedEntry['state'];
  again: () => void;
  goOn: () => void;
}

function Decided({ state, again, goOn }: DecidedProps) {
  const say = useSay(WORDS);
  return (
    <div className="st-actions">
      <Button onClick={goOn}>{say('next')}</Button>
      {(state === 'accepted' || state === 'rejected') && (
        <Button variant="default" onClick={again}>
          {say('again')}
        </Button>
      )}
    </div>
  );
}

interface DecisionItemProps {
  decision: Decision;
  zone: string | undefined;
  version: number;
}

function DecisionItem({ decision, zone, version }: DecisionItemProps) {
  const say = useSay(WORDS);
  const either = useEither();
  const { f } = useWords();
  const { outcome, code, reason, by, at, state, second, secondReason } = decision;
  const words = SCREENING_REASONS[code];
  return (
    <li>
      <p>
        <b>{say(state === 'proposed' ? 'propose' : outcome)}</b>: {either(words[0], words[1])}
        {decision.version !== version && (
          <span className="dim small"> ({say('ofVersion', { n: decision.version })})</span>
        )}
      </p>
      {reason && <p className="sc-excerpt">{reason}</p>}
      <p className="dim small">
        {say('by', { by, at: f.instant(at, zone) })}
        {second && `; ${say(state === 'refused' ? 'refusedBy' : 'confirmedBy', { by: second })}`}
        {secondReason && `: ${secondReason}`}
      </p>
    </li>
  );
}

function SecondPerson({ decision, read }: { decision: Decision; read: () => void }) {
  const say = useSay(WORDS);
  const sending = useSending();
  if (decision.mine) return <p className="notice">{say('mine')}</p>;
  const answer = (confirmed: boolean) =>
    sending.run(async () => {
      try {
        await change('POST', `/api/staff/screening-decisions/${decision.id}/confirmation`, {
          confirmed,
        });
      } finally {
        read();
      }
    });
  return (
    <>
      <div className="st-actions">
        <Button loading={sending.busy} onClick={() => void answer(true)}>
          {say('confirm')}
        </Button>
        <Button variant="default" disabled={sending.busy} onClick={() => void answer(false)}>
          {say('refuse')}
        </Button>
      </div>
      <ProblemBox error={sending.error} />
    </>
  );
}

interface DecisionFormProps {
  entry: ScreenedEntry;
  sending: Sending;
  read: () => void;
  goOn: () => void;
}

/** Codes that say nothing without words of one's own. */
const NEEDS_WORDS: ScreeningReason[] = ['other', 'remark'];

function DecisionForm({ entry, sending, read, goOn }: DecisionFormProps) {
  const say = useSay(WORDS);
  const { outcome, code, reason, choose, setCode, setReason } = useChoice(entry);
  const send = async () => {
    const decision = {
      version: entry.version,
      seen: entry.decisions.length,
      outcome,
      code,
      ...(reason !== '' && { reason }),
    };
    const done = await sending.run(() =>
      change('POST', `${entryPath(entry.id)}/decisions`, decision),
    );
    read();
    if (done && !entry.secondPerson) goOn();
  };
  const rejects = entry.secondPerson ? say('propose') : say('reject');
  const verbs: Record<ScreeningOutcome, string> = {
    accepted: say('accept'),
    rejected: rejects,
    returned: say('giveBack'),
  };
  const outcomes: ScreeningOutcome[] = entry.returnable
    ? ['accepted', 'rejected', 'returned']
    : ['accepted', 'rejected'];
  return (
    <form
      className="st-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Chips
        label={say('decision')}
        chips={outcomes.map((one) => [one, verbs[one]])}
        value={outcome}
        choose={choose}
      />
      <ReasonFields {...{ outcome, code, setCode, reason, setReason }} />
      {entry.secondPerson && outcome === 'rejected' && <p className="small">{say('second')}</p>}
      <div className="st-actions">
        <Button type="submit" loading={sending.busy}>
          {verbs[outcome]}
        </Button>
        <Button variant="default" onClick={goOn}>
          {say('next')}
        </Button>
      </div>
    </form>
  );
}

interface ReasonFieldsProps {
  outcome: ScreeningOutcome;
  code: ScreeningReason;
  setCode: (code: ScreeningReason) => void;
  reason: string;
  setReason: (reason: string) => void;
}

function ReasonFields({ outcome, code, setCode, reason, setReason }: ReasonFieldsProps) {
  const say = useSay(WORDS);
  const either = useEither();
  return (
    <>
      <NativeSelect
        label={say('reason')}
        value={code}
        data={REASONS_FOR[outcome].map((value) => {
          const [vi, en] = SCREENING_REASONS[value];
          return { value, label: either(vi, en) };
        })}
        onChange={({ currentTarget }) => setCode(currentTarget.value as ScreeningReason)}
      />
      <Textarea
        label={say('words')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        required={NEEDS_WORDS.includes(code)}
        maxLength={2_000}
        autosize
        minRows={2}
      />
    </>
  );
}
