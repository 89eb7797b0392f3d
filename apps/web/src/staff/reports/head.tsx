import { useSay } from '../kit/words';
import { Counted, Explained } from './explained';
import { Line, OutOf, Plaque } from './plaque';
import { ReadyParagraph } from './ready-paragraph';
import { usePrint, type Report } from './report';

const WORDS = {
  people: ['người dự thi', 'people'],
  attempts: ['lượt dự thi', 'attempts'],
  perPerson: ['lượt mỗi người', 'attempts per person'],
  allCorrect: ['người đúng tất cả các câu', 'people with every question right'],
  units: ['đơn vị có người dự thi', 'units with people'],
  average: ['điểm bình quân', 'average points'],
  keys: [
    'Có câu hỏi đã sửa đáp án. Điểm trong báo cáo là điểm khi nộp bài; kết quả chính thức theo công bố.',
    'A key was corrected. Points here are those given when handing in; the official result is the published one.',
  ],
  asOf: ['đơn vị và biên chế theo ngày {day}', 'units and headcounts of {day}'],
} as const;

/** What a report says first: people and attempts side by side, and the paragraph to be sent on. */
export function ReportHead({ report }: { report: Report }) {
  const say = useSay(WORDS);
  const { day } = usePrint();
  const { scope, figures, paragraph } = report;
  return (
    <Explained figures={figures}>
      <Plaque
        scope={scope}
        final={scope.state === 'closed'}
        asOf={say('asOf', { day: day(scope.asOf) })}
        pair={[
          ['people', say('people')],
          ['attempts', say('attempts')],
        ]}
      >
        <Line title={say('perPerson')}>
          <Counted id="per-person" />
        </Line>
        <Line title={say('allCorrect')}>
          <Counted id="all-correct" /> <span className="dim">·</span>{' '}
          <Counted id="all-correct-share" />
        </Line>
        <Line title={say('units')}>
          <OutOf ids={['units', 'units-all']} />
        </Line>
        <Line title={say('average')}>
          <Counted id="average" />
        </Line>
      </Plaque>
      {scope.keysCorrected && <p className="notice rp-keys">{say('keys')}</p>}
      <ReadyParagraph paragraph={paragraph} />
    </Explained>
  );
}
