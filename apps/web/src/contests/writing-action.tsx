import { Link } from 'wouter';
import { useMe } from '../api/queries';
import type { ContestDetail } from '../api/types';
import { useWords } from '../i18n/format';

/** Of a contest that takes works: until when, and the way to them. */
export function WritingAction({ contest }: { contest: ContestDetail }) {
  const { t, f } = useWords();
  const { data: me } = useMe(contest.slug);
  const { writing, slug, zone } = contest;
  if (!writing) return null;
  const from = f.instant(writing.opensAt, zone);
  const to = f.instant(writing.closesAt, zone);
  return (
    <>
      <p className="dim">{t('writing.window', { from, to })}</p>
      <p className="row">
        <Link className="btn gold" href={me ? `/c/${slug}/entries` : `/c/${slug}/register`}>
          {t(me ? 'writing.mine' : 'action.register')}
        </Link>
        {!me && <Link href={`/c/${slug}/register?back`}>{t('action.wayBack')}</Link>}
      </p>
    </>
  );
}
