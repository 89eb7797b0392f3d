import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { change, contestPath, queryOf, useStaff, type Schemas } from '../kit/api';
import { Chips } from '../kit/chips';
import { Confirm } from '../kit/confirm';
import { Empty, Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { refreshGate, useScope, type Scope, type StaffAppeal } from './api';
import { LinkCorrection } from './link-correction';
import { Pages } from './parts';

const WORDS = {
  open: ['Chưa trả lời', 'Open'],
  upheld: ['Chấp nhận', 'Upheld'],
  rejected: ['Không chấp nhận', 'Rejected'],
  withdrawn: ['Đã rút', 'Withdrawn'],
  which: ['Xem khiếu nại', 'Appeals to show'],
  none: ['Không có khiếu nại nào ở mục này', 'No appeals here'],
  noneHint: [
    'Người dự thi gửi khiếu nại ở trang “Kết quả của tôi”, trong thời hạn mà thể lệ quy định.',
    'People appeal on the page “My result”, within the time that the rules give.',
  ],
  attempt: ['Về một lượt thi', 'About an attempt'],
  question: ['Về câu {subject} của đề', 'About question {subject} of the paper'],
  rank: ['Về thứ hạng của mình', 'About their own rank'],
  prize: ['Về giải thưởng', 'About a prize'],
  eligibility: [
    'Về điều kiện dự thi của số {subject}',
    'About the eligibility of number {subject}',
  ],
  filed: ['{name} (số {no}) gửi lúc {at}', 'Filed by {name} (number {no}) at {at}'],
  against: ['Kết quả {label}', 'Result {label}'],
  evidence: ['Tệp kèm theo', 'Files'],
  answer: ['Trả lời', 'Answer'],
  uphold: ['Chấp nhận khiếu nại', 'Uphold the appeal'],
  reject: ['Không chấp nhận khiếu nại', 'Reject the appeal'],
  sureUphold: [
    'Người gửi đọc được câu trả lời ngay. Kết quả chưa đổi: cần một đính chính, rồi công bố phiên bản mới.',
    'Whoever filed it reads the answer at once. The result does not change yet: that takes a correction, then a new version.',
  ],
  sureReject: [
    'Người gửi đọc được câu trả lời ngay. Mỗi khiếu nại chỉ trả lời một lần.',
    'Whoever filed it reads the answer at once. An appeal is answered once.',
  ],
  text: ['Câu trả lời', 'Answer'],
  textHint: ['Ít nhất 10 ký tự.', 'At least 10 characters.'],
  answered: ['{by} trả lời lúc {at}', 'Answered by {by} at {at}'],
  settled: ['Đã giải quyết, không cần đính chính.', 'Dealt with, no correction needed.'],
  linked: ['Đã gắn với một đính chính.', 'Its correction is named.'],
} as const;

const STATES = ['open', 'upheld', 'rejected', 'withdrawn'] as const;
type State = (typeof STATES)[number];
const LIMIT = 20;

/** Appeals as they are heard and answered. */
export default function Appeals() {
  const scope = useScope();
  const [state, setState] = useState<State>('open');
  const [page, setPage] = useState(1);
  const path = `${contestPath(scope.contest.id)}/appeals${queryOf({
    state,
    limit: LIMIT,
    skip: (page - 1) * LIMIT,
  })}`;
  const query = useStaff<Schemas['AppealQueueDto']>(path);
  const read = () => {
    query.refresh();
    refreshGate(scope);
  };
  return (
    <Loaded query={query} heights={[3, 12, 12]}>
      {({ appeals, counts }) => (
        <>
          <Choice
            counts={counts}
            shown={state}
            show={(next) => {
              setState(next);
              setPage(1);
            }}
          />
          <Queue appeals={appeals} scope={scope} read={read} />
          <Pages page={page} pages={Math.ceil(counts[state] / LIMIT)} show={setPage} />
        </>
      )}
    </Loaded>
  );
}

interface ChoiceProps {
  counts: Record<State, number>;
  shown: State;
  show: (state: State) => void;
}

function Choice({ counts, shown, show }: ChoiceProps) {
  const say = useSay(WORDS);
  return (
    <Chips
      label={say('which')}
      chips={STATES.map((state) => [state, say(state), counts[state]])}
      value={shown}
      choose={show}
    />
  );
}

interface QueueProps {
  appeals: StaffAppeal[];
  scope: Scope;
  read: () => void;
}

function Queue({ appeals, scope, read }: QueueProps) {
  const say = useSay(WORDS);
  if (appeals.length === 0)
    return (
      <Empty title={say('none')}>
        <p>{say('noneHint')}</p>
      </Empty>
    );
  return (
    <ol className="st-list">
      {appeals.map((appeal) => (
        <Appeal key={appeal.id} {...{ appeal, scope, read }} />
      ))}
    </ol>
  );
}

interface AppealProps {
  appeal: StaffAppeal;
  scope: Scope;
  read: () => void;
}

function Appeal({ appeal, scope, read }: AppealProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { zone } = scope.contest;
  const { kind, subject, text, filedAt, fullName, participantNo, evidence, state } = appeal;
  return (
    <li className="st-panel rs-appeal">
      <div className="rs-line">
        <h2>{say(kind, { subject })}</h2>
        <span className={`state ${state === 'open' ? 'warn' : 'wait'}`}>{say(state)}</span>
      </div>
      <p className="dim small">
        {say('filed', { name: fullName, no: participantNo, at: f.instant(filedAt, zone) })} ·{' '}
        {say('against', { label: appeal.publication })}
      </p>
      <blockquote>{text}</blockquote>
      {evidence.length > 0 && (
        <ul className="rs-files" aria-label={say('evidence')}>
          {evidence.map(({ no, name }) => (
            <li key={no}>
              <a href={`/api/staff/appeals/${appeal.id}/evidence/${no}`} download>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {state === 'open' ? (
        <AnswerButtons appeal={appeal} read={read} />
      ) : (
        <Answered {...{ appeal, scope, read }} />
      )}
    </li>
  );
}

function AnswerButtons({ appeal, read }: { appeal: StaffAppeal; read: () => void }) {
  const say = useSay(WORDS);
  const [outcome, setOutcome] = useState<'upheld' | 'rejected' | null>(null);
  const [text, setText] = useState('');
  const answer = async () => {
    try {
      await change('PUT', `/api/staff/appeals/${appeal.id}/answer`, { outcome, answer: text });
    } finally {
      read();
    }
  };
  const verb = say(outcome === 'upheld' ? 'uphold' : 'reject');
  return (
    <div className="st-actions">
      <Button onClick={() => setOutcome('upheld')}>{say('uphold')}</Button>
      <Button variant="default" onClick={() => setOutcome('rejected')}>
        {say('reject')}
      </Button>
      {outcome && (
        <Confirm title={verb} verb={verb} act={answer} close={() => setOutcome(null)} wide>
          <p>{say(outcome === 'upheld' ? 'sureUphold' : 'sureReject')}</p>
          <Textarea
            label={say('text')}
            description={say('textHint')}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            minLength={10}
            maxLength={5_000}
            autosize
            minRows={4}
            required
            data-autofocus
          />
        </Confirm>
      )}
    </div>
  );
}

function Answered({ appeal, scope, read }: AppealProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { answer, answeredAt, answeredBy, state, correctionId, settledOtherwise } = appeal;
  return (
    <>
      {answer && <p className="rs-answer">{answer}</p>}
      {answeredAt && (
        <p className="dim small">
          {say('answered', {
            by: answeredBy ?? '',
            at: f.instant(answeredAt, scope.contest.zone),
          })}
        </p>
      )}
      {correctionId && <p className="state on">{say('linked')}</p>}
      {settledOtherwise && (
        <p>
          <span className="state on">{say('settled')}</span> {settledOtherwise}
        </p>
      )}
      {state === 'upheld' && !correctionId && !settledOtherwise && (
        <LinkCorrection {...{ appeal, scope, read }} />
      )}
    </>
  );
}
