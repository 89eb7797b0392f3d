import { Link } from 'wouter';
import { useContest, useMe } from '../api/queries';
import type { ContestDetail } from '../api/types';
import { Bones, Crumb, Page, Trouble, TroublePage } from '../design/page';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { awardsPage, useAwards } from './awards';
import { AwardsPage } from './awards-page';
import { Collectives } from './collectives';
import { MyPlace } from './my-place';
import { PrizeTiers } from './prize-tiers';
import { Proof } from './proof';
import {
  inForce,
  useResult,
  useVersions,
  type Publication,
  type Result,
  type Versions,
} from './published';
import { Ranking } from './ranking';
import { VersionHead } from './version-head';

const WORDS = {
  title: ['Kết quả', 'Result'],
  official: ['Kết quả chính thức', 'Official result'],
  provisional: ['Tạm thời', 'Provisional'],
  notYet: ['Kết quả chính thức chưa được công bố', 'The official result is not published yet'],
  notYetWhy: [
    'Mọi bảng xếp hạng bạn thấy lúc này là tạm thời: còn có thể thay đổi khi ban tổ chức rà soát, giải quyết đồng hạng và khiếu nại.',
    'Every board you see now is provisional: it may change while the organisers check, settle ties and hear appeals.',
  ],
  boards: ['Bảng xếp hạng trực tiếp', 'Live boards'],
  which: ['Kết quả của', 'Result of'],
  replaced: [
    'Phiên bản này đã được thay. Kết quả có hiệu lực là phiên bản {n}.',
    'This version was replaced. Version {n} is in force.',
  ],
  toCurrent: ['Xem kết quả có hiệu lực', 'See the result in force'],
  people: ['người dự thi', 'people'],
  attempts: ['lượt thi', 'attempts'],
  counted: [
    'Người đã nộp ít nhất một lượt thi, mỗi người tính một lần; không kể lượt bị hủy và lượt của người bị loại.',
    'People who handed in at least one attempt, each counted once; void attempts and those of people disqualified are left out.',
  ],
  actual: ['Giá trị thực của câu dự đoán', 'Actual value of the prediction'],
  mine: ['Kết quả của tôi', 'My result'],
  works: ['Danh sách giải của tác phẩm', 'Award list of works'],
} as const;

/** The published result of a contest, for everybody. */
export function ResultsPage({ slug, label }: { slug: string; label?: string }) {
  const contest = useContest(slug);
  const versions = useVersions(slug);
  const error = contest.error ?? versions.error;
  if (contest.data && versions.data)
    return <Shown contest={contest.data} versions={versions.data} label={label} />;
  if (error) {
    const retry = () => {
      contest.refresh();
      versions.refresh();
    };
    return <TroublePage error={error} retry={retry} />;
  }
  return <Waiting />;
}

function Waiting() {
  const { t } = useWords();
  return (
    <Page title="">
      <div className="wrap">
        <Bones label={t('page.loading')} heights={[12, 20, 20]} />
      </div>
    </Page>
  );
}

interface ShownProps {
  contest: ContestDetail;
  versions: Versions;
  label?: string;
}

function Shown({ contest, versions, label }: ShownProps) {
  const say = useSay(WORDS);
  const current = inForce(versions);
  const publication = label ? versions.publications.find((one) => one.label === label) : current[0];
  // A contest that takes works, and has no rounds, has its award list for a result.
  if (!publication && contest.writing && contest.resultPublishedAt)
    return <AwardsPage slug={contest.slug} />;
  if (!publication) return <NotYet contest={contest} />;
  return (
    <Page title={`${say('title')}: ${contest.title}`}>
      <div className="wrap results">
        <Crumb contest={contest} />
        <Head {...{ contest, publication, current }} />
        {current.length > 1 && <Which {...{ contest, current, publication }} />}
        {contest.writing && <WorksLine slug={contest.slug} />}
        <Body {...{ contest, versions, publication }} key={publication.label} />
      </div>
    </Page>
  );
}

/** Before anything was published. */
function NotYet({ contest }: { contest: ContestDetail }) {
  const say = useSay(WORDS);
  return (
    <Page title={`${say('title')}: ${contest.title}`}>
      <div className="wrap results">
        <Crumb contest={contest} />
        <div className="lacquer stack">
          <p className="state wait">{say('provisional')}</p>
          <h1>{say('notYet')}</h1>
          <p>{say('notYetWhy')}</p>
        </div>
        <section className="section">
          <h2>{say('boards')}</h2>
          <ul className="results-links">
            {contest.rounds.map(({ id, title }) => (
              <li key={id}>
                <Link href={`/r/${id}/board`}>{title}</Link>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  );
}

interface HeadProps {
  contest: ContestDetail;
  publication: Publication;
  current: Publication[];
}

function Head({ contest, publication, current }: HeadProps) {
  const say = useSay(WORDS);
  const { data: me } = useMe(contest.slug);
  const { title, version, publishedAt, reason, roundId } = publication;
  const inStead = current.find((one) => one.roundId === roundId);
  const isCurrent = publication.current;
  return (
    <VersionHead
      {...{ version, publishedAt, reason, isCurrent, zone: contest.zone }}
      title={roundId === null ? contest.title : title}
      of={roundId === null ? null : contest.title}
      official={say('official')}
      replaced={
        isCurrent || !inStead
          ? null
          : {
              words: say('replaced', { n: inStead.version }),
              href: `/c/${contest.slug}/results/${inStead.label}`,
              lead: say('toCurrent'),
            }
      }
    >
      {me && (
        <p>
          <Link className="btn quiet" href={`/c/${contest.slug}/mine`}>
            {say('mine')}
          </Link>
        </p>
      )}
    </VersionHead>
  );
}

/** The way to the award list of works, where there is one beside the rounds. */
function WorksLine({ slug }: { slug: string }) {
  const say = useSay(WORDS);
  const { data } = useAwards(slug);
  if (!data) return null;
  return (
    <p className="results-gap">
      <Link href={awardsPage(slug)}>{say('works')}</Link>
    </p>
  );
}

function Which({ contest, current, publication }: HeadProps) {
  const say = useSay(WORDS);
  return (
    <nav className="results-which" aria-label={say('which')}>
      {current.map(({ label, title }) => (
        <Link
          key={label}
          href={`/c/${contest.slug}/results/${label}`}
          aria-current={label === publication.label ? 'page' : undefined}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}

interface BodyProps {
  contest: ContestDetail;
  versions: Versions;
  publication: Publication;
}

function Body({ contest, versions, publication }: BodyProps) {
  const { t } = useWords();
  const { slug } = contest;
  const { data: result, error, refresh } = useResult(slug, publication.label);
  const { data: me } = useMe(slug);
  if (!result)
    return error ? (
      <Trouble error={error} retry={refresh} />
    ) : (
      <Bones label={t('page.loading')} heights={[16, 20]} />
    );
  const mine = me ? String(me.no) : null;
  return (
    <>
      {mine && <MyPlace {...{ contest, result }} number={mine} />}
      <PrizeTiers prizes={result.prizes} mine={mine} />
      {result.collectives.length > 0 && <Collectives list={result.collectives} />}
      <Ranking {...{ contest, result, mine }} />
      <Figures result={result} />
      <Proof {...{ contest, versions, publication, result }} />
    </>
  );
}

function Figures({ result: { rounds, actual } }: { result: Result }) {
  const say = useSay(WORDS);
  const { f, language } = useWords();
  return (
    <section className="section results-figures">
      {rounds.map(({ id, title, people, attempts }) => (
        <div key={id}>
          <h3>{title}</h3>
          <p>
            <b className="num">{f.number(people)}</b> {say('people')} ·{' '}
            <b className="num">{f.number(attempts)}</b> {say('attempts')}
          </p>
          {actual
            .filter(({ round }) => round === id)
            .map(({ value, definition }) => (
              <p key={value}>
                {say('actual')}: <b className="num">{f.number(value)}</b>
                <span className="dim small results-line">{definition[language]}</span>
              </p>
            ))}
        </div>
      ))}
      <p className="dim small">{say('counted')}</p>
    </section>
  );
}
