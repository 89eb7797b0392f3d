import { Link } from 'wouter';
import { useQuery } from '../api/query';
import { useSay } from '../staff/kit/words';
import { remarksPage, remarksPath, type MyRemarks } from './remark-api';
import { REMARK_WORDS } from './remark-words';

/** The way to marks and re-marking, once marks are published. */
export function RemarkLink({ slug }: { slug: string }) {
  const say = useSay(REMARK_WORDS);
  const { data } = useQuery<MyRemarks>(remarksPath(slug));
  if (!data?.published || data.works.length === 0) return null;
  return (
    <p>
      <Link className="btn" href={remarksPage(slug)}>
        {say('link')}
      </Link>
    </p>
  );
}
