import type { ContestDetail } from '../../api/types';
import { Copy } from '../../design/copy';
import { useSay } from '../../staff/kit/words';

/** Who invited somebody, in the address of the registration. */
export const INVITED_BY = 'by';

const WORDS = {
  title: ['Mời bạn bè cùng thi', 'Invite your friends'],
  why: [
    'Ai đăng ký bằng đường dẫn này và làm bài thì được tính là do bạn giới thiệu.',
    'Whoever registers by this address and takes part counts as invited by you.',
  ],
  copy: ['Chép đường dẫn', 'Copy the address'],
} as const;

/** The address by which others come on somebody's invitation. */
export function Invitation({ contest, no }: { contest: ContestDetail; no: number }) {
  const say = useSay(WORDS);
  const address = `${location.origin}/c/${contest.slug}/register?${INVITED_BY}=${no}`;
  return (
    <section className="section" aria-labelledby="invite">
      <h2 id="invite">{say('title')}</h2>
      <p className="dim">{say('why')}</p>
      <p className="mono">{address}</p>
      <p className="row">
        <Copy text={address} label={say('copy')} />
      </p>
    </section>
  );
}
