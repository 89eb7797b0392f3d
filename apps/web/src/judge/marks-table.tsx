import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import type { Criterion } from './types';

const WORDS = {
  table: ['Điểm của các giám khảo', 'The judges’ marks'],
  criterion: ['Tiêu chí', 'Criterion'],
  total: ['Tổng', 'Total'],
  apart: ['Lệch', 'Apart'],
} as const;

interface Shown {
  id: string;
  judge: number;
  mine: boolean;
  criteria: Record<string, number>;
  centipoints: number;
  comment: string;
}

interface MarksTableProps<Mark extends Shown> {
  work: { rubric: Criterion[] };
  marks: Mark[];
  nameOf: (mark: Mark) => string;
}

/** The marks of one work side by side, criterion by criterion, and how far they are apart. */
export function MarksTable<Mark extends Shown>({ work, marks, nameOf }: MarksTableProps<Mark>) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const points = (centipoints: number): string => f.number(centipoints / 100);
  const rows = [
    ...work.rubric.map(({ id, name }) => ({
      id,
      name,
      given: marks.map(({ criteria }) => criteria[id] ?? 0),
    })),
    { id: '', name: say('total'), given: marks.map(({ centipoints }) => centipoints) },
  ];
  return (
    <div className="jd-scroll">
      <table className="jd-marks" aria-label={say('table')}>
        <thead>
          <tr>
            <th scope="col">{say('criterion')}</th>
            {marks.map((mark) => (
              <th scope="col" key={mark.id}>
                {nameOf(mark)}
              </th>
            ))}
            <th scope="col">{say('apart')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, given }) => {
            const apart = Math.max(...given) - Math.min(...given);
            return (
              <tr key={id} className={id === '' ? 'total' : undefined}>
                <th scope="row">{name}</th>
                {given.map((one, index) => (
                  <td key={marks[index]?.id} className="num">
                    {points(one)}
                  </td>
                ))}
                <td className={apart > 0 ? 'num apart' : 'num dim'}>{points(apart)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {marks
        .filter(({ comment }) => comment !== '')
        .map((mark) => (
          <p key={mark.id} className="small">
            <b>{nameOf(mark)}:</b> {mark.comment}
          </p>
        ))}
    </div>
  );
}
