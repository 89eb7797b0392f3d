import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { useContest } from '../api/queries';
import { useSay } from '../staff/kit/words';
import { RemarkLink } from './remark-link';
import type { Entry } from './types';

const WORDS = {
  awards: ['Danh sách giải', 'Award list'],
  certificates: ['Giấy chứng nhận của tôi', 'My certificates'],
} as const;

/** What winners are asked comes to winners. */
const WinnerForm = lazy(() => import('../results/winner-form'));

interface AfterCloseProps {
  slug: string;
  entries: Entry[];
}

/** What follows once no more works are taken: what winners are asked, the award list, certificates, re-marking. */
export function AfterClose({ slug, entries }: AfterCloseProps) {
  const say = useSay(WORDS);
  const { data: contest } = useContest(slug);
  if (!contest) return null;
  return (
    <>
      {contest.resultPublishedAt && (
        <p className="row">
          <Link className="btn" href={`/c/${slug}/awards`}>
            {say('awards')}
          </Link>
          <Link href={`/c/${slug}/mine`}>{say('certificates')}</Link>
        </p>
      )}
      {entries.some(({ state }) => state === 'accepted') && <RemarkLink slug={slug} />}
      <Suspense>
        <WinnerForm contest={contest} />
      </Suspense>
    </>
  );
}
