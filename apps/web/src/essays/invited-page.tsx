import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { ApiProblem, call } from '../api/client';
import { useContest } from '../api/queries';
import { put } from '../api/query';
import { Crumb, Page, PageSkeleton, Trouble, TroublePage } from '../design/page';
import { useSay } from '../staff/kit/words';
import { coAuthoredPath, entriesPage } from './paths';
import type { CoAuthored, Invited } from './types';
import { ESSAY_WORDS } from './words';

const WORDS = {
  ...ESSAY_WORDS,
  title: ['Lời mời đứng tên đồng tác giả', 'An invitation to be named as a co-author'],
  asks: [
    '{sender} gửi bài dự thi “{title}” và ghi bạn, {name}, là đồng tác giả.',
    '{sender} sends the work “{title}” and names you, {name}, as a co-author.',
  ],
  means: [
    'Xác nhận thì bài được tính cho bạn theo thể lệ; bạn xem được trạng thái, biên nhận và kết quả của bài.',
    'If you confirm, the work counts as yours by the rules; you see its state, its receipt and its result.',
  ],
  accept: ['Đúng, tôi là đồng tác giả', 'Yes, I am a co-author'],
  decline: ['Không, tôi không đứng tên', 'No, do not name me'],
  register: ['Đăng ký dự thi', 'Register'],
  stranger: [
    'Hãy đăng ký cuộc thi (hoặc vào lại) bằng đúng họ tên của bạn, rồi mở lại liên kết này.',
    'Register for the contest (or come back in) under your full name, then open this link again.',
  ],
} as const;

/** Somebody who was invited says whether they are a co-author. The code stands behind # and is in no log. */
export default function InvitedPage({ slug }: { slug: string }) {
  const say = useSay(WORDS);
  const contest = useContest(slug);
  const [, go] = useLocation();
  const [code] = useState(() => location.hash.slice(1));
  const [invited, setInvited] = useState<Invited | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    call<Invited>('POST', `${coAuthoredPath(slug)}/invitation`, { body: { code } }).then(
      setInvited,
      setProblem,
    );
  }, [slug, code]);
  const answer = async (accept: boolean) => {
    setProblem(null);
    try {
      const path = coAuthoredPath(slug);
      put(path, await call<CoAuthored>('POST', path, { body: { code, accept } }));
      go(entriesPage(slug));
    } catch (error) {
      setProblem(error);
    }
  };
  if (!contest.data)
    return contest.error ? <TroublePage error={contest.error} /> : <PageSkeleton />;
  const unknown =
    problem instanceof ApiProblem && ['UNAUTHENTICATED', 'FORBIDDEN'].includes(problem.code);
  return (
    <Page title={say('title')}>
      <div className="wrap narrow stack">
        <Crumb contest={contest.data} />
        <h1>{say('title')}</h1>
        {invited && (
          <>
            <p>{say('asks', { ...invited, title: invited.title || say('untitled') })}</p>
            <p className="dim">{say('means')}</p>
            <p className="row">
              <button className="btn" onClick={() => void answer(true)}>
                {say('accept')}
              </button>
              <button className="btn quiet" onClick={() => void answer(false)}>
                {say('decline')}
              </button>
            </p>
          </>
        )}
        {unknown && (
          <>
            <p>{say('stranger')}</p>
            <p>
              <Link className="btn" href={`/c/${slug}/register`}>
                {say('register')}
              </Link>
            </p>
          </>
        )}
        {problem !== null && !unknown && <Trouble error={problem} />}
      </div>
    </Page>
  );
}
