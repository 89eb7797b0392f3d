import { useId, useState } from 'react';
import { useWords } from '../i18n/format';
import { useSending } from '../staff/kit/sending';
import { ProblemBox } from '../staff/kit/states';
import { useSay } from '../staff/kit/words';
import { CriterionField } from './criterion-field';
import { openCriteria, totalOf } from './rubric.rules';
import { Sheet } from './sheet';
import type { Criterion, Points, SeenMark, Work } from './types';
import { DESK_WORDS } from './words';

const WORDS = {
  ...DESK_WORDS,
  propose: ['Đề nghị một mức điểm', 'Propose a mark'],
  disagree: ['Không thống nhất được', 'No agreement'],
  disagreeHint: [
    'Bài sẽ chuyển cho trưởng ban quyết định, cùng biên bản này.',
    'The work goes to the chief judge, with these minutes.',
  ],
  minutes: ['Biên bản: đã trao đổi những gì', 'Minutes: what was said'],
  minutesHint: ['ít nhất 10 ký tự', 'at least 10 characters'],
  total: ['Tổng: {n} điểm', 'Total: {n} points'],
  send: ['Gửi', 'Send'],
} as const;

const SHORTEST = 10;

interface ProposalFormProps {
  kind: 'propose' | 'disagree';
  work: Work;
  marks: SeenMark[];
  close: () => void;
  send: (body: object) => Promise<void>;
}

/** A mark both could live with, or the statement that there is none; minutes either way. */
export function ProposalForm({ kind, work, marks, close, send }: ProposalFormProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const sending = useSending();
  const id = useId();
  const [criteria, setCriteria] = useState<Points>(() => between(work.rubric, marks));
  const [minutes, setMinutes] = useState('');
  const [active, setActive] = useState(work.rubric[0]?.id);
  const complete = kind === 'disagree' || openCriteria(work.rubric, criteria).length === 0;
  const run = async () => {
    const body = kind === 'propose' ? { criteria, minutes } : { minutes };
    if (await sending.run(() => send(body))) close();
  };
  return (
    <Sheet
      title={say(kind)}
      close={close}
      wide
      actions={
        <>
          <button
            className="btn"
            disabled={sending.busy || !complete || minutes.trim().length < SHORTEST}
            onClick={() => void run()}
          >
            {say('send')}
          </button>
          <button className="btn quiet" onClick={close}>
            {say('cancel')}
          </button>
        </>
      }
    >
      {kind === 'disagree' && <p>{say('disagreeHint')}</p>}
      {kind === 'propose' && (
        <>
          <div className="jd-criteria">
            {work.rubric.map((criterion, index) => (
              <CriterionField
                key={criterion.id}
                idPrefix="proposal"
                criterion={criterion}
                no={index + 1}
                value={criteria[criterion.id] ?? null}
                active={active === criterion.id}
                readOnly={false}
                onFocus={() => setActive(criterion.id)}
                onMove={() => undefined}
                onChange={(value) => setCriteria((known) => ({ ...known, [criterion.id]: value }))}
              />
            ))}
          </div>
          <p className="jd-lock-total">
            {say('total', { n: f.number(totalOf(work.rubric, criteria) / 100) })}
          </p>
        </>
      )}
      <label htmlFor={id}>
        {say('minutes')} <span className="small dim">{say('minutesHint')}</span>
      </label>
      <textarea
        id={id}
        rows={4}
        maxLength={20_000}
        value={minutes}
        onChange={({ currentTarget }) => setMinutes(currentTarget.value)}
      />
      <ProblemBox error={sending.error} />
    </Sheet>
  );
}

/** Where two marks meet: the mean of each criterion, on its steps. */
function between(rubric: readonly Criterion[], marks: readonly SeenMark[]): Points {
  return Object.fromEntries(
    rubric.map(({ id, stepCentipoints, maxCentipoints }) => {
      const mean = marks.reduce((sum, { criteria }) => sum + (criteria[id] ?? 0), 0) / marks.length;
      const onStep = Math.round(mean / stepCentipoints) * stepCentipoints;
      return [id, Math.min(maxCentipoints, onStep)];
    }),
  );
}
