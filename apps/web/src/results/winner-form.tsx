import { useState } from 'react';
import { call } from '../api/client';
import { isStranger } from '../api/queries';
import { put, useQuery } from '../api/query';
import type { components } from '../api/schema.gen';
import type { ContestDetail, FieldName } from '../api/types';
import { Trouble } from '../design/page';
import { useWords } from '../i18n/format';
import { PersonFields, personOf } from '../register/person-fields';
import { missingIn } from '../register/missing';
import { useSending } from '../register/use-sending';
import { useSay } from '../staff/kit/words';
import { AuthorFields } from './author-fields';
import type { WinnerCheck } from './published';

const WORDS = {
  title: ['Xác nhận nhận giải', 'Confirm your prize'],
  won: ['Bạn nằm trong danh sách đoạt giải: {prizes}.', 'You are among the winners: {prizes}.'],
  asked: [
    'Ban tổ chức cần những thông tin dưới đây để trao giải. Trả lời trước {at}.',
    'The organisers need the following to award it. Answer before {at}.',
  ],
  private: [
    'Chỉ ban tổ chức đọc được, và mỗi lần đọc đều được ghi lại.',
    'Only the organisers can read it, and every reading is on record.',
  ],
  send: ['Gửi xác nhận', 'Send'],
  decline: ['Không nhận giải', 'Decline the prize'],
  sure: [
    'Từ chối giải? Suất này có thể được trao cho người kế tiếp, và bạn không đổi lại được.',
    'Decline the prize? It may go to the next in line, and you cannot take it back.',
  ],
  reallyDecline: ['Tôi từ chối giải', 'I decline the prize'],
  keep: ['Thôi', 'Cancel'],
  replied: ['Ban tổ chức đã nhận câu trả lời của bạn lúc {at}.', 'Your answer arrived at {at}.'],
  again: ['Sửa câu trả lời', 'Correct the answer'],
  declined: ['Bạn đã từ chối giải.', 'You declined the prize.'],
  confirmed: [
    'Ban tổ chức đã xác nhận: giải là của bạn.',
    'The organisers confirmed: the prize is yours.',
  ],
  void: ['Suất giải này đã bị hủy.', 'This prize was declared void.'],
  late: ['Đã hết hạn trả lời từ {at}.', 'The time to answer ended at {at}.'],
} as const;

type Answer = components['schemas']['WinnerCheckAnswerDto'];

/** Asks a winner for exactly what the rules require; nothing for everybody else. */
export default function WinnerForm({ contest }: { contest: ContestDetail }) {
  const path = `/api/contests/${encodeURIComponent(contest.slug)}/winner`;
  const { data, error, refresh } = useQuery<Answer>(path);
  const say = useSay(WORDS);
  const [again, setAgain] = useState(false);
  if (!data) return error && !isStranger(error) ? <Trouble error={error} retry={refresh} /> : null;
  const { check } = data;
  return (
    <section className="section">
      <h2>{say('title')}</h2>
      <div className="stack">
        <p>
          {say('won', {
            prizes: check.won.map(prizeWords).join('; '),
          })}
        </p>
        {check.open && (check.state === 'asked' || (again && check.state === 'replied')) ? (
          <Form {...{ contest, check, path }} done={() => setAgain(false)} />
        ) : (
          <>
            <State check={check} zone={contest.zone} />
            {check.open && check.state === 'replied' && (
              <p>
                <button className="btn quiet" onClick={() => setAgain(true)}>
                  {say('again')}
                </button>
              </p>
            )}
          </>
        )}
      </div>
    </section>
  );
}

const prizeWords = ({ name, work }: WinnerCheck['won'][number]): string =>
  work ? `${name}, “${work}”` : name;

function State({ check, zone }: { check: WinnerCheck; zone: string }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { state, repliedAt, dueAt } = check;
  const at = (iso: string): string => f.instant(iso, zone);
  const words =
    state === 'asked'
      ? say('late', { at: at(dueAt) })
      : state === 'replied'
        ? say('replied', { at: at(repliedAt ?? dueAt) })
        : say(state);
  return <p className="notice">{words}</p>;
}

interface FormProps {
  contest: ContestDetail;
  check: WinnerCheck;
  path: string;
  done: () => void;
}

function Form({ contest, check, path, done }: FormProps) {
  const say = useSay(WORDS);
  const { t, f } = useWords();
  const asked = check.asked as FieldName[];
  const { form, busy, problem, wrong, submit, corrected } = useSending(
    (element) => missingIn(contest, element, t, asked),
    async (element) => {
      put(path, await call<Answer>('PUT', path, { body: personOf(element) }));
      done();
    },
  );
  return (
    <>
      <p>{say('asked', { at: f.instant(check.dueAt, contest.zone) })}</p>
      <form ref={form} onSubmit={submit} onInput={corrected} noValidate className="form">
        <PersonFields contest={asking(contest, asked)} only={asked} wrong={wrong} />
        <AuthorFields asked={check.asked} wrong={wrong} />
        {problem && <Trouble error={problem} />}
        <button className="btn" aria-disabled={busy}>
          {busy ? t('form.sending') : say('send')}
        </button>
        <p className="dim small">{say('private')}</p>
      </form>
      <Decline path={path} />
    </>
  );
}

/** The contest as if it asked for these fields, also those that registration does not know. */
function asking(contest: ContestDetail, asked: FieldName[]): ContestDetail {
  const fields = { ...contest.registration.fields };
  for (const name of asked) fields[name] = 'required';
  return { ...contest, registration: { ...contest.registration, fields } };
}

function Decline({ path }: { path: string }) {
  const say = useSay(WORDS);
  const [asking, ask] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const decline = async () => {
    try {
      put(path, await call<Answer>('PUT', path, { body: { declined: true } }));
    } catch (reason) {
      setError(reason);
    }
  };
  if (!asking)
    return (
      <button className="btn plain" onClick={() => ask(true)}>
        {say('decline')}
      </button>
    );
  return (
    <div className="notice bad" role="group">
      <p>{say('sure')}</p>
      {!!error && <Trouble error={error} />}
      <p className="row">
        <button className="btn" onClick={() => void decline()}>
          {say('reallyDecline')}
        </button>
        <button className="btn quiet" onClick={() => ask(false)}>
          {say('keep')}
        </button>
      </p>
    </div>
  );
}
