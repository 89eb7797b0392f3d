import { Link, useSearchParams } from 'wouter';
import { Bones, Trouble } from '../../design/page';
import { useWords } from '../../i18n/format';
import { ContestDesk } from '../contest/contest-desk';
import type { Contest } from '../kit/api';
import { useSay } from '../kit/words';
import { Bands } from './bands';
import { Files } from './files';
import { Filters } from './filters';
import { Groups } from './groups';
import { ReportHead } from './head';
import { reportPath, useAsked, useReport } from './report';
import { Growth, Rounds } from './rounds';
import { Targets } from './targets';
import { Times } from './times';
import { Units } from './units';
import { WorksReportPage } from './works/works-report-page';
import '../results/results.css';
import './reports.css';

/** The reports of a contest: what happened, in numbers, charts, words and files. */
export default function ReportsPage({ id }: { id: string }) {
  return <ContestDesk id={id}>{(contest) => <OneOrBoth contest={contest} />}</ContestDesk>;
}

/** Rounds and works have a report each; a contest may have both. */
function OneOrBoth({ contest }: { contest: Contest }) {
  const say = useSay(WORDS);
  const [search] = useSearchParams();
  const { id, rounds, writing } = contest;
  const works = writing && (rounds.length === 0 || search.get('of') === 'works');
  const base = `/staff/contests/${id}/reports`;
  return (
    <>
      {writing && rounds.length > 0 && (
        <nav className="rs-scope" aria-label={say('of')}>
          <Link className="st-chip-choice" href={base} aria-current={works ? undefined : 'true'}>
            {say('rounds')}
          </Link>
          <Link
            className="st-chip-choice"
            href={`${base}?of=works`}
            aria-current={works ? 'true' : undefined}
          >
            {say('works')}
          </Link>
        </nav>
      )}
      {works ? <WorksReportPage contest={contest} /> : <Body contest={contest} />}
    </>
  );
}

const WORDS = {
  of: ['Báo cáo về', 'Report of'],
  rounds: ['Các vòng thi', 'Rounds'],
  works: ['Tác phẩm', 'Works'],
} as const;

function Body({ contest }: { contest: Contest }) {
  const { t } = useWords();
  const [asked, ask] = useAsked();
  const { data, shown, error, refresh } = useReport(contest.id, asked);
  return (
    <>
      <Filters contest={contest} asked={asked} ask={ask} report={data} />
      {!!error && <Trouble error={error} retry={refresh} />}
      {shown && !(error && !data) && (
        <div className={data ? undefined : 'rp-old'} aria-busy={!data}>
          <ReportHead report={shown} />
          <Rounds report={shown} />
          <Growth report={shown} />
          <Bands report={shown} />
          <Units report={shown} />
          <Targets id={contest.id} report={shown} stale={reportPath(contest.id, asked)} />
          <Times report={shown} />
          <Groups report={shown} />
        </div>
      )}
      {!shown && !error && <Bones label={t('page.loading')} heights={[14, 8, 14]} />}
      <Files contest={contest} asked={asked} />
    </>
  );
}
