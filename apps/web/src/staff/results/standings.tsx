import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { useDecided } from '../../results/decided';
import { useStaff, type Schemas } from '../kit/api';
import { Panel } from '../kit/desk';
import { ChoiceField } from '../kit/fields';
import { Empty } from '../kit/states';
import { useSay } from '../kit/words';
import { resultPath, roundTitle, useDivisions, useScope, type Place, type Scope } from './api';

import { Computed } from './not-computed';
import { PersonResult } from './person-result';
import { Unranked } from './unranked';

const WORDS = {
  title: ['Bảng xếp hạng', 'Standings'],
  provisional: [
    'Tạm thời: chỉ ban tổ chức thấy cho đến khi công bố.',
    'Provisional: only the organisers see it until it is published.',
  ],
  search: [
    'Tìm theo tên (không cần dấu) hoặc số',
    'Search by name (accents do not count) or number',
  ],
  which: ['Bảng', 'Ranking'],
  overall: ['Chung cuộc', 'Overall'],
  people: ['{title} · {n} người', '{title} · {n} people'],
  rank: ['Hạng', 'Rank'],
  name: ['Họ và tên', 'Name'],
  unit: ['Đơn vị', 'Unit'],
  points: ['Điểm', 'Points'],
  error: ['Dự đoán lệch', 'Prediction off by'],
  time: ['Thời gian', 'Time'],
  decided: ['Hơn người kế tiếp nhờ', 'Before the next by'],
  equal: ['đồng hạng', 'shares the rank'],
  nobody: ['Không tìm thấy ai', 'Nobody found'],
  empty: ['Không có ai được xếp hạng', 'Nobody has a rank'],
  more: ['Trang sau', 'Next page'],
  before: ['Trang trước', 'Page before'],
} as const;

type Head = Schemas['StandingHeadDto'];
const keyOf = ({ round, division }: Pick<Head, 'round' | 'division'>): string =>
  `${round ?? ''}/${division ?? ''}`;

/** Rankings by place, found by name or number, and those without a rank. */
export default function Standings() {
  const scope = useScope();
  const say = useSay(WORDS);
  const [q, setQ] = useState('');
  const [asked] = useDebouncedValue(q.trim(), 250);
  const [division, setDivision] = useState<string | null>(null);
  // The pages that led here: the last one is shown.
  const [trail, setTrail] = useState<number[]>([0]);
  const path = resultPath(scope, 'standings', { division, q: asked, after: trail.at(-1) || null });
  const query = useStaff<Schemas['PlacesDto']>(path);
  const restart = () => setTrail([0]);
  return (
    <>
      <Panel title={say('title')} hint={say('provisional')}>
        <div className="st-search" role="search">
          <TextInput
            type="search"
            label={say('search')}
            value={q}
            onChange={({ currentTarget }) => {
              setQ(currentTarget.value);
              restart();
            }}
          />
          {query.data && query.data.standings.length > 1 && (
            <Which
              heads={query.data.standings}
              shown={query.data.standing}
              scope={scope}
              show={(head) => {
                setDivision(head.division);
                restart();
              }}
            />
          )}
        </div>
        <Computed query={query} heights={[3, 3, 3, 3, 3]}>
          {({ places, next }) =>
            places.length === 0 ? (
              <Empty title={say(asked ? 'nobody' : 'empty')} />
            ) : (
              <>
                <Places places={places} scope={scope} />
                <div className="st-actions st-gap-top">
                  {trail.length > 1 && (
                    <Button variant="default" onClick={() => setTrail(trail.slice(0, -1))}>
                      {say('before')}
                    </Button>
                  )}
                  {next !== null && (
                    <Button variant="default" onClick={() => setTrail([...trail, next])}>
                      {say('more')}
                    </Button>
                  )}
                </div>
              </>
            )
          }
        </Computed>
      </Panel>
      {query.data && <Unranked scope={scope} division={query.data.standing?.division ?? null} />}
    </>
  );
}

interface WhichProps {
  heads: Head[];
  shown: Head | null;
  scope: Scope;
  show: (head: Head) => void;
}

function Which({ heads, shown, scope, show }: WhichProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const divisions = useDivisions(scope);
  const title = ({ round, division }: Head): string =>
    [roundTitle(scope.contest, round) ?? say('overall'), divisions(division)]
      .filter(Boolean)
      .join(', ');
  return (
    <ChoiceField
      label={say('which')}
      value={shown ? keyOf(shown) : ''}
      choices={heads.map(
        (head) =>
          [keyOf(head), say('people', { title: title(head), n: f.number(head.ranked) })] as const,
      )}
      onChange={(key) => {
        const head = heads.find((one) => keyOf(one) === key);
        if (head) show(head);
      }}
    />
  );
}

function Places({ places, scope }: { places: Place[]; scope: Scope }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const decided = useDecided(scope.contest.zone);
  const [opened, open] = useState<Place | null>(null);
  const predicted = places.some(({ error }) => error !== null);
  // Nothing decided the last place either, but there is nobody to be equal to.
  const shares = ({ rank }: Place): boolean => places.filter((one) => one.rank === rank).length > 1;
  return (
    <div className="st-scroll" tabIndex={0} role="region" aria-label={say('title')}>
      <table className="st-table rs-places">
        <thead>
          <tr>
            <th scope="col" className="right">
              {say('rank')}
            </th>
            <th scope="col">{say('name')}</th>
            <th scope="col" className="right">
              {say('points')}
            </th>
            {predicted && (
              <th scope="col" className="right">
                {say('error')}
              </th>
            )}
            <th scope="col" className="right">
              {say('time')}
            </th>
            <th scope="col">{say('decided')}</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place.place}>
              <td className="num right rs-rank">{f.number(place.rank)}</td>
              <td className="rs-wide">
                <button type="button" className="st-link" onClick={() => open(place)}>
                  {place.person.name}
                </button>
                <div className="dim small">
                  <span className="num">{place.person.no}</span>
                  {place.person.unit && ` · ${place.person.unit}`}
                </div>
              </td>
              <td className="num right">
                <b>{f.number(place.points)}</b>
              </td>
              {predicted && (
                <td className="num right">{place.error === null ? '–' : f.number(place.error)}</td>
              )}
              <td className="num right">{f.tie(place.durationMs)}</td>
              <td className="small">
                {decided(place.decidedBy) || (
                  <span className="dim">{shares(place) && say('equal')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {opened && <PersonResult no={opened.person.no} scope={scope} close={() => open(null)} />}
    </div>
  );
}
