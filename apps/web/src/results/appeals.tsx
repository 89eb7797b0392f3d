import { useState } from 'react';
import { call } from '../api/client';
import { isStranger } from '../api/queries';
import { refresh, useQuery } from '../api/query';
import type { ContestDetail } from '../api/types';
import { Trouble } from '../design/page';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { AppealForm } from './appeal-form';
import { APPEAL_WORDS } from './appeal-words';
import type { Appeal, MyAppeals } from './published';

const WORDS = {
  title: ['Khiếu nại', 'Appeals'],
  until: ['{title}: nhận khiếu nại đến {at}', '{title}: appeals are taken until {at}'],
  over: ['{title}: đã hết hạn khiếu nại từ {at}', '{title}: the time for appeals ended at {at}'],
  soon: ['{title}: nhận khiếu nại từ {at}', '{title}: appeals are taken from {at}'],
  none: [
    'Sau khi kết quả được công bố, bạn gửi khiếu nại ở đây trong thời hạn của thể lệ.',
    'Once a result is published you appeal here, within the time that the rules give.',
  ],
  begin: ['Gửi khiếu nại', 'Appeal'],
  withdraw: ['Rút khiếu nại', 'Withdraw'],
  sure: [
    'Rút khiếu nại này? Nó vẫn được lưu, và không gửi lại được về cùng một việc.',
    'Withdraw this appeal? It stays on record, and the same matter cannot be appealed again.',
  ],
  keep: ['Thôi', 'Cancel'],
  filed: ['gửi lúc {at}', 'filed at {at}'],
  answer: ['Ban tổ chức trả lời, {at}', 'The organisers answered, {at}'],
  add: [
    'Thêm tệp (PNG, JPEG, PDF, nhiều nhất 5 MB, 3 tệp)',
    'Add a file (PNG, JPEG, PDF, at most 5 MB, 3 files)',
  ],
} as const;

/** What I may appeal against and until when, and what became of what I appealed. */
export function MyAppealsSection({ contest }: { contest: ContestDetail }) {
  const say = useSay(WORDS);
  const path = `/api/contests/${encodeURIComponent(contest.slug)}/appeals`;
  const { data, error, refresh: ask } = useQuery<MyAppeals>(path);
  const [writing, write] = useState(false);
  if (!data) return error && !isStranger(error) ? <Trouble error={error} retry={ask} /> : null;
  if (!data.offered) return null;
  const open = data.windows.filter((one) => one.open);
  return (
    <section className="section" id="appeals">
      <h2>{say('title')}</h2>
      <div className="stack">
        {data.windows.length === 0 && <p className="dim">{say('none')}</p>}
        <Windows appeals={data} zone={contest.zone} />
        {data.appeals.map((appeal) => (
          <OneAppeal key={appeal.id} {...{ appeal, path }} zone={contest.zone} />
        ))}
        {open.length > 0 &&
          (writing ? (
            <AppealForm {...{ contest, path }} windows={open} close={() => write(false)} />
          ) : (
            <button className="btn quiet" onClick={() => write(true)}>
              {say('begin')}
            </button>
          ))}
      </div>
    </section>
  );
}

function Windows({ appeals, zone }: { appeals: MyAppeals; zone: string }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const words = ({ title, open, opensAt, closesAt }: MyAppeals['windows'][number]): string => {
    if (open) return say('until', { title, at: f.instant(closesAt, zone) });
    return opensAt > appeals.serverTime
      ? say('soon', { title, at: f.instant(opensAt, zone) })
      : say('over', { title, at: f.instant(closesAt, zone) });
  };
  return (
    <ul className="results-links">
      {appeals.windows.map((one) => (
        <li key={one.publication} className={one.open ? undefined : 'dim'}>
          {words(one)}
        </li>
      ))}
    </ul>
  );
}

interface OneAppealProps {
  appeal: Appeal;
  path: string;
  zone: string;
}

function OneAppeal({ appeal, path, zone }: OneAppealProps) {
  const say = useSay(WORDS);
  const kinds = useSay(APPEAL_WORDS);
  const { f } = useWords();
  const { kind, subject, text, state, filedAt, answer, answeredAt, evidence } = appeal;
  return (
    <article className="results-appeal">
      <p className="row">
        <b>{kinds(kind)}</b>
        {kind === 'question' || kind === 'eligibility' ? (
          <span className="num">{subject}</span>
        ) : null}
        <span className={`state ${state === 'open' ? 'on' : 'wait'}`}>{kinds(state)}</span>
        <span className="dim small num">{say('filed', { at: f.instant(filedAt, zone) })}</span>
      </p>
      <p className="results-text">{text}</p>
      {evidence.length > 0 && (
        <p className="dim small">{evidence.map(({ name }) => name).join(', ')}</p>
      )}
      {answer && answeredAt && (
        <div className="notice">
          <p className="dim small">{say('answer', { at: f.instant(answeredAt, zone) })}</p>
          <p className="results-text">{answer}</p>
        </div>
      )}
      {state === 'open' && <OpenAppeal {...{ appeal, path }} />}
    </article>
  );
}

const MOST_FILES = 3;

function OpenAppeal({ appeal, path }: { appeal: Appeal; path: string }) {
  const say = useSay(WORDS);
  const [error, setError] = useState<unknown>(null);
  const [asking, ask] = useState(false);
  const run = async (rest: string, body?: FormData) => {
    setError(null);
    try {
      await call('POST', `${path}/${appeal.id}/${rest}`, { body });
    } catch (reason) {
      setError(reason);
    }
    refresh(path);
  };
  const addFile = (file: File | undefined) => {
    if (!file) return;
    const body = new FormData();
    body.append('file', file);
    void run('evidence', body);
  };
  return (
    <>
      {appeal.evidence.length < MOST_FILES && (
        <label className="results-file">
          <span className="small">{say('add')}</span>
          <input
            type="file"
            accept="image/png,image/jpeg,application/pdf"
            onChange={({ currentTarget }) => addFile(currentTarget.files?.[0])}
          />
        </label>
      )}
      {!!error && <Trouble error={error} />}
      {asking ? (
        <div className="notice bad" role="group">
          <p>{say('sure')}</p>
          <p className="row">
            <button className="btn" onClick={() => void run('withdrawal')}>
              {say('withdraw')}
            </button>
            <button className="btn quiet" onClick={() => ask(false)}>
              {say('keep')}
            </button>
          </p>
        </div>
      ) : (
        <button className="btn plain" onClick={() => ask(true)}>
          {say('withdraw')}
        </button>
      )}
    </>
  );
}
