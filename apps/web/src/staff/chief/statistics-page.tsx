import { Link } from 'wouter';
import { useWords } from '../../i18n/format';
import { calledIn } from '../jury/api';
import { useStaff } from '../kit/api';
import { Panel } from '../kit/desk';
import { Empty, Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { stageHref, stagePath, type NearLine, type Statistics } from './api';
import { AgreementFigures } from './agreement-figures';
import { JudgesPlot } from './judges-plot';
import { RanksTable } from './ranks-table';
import type { Stage, StageProps } from './api';

const WORDS = {
  none: ['Chưa có điểm nào để tính', 'There are no marks to compute from yet'],
  agreement: ['Các giám khảo thống nhất đến đâu', 'How far the judges agree'],
  agreementHint: [
    '{marks} lượt chấm độc lập của {works} bài. 1 là hoàn toàn thống nhất, 0 là như chấm ngẫu nhiên.',
    '{marks} independent marks of {works} works. 1 is full agreement, 0 is chance.',
  ],
  judges: ['Từng giám khảo', 'Each judge'],
  judgesHint: [
    'So với mức chung của cả ban trên những bài họ chấm chung với người khác. “Độ tản” là phần điểm dao động không giải thích được; “thay đổi” là mức chặt tay tăng thêm sau 100 bài.',
    'Beside the whole jury, on the works they share with others. “Spread” is what stays unexplained; “drift” is how much stricter after a hundred works.',
  ],
  parts: [
    'Các lượt chấm chia thành {n} nhóm không có giám khảo hay bài chung: chỉ so được giám khảo trong cùng một nhóm. Muốn so cả ban, hãy giao thêm bài chung.',
    'The marks fall into {n} groups that share no judge and no work: judges can be compared within a group only. To compare all, give out works in common.',
  ],
  near: ['Sát mức: nên chấm lại', 'Near a line: worth marking again'],
  nearHint: [
    'Điểm cách mức không quá một sai số chuẩn: chỉ thêm một lượt chấm cũng có thể đổi kết quả.',
    'Their marks lie within one standard error of a line: one more mark could change the outcome.',
  ],
  noNear: ['Không có bài nào sát mức.', 'No work is near a line.'],
  nearWork: [
    '{points} điểm, mức {line} là {at}; chắc {sure} là đúng phía',
    '{points} points, the line of {line} is {at}; {sure} sure to be on the right side',
  ],
  remark: ['Chấm lại', 'Mark again'],
  ranks: [
    'Thứ hạng: điểm cho và điểm đã trừ mức chặt tay',
    'Ranks: as given, and freed from severity',
  ],
  raw: [
    'Theo thể lệ, thứ hạng tính bằng điểm đã cho; cột bên phải chỉ để tham khảo.',
    'By the rules, ranks go by the marks as given; the right-hand column is for comparison.',
  ],
  adjusted: [
    'Theo thể lệ, thứ hạng tính bằng điểm đã trừ mức chặt, nới tay của giám khảo.',
    'By the rules, ranks go by marks freed from the judges’ severity.',
  ],
} as const;

/** What the marks of a stage are worth, in figures and in plain words. */
export default function StatisticsPage({ contestId, stage }: Omit<StageProps, 'decides'>) {
  const say = useSay(WORDS);
  const query = useStaff<Statistics>(`${stagePath(stage.id)}/statistics`);
  return (
    <Loaded query={query} heights={[10, 14, 14]}>
      {(statistics) =>
        statistics.marks === 0 ? (
          <Empty title={say('none')} />
        ) : (
          <Known contestId={contestId} stage={stage} statistics={statistics} />
        )
      }
    </Loaded>
  );
}

function Known({
  contestId,
  stage,
  statistics,
}: Omit<StageProps, 'decides'> & { statistics: Statistics }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { marks, works, parts, counts, near } = statistics;
  return (
    <>
      <Panel
        title={say('agreement')}
        hint={say('agreementHint', { marks: f.number(marks), works: f.number(works) })}
      >
        <AgreementFigures statistics={statistics} scale={stage.rules.scaleCentipoints} />
      </Panel>
      <Panel title={say('judges')} hint={say('judgesHint')}>
        {parts > 1 && <p className="notice bad">{say('parts', { n: f.number(parts) })}</p>}
        <JudgesPlot judges={statistics.judges} />
      </Panel>
      <Panel title={say('near')} hint={say('nearHint')}>
        {near.length === 0 ? (
          <p className="dim">{say('noNear')}</p>
        ) : (
          <ul className="ch-flags">
            {near.map((work) => (
              <Near key={work.code} work={work} contestId={contestId} stage={stage} />
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={say('ranks')} hint={say(counts)}>
        <RanksTable stage={stage} ranking={statistics.ranking} />
      </Panel>
    </>
  );
}

interface NearProps {
  work: NearLine;
  contestId: string;
  stage: Stage;
}

function Near({ work, contestId, stage }: NearProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { code, medium, line, centipoints, rightSide } = work;
  const href = `${stageHref(contestId, stage.id, 'discrepancies')}?work=${code}`;
  return (
    <li>
      <span className="jd-code">{code}</span>
      <span className="dim small">{calledIn(stage, medium)}</span>
      <span>
        {say('nearWork', {
          points: f.number(centipoints / 100),
          line: line.name,
          at: f.number(line.points),
          sure: f.percent(rightSide),
        })}
      </span>
      <Link href={href}>{say('remark')}</Link>
    </li>
  );
}
