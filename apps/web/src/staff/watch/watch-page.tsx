import { PROBLEMS, type WatchDocument } from '@bangvang/contracts';
import { Bones, Trouble } from '../../design/page';
import { useWords } from '../../i18n/format';
import type { Contest, Round } from '../kit/api';
import { Panel } from '../kit/desk';
import { Empty } from '../kit/states';
import { useEither, useSay } from '../kit/words';
import { RoundDesk } from '../round/round-desk';
import { Countdown } from './countdown';
import { MinuteChart } from './minute-chart';
import { UnitTable } from './unit-table';
import { useWatch, type Watched } from './use-watch';

const WORDS = {
  live: ['Trực tiếp', 'Live'],
  polling: ['Đọc lại mỗi 4 giây', 'Read again every 4 seconds'],
  lost: ['Mất kết nối, đang thử lại', 'Connection lost, trying again'],
  connecting: ['Đang nối', 'Connecting'],
  people: ['người đã nộp', 'people with a result'],
  attempts: ['lượt đã nộp', 'attempts submitted'],
  started: ['lượt đã bắt đầu', 'attempts started'],
  running: ['đang làm bài', 'running now'],
  perMinute: ['Lượt mỗi phút, 60 phút gần nhất', 'Attempts per minute, the last 60 minutes'],
  units: ['Đơn vị', 'Units'],
  noUnits: ['Chưa có bài nộp của đơn vị nào', 'No unit has a submission yet'],
  health: ['Sức khỏe hệ thống', 'Health'],
  behind: ['Bảng xếp hạng chậm {n} ms', 'The board is {n} ms behind'],
  behindS: ['Bảng xếp hạng chậm {n} giây', 'The board is {n} s behind'],
  rebuilding: ['Bảng xếp hạng đang được dựng lại', 'The board is being rebuilt'],
  errors: [
    'Lỗi đã trả lời trong giờ qua (cả hệ thống)',
    'Errors answered in the last hour (whole installation)',
  ],
  noErrors: ['Không có lỗi nào trong giờ qua.', 'No errors in the last hour.'],
  code: ['Mã lỗi', 'Code'],
  meaning: ['Nghĩa là', 'Meaning'],
  count: ['Số lần', 'Times'],
} as const;

/** A round while it runs: people, attempts, units, errors, and how fresh all that is. */
export default function WatchPage({ id }: { id: string }) {
  const state = useWatch(id);
  return (
    <RoundDesk id={id} aside={<Link state={state} />}>
      {(round, contest) => <Body state={state} round={round} contest={contest} />}
    </RoundDesk>
  );
}

function Link({ state: { link } }: { state: Watched }) {
  const say = useSay(WORDS);
  const look = { live: 'on', polling: 'wait', connecting: 'wait', lost: 'warn' }[link];
  return (
    <span className={`state ${look}`} role="status">
      {say(link)}
    </span>
  );
}

interface BodyProps {
  state: Watched;
  round: Round;
  contest: Contest;
}

function Body({ state: { watch, error }, round, contest }: BodyProps) {
  const say = useSay(WORDS);
  const { t, f } = useWords();
  if (!watch) {
    return error ? (
      <Trouble error={error} />
    ) : (
      <Bones label={t('page.loading')} heights={[7, 16]} />
    );
  }
  const figures = (['people', 'attempts', 'started', 'running'] as const).map(
    (name) => [name, watch[name]] as const,
  );
  return (
    <>
      <Countdown round={round} />
      <dl className="st-figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd>{f.number(value)}</dd>
          </div>
        ))}
      </dl>
      <Panel title={say('perMinute')}>
        <MinuteChart minutes={watch.perMinute} zone={contest.zone} />
      </Panel>
      <Panel title={say('units')}>
        {watch.units.length > 0 ? (
          <UnitTable units={watch.units} />
        ) : (
          <Empty title={say('noUnits')} />
        )}
      </Panel>
      <Health watch={watch} />
    </>
  );
}

const LATE_MS = 3_000;

function Health({ watch: { projector, errors } }: { watch: WatchDocument }) {
  const say = useSay(WORDS);
  const either = useEither();
  const { f } = useWords();
  const { behindMs, rebuilding } = projector;
  const late = rebuilding || behindMs > LATE_MS;
  return (
    <Panel title={say('health')}>
      <div className="stack">
        <p className={`state ${late ? 'warn' : 'on'}`}>
          {rebuilding
            ? say('rebuilding')
            : behindMs < 10_000
              ? say('behind', { n: f.number(behindMs) })
              : say('behindS', { n: f.number(Math.round(behindMs / 1_000)) })}
        </p>
        {errors.length === 0 ? (
          <p className="dim">{say('noErrors')}</p>
        ) : (
          <div className="st-scroll">
            <table className="st-table">
              <caption className="dim small">{say('errors')}</caption>
              <thead>
                <tr>
                  <th scope="col">{say('code')}</th>
                  <th scope="col">{say('meaning')}</th>
                  <th scope="col" className="right">
                    {say('count')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {errors.map(({ code, count }) => {
                  const known = code in PROBLEMS ? PROBLEMS[code as keyof typeof PROBLEMS] : null;
                  return (
                    <tr key={code}>
                      <td className="mono">{code}</td>
                      <td>{known && either(known[1], known[2])}</td>
                      <td className="num right">{f.number(count)}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </Panel>
  );
}
