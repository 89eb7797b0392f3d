import { useWords } from '../../i18n/format';
import { useStaff, type Schemas } from '../kit/api';
import { Panel } from '../kit/desk';
import { useSay } from '../kit/words';
import { resultPath, roundTitle, useScope } from './api';
import { Computed } from './not-computed';

const WORDS = {
  title: ['Hai bộ tính độc lập', 'Two independent scorers'],
  hint: [
    'Kết quả được tính hai lần, bằng hai chương trình viết riêng: một trong máy chủ, một bằng SQL ngay trên dữ liệu. Lệch một chỗ cũng chặn công bố.',
    'Every result is computed twice by programs written apart: one in the server, one in SQL on the facts. One difference is enough to block publication.',
  ],
  none: ['Hai bộ tính cho cùng một kết quả ở mọi chỗ.', 'Both scorers agree everywhere.'],
  some: [
    'Hai bộ tính lệch nhau ở {n} chỗ. Đây là lỗi của phần mềm, không phải việc ban tổ chức phân xử: hãy báo cho người vận hành, kèm bảng này.',
    'The scorers differ in {n} places. This is a fault of the software and nothing for organisers to decide: tell whoever runs it, with this table.',
  ],
  what: ['Lệch về', 'What'],
  where: ['Ở', 'Where'],
  engine: ['Máy chủ', 'Server'],
  sql: ['SQL', 'SQL'],
  actual: ['giá trị dự đoán', 'actual value'],
  points: ['điểm', 'points'],
  correct: ['số câu đúng', 'right answers'],
  complete: ['đủ câu', 'completeness'],
  rank: ['thứ hạng', 'rank'],
  counted: ['lượt được tính', 'attempt that counts'],
  prize: ['giải', 'prize'],
  person: ['số {n}', 'number {n}'],
} as const;

/** Where the two scorers differ; nowhere, unless the software is wrong. */
export default function Differences() {
  const say = useSay(WORDS);
  const { f } = useWords();
  const scope = useScope();
  /** Points are counted in hundredths; an attempt is told apart by the end of its id. */
  const shown = (what: string, said: string | null): string => {
    if (said === null) return '–';
    if (what === 'points') return f.number(Number(said) / 100);
    return what === 'counted' ? `…${said.slice(-12)}` : said;
  };
  const query = useStaff<Schemas['DifferencesDto']>(resultPath(scope, 'differences'));
  return (
    <Panel title={say('title')} hint={say('hint')}>
      <Computed query={query}>
        {({ differences, count }) =>
          count === 0 ? (
            <p className="state on">{say('none')}</p>
          ) : (
            <>
              <p className="notice bad st-gap">{say('some', { n: f.number(count) })}</p>
              <div className="st-scroll" tabIndex={0} role="region" aria-label={say('title')}>
                <table className="st-table">
                  <thead>
                    <tr>
                      <th scope="col">{say('what')}</th>
                      <th scope="col">{say('where')}</th>
                      <th scope="col">{say('engine')}</th>
                      <th scope="col">{say('sql')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {differences.map(({ what, round, participant, engine, sql }, index) => (
                      <tr key={index}>
                        <td>{say(what as keyof typeof WORDS) || what}</td>
                        <td>
                          {[
                            roundTitle(scope.contest, round),
                            participant !== null && say('person', { n: participant }),
                          ]
                            .filter(Boolean)
                            .join(', ')}
                        </td>
                        <td className="num rs-figure">{shown(what, engine)}</td>
                        <td className="num rs-figure">{shown(what, sql)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </>
          )
        }
      </Computed>
    </Panel>
  );
}
