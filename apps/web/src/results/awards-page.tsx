import { foldText } from '@bangvang/contracts';
import { useState } from 'react';
import { Link } from 'wouter';
import { useContest, useMe } from '../api/queries';
import type { ContestDetail } from '../api/types';
import { Bones, Crumb, Page, TroublePage } from '../design/page';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { AwardFiles } from './award-files';
import {
  AUTHOR_WORDS,
  authorsLine,
  awardsPage,
  listsOf,
  useAwards,
  type Awards,
  type PrizedTier,
  type PrizedWork,
} from './awards';
import { VersionHead } from './version-head';

const WORDS = {
  ...AUTHOR_WORDS,
  title: ['Danh sách giải', 'Award list'],
  official: ['Danh sách chính thức', 'Official list'],
  replaced: [
    'Danh sách này đã được thay. Danh sách có hiệu lực là phiên bản {n}.',
    'This list was replaced. Version {n} is in force.',
  ],
  toNewest: ['Xem danh sách có hiệu lực', 'See the list in force'],
  changed: ['Thay đổi so với phiên bản trước', 'Changed against the version before'],
  none: ['không có giải', 'no prize'],
  find: [
    'Tìm tác phẩm, tác giả, đơn vị (không cần dấu)',
    'Find works, authors, units (accents or not)',
  ],
  found: ['Tìm thấy {n} tác phẩm', '{n} works found'],
  notFound: ['Không có tác phẩm nào khớp', 'No work matches'],
  vacant: ['{n} giải bỏ trống', '{n} not awarded'],
  each: ['mỗi giải {n} đồng', '{n} đồng each'],
  points: ['{n} điểm', '{n} points'],
  units: ['Giải tập thể', 'Awards of units'],
  ceremony: ['Trình chiếu lễ trao giải', 'Show it in the hall'],
  mine: ['Bài dự thi của tôi', 'My works'],
} as const;

/** The published award list of a writing contest, for everybody; an older version by its number. */
export function AwardsPage({ slug, version }: { slug: string; version?: string }) {
  const contest = useContest(slug);
  const awards = useAwards(slug, version);
  const { t } = useWords();
  const error = contest.error ?? awards.error;
  if (contest.data && awards.data) return <Shown contest={contest.data} awards={awards.data} />;
  if (error) return <TroublePage error={error} retry={awards.refresh} />;
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
  awards: Awards;
}

function Shown({ contest, awards }: ShownProps) {
  const say = useSay(WORDS);
  const [text, setText] = useState('');
  const wanted = foldText(text).split(' ').filter(Boolean);
  return (
    <Page title={`${say('title')}: ${contest.title}`}>
      <div className="wrap results">
        <Crumb contest={contest} />
        <Head {...{ contest, awards }} />
        <Changes awards={awards} />
        <section className="section" aria-label={say('title')}>
          <div className="field results-find">
            <label htmlFor="find-work">{say('find')}</label>
            <input
              id="find-work"
              type="search"
              value={text}
              maxLength={100}
              autoComplete="off"
              onChange={({ target }) => setText(target.value)}
            />
          </div>
          <Lists awards={awards} wanted={wanted} />
        </section>
        {awards.units.length > 0 && <Units awards={awards} />}
        <AwardFiles {...{ contest, awards }} />
      </div>
    </Page>
  );
}

function Head({ contest, awards }: ShownProps) {
  const say = useSay(WORDS);
  const { data: me } = useMe(contest.slug);
  const { version, newest, publishedAt, reason, versions } = awards;
  const inForce = versions[0]?.version ?? version;
  return (
    <VersionHead
      {...{ version, publishedAt, reason, zone: contest.zone, isCurrent: newest }}
      title={say('title')}
      of={contest.title}
      official={say('official')}
      replaced={
        newest
          ? null
          : {
              words: say('replaced', { n: inForce }),
              href: awardsPage(contest.slug),
              lead: say('toNewest'),
            }
      }
    >
      <p className="row">
        {me && (
          <Link className="btn quiet" href={`/c/${contest.slug}/entries`}>
            {say('mine')}
          </Link>
        )}
        <Link className="btn quiet" href={`/c/${contest.slug}/ceremony/awards`}>
          {say('ceremony')}
        </Link>
      </p>
    </VersionHead>
  );
}

function Changes({ awards: { changedWorks, changedUnits } }: { awards: Awards }) {
  const say = useSay(WORDS);
  if (changedWorks.length + changedUnits.length === 0) return null;
  const words = (prizes: readonly string[]): string => prizes.join(', ') || say('none');
  const names = (places: { name: string }[]): string[] => places.map(({ name }) => name);
  return (
    <section className="section">
      <h2>{say('changed')}</h2>
      <ul className="results-versions">
        {changedWorks.map(({ title, medium, before, after }, index) => (
          <li key={index}>
            <b>{title}</b> <span className="dim small">{medium}</span>
            <p>
              {words(names(before))} → {words(names(after))}
            </p>
          </li>
        ))}
        {changedUnits.map(({ unit, before, after }) => (
          <li key={unit}>
            <b>{unit}</b>
            <p>
              {words(before)} → {words(after)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lists({ awards, wanted }: { awards: Awards; wanted: string[] }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const fits = ({ title, medium, authors, unit }: PrizedWork): boolean => {
    const text = foldText([title, medium, ...authors, unit ?? ''].join(' '));
    return wanted.every((word) => text.includes(word));
  };
  const lists = listsOf(
    wanted.length === 0
      ? awards.tiers
      : awards.tiers.map((tier) => ({ ...tier, vacant: 0, works: tier.works.filter(fits) })),
  ).map((one) => ({
    ...one,
    tiers: one.tiers.filter(({ works, vacant }) => works.length + vacant > 0),
  }));
  const found = lists.flatMap(({ tiers }) => tiers).flatMap(({ works }) => works).length;
  return (
    <>
      <p role="status" className="dim">
        {wanted.length > 0 &&
          (found === 0 ? say('notFound') : say('found', { n: f.number(found) }))}
      </p>
      {lists
        .filter(({ tiers }) => tiers.length > 0)
        .map(({ list, name, tiers }) => (
          <div key={list} className="results-scope">
            <h2>{name}</h2>
            <ol className="results-tiers">
              {tiers.map((tier) => (
                <Tier key={tier.name} tier={tier} />
              ))}
            </ol>
          </div>
        ))}
    </>
  );
}

function Tier({ tier: { name, listName, value, vacant, works } }: { tier: PrizedTier }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  return (
    <li>
      <h3>
        {name} {value !== null && <small>{say('each', { n: f.number(value) })}</small>}
      </h3>
      <ul>
        {works.map((work) => (
          <li key={work.code}>
            <b>{work.title}</b>
            <span className="results-line">{authorsLine(work, say)}</span>
            <span className="dim small">
              {[
                !work.authors.includes(work.unit ?? '') && work.unit,
                work.medium !== listName && work.medium,
                work.points !== null && say('points', { n: f.number(work.points) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {vacant > 0 && <p className="dim small">{say('vacant', { n: f.number(vacant) })}</p>}
    </li>
  );
}

function Units({ awards: { units } }: { awards: Awards }) {
  const say = useSay(WORDS);
  return (
    <section className="section">
      <h2>{say('units')}</h2>
      <ul className="results-versions">
        {units.map(({ unit, name }) => (
          <li key={`${unit} ${name}`}>
            <b>{unit}</b> <span className="dim">{name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
