import { useSay } from '../../kit/words';
import { usePrint } from '../report';
import { ReportTable } from './report-table';
import type { WorksReport } from './works-report';

const WORDS = {
  title: ['Chấm thi', 'Judging'],
  hint: [
    'Không có tên giám khảo, không có mã phách. Mức thống nhất giữa các điểm chấm có sau khi khóa vòng chấm.',
    'Without a name and without a code. How far marks agree is said once a stage is locked.',
  ],
  stage: ['Vòng chấm', 'Stage'],
  judges: ['Giám khảo', 'Judges'],
  final: ['Đã có điểm', 'Marked'],
  marks: ['Lượt chấm', 'Marks'],
  discrepancies: ['Lệch điểm', 'Discrepancies'],
  thirds: ['Chấm lần ba', 'Third marks'],
  settled: ['Thống nhất', 'Settled together'],
  icc: ['ICC một điểm / trung bình', 'ICC single / average'],
  alpha: ['Alpha', 'Alpha'],
  difference: ['Lệch bình quân', 'Mean difference'],
} as const;

/** What the jury did in each stage, and how far its marks agree. */
export function WorksJury({ report: { stages } }: { report: WorksReport }) {
  const say = useSay(WORDS);
  const { number, percent } = usePrint();
  if (stages.length === 0) return null;
  const of = ({ part, percent: of100 }: { part: number; percent: string | null }): string =>
    of100 === null ? number(part) : `${number(part)} (${percent(of100)})`;
  const columns = ['stage', 'judges', 'final', 'marks', 'discrepancies', 'thirds'] as const;
  const more = ['settled', 'icc', 'alpha', 'difference'] as const;
  return (
    <ReportTable
      title={say('title')}
      hint={say('hint')}
      columns={[...columns, ...more].map((column) => say(column))}
      rows={stages.map((stage) => ({
        key: stage.name,
        cells: [
          stage.name,
          number(stage.judges),
          `${number(stage.final.part)}/${number(stage.final.base)}`,
          number(stage.marks),
          ...[of(stage.discrepancies), of(stage.thirds), of(stage.settled)],
          `${number(stage.iccSingle)} / ${number(stage.iccAverage)}`,
          ...[number(stage.alpha), number(stage.difference)],
        ],
      }))}
    />
  );
}
