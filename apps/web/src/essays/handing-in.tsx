import { useState } from 'react';
import { useLocation } from 'wouter';
import { ApiProblem, call as callApi } from '../api/client';
import { refresh } from '../api/query';
import { useSay } from '../staff/kit/words';
import type { DeskState } from './desk-state';
import { forgetDraftCopy } from './device';
import type { DraftDesk } from './draft-desk';
import { entriesPath, entryPath, receiptPage } from './paths';
import type { Missing, Receipt } from './types';
import { ESSAY_WORDS } from './words';

const WORDS = {
  ...ESSAY_WORDS,
  title: ['Nộp bài', 'Hand in'],
  left: ['Còn {n} mục cần xem lại:', '{n} things are left to do:'],
  ready: [
    'Bài đã đủ điều kiện. Sau khi nộp, bạn vẫn sửa và nộp lại được đến khi hết hạn.',
    'The work is complete. After handing it in you can change it until the close.',
  ],
  unknown: [
    'Bài này chỉ có trên máy này. Khi có mạng, bài được gửi lên máy chủ dưới dạng bản nháp rồi bạn mới nộp được.',
    'This work is on this device only. When the network is back it is sent as a draft, and then you can hand it in.',
  ],
  go: ['Nộp bài', 'Hand in'],
  going: ['Đang nộp…', 'Handing in…'],
  unsaved: [
    'Bài chưa lưu được lên máy chủ nên chưa nộp được. Hãy kiểm tra mạng rồi bấm lại.',
    'The work is not saved on the server yet. Check the network and try again.',
  ],
  notTaken: [
    'Bài chưa lưu được lên máy chủ nên chưa nộp được: xem lý do ở đầu trang.',
    'The work is not saved on the server, so it cannot be handed in: the top of the page says why.',
  ],
} as const;

interface HandingInProps {
  slug: string;
  desk: DraftDesk;
  state: DeskState;
  open: boolean;
  /** Called when somebody wants to hand in. */
  tried: () => void;
}

/** What is still missing, each with the way to it; then the button, then the receipt. */
export function HandingIn({ slug, desk, state, open, tried }: HandingInProps) {
  const say = useSay(WORDS);
  const [, go] = useLocation();
  const [going, setGoing] = useState(false);
  const [refused, setRefused] = useState<Missing[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    tried();
    setGoing(true);
    setProblem(null);
    setRefused(null);
    try {
      const version = await desk.flush();
      const { id } = desk.snapshot();
      if (version === null || id === null) {
        setProblem(say(desk.snapshot().save === 'refused' ? 'notTaken' : 'unsaved'));
        return;
      }
      await callApi<Receipt>('POST', `${entryPath(id)}/submission`, { body: { version } });
      desk.forget();
      forgetDraftCopy(slug, id);
      refresh(entryPath(id));
      refresh(entriesPath(slug));
      go(receiptPage(slug, id));
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error.code === 'NO_ANSWER' ? say('unsaved') : error.message);
      setRefused((error.document.errors as Missing[] | undefined) ?? null);
    } finally {
      setGoing(false);
    }
  };
  const missing = refused ?? state.missing;
  return (
    <section className="section stack" aria-labelledby="hand-in">
      <h2 id="hand-in">{say('title')}</h2>
      {missing === null ? (
        <p className="dim">{say('unknown')}</p>
      ) : missing.length > 0 ? (
        <Left missing={missing} />
      ) : (
        <p>{say('ready')}</p>
      )}
      {problem && (
        <p className="notice bad" role="alert">
          {problem}
        </p>
      )}
      <p>
        <button
          className="btn gold es-submit"
          disabled={going || !open || state.save === 'torn'}
          onClick={() => void submit()}
        >
          {say(going ? 'going' : 'go')}
        </button>
      </p>
    </section>
  );
}

function Left({ missing }: { missing: Missing[] }) {
  const say = useSay(WORDS);
  return (
    <div className="notice">
      <p>{say('left', { n: missing.length })}</p>
      <ul className="es-missing">
        {missing.map(({ path, expected }) => (
          <li key={path}>
            <a href={`#${placeOf(path)}`} onClick={(event) => focusOn(event, path)}>
              {expected}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The element of the form that a path of the server is about: the field, else its section. */
const placeOf = (path: string): string =>
  document.getElementById(path) ? path : (/^[a-z]+/.exec(path)?.[0] ?? path);

function focusOn(event: { preventDefault: () => void }, path: string): void {
  event.preventDefault();
  const place = document.getElementById(placeOf(path));
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
}
