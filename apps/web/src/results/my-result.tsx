import { Link } from 'wouter';
import { isStranger, useContest, useMe } from '../api/queries';
import { useQuery } from '../api/query';
import type { ContestDetail, Participant } from '../api/types';
import { Crumb, Page, PageSkeleton, TroublePage } from '../design/page';
import { Icon } from '../design/icon';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { MyAppealsSection } from './appeals';
import { useDecided } from './decided';
import { MyRounds } from './my-rounds';
import {
  inForce,
  useFound,
  usePlaces,
  useResult,
  useVersions,
  type MyCertificates,
  type Place,
  type Publication,
  type Result,
} from './published';
import { scopeTitle } from './scope-title';
import WinnerForm from './winner-form';

const WORDS = {
  title: ['Kết quả của tôi', 'My result'],
  stranger: ['Chưa biết bạn là ai', 'We do not know who you are yet'],
  wayBack: ['Vào lại bằng mã dự thi', 'Come back with your entry code'],
  number: ['Số báo danh {n}', 'Number {n}'],
  official: ['Chính thức · phiên bản {n}', 'Official · version {n}'],
  overall: ['Chung cuộc', 'Overall'],
  rank: ['Hạng {rank} trên {n}', 'Rank {rank} of {n}'],
  none: ['Bạn không có thứ hạng ở đây.', 'You have no rank here.'],
  decided: ['Hơn người kế tiếp nhờ: {why}', 'Before the next by: {why}'],
  equal: ['Đồng hạng với người khác.', 'Shares the rank.'],
  won: ['Bạn đạt {prize}', 'You won {prize}'],
  see: ['Xem trong kết quả', 'See it in the result'],
  provisional: [
    'Kết quả chính thức chưa được công bố; điểm và thứ hạng ở trang từng vòng là tạm thời.',
    'The official result is not published yet; points and ranks on the page of each round are provisional.',
  ],
  certificates: ['Giấy chứng nhận', 'Certificates'],
  download: ['Tải PDF', 'Download PDF'],
  check: ['Trang tra cứu', 'Check page'],
  valid: ['có hiệu lực', 'valid'],
  replaced: ['đã thay', 'replaced'],
  revoked: ['đã thu hồi', 'revoked'],
  part: ['Dự thi', 'Taking part'],
} as const;

/** One's own result: rank and what decided it, the winner's form, appeals, certificates. */
export default function MyResultPage({ slug }: { slug: string }) {
  const contest = useContest(slug);
  const me = useMe(slug, true);
  if (contest.data && me.data) return <Mine contest={contest.data} me={me.data} />;
  if (contest.data && (me.data === null || isStranger(me.error)))
    return <Stranger contest={contest.data} />;
  const error = contest.error ?? me.error;
  if (error) return <TroublePage error={error} retry={contest.refresh} />;
  return <PageSkeleton />;
}

function Stranger({ contest }: { contest: ContestDetail }) {
  const say = useSay(WORDS);
  return (
    <Page title={say('title')}>
      <div className="wrap narrow stack">
        <Crumb contest={contest} />
        <h1>{say('stranger')}</h1>
        <p>
          <Link className="btn" href={`/c/${contest.slug}/register?back`}>
            {say('wayBack')}
          </Link>
        </p>
      </div>
    </Page>
  );
}

interface MineProps {
  contest: ContestDetail;
  me: Participant;
}

function Mine({ contest, me }: MineProps) {
  const say = useSay(WORDS);
  const { data: versions } = useVersions(contest.slug);
  const current = versions ? inForce(versions) : [];
  return (
    <Page title={say('title')}>
      <div className="wrap narrow results">
        <Crumb contest={contest} />
        <div className="lacquer stack">
          <p className="dim num">{say('number', { n: me.no })}</p>
          <h1>{me.displayName}</h1>
          <p className="dim">{me.unit?.name}</p>
        </div>
        {versions && current.length === 0 && contest.rounds.length > 0 && (
          <p className="notice">{say('provisional')}</p>
        )}
        {current.map((publication) => (
          <OneResult key={publication.label} {...{ contest, me, publication }} />
        ))}
        <WinnerForm contest={contest} />
        <MyRounds contest={contest} />
        <Certificates contest={contest} />
        <MyAppealsSection contest={contest} />
      </div>
    </Page>
  );
}

interface OneResultProps extends MineProps {
  publication: Publication;
}

/** My places in one published result. */
function OneResult({ contest, me, publication }: OneResultProps) {
  const say = useSay(WORDS);
  const { label, title, roundId, version } = publication;
  const number = String(me.no);
  const { data: result } = useResult(contest.slug, label);
  const { data: places } = useFound(contest.slug, label, number);
  if (!result || !places) return null;
  const won = result.prizes.filter(({ winners }) =>
    winners.some((winner) => winner.number === number),
  );
  return (
    <section className="section">
      <div className="section-head">
        <h2>{roundId === null ? say('overall') : title}</h2>
        <span className="state on">{say('official', { n: version })}</span>
      </div>
      {won.map((prize) => (
        <p key={`${prize.round}/${prize.tier}`} className="results-won">
          {say('won', { prize: [prize.name, scopeTitle(prize)].filter(Boolean).join(' · ') })}
        </p>
      ))}
      {places.found.length === 0 && <p>{say('none')}</p>}
      {places.found.map(({ standing, page, rank }) => (
        <OnePlace key={standing} {...{ contest, result, standing, page, rank, number }} />
      ))}
    </section>
  );
}

interface OnePlaceProps {
  contest: ContestDetail;
  result: Result;
  standing: string;
  page: number;
  rank: number;
  number: string;
}

function OnePlace({ contest, result, standing, page, rank, number }: OnePlaceProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { label } = result.about;
  const { data } = usePlaces(contest.slug, label, standing, page);
  const of = result.standings.find(({ id }) => id === standing);
  return (
    <div className="results-place">
      <p className="dim small">{(of && scopeTitle(of)) || say('overall')}</p>
      <p className="num">
        <b>{say('rank', { rank: f.number(rank), n: f.number(of?.people ?? rank) })}</b>
      </p>
      {data && <Why {...{ number, rank }} rows={data.rows} zone={contest.zone} />}
      <p>
        <Link
          href={`/c/${contest.slug}/results/${label}?standing=${standing}&page=${page}#ranking`}
        >
          {say('see')}
        </Link>
      </p>
    </div>
  );
}

interface WhyProps {
  rows: Place[];
  number: string;
  rank: number;
  zone: string;
}

/** What decided the place; nothing decided the last one, which need not be equal to any. */
function Why({ rows, number, rank, zone }: WhyProps) {
  const say = useSay(WORDS);
  const decided = useDecided(zone);
  const why = decided(rows.find((one) => one.number === number)?.decidedBy ?? null);
  if (why) return <p>{say('decided', { why })}</p>;
  const equals = rows.filter((one) => one.rank === rank);
  return equals.length > 1 ? <p>{say('equal')}</p> : null;
}

function Certificates({ contest }: { contest: ContestDetail }) {
  const say = useSay(WORDS);
  const { data } = useQuery<MyCertificates>(
    `/api/contests/${encodeURIComponent(contest.slug)}/me/certificates`,
  );
  if (!data || data.certificates.length === 0) return null;
  return (
    <section className="section">
      <h2>{say('certificates')}</h2>
      <ul className="results-versions">
        {data.certificates.map(({ id, code, prize, state, pdfUrl }) => (
          <li key={id}>
            <b>{prize ?? say('part')}</b>{' '}
            <span className={`state ${state === 'valid' ? 'on' : 'wait'}`}>{say(state)}</span>
            <p className="row">
              {pdfUrl && (
                <a href={pdfUrl} className="btn quiet">
                  <Icon name="down" />
                  {say('download')}
                </a>
              )}
              <Link href={`/chung-nhan/${code}`}>{say('check')}</Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
