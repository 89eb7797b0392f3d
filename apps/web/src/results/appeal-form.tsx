import { useState, type FormEvent } from 'react';
import { ApiProblem, call } from '../api/client';
import { useAttempts } from '../api/queries';
import { refresh } from '../api/query';
import type { ContestDetail } from '../api/types';
import { Trouble } from '../design/page';
import { useWords } from '../i18n/format';
import { Field, wrongFields } from '../register/fields';
import { useSay } from '../staff/kit/words';
import { APPEAL_WORDS } from './appeal-words';
import type { Appeal, MyAppeals } from './published';

const WORDS = {
  against: ['Khiếu nại kết quả', 'Against the result'],
  kind: ['Về việc gì', 'About what'],
  attempt: ['Lượt thi nào', 'Which attempt'],
  attemptNo: ['Lượt {no}', 'Attempt {no}'],
  question: ['Câu số mấy trên đề của bạn', 'Number of the question on your paper'],
  eligibility: ['Số báo danh của người đó', 'Published number of that person'],
  text: ['Nội dung', 'What is wrong'],
  hint: [
    'Nói rõ điều gì sai và vì sao. Từ 20 đến 5.000 ký tự; gửi xong có thể thêm tệp.',
    'Say what is wrong and why. 20 to 5,000 characters; files can be added afterwards.',
  ],
  once: [
    'Mỗi việc chỉ khiếu nại một lần với mỗi bản công bố; với bản mới chỉ khi bản đó thay đổi kết quả của bạn. Ban tổ chức trả lời tại trang này.',
    'Each matter can be appealed once against a published version; against a further one only where it changed your result. The organisers answer on this page.',
  ],
  send: ['Gửi khiếu nại', 'Send the appeal'],
  cancel: ['Thôi', 'Cancel'],
} as const;

const KINDS = ['rank', 'attempt', 'question', 'prize', 'eligibility'] as const;
type Kind = Appeal['kind'];

interface AppealFormProps {
  contest: ContestDetail;
  path: string;
  /** Those that are open. */
  windows: MyAppeals['windows'];
  close: () => void;
}

/** An appeal: against which result, about what, and why. */
export function AppealForm({ contest, path, windows, close }: AppealFormProps) {
  const say = useSay(WORDS);
  const kinds = useSay(APPEAL_WORDS);
  const { t } = useWords();
  const [publication, setPublication] = useState(windows[0]?.publication ?? '');
  const [kind, setKind] = useState<Kind>('rank');
  const [subject, setSubject] = useState('');
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const errors = problem instanceof ApiProblem ? problem.document.errors : undefined;
  const wrong = wrongFields(errors);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const body = { publication, kind, subject: subject.trim() || undefined, text };
      await call('POST', path, { body });
      refresh(path);
      close();
    } catch (reason) {
      setProblem(reason);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="form results-form" onSubmit={(event) => void send(event)} noValidate>
      {windows.length > 1 && (
        <Field name="publication" label={say('against')} wrong={wrong}>
          {(attributes) => (
            <select
              {...attributes}
              value={publication}
              onChange={({ currentTarget }) => setPublication(currentTarget.value)}
            >
              {windows.map((one) => (
                <option key={one.publication} value={one.publication}>
                  {one.title}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field name="kind" label={say('kind')} wrong={wrong}>
        {(attributes) => (
          <select
            {...attributes}
            value={kind}
            onChange={({ currentTarget }) => {
              setKind(currentTarget.value as Kind);
              setSubject('');
            }}
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {kinds(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Subject
        {...{ contest, kind, subject, setSubject, wrong }}
        roundId={windows.find((one) => one.publication === publication)?.roundId ?? null}
      />
      <Field name="text" label={say('text')} hint={say('hint')} wrong={wrong}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={6}
            maxLength={5_000}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
      </Field>
      {!!problem && <Trouble error={problem} />}
      <p className="dim small">{say('once')}</p>
      <p className="row">
        <button className="btn" aria-disabled={busy}>
          {busy ? t('form.sending') : say('send')}
        </button>
        <button type="button" className="btn quiet" onClick={close}>
          {say('cancel')}
        </button>
      </p>
    </form>
  );
}

interface SubjectProps {
  contest: ContestDetail;
  kind: Kind;
  subject: string;
  setSubject: (subject: string) => void;
  wrong: ReturnType<typeof wrongFields>;
  roundId: string | null;
}

/** What exactly, where the kind of appeal needs it. */
function Subject({ contest, kind, subject, setSubject, wrong, roundId }: SubjectProps) {
  const say = useSay(WORDS);
  if (kind === 'attempt')
    return <MyAttempts {...{ contest, subject, setSubject, wrong, roundId }} />;
  if (kind !== 'question' && kind !== 'eligibility') return null;
  return (
    <Field name="subject" label={say(kind)} wrong={wrong}>
      {(attributes) => (
        <input
          {...attributes}
          inputMode="numeric"
          maxLength={9}
          value={subject}
          onChange={({ currentTarget }) => setSubject(currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** My attempts in the round of the result; of the last round where it goes over all. */
function MyAttempts({ contest, subject, setSubject, wrong, roundId }: Omit<SubjectProps, 'kind'>) {
  const say = useSay(WORDS);
  const { t } = useWords();
  const [chosen, choose] = useState(roundId ?? contest.rounds.at(-1)?.id ?? '');
  const round = roundId ?? chosen;
  const { data } = useAttempts(round || null);
  return (
    <Field name="subject" label={say('attempt')} wrong={wrong}>
      {(attributes) => (
        <>
          {roundId === null && (
            <select
              aria-label={say('against')}
              value={chosen}
              onChange={({ currentTarget }) => choose(currentTarget.value)}
            >
              {contest.rounds.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
          <select
            {...attributes}
            value={subject}
            onChange={({ currentTarget }) => setSubject(currentTarget.value)}
          >
            <option value="">{t('form.choose')}</option>
            {data?.attempts.map(({ id, no }) => (
              <option key={id} value={id}>
                {say('attemptNo', { no })}
              </option>
            ))}
          </select>
        </>
      )}
    </Field>
  );
}
