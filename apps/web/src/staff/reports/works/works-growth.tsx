import { useSay } from '../../kit/words';
import { may, useMe } from '../../kit/api';
import { usePrint } from '../report';
import { SetTargets } from '../set-targets';
import { ReportTable } from './report-table';
import { WORKS_WORDS } from './words';
import type { WorksReport } from './works-report';

const WORDS = {
  ...WORKS_WORDS,
  growth: ['So với “{title}”', 'Against “{title}”'],
  measure: ['Chỉ số', 'Measure'],
  before: ['Trước', 'Before'],
  now: ['Nay', 'Now'],
  change: ['Tăng, giảm', 'Change'],
  targets: ['Chỉ tiêu', 'Targets'],
  targetsHint: [
    'Chỉ tiêu về người tính theo tác giả, chỉ tiêu về lượt tính theo tác phẩm.',
    'Targets of people are held against authors, those of attempts against works.',
  ],
  noTargets: ['Chưa giao chỉ tiêu cho đơn vị nào.', 'No unit has a target.'],
  ofAuthors: ['Tác giả: đạt/chỉ tiêu', 'Authors: reached/target'],
  ofWorks: ['Tác phẩm: đạt/chỉ tiêu', 'Works: reached/target'],
  state: ['Kết quả', 'State'],
  behind: ['Chưa đạt', 'Behind'],
  reached: ['Đạt', 'Reached'],
} as const;

interface WorksGrowthProps {
  id: string;
  report: WorksReport;
  /** Read again when targets changed. */
  stale: string;
}

/** How the numbers changed against an earlier contest, and how far units are from their targets. */
export function WorksGrowth({ id, report, stale }: WorksGrowthProps) {
  const { growth, targets } = report;
  const say = useSay(WORDS);
  const { number, percent } = usePrint();
  const me = useMe();
  type Reached = (typeof targets.lines)[number]['works'];
  const of = (reached: Reached): string =>
    reached === null
      ? '–'
      : `${number(reached.share.part)}/${number(reached.share.base)} (${percent(reached.share.percent)})`;
  return (
    <>
      {growth.map((line) => (
        <ReportTable
          key={line.title}
          title={say('growth', { title: line.title })}
          columns={[say('measure'), say('before'), say('now'), say('change')]}
          rows={(['works', 'authors', 'accepted'] as const).map((name) => ({
            key: name,
            cells: [
              say(name),
              ...[number(line[name].before), number(line[name].now), percent(line[name].percent)],
            ],
          }))}
        />
      ))}
      {targets.lines.length > 0 && (
        <ReportTable
          title={say('targets')}
          hint={say('targetsHint')}
          columns={[say('unit'), say('ofAuthors'), say('ofWorks'), say('state')]}
          rows={targets.lines.map(({ unitNo, name, authors, works, behind }) => ({
            key: String(unitNo),
            cells: [name, of(authors), of(works), say(behind ? 'behind' : 'reached')],
          }))}
        />
      )}
      {may(me.data, 'contest:edit', id) && (
        <div className="st-actions">
          {targets.lines.length === 0 && <span className="dim">{say('noTargets')}</span>}
          <SetTargets id={id} period="contest" stale={stale} of="works" />
        </div>
      )}
    </>
  );
}
