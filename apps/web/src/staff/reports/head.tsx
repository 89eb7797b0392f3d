import { useSay } from '../kit/words';
import { Counted, Explained } from './explained';
import { ReadyParagraph } from './ready-paragraph';
import { usePrint, type Report } from './report';

const WORDS = {
  people: ['người dự thi', 'people'],
  attempts: ['lượt dự thi', 'attempts'],
  perPerson: ['lượt mỗi người', 'attempts per person'],
  allCorrect: ['người đúng tất cả các câu', 'people with every question right'],
  units: ['đơn vị có người dự thi', 'units with people'],
  average: ['điểm bình quân', 'average points'],
  live: ['Số liệu lúc {at}, còn thay đổi', 'As of {at}, still moving'],
  final: ['Số liệu lúc {at}', 'As of {at}'],
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
  const at = `${scope.countedAtLocal.slice(11)} ${day(scope.countedAtLocal.slice(0, 10))}`;
  return (
    <Explained figures={figures}>
      <div className="lacquer rp-plaque">
        <p className="rp-when">
          <span className={`state ${scope.state === 'open' ? 'on' : 'wait'}`}>
            {say(scope.state === 'closed' ? 'final' : 'live', { at })}
          </span>
          <span className="dim small">{say('asOf', { day: day(scope.asOf) })}</span>
        </p>
        <dl className="rp-pair">
          {(['people', 'attempts'] as const).map((id) => (
            <div key={id}>
              <dt>{say(id)}</dt>
              <dd>
                <Counted id={id} className="gilt" />
              </dd>
            </div>
          ))}
        </dl>
        <dl className="rp-more">
          <div>
            <dt>{say('perPerson')}</dt>
            <dd>
              <Counted id="per-person" />
            </dd>
          </div>
          <div>
            <dt>{say('allCorrect')}</dt>
            <dd>
              <Counted id="all-correct" /> <span className="dim">·</span>{' '}
              <Counted id="all-correct-share" />
            </dd>
          </div>
          <div>
            <dt>{say('units')}</dt>
            <dd>
              <Counted id="units" />
              <span className="dim">/</span>
              <Counted id="units-all" />
            </dd>
          </div>
          <div>
            <dt>{say('average')}</dt>
            <dd>
              <Counted id="average" />
            </dd>
          </div>
        </dl>
      </div>
      {scope.keysCorrected && <p className="notice rp-keys">{say('keys')}</p>}
      <ReadyParagraph paragraph={paragraph} />
    </Explained>
  );
}
