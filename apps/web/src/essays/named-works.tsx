import { send } from '../api/client';
import { refresh, useQuery } from '../api/query';
import { Copy } from '../design/copy';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { coAuthoredPath, refusalPath } from './paths';
import { SecondThought } from './second-thought';
import type { CoAuthored, CoAuthoredWork } from './types';
import { WorkNotices } from './work-notices';
import { ANSWER_TONES, ANSWER_WORDS, ESSAY_WORDS } from './words';

const WORDS = {
  ...ESSAY_WORDS,
  ...ANSWER_WORDS,
  title: ['Bài có tên tôi', 'Works that name me'],
  by: ['{name} gửi', 'Sent by {name}'],
  got: ['Số vào sổ {no}, nhận {at}', 'Number {no}, received {at}'],
  copy: ['Chép biên nhận', 'Copy the receipt'],
  prize: ['Giải: {prize}', 'Prize: {prize}'],
  refuse: ['Tôi không đứng tên bài này', 'I do not want to be named'],
  sure: [
    'Từ chối đứng tên bài này? Tên bạn không được xét giải với bài; tác giả gửi bài được báo.',
    'Decline being named? The work is no longer yours for any prize, and its sender is told.',
  ],
  yes: ['Từ chối đứng tên', 'Decline'],
} as const;

/** Works that somebody else sends in my name too; nothing where there are none. */
export function NamedWorks({ slug, zone }: { slug: string; zone: string }) {
  const say = useSay(WORDS);
  const { data } = useQuery<CoAuthored>(coAuthoredPath(slug));
  if (!data || data.works.length === 0) return null;
  return (
    <section className="section" aria-labelledby="named-works">
      <h2 id="named-works">{say('title')}</h2>
      <ul className="es-list">
        {data.works.map((work) => (
          <li key={work.id}>
            <NamedWork slug={slug} work={work} zone={zone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface NamedWorkProps {
  slug: string;
  work: CoAuthoredWork;
  zone: string;
}

function NamedWork({ slug, work, zone }: NamedWorkProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { id, title, sender, answer, state, receipt, prize } = work;
  return (
    <article className="es-card">
      <p className={`state ${ANSWER_TONES[answer]}`}>
        {say(answer)}
        {state && ` · ${say(state)}`}
      </p>
      <h3>{title || say('untitled')}</h3>
      <p className="dim small">{say('by', { name: sender })}</p>
      <WorkNotices work={work} />
      {prize && (
        <p>
          <b>{say('prize', { prize: [prize.prize, prize.division].filter(Boolean).join(', ') })}</b>
        </p>
      )}
      {receipt && (
        <>
          <p className="dim small">
            {say('got', { no: receipt.entryNo, at: f.exact(receipt.submittedAt, zone) })}
          </p>
          <p className="row">
            <Copy text={JSON.stringify(receipt, null, 2)} label={say('copy')} />
          </p>
        </>
      )}
      {answer !== 'declined' && (
        <SecondThought
          verb={say('refuse')}
          question={say('sure')}
          yes={say('yes')}
          act={async () => {
            await send('POST', refusalPath(id));
            refresh(coAuthoredPath(slug));
          }}
        />
      )}
    </article>
  );
}
