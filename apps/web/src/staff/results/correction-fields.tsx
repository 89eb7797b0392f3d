import { Textarea, TextInput } from '@mantine/core';
import { useStaff, type Schemas } from '../kit/api';
import { ChoiceField, NumField } from '../kit/fields';
import { InstantField } from '../kit/instant-field';
import { useSay } from '../kit/words';
import { resultPath } from './api';
import { OutageFields } from './outage-fields';
import { RoundField, type CorrectionFieldsProps } from './round-field';

const WORDS = {
  choose: ['Chọn…', 'Choose…'],
  person: ['Số của người dự thi', 'Number of the person'],
  personHint: ['Số ở bảng xếp hạng, cạnh tên.', 'As in the standings, beside the name.'],
  attempt: ['Lượt thi', 'Attempt'],
  attemptNo: ['Lượt {no}: {points} điểm', 'Attempt {no}: {points} points'],
  question: ['Câu hỏi', 'Question'],
  change: ['Sửa thế nào', 'How'],
  letters: ['Đáp án khác', 'Other right options'],
  number: ['Số đúng khác', 'Another right number'],
  give: ['Cho mọi người điểm câu này', 'Everybody has it right'],
  drop: ['Bỏ câu này, không tính cho ai', 'Drop it: it counts for nobody'],
  correct: ['Chữ cái của đáp án đúng', 'Letters of the right options'],
  correctHint: [
    'Theo thứ tự trong ngân hàng câu hỏi, ví dụ a hoặc a, c. Hiện là {now}.',
    'In the order of the bank, for example a, or a, c. Now: {now}.',
  ],
  value: ['Số đúng', 'Right number'],
  closesAt: ['Đóng lúc', 'Closes at'],
  people: ['Số của những người được bù', 'Numbers of those who get time'],
  peopleHint: ['Cách nhau bằng dấu phẩy hoặc xuống dòng.', 'Separated by commas or lines.'],
  seconds: ['Bù thêm (giây)', 'Seconds'],
} as const;

/** The fields that a kind of correction needs. */
export function CorrectionFields(props: CorrectionFieldsProps) {
  const { draft } = props;
  if (draft.kind === 'disqualify')
    return (
      <div className="st-fields">
        <PersonField {...props} />
        <RoundField {...props} every />
      </div>
    );
  if (draft.kind === 'void-attempt')
    return (
      <div className="st-fields">
        <PersonField {...props} />
        <AttemptField {...props} />
      </div>
    );
  if (draft.kind === 'correct-key') return <KeyFields {...props} />;
  if (draft.kind === 'credit-time' || draft.kind === 'replacement')
    return <OutageFields {...props} />;
  return <TimeFields {...props} />;
}

function PersonField({ draft, set, sending }: CorrectionFieldsProps) {
  const say = useSay(WORDS);
  return (
    <NumField
      label={say('person')}
      description={say('personHint')}
      value={draft.person}
      onChange={(person) => set({ person, attempt: '' })}
      error={sending.at('person')}
      min={1}
      required
    />
  );
}

function AttemptField({ draft, set, scope, sending }: CorrectionFieldsProps) {
  const say = useSay(WORDS);
  const known = !Number.isNaN(draft.person);
  const { data } = useStaff<Schemas['PersonResultDto']>(
    known ? resultPath(scope, `people/${draft.person}`) : null,
  );
  const attempts = data?.attempts.filter(({ voided }) => !voided) ?? [];
  return (
    <ChoiceField
      label={say('attempt')}
      value={draft.attempt}
      choices={[
        ['', say('choose')] as const,
        ...attempts.map(({ id, no, points }) => [id, say('attemptNo', { no, points })] as const),
      ]}
      onChange={(attempt) => set({ attempt })}
      error={sending.at('attempt')}
    />
  );
}

const CHANGES = ['letters', 'number', 'give', 'drop'] as const;

function KeyFields(props: CorrectionFieldsProps) {
  const say = useSay(WORDS);
  const { draft, set, path, sending } = props;
  const { data } = useStaff<Schemas['MarkedQuestionListDto']>(
    draft.round ? `${path}/questions/${draft.round}` : null,
  );
  const questions = data?.questions ?? [];
  const chosen = questions.find(({ question }) => question === draft.question);
  const changes = CHANGES.filter(
    (change) => change !== (chosen?.type === 'numeric' ? 'letters' : 'number'),
  );
  const choose = (question: string) => {
    const numeric = questions.find((one) => one.question === question)?.type === 'numeric';
    set({ question, change: numeric ? 'number' : 'letters' });
  };
  return (
    <>
      <div className="st-fields">
        <RoundField {...props} />
        <ChoiceField
          label={say('question')}
          value={draft.question}
          choices={[
            ['', say('choose')] as const,
            ...questions.map(
              ({ question, code, stem }) => [question, `${code}: ${stem.slice(0, 80)}`] as const,
            ),
          ]}
          onChange={choose}
          error={sending.at('question')}
        />
      </div>
      {chosen && (
        <>
          <Stem question={chosen} />
          <div className="st-fields">
            <ChoiceField
              label={say('change')}
              value={draft.change}
              choices={changes.map((change) => [change, say(change)] as const)}
              onChange={(change) => set({ change })}
            />
            <NewKey {...props} question={chosen} />
          </div>
        </>
      )}
    </>
  );
}

type MarkedQuestion = Schemas['MarkedQuestionDto'];

function Stem({ question: { stem, options, correct } }: { question: MarkedQuestion }) {
  return (
    <div>
      <p className="st-stem">{stem}</p>
      <ul className="st-choices">
        {options.map((option, index) => {
          const letter = String.fromCharCode(97 + index);
          return (
            <li key={letter}>
              <span className={`st-letter ${correct.includes(letter) ? 'right' : ''}`}>
                {letter}
              </span>
              {option}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function NewKey({
  draft,
  set,
  sending,
  question,
}: CorrectionFieldsProps & { question: MarkedQuestion }) {
  const say = useSay(WORDS);
  if (draft.change === 'letters')
    return (
      <TextInput
        label={say('correct')}
        description={say('correctHint', { now: question.correct.join(', ') })}
        value={draft.letters}
        onChange={({ currentTarget }) => set({ letters: currentTarget.value })}
        error={sending.at('change.correct')}
        maxLength={40}
        required
      />
    );
  if (draft.change === 'number')
    return (
      <NumField
        label={say('value')}
        value={draft.value}
        onChange={(value) => set({ value })}
        error={sending.at('change.value')}
        decimals={6}
        required
      />
    );
  return null;
}

function TimeFields(props: CorrectionFieldsProps) {
  const say = useSay(WORDS);
  const { draft, set, scope, sending } = props;
  const longer = draft.kind === 'extend-round';
  return (
    <>
      <div className="st-fields">
        <RoundField {...props} />
        {longer ? (
          <InstantField
            label={say('closesAt')}
            value={draft.closesAt}
            zone={scope.contest.zone}
            onChange={(closesAt) => set({ closesAt })}
            error={sending.at('closesAt')}
            required
          />
        ) : (
          <NumField
            label={say('seconds')}
            value={draft.seconds}
            onChange={(seconds) => set({ seconds })}
            error={sending.at('seconds')}
            min={1}
            max={86_400}
            required
          />
        )}
      </div>
      {!longer && (
        <Textarea
          label={say('people')}
          description={say('peopleHint')}
          value={draft.people}
          onChange={({ currentTarget }) => set({ people: currentTarget.value })}
          error={sending.at('people')}
          autosize
          minRows={2}
          required
        />
      )}
    </>
  );
}
