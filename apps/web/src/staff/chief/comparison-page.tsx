import { Button } from '@mantine/core';
import { call } from '../../api/client';
import { put } from '../../api/query';
import { useWords } from '../../i18n/format';
import { useStaff } from '../kit/api';
import { Panel } from '../kit/desk';
import { useSending } from '../kit/sending';
import { Loaded, ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { stagePath, type Comparison } from './api';
import type { StageProps } from './api';
import { reachOf, Whisker } from './whisker';

const WORDS = {
  title: ['So sánh từng cặp ở vùng giải', 'Comparing pairs near the prizes'],
  hint: [
    'Giám khảo đọc hai bài và chọn bài tốt hơn; từ đó lập thang đo (Bradley và Terry). Việc so sánh dừng khi độ tin cậy đạt mức thể lệ đòi hỏi.',
    'Judges read two works and say which is better; a scale is made of that (Bradley and Terry). It stops once it is as reliable as the rules ask.',
  ],
  none: ['Chưa so sánh bài nào.', 'Nothing has been compared yet.'],
  running: ['Đang so sánh', 'Running'],
  ended: ['Đã dừng', 'Ended'],
  reached: ['Độ tin cậy {n} %, cần {wanted} %', 'Reliability {n} %, {wanted} % wanted'],
  notYet: [
    'Chưa tính được độ tin cậy; cần {wanted} %',
    'Reliability not known yet; {wanted} % wanted',
  ],
  pairs: ['{n} lần so sánh', '{n} comparisons'],
  start: ['Bắt đầu so sánh', 'Begin'],
  end: ['Dừng so sánh', 'End'],
  table: ['Các bài theo thang so sánh', 'Works on the scale'],
  code: ['Mã', 'Code'],
  mark: ['Điểm', 'Mark'],
  compared: ['Số lần', 'Times'],
  strength: ['Vị trí trên thang', 'Place on the scale'],
} as const;

const LEAST_REACH = 1;

/** The comparison in pairs: how sure the order near the prizes is. */
export default function ComparisonPage({ stage, decides }: StageProps) {
  const say = useSay(WORDS);
  const path = `${stagePath(stage.id)}/comparison`;
  const query = useStaff<Comparison>(path);
  const sending = useSending();
  const post = (to: string) =>
    sending.run(async () => put(path, await call<Comparison>('POST', to)));
  return (
    <Loaded query={query} heights={[12]}>
      {(comparison) => (
        <Panel title={say('title')} hint={say('hint')}>
          <div className="stack">
            <Reached comparison={comparison} />
            <ProblemBox error={sending.error} />
            {decides && stage.state === 'open' && comparison.state !== 'ended' && (
              <Button
                loading={sending.busy}
                variant={comparison.state === 'none' ? 'filled' : 'default'}
                onClick={() => void post(comparison.state === 'none' ? path : `${path}/end`)}
              >
                {say(comparison.state === 'none' ? 'start' : 'end')}
              </Button>
            )}
            {comparison.works.length > 0 && <Works works={comparison.works} />}
          </div>
        </Panel>
      )}
    </Loaded>
  );
}

function Reached({ comparison }: { comparison: Comparison }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { state, wanted, reached, comparisons } = comparison;
  if (state === 'none') return <p className="dim">{say('none')}</p>;
  const figures = { n: f.number(reached ?? 0), wanted: f.number(wanted ?? 0) };
  return (
    <>
      <p className={`state ${state === 'running' ? 'on' : 'wait'}`}>{say(state)}</p>
      <p>
        {say(reached === null ? 'notYet' : 'reached', figures)} ·{' '}
        {say('pairs', { n: f.number(comparisons) })}
      </p>
    </>
  );
}

function Works({ works }: { works: Comparison['works'] }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const reach = reachOf(
    works.map(({ strength, standardError }) => ({ value: strength ?? 0, standardError })),
    LEAST_REACH,
  );
  return (
    <div className="st-scroll" tabIndex={0} role="region" aria-label={say('table')}>
      <table className="st-table ch-judges">
        <thead>
          <tr>
            <th scope="col">{say('code')}</th>
            <th scope="col" className="right">
              {say('mark')}
            </th>
            <th scope="col" className="right">
              {say('compared')}
            </th>
            <th scope="col">{say('strength')}</th>
          </tr>
        </thead>
        <tbody>
          {works.map(({ code, centipoints, comparisons, strength, standardError }) => (
            <tr key={code}>
              <th scope="row" className="jd-code">
                {code}
              </th>
              <td className="num right">{f.number(centipoints / 100, 2)}</td>
              <td className="num right">{f.number(comparisons)}</td>
              <td>
                {strength !== null && (
                  <span className="ch-severity">
                    <Whisker
                      value={strength}
                      standardError={standardError}
                      reach={reach}
                      striking={false}
                    />
                    <span className="num">{f.number(Math.round(strength * 100) / 100, 2)}</span>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
