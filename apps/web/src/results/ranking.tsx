import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { ContestDetail } from '../api/types';
import { Bones, Trouble } from '../design/page';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { useDecided } from './decided';
import {
  useFound,
  usePlaces,
  type Found,
  type Place,
  type Result,
  type Standing,
} from './published';
import { scopeTitle } from './scope-title';

const WORDS = {
  title: ['Bảng xếp hạng', 'Ranking'],
  which: ['Bảng', 'Ranking'],
  overall: ['Chung cuộc', 'Overall'],
  people: ['{title} ({n} người)', '{title} ({n} people)'],
  search: [
    'Tìm tên (không cần dấu) hoặc số báo danh',
    'Find a name (accents do not count) or number',
  ],
  nobody: [
    'Không có ai mang tên hay số đó trong kết quả này.',
    'Nobody of that name or number in this result.',
  ],
  many: ['Còn nữa: hãy gõ thêm tên.', 'There are more: type more of the name.'],
  found: ['Hạng {rank}', 'Rank {rank}'],
  rank: ['Hạng', 'Rank'],
  name: ['Họ và tên', 'Name'],
  points: ['Điểm', 'Points'],
  decided: ['hơn người sau: {why}', 'before the next: {why}'],
  unnamed: ['Số {n}', 'Number {n}'],
  before: ['Trang trước', 'Page before'],
  next: ['Trang sau', 'Next page'],
  page: ['Trang {n}/{of}', 'Page {n}/{of}'],
  you: ['Bạn', 'You'],
  goesOn: ['Vào vòng sau', 'Goes on'],
  goingOn: [
    '{n} người vào vòng sau; họ được đánh dấu trong bảng.',
    '{n} people go on to the next round; they are marked in the table.',
  ],
} as const;

interface RankingProps {
  contest: ContestDetail;
  result: Result;
  mine: string | null;
}

/** Every place, in pages; which page is shown stands in the address. */
export function Ranking({ contest, result, mine }: RankingProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const [search, setSearch] = useSearchParams();
  const { standings } = result;
  const standing = standings.find(({ id }) => id === search.get('standing')) ?? standings[0];
  const page = Math.min(standing?.pages ?? 1, Math.max(1, Number(search.get('page')) || 1));
  const wanted = search.has('page');
  useEffect(() => {
    if (wanted) document.getElementById('ranking')?.scrollIntoView();
  }, [wanted, page]);
  if (!standing) return null;
  const show = (id: string, next: number) =>
    setSearch({ standing: id, page: String(next) }, { replace: true });
  return (
    <section className="section" id="ranking">
      <h2>{say('title')}</h2>
      <div className="results-tools">
        {standings.length > 1 && (
          <Which standings={standings} shown={standing.id} show={(id) => show(id, 1)} />
        )}
        <Finder {...{ contest, result, show }} />
      </div>
      {standing.goingOn !== undefined && <p>{say('goingOn', { n: f.number(standing.goingOn) })}</p>}
      <Table {...{ contest, result, standing, page, mine }} />
      {standing.pages > 1 && (
        <Pages page={page} of={standing.pages} show={(next) => show(standing.id, next)} />
      )}
    </section>
  );
}

interface WhichProps {
  standings: Standing[];
  shown: string;
  show: (id: string) => void;
}

function Which({ standings, shown, show }: WhichProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  return (
    <div className="field">
      <label htmlFor="standing">{say('which')}</label>
      <select
        id="standing"
        value={shown}
        onChange={({ currentTarget }) => show(currentTarget.value)}
      >
        {standings.map((one) => (
          <option key={one.id} value={one.id}>
            {say('people', { title: scopeTitle(one) || say('overall'), n: f.number(one.people) })}
          </option>
        ))}
      </select>
    </div>
  );
}

const TYPING_MS = 300;

interface FinderProps {
  contest: ContestDetail;
  result: Result;
  show: (standing: string, page: number) => void;
}

function Finder({ contest, result, show }: FinderProps) {
  const say = useSay(WORDS);
  const [text, setText] = useState('');
  const [asked, ask] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => ask(text.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const { data, error } = useFound(contest.slug, result.about.label, asked || null);
  return (
    <div className="field results-finder" role="search">
      <label htmlFor="who">{say('search')}</label>
      <input
        id="who"
        type="search"
        autoComplete="off"
        maxLength={100}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div role="status">
        {data?.found.length === 0 && <p className="dim small">{say('nobody')}</p>}
        {data?.more && <p className="dim small">{say('many')}</p>}
      </div>
      {!!error && <Trouble error={error} />}
      {data && data.found.length > 0 && <FoundList {...{ result, show }} found={data.found} />}
    </div>
  );
}

interface FoundListProps {
  result: Result;
  found: Found['found'];
  show: FinderProps['show'];
}

function FoundList({ result, found, show }: FoundListProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const title = (id: string): string => {
    const standing = result.standings.find((one) => one.id === id);
    return (standing && scopeTitle(standing)) || say('overall');
  };
  return (
    <ul className="results-found">
      {found.map(({ number, name, unit, standing, rank, page }) => (
        <li key={`${standing}/${number}`}>
          <button type="button" onClick={() => show(standing, page)}>
            <b>{name ?? say('unnamed', { n: number })}</b>
            <span className="dim small">{[unit, title(standing)].filter(Boolean).join(' · ')}</span>
            <span className="num">{say('found', { rank: f.number(rank) })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface TableProps extends RankingProps {
  standing: Standing;
  page: number;
}

function Table({ contest, result, standing, page, mine }: TableProps) {
  const say = useSay(WORDS);
  const { t } = useWords();
  const { label } = result.about;
  const { data, error, refresh } = usePlaces(contest.slug, label, standing.id, page);
  if (!data)
    return error ? (
      <Trouble error={error} retry={refresh} />
    ) : (
      <Bones label={t('page.loading')} heights={[3, 3, 3, 3, 3, 3]} />
    );
  const points = data.rows.some((row) => row.points !== null);
  return (
    <table className="board results-board">
      <caption className="sr">{scopeTitle(standing) || say('overall')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('rank')}</th>
          <th scope="col">{say('name')}</th>
          {points && <th scope="col">{say('points')}</th>}
        </tr>
      </thead>
      <tbody>
        {data.rows.map((row) => (
          <Row
            key={row.number}
            row={row}
            points={points}
            mine={row.number === mine}
            zone={contest.zone}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  row: Place;
  points: boolean;
  mine: boolean;
  zone: string;
}

function Row({ row, points, mine, zone }: RowProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const decided = useDecided(zone);
  const why = decided(row.decidedBy);
  return (
    <tr data-rank={row.rank} className={mine ? 'mine' : undefined}>
      <td className="num rank">
        <span>{f.number(row.rank)}</span>
      </td>
      <th scope="row">
        {row.name ?? say('unnamed', { n: row.number })}
        {mine && <span className="results-you">{say('you')}</span>}
        {row.goesOn && <small className="results-why">{say('goesOn')}</small>}
        <small>{[row.unit, row.province].filter(Boolean).join(' · ')}</small>
        {why && <small className="results-why">{say('decided', { why })}</small>}
      </th>
      {points && (
        <td className="num points">
          {row.points === null ? '–' : f.number(row.points)}
          {row.durationMs !== null && <small>{f.tie(row.durationMs)}</small>}
        </td>
      )}
    </tr>
  );
}

interface PagesProps {
  page: number;
  of: number;
  show: (page: number) => void;
}

function Pages({ page, of, show }: PagesProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  return (
    <nav className="row results-pages" aria-label={say('title')}>
      <button className="btn quiet" disabled={page <= 1} onClick={() => show(page - 1)}>
        {say('before')}
      </button>
      <span className="num">{say('page', { n: f.number(page), of: f.number(of) })}</span>
      <button className="btn quiet" disabled={page >= of} onClick={() => show(page + 1)}>
        {say('next')}
      </button>
    </nav>
  );
}
