import { Copy } from '../../design/copy';
import { useLanguage } from '../../i18n';
import { Panel } from '../kit/desk';
import { useSay } from '../kit/words';
import { Counted, CountedNote, Explained } from './explained';
import { usePrint, type Report } from './report';

const WORDS = {
  people: ['người dự thi', 'people'],
  attempts: ['lượt dự thi', 'attempts'],
  perPerson: ['lượt mỗi người', 'attempts per person'],
  allCorrect: ['người đúng tất cả các câu', 'people with every question right'],
  units: ['đơn vị có người dự thi', 'units with people'],
  average: ['điểm bình quân', 'average points'],
  paragraph: ['Đoạn báo cáo', 'Paragraph for the report'],
  copy: ['Chép đoạn này', 'Copy this paragraph'],
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
  const { language } = useLanguage();
  const { day } = usePrint();
  const { scope, figures, paragraph } = report;
  const parts = paragraph[language];
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
      <div className="rp-words">
        <Panel
          title={say('paragraph')}
          actions={<Copy text={parts.map(({ text }) => text).join('')} label={say('copy')} />}
        >
          <p className="rp-paragraph" lang={language}>
            {parts.map(({ text, figure }, index) =>
              figure === null ? (
                <span key={index}>{text}</span>
              ) : (
                <Counted key={index} id={figure} />
              ),
            )}
          </p>
          <CountedNote />
        </Panel>
      </div>
    </Explained>
  );
}
