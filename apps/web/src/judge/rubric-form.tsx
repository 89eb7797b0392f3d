import { useImperativeHandle, useRef, useState, type Ref } from 'react';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { CriterionField } from './criterion-field';
import { openCriteria, plainText, totalOf } from './rubric.rules';
import type { Draft, Flag, FlagKind, Work } from './types';
import { DESK_WORDS } from './words';

const WORDS = {
  ...DESK_WORDS,
  title: ['Thang điểm', 'Rubric'],
  total: ['Tổng', 'Total'],
  open: ['còn {n} tiêu chí', '{n} criteria open'],
  complete: ['đủ mọi tiêu chí', 'all criteria marked'],
  of: ['/{n}', '/{n}'],
  lock: ['Khóa điểm', 'Lock the mark'],
  comment: ['Nhận xét', 'Comment'],
  commentHint: ['cho trưởng ban và hội đồng', 'for the chief judge and the jury'],
  note: ['Ghi chú riêng', 'Private note'],
  noteHint: ['chỉ mình bạn thấy', 'seen by you alone'],
  flag: ['Gắn cờ', 'Flag'],
  flagHint: ['trưởng ban thấy ngay', 'the chief judge sees it at once'],
  none: ['Không', 'None'],
  flagText: ['Nói rõ hơn', 'Say more'],
  conflict: ['Tôi không được chấm bài này…', 'I must not mark this work…'],
} as const;

/** What the desk's keys reach for in the rubric. */
export interface RubricHandle {
  /** The criterion at hand, or one by its id. */
  focusCriterion: (id?: string) => void;
  focus: (field: 'comment' | 'note' | 'flag') => void;
  /** Begins the points of the criterion at hand with a figure. */
  type: (figure: string) => void;
}

interface RubricFormProps {
  ref: Ref<RubricHandle>;
  work: Work;
  draft: Draft;
  readOnly: boolean;
  change: (step: (draft: Draft) => Partial<Draft>) => void;
  lock: () => void;
  conflict: () => void;
}

/** The rubric with its running total, and what else a judge may say of a work. */
export function RubricForm(props: RubricFormProps) {
  const { ref, work, draft, readOnly, change, lock, conflict } = props;
  const say = useSay(WORDS);
  const { rubric } = work;
  const form = useRef<HTMLFormElement>(null);
  const [atHand, setAtHand] = useState(
    () => openCriteria(rubric, draft.criteria)[0]?.id ?? rubric[0]?.id ?? '',
  );
  const inputOf = (id: string) =>
    form.current?.querySelector<HTMLInputElement>(`#criterion-${CSS.escape(id)}`);
  const focusCriterion = (id = atHand): void => inputOf(id)?.focus();
  useImperativeHandle(ref, () => ({
    focusCriterion,
    focus: (field) => form.current?.querySelector<HTMLElement>(`[name=${field}]`)?.focus(),
    type: (figure) => {
      const input = inputOf(atHand);
      if (!input || readOnly) return;
      input.focus();
      input.ownerDocument.execCommand('insertText', false, figure);
    },
  }));
  const move = (index: number, to: 'before' | 'after' | 'onward'): void => {
    if (to !== 'onward') return focusCriterion(rubric[index + (to === 'after' ? 1 : -1)]?.id);
    const others = [...rubric.slice(index + 1), ...rubric.slice(0, index)];
    const next = openCriteria(others, draft.criteria)[0];
    const own = draft.criteria[rubric[index]?.id ?? ''] ?? null;
    if (next) focusCriterion(next.id);
    else if (own !== null) lock();
  };
  return (
    <form
      ref={form}
      className="jd-rubric"
      aria-label={say('title')}
      onSubmit={(event) => {
        event.preventDefault();
        lock();
      }}
    >
      <div className="jd-criteria">
        {rubric.map((criterion, index) => (
          <CriterionField
            key={criterion.id}
            criterion={criterion}
            no={index + 1}
            value={draft.criteria[criterion.id] ?? null}
            active={criterion.id === atHand}
            readOnly={readOnly}
            onFocus={() => setAtHand(criterion.id)}
            onMove={(to) => move(index, to)}
            onChange={(value) =>
              change(({ criteria }) => ({ criteria: { ...criteria, [criterion.id]: value } }))
            }
          />
        ))}
      </div>
      <Total work={work} draft={draft} readOnly={readOnly} />
      <Words draft={draft} readOnly={readOnly} change={change} />
      {!readOnly && (
        <p>
          <button type="button" className="btn plain" onClick={conflict}>
            {say('conflict')} <kbd>X</kbd>
          </button>
        </p>
      )}
    </form>
  );
}

function Total({ work, draft, readOnly }: Pick<RubricFormProps, 'work' | 'draft' | 'readOnly'>) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const open = openCriteria(work.rubric, draft.criteria).length;
  const total = work.mark.centipoints ?? totalOf(work.rubric, draft.criteria);
  return (
    <div className="jd-total">
      <div>
        <output aria-label={say('total')} aria-live="off">
          <span className="jd-total-figure gilt">{f.number(total / 100)}</span>
          <span className="num">{say('of', { n: f.number(work.scaleCentipoints / 100) })}</span>
        </output>
        <p className="small">{say(open > 0 ? 'open' : 'complete', { n: f.number(open) })}</p>
      </div>
      {!readOnly && (
        <button type="submit" className="btn gold" aria-disabled={open > 0}>
          {say('lock')} <kbd>L</kbd>
        </button>
      )}
    </div>
  );
}

const KINDS: readonly FlagKind[] = ['identity', 'copied', 'off-topic', 'unreadable', 'other'];

function Words({
  draft,
  readOnly,
  change,
}: Pick<RubricFormProps, 'draft' | 'readOnly' | 'change'>) {
  const say = useSay(WORDS);
  const { comment, note, flag } = draft;
  const setFlag = (next: Flag | null): void => change(() => ({ flag: next }));
  return (
    <div className="jd-words">
      <label>
        <span>
          {say('comment')} <span className="small dim">{say('commentHint')}</span> <kbd>C</kbd>
        </span>
        <textarea
          name="comment"
          rows={3}
          maxLength={5_000}
          readOnly={readOnly}
          value={comment}
          onChange={({ currentTarget: { value } }) => change(() => ({ comment: plainText(value) }))}
        />
      </label>
      <label>
        <span>
          {say('note')} <span className="small dim">{say('noteHint')}</span> <kbd>G</kbd>
        </span>
        <textarea
          name="note"
          rows={2}
          maxLength={5_000}
          readOnly={readOnly}
          value={note}
          onChange={({ currentTarget: { value } }) => change(() => ({ note: plainText(value) }))}
        />
      </label>
      <label>
        <span>
          {say('flag')} <span className="small dim">{say('flagHint')}</span> <kbd>F</kbd>
        </span>
        <select
          name="flag"
          disabled={readOnly}
          value={flag?.kind ?? ''}
          onChange={({ currentTarget: { value } }) =>
            setFlag(value === '' ? null : { kind: value as FlagKind, text: flag?.text ?? '' })
          }
        >
          <option value="">{say('none')}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {say(kind)}
            </option>
          ))}
        </select>
      </label>
      {flag && (
        <label>
          <span>{say('flagText')}</span>
          <textarea
            rows={2}
            maxLength={1_000}
            readOnly={readOnly}
            value={flag.text}
            onChange={({ currentTarget: { value } }) =>
              setFlag({ ...flag, text: plainText(value) })
            }
          />
        </label>
      )}
    </div>
  );
}
