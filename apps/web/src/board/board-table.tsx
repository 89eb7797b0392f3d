import type { BoardDocument, UnitRow } from '@bangvang/contracts';
import type { Participant, Standing } from '../api/types';
import { useWords } from '../i18n/format';
import { isMine, keyed } from './rows';
import { useFlip } from './use-flip';

interface BoardTableProps {
  board: BoardDocument;
  /** How many rows at the most. */
  limit?: number;
  me?: Participant | null;
  standing?: Standing | null;
}

/** The people on the board. Equal results share a rank. */
export function BoardTable({ board, limit, me, standing }: BoardTableProps) {
  const { t, f } = useWords();
  const body = useFlip<HTMLTableSectionElement>();
  const rows = keyed(board.rows).slice(0, limit);
  if (rows.length === 0) return <p className="empty">{t('board.empty')}</p>;
  return (
    <table className="board">
      <caption className="sr">{t('board.people')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('board.rank')}</th>
          <th scope="col">{t('board.name')}</th>
          <th scope="col">{t('board.points')}</th>
          <th scope="col" className="tie">
            {t(`board.${board.tieKey}`)}
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row) => (
          <tr
            key={row.key}
            data-key={row.key}
            data-rank={row.rank}
            className={isMine(row, me, standing) ? 'mine' : undefined}
          >
            <td className="num rank">
              <span>{f.number(row.rank)}</span>
            </td>
            <th scope="row">
              {row.name}
              {row.unit && <small>{row.unit}</small>}
            </th>
            <td className="num points">
              {f.number(row.points)}
              <small>{f.tie(row.tieMs)}</small>
            </td>
            <td className="num tie">{f.tie(row.tieMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The units among themselves. */
export function UnitsTable({
  units,
  limit,
  mine,
}: {
  units: UnitRow[];
  limit?: number;
  mine?: number;
}) {
  const { t, f } = useWords();
  const body = useFlip<HTMLTableSectionElement>();
  if (units.length === 0) return <p className="empty">{t('board.noUnits')}</p>;
  return (
    <table className="board units">
      <caption className="sr">{t('board.units')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('board.rank')}</th>
          <th scope="col">{t('board.unit')}</th>
          <th scope="col">{t('board.peopleCount')}</th>
          <th scope="col" className="tie">
            {t('board.attempts')}
          </th>
          <th scope="col">{t('board.average')}</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {units.slice(0, limit).map((unit) => (
          <tr
            key={unit.no}
            data-key={unit.no}
            data-rank={unit.rank}
            className={unit.no === mine ? 'mine' : undefined}
          >
            <td className="num rank">
              <span>{f.number(unit.rank)}</span>
            </td>
            <th scope="row">{unit.name}</th>
            <td className="num points">{f.number(unit.people)}</td>
            <td className="num tie">{f.number(unit.attempts)}</td>
            <td className="num tie">{f.number(unit.average, 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
