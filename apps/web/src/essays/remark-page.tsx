import { Link } from 'wouter';
import { useContest } from '../api/queries';
import { useQuery } from '../api/query';
import type { ContestDetail } from '../api/types';
import { Crumb, Page, PageSkeleton, TroublePage } from '../design/page';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { entriesPage } from './paths';
import { remarksPath, lastMoment, type MyRemarks, type OwnWork } from './remark-api';
import { AskForRemark } from './remark-ask';
import { RemarkState } from './remark-state';
import { REMARK_WORDS } from './remark-words';
import './remark.css';

/** An author's marks as they are published, and the way to have a work marked again. */
export default function RemarkPage({ slug }: { slug: string }) {
  const contest = useContest(slug);
  const mine = useQuery<MyRemarks>(remarksPath(slug));
  const error = contest.error ?? mine.error;
  if (contest.data && mine.data) return <Marks contest={contest.data} mine={mine.data} />;
  if (error) return <TroublePage error={error} retry={mine.refresh} />;
  return <PageSkeleton />;
}

function Marks({ contest, mine }: { contest: ContestDetail; mine: MyRemarks }) {
  const say = useSay(REMARK_WORDS);
  return (
    <Page title={say('title')}>
      <div className="wrap narrow stack">
        <Crumb contest={contest} />
        <h1>{say('title')}</h1>
        <WindowLine mine={mine} zone={contest.zone} />
        {mine.published && mine.works.length === 0 && <p className="dim">{say('none')}</p>}
        <ul className="es-list">
          {mine.works.map((work) => (
            <li key={work.entryId}>
              <Work contest={contest} mine={mine} work={work} />
            </li>
          ))}
        </ul>
        <Terms mine={mine} />
        <p>
          <Link href={entriesPage(contest.slug)}>{say('mine')}</Link>
        </p>
      </div>
    </Page>
  );
}

/** Whether re-marking may be asked for, and until when. */
function WindowLine({ mine, zone }: { mine: MyRemarks; zone: string }) {
  const say = useSay(REMARK_WORDS);
  const { f } = useWords();
  if (!mine.published) return <p className="notice">{say('notYet')}</p>;
  if (!mine.offered || mine.until === null) return <p className="dim">{say('notOffered')}</p>;
  const until = f.instant(lastMoment(mine.until), zone);
  return mine.open ? (
    <p className="state on">{say('openUntil', { until })}</p>
  ) : (
    <p className="state wait">{say('over', { until })}</p>
  );
}

interface WorkProps {
  contest: ContestDetail;
  mine: MyRemarks;
  work: OwnWork;
}

function Work({ contest, mine, work }: WorkProps) {
  const say = useSay(REMARK_WORDS);
  const { f } = useWords();
  const remark = mine.remarks.find(({ entryId }) => entryId === work.entryId);
  const points = f.number(remark?.points ?? work.published, 2);
  return (
    <article className="es-card" aria-label={work.title}>
      <h2>{work.title}</h2>
      <p className="rk-mark">{say('mark', { points, scale: f.number(work.scale) })}</p>
      <p className="dim small">{work.prizes.join(', ') || say('noPrize')}</p>
      {remark && <RemarkState remark={remark} zone={contest.zone} />}
      {!remark && mine.open && <AskForRemark slug={contest.slug} work={work} />}
    </article>
  );
}

function Terms({ mine: { terms } }: { mine: MyRemarks }) {
  const say = useSay(REMARK_WORDS);
  const { f } = useWords();
  if (terms === null) return null;
  const change = f.number(terms.changeFrom, 2);
  return (
    <details className="section">
      <summary>{say('how')}</summary>
      <ul>
        <li>
          {terms.markers === 1 ? say('howOne') : say('howMarked', { n: f.number(terms.markers) })}
        </li>
        <li>{say(terms.onlyUp ? 'howUp' : 'howChange', { change })}</li>
        <li>{say('howAnswer', { n: f.number(terms.answerDays) })}</li>
        <li>{say('once')}</li>
      </ul>
    </details>
  );
}
