import { Link } from 'wouter';
import { useMe } from '../api/queries';
import type { ContestDetail } from '../api/types';
import { useWords } from '../i18n/format';

/** Of a contest that takes works: from when to when, and the way to them. */
export function WritingAction({ contest }: { contest: ContestDetail }) {
  const { t, f } = useWords();
  const { data: me } = useMe(contest.slug);
  const { writing, slug, zone } = contest;
  if (!writing) return null;
  return (
    <>
      <p className="dim">
        {f.instant(writing.opensAt, zone)} – {f.instant(writing.closesAt, zone)}
      </p>
      <p>
        <Link className="btn gold" href={`/c/${slug}/${me ? 'entries' : 'register'}`}>
          {t(me ? 'writing.mine' : 'action.register')}
        </Link>
      </p>
    </>
  );
}
