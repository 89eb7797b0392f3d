import { useEffect, useState } from 'react';
import { call } from '../api/client';
import { refresh, useQuery } from '../api/query';
import { Copy } from '../design/copy';
import { Trouble } from '../design/page';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { coAuthorsPath, invitationPage } from './paths';
import type { CoAuthor, CoAuthors, InvitationCode } from './types';
import { ANSWER_WORDS, ANSWER_TONES } from './words';

const WORDS = {
  ...ANSWER_WORDS,
  title: ['Đồng tác giả xác nhận', 'What co-authors say'],
  lead: [
    'Đồng tác giả đã đăng ký cuộc thi thấy được bài, trạng thái và biên nhận; chỉ bạn sửa được bài. Hãy gửi cho từng người liên kết mời để họ xác nhận hoặc từ chối đứng tên.',
    'Co-authors who are registered see the work, its state and its receipt; only you can change it. Send each a link by which they confirm or decline being named.',
  ],
  invite: ['Tạo liên kết mời', 'Make a link'],
  again: ['Tạo liên kết khác', 'Make another link'],
  until: ['Liên kết dùng được đến {at}; chỉ hiện một lần.', 'Good until {at}; it is shown once.'],
  copy: ['Chép liên kết', 'Copy the link'],
} as const;

interface CoAuthorAnswersProps {
  slug: string;
  /** Of the entry. */
  id: string;
  /** Changes when the server has newer authors. */
  savedAt: number | null;
  zone: string;
}

/** Whom the draft names beside its sender, and what they said of it. */
export function CoAuthorAnswers({ slug, id, savedAt, zone }: CoAuthorAnswersProps) {
  const say = useSay(WORDS);
  const path = coAuthorsPath(id);
  const known = useQuery<CoAuthors>(path);
  useEffect(() => refresh(path), [path, savedAt]);
  const named = (known.data?.coAuthors ?? []).filter(({ name }) => name.trim() !== '');
  if (named.length === 0) return null;
  return (
    <section aria-label={say('title')} className="stack">
      <h3>{say('title')}</h3>
      <p className="dim small">{say('lead')}</p>
      <ul className="es-list">
        {named.map((one) => (
          <li key={one.name}>
            <OneCoAuthor slug={slug} path={path} coAuthor={one} zone={zone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OneCoAuthorProps {
  slug: string;
  path: string;
  coAuthor: CoAuthor;
  zone: string;
}

function OneCoAuthor({ slug, path, coAuthor, zone }: OneCoAuthorProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const [code, setCode] = useState<InvitationCode | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const { name, answer } = coAuthor;
  const invite = async () => {
    setProblem(null);
    try {
      setCode(await call<InvitationCode>('POST', path, { body: { name } }));
      refresh(path);
    } catch (error) {
      setProblem(error);
    }
  };
  const link = code && `${location.origin}${invitationPage(slug)}#${code.code}`;
  return (
    <div className="es-card">
      <p>
        <b>{name}</b>
      </p>
      <p className={`state ${ANSWER_TONES[answer]}`}>{say(answer)}</p>
      {link && code ? (
        <>
          <p className="mono small">{link}</p>
          <p className="dim small">{say('until', { at: f.instant(code.expiresAt, zone) })}</p>
          <p className="row">
            <Copy text={link} label={say('copy')} />
          </p>
        </>
      ) : (
        answer !== 'confirmed' && (
          <p>
            <button type="button" className="btn quiet" onClick={() => void invite()}>
              {say(answer === 'named' ? 'invite' : 'again')}
            </button>
          </p>
        )
      )}
      {problem !== null && <Trouble error={problem} />}
    </div>
  );
}
