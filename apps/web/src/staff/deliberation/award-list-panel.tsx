import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { Panel } from '../kit/desk';
import { useSay } from '../kit/words';
import { awardOf, type Room, type RoomList } from './api';
import type { Asked } from './decision-form';
import { ROOM_WORDS } from './words';

/** Shown before somebody asks for all. */
const FIRST = 40;
const STATE = {
  complete: 'complete',
  tie: 'isTied',
  waiting: 'waiting',
  sealed: 'sealed',
} as const;

interface AwardListPanelProps {
  room: Room;
  list: RoomList;
  /** Null where nothing is decided here any more. */
  ask: ((asked: Asked) => void) | null;
}

/** One list of prizes: its places, and its works by mark with what each is to have. */
export function AwardListPanel({ room, list, ask }: AwardListPanelProps) {
  const say = useSay(ROOM_WORDS);
  const { f } = useWords();
  const [all, showAll] = useState(false);
  const ranking = list.ranking.length > 0 ? list.ranking : extraOf(room, list);
  const shown = all ? ranking : ranking.slice(0, FIRST);
  return (
    <Panel title={list.name} hint={say(STATE[list.state])}>
      <div className="de-tiers">
        {list.tiers.map(({ tier, name, given, places }) => (
          <span key={tier} className="de-tier">
            {say('places', { tier: name, given: f.number(given), places: f.number(places) })}
            {ask && (
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => ask({ kind: 'vacant', list: list.list, tier, among: [], places })}
              >
                {say('vacant')}
              </Button>
            )}
          </span>
        ))}
      </div>
      <div className="st-scroll" tabIndex={0} role="region" aria-label={list.name}>
        <table className="st-table">
          <thead>
            <tr>
              <th scope="col" className="right">
                {say('rank')}
              </th>
              <th scope="col">{say('code')}</th>
              <th scope="col">{say('work')}</th>
              <th scope="col" className="right">
                {say('mark')}
              </th>
              <th scope="col">{say('prize')}</th>
              {ask && <th scope="col">{say('change')}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.code} room={room} list={list} row={row} ask={ask} />
            ))}
          </tbody>
        </table>
      </div>
      {ranking.length > shown.length && (
        <Button variant="default" onClick={() => showAll(true)}>
          {say('more', { n: f.number(ranking.length) })}
        </Button>
      )}
    </Panel>
  );
}

type Ranked = RoomList['ranking'][number];

/** Awards outside the ranking have no ranks of their own: their winners stand alone. */
function extraOf({ awards, works }: Room, { list, tiers }: RoomList): Ranked[] {
  return awards
    .filter((award) => award.list === list && tiers.some(({ tier }) => tier === award.tier))
    .map(({ code }, index) => ({
      code,
      rank: index + 1,
      centipoints: works.find((work) => work.code === code)?.centipoints ?? 0,
    }));
}

function Row({ room, list, row, ask }: AwardListPanelProps & { row: Ranked }) {
  const say = useSay(ROOM_WORDS);
  const { f } = useWords();
  const award = awardOf(room, list.list, row.code);
  const move = (): void =>
    ask?.({
      kind: 'move',
      list: list.list,
      tier: award?.tier ?? '',
      among: [row.code],
      places: 1,
    });
  return (
    <tr className={award ? 'de-prized' : undefined}>
      <td className="num right">{f.number(row.rank)}</td>
      <th scope="row" className="de-code">
        {row.code}
      </th>
      <td>
        <Work work={room.works.find(({ code }) => code === row.code)} />
      </td>
      <td className="num right">{f.number(row.centipoints / 100, 2)}</td>
      <td>
        <Prize list={list} award={award} />
      </td>
      {ask && (
        <td>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`${say('change')} ${row.code}`}
            onClick={move}
          >
            {say('change')}
          </Button>
        </td>
      )}
    </tr>
  );
}

/** Its title; with those who made it once the codes are open. */
function Work({ work }: { work: Room['works'][number] | undefined }) {
  if (!work) return null;
  const who = [work.authors.join(', '), work.unit].filter(Boolean).join('; ');
  return (
    <>
      {work.title} {who && <span className="small dim">{who}</span>}
    </>
  );
}

function Prize({ list, award }: { list: RoomList; award: Room['awards'][number] | undefined }) {
  const say = useSay(ROOM_WORDS);
  if (!award) return say('none');
  const tier = list.tiers.find((one) => one.tier === award.tier)?.name ?? award.tier;
  const how = { rank: '', tie: say('byTie'), moved: say('moved') }[award.how];
  return `${tier} ${how}`;
}
