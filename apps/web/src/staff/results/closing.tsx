import { Button, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../i18n/format';
import { change, contestPath, roundPath, useStaff } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Panel } from '../kit/desk';
import { useSending } from '../kit/sending';
import { Loaded, ProblemBox } from '../kit/states';
import { useEither, useSay } from '../kit/words';
import {
  refreshGate,
  roundTitle,
  stepHref,
  useOutcome,
  useScope,
  useWhile,
  type Computation,
  type ResultsDesk,
  type RoundScope,
  type Scope,
} from './api';
import { Bar } from './parts';
import { unrankedWords } from './words';

const WORDS = {
  rounds: ['Các vòng thi', 'Rounds'],
  contest: ['Chung cuộc', 'Whole contest'],
  upcoming: ['Chưa mở', 'Not open yet'],
  open: ['Đang thi', 'Running'],
  ending: ['Đang khép lại', 'Closing'],
  closed: ['Đã khép lại', 'Closed'],
  closes: ['đóng lúc {at}', 'closes at {at}'],
  closedAt: [
    '{people} người, {attempts} lượt thi; {auto} lượt do đồng hồ nộp',
    '{people} people, {attempts} attempts; {auto} handed in by the clock',
  ],
  waiting: ['Đang chờ đến lượt', 'Waiting'],
  reading: ['Đang đọc lượt thi', 'Reading attempts'],
  computing: ['Đang tính', 'Computing'],
  checking: ['Bộ tính thứ hai đang đối chiếu', 'The second scorer is checking'],
  storing: ['Đang ghi', 'Storing'],
  failed: ['Lần tính vừa rồi không thành', 'The last computation failed'],
  of: ['{n} trên {of} lượt', '{n} of {of} attempts'],
  none: ['Chưa tính lần nào.', 'Not computed yet.'],
  computed: ['Tính lần thứ {n}, lúc {at}', 'Computation {n}, at {at}'],
  outdated: [
    'Dữ liệu đã đổi sau lần tính này; đang tính lại.',
    'Facts have changed since; it is being computed again.',
  ],
  people: ['Người dự thi', 'People'],
  attempts: ['Lượt thi', 'Attempts'],
  ranked: ['Có thứ hạng', 'Ranked'],
  ties: ['Nhóm đồng hạng chờ', 'Ties waiting'],
  again: ['Tính lại', 'Compute again'],
  actual: ['Giá trị thực của câu dự đoán', 'Actual value of the prediction'],
  leftOut: ['Không tính vào', 'Left out'],
  fixed: [
    'Cố định từ lúc khép lại: điều chỉnh về sau không làm thay đổi.',
    'Fixed at the closing: later corrections do not change it.',
  ],
  moving: [
    'Tính lại theo mỗi điều chỉnh, như thể lệ quy định.',
    'Counted again with every correction, as the rules say.',
  ],
  unranked: ['Không xếp hạng', 'Without a rank'],
  lot: ['Mã bốc thăm', 'Seed of the lot'],
  lotHint: [
    'Thể lệ đã công bố mã SHA-256 của một hạt giống. Công khai hạt giống đó để phân định những người bằng nhau.',
    'The rules published the SHA-256 of a seed. Reveal the seed to part those who are equal.',
  ],
  reveal: ['Công khai hạt giống', 'Reveal the seed'],
  seed: ['Hạt giống', 'Seed'],
  sureLot: [
    'Hạt giống được mọi người đọc và không đổi lại được. Hệ thống chỉ nhận đúng hạt giống đã cam kết.',
    'Everybody reads the seed, and it cannot be taken back. Only the one that was committed to is taken.',
  ],
  waitingCorrections: [
    '{n} đính chính chờ người thứ hai duyệt',
    '{n} corrections wait for a second person',
  ],
  openSuspicions: ['{n} nghi vấn chưa xem', '{n} suspicions to look at'],
} as const;

type PhaseOf = NonNullable<ResultsDesk['contest']['progress']>;

const RESTING: readonly string[] = ['done', 'failed'];

/** How far everything is: rounds closing, results being computed, what was counted. */
export default function Closing() {
  const scope = useScope();
  const path = `${contestPath(scope.contest.id)}/results`;
  const query = useWhile(useStaff<ResultsDesk>(path), isBusy);
  return (
    <Loaded query={query} heights={[10, 10]}>
      {(desk) => <Body desk={desk} scope={scope} read={query.refresh} />}
    </Loaded>
  );
}

function isBusy({ rounds, contest }: ResultsDesk): boolean {
  const scopes = [...rounds, contest];
  return (
    rounds.some(({ state }) => state === 'ending') ||
    scopes.some(({ progress }) => progress !== null && !RESTING.includes(progress.phase))
  );
}

interface BodyProps {
  desk: ResultsDesk;
  scope: Scope;
  read: () => void;
}

function Body({ desk, scope, read }: BodyProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { round } = scope;
  const rounds = desk.rounds.filter(({ roundId }) => round === null || roundId === round.id);
  const computed = round === null ? desk.contest : rounds[0];
  const counted = computed?.computation?.version ?? 0;
  useEffect(() => refreshGate(scope), [counted, scope]);
  return (
    <>
      <Pending desk={desk} scope={scope} />
      <Panel title={say('rounds')} actions={<Again scope={scope} read={read} />}>
        <ol className="rs-rounds">
          {rounds.map((one) => (
            <RoundItem key={one.roundId} round={one} scope={scope} read={read} />
          ))}
        </ol>
      </Panel>
      {round === null && (
        <Panel title={say('contest')}>
          <Progress of={desk.contest} zone={scope.contest.zone} />
          {desk.overallLotWaits && (
            <Lot path={`${contestPath(scope.contest.id)}/results/lot`} read={read} />
          )}
        </Panel>
      )}
      {computed?.computation && (
        <>
          <Figures computation={computed.computation} print={f.number} />
          <Counted scope={scope} version={counted} />
        </>
      )}
    </>
  );
}

/** Has everything computed again: where no fact changed, nothing changes. */
function Again({ scope, read }: { scope: Scope; read: () => void }) {
  const say = useSay(WORDS);
  const sending = useSending();
  const again = async () => {
    await sending.run(() =>
      change('POST', `${contestPath(scope.contest.id)}/results/recomputation`),
    );
    read();
  };
  return (
    <>
      <Button variant="default" loading={sending.busy} onClick={() => void again()}>
        {say('again')}
      </Button>
      <ProblemBox error={sending.error} />
    </>
  );
}

function Pending({ desk, scope }: { desk: ResultsDesk; scope: Scope }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const waiting = [
    ['corrections', 'waitingCorrections', desk.waitingCorrections],
    ['flags', 'openSuspicions', desk.openSuspicions],
  ] as const;
  const there = waiting.filter(([, , count]) => count > 0);
  if (there.length === 0) return null;
  return (
    <p className="notice st-gap rs-line">
      {there.map(([step, words, count]) => (
        <Link key={step} href={stepHref(scope, step)}>
          {say(words, { n: f.number(count) })}
        </Link>
      ))}
    </p>
  );
}

interface RoundItemProps {
  round: RoundScope;
  scope: Scope;
  read: () => void;
}

function RoundItem({ round, scope, read }: RoundItemProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { zone } = scope.contest;
  const { state, title, closesAt, closing, lotWaits } = round;
  return (
    <li>
      <div className="rs-line">
        <h3>{title}</h3>
        <span className={`state ${state === 'open' ? 'on' : 'wait'}`}>{say(state)}</span>
        <span className="dim num">{say('closes', { at: f.instant(closesAt, zone) })}</span>
      </div>
      {closing && (
        <p>
          {say('closedAt', {
            people: f.number(closing.people),
            attempts: f.number(closing.attempts),
            auto: f.number(closing.autoSubmitted),
          })}
        </p>
      )}
      {closing && <Progress of={round} zone={zone} />}
      {lotWaits && <Lot path={`${roundPath(round.roundId)}/lot`} read={read} />}
    </li>
  );
}

function Progress({ of, zone }: { of: ResultsDesk['contest']; zone: string }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { progress, computation } = of;
  const running = progress !== null && !RESTING.includes(progress.phase);
  return (
    <div className="stack">
      {progress && <Phase progress={progress} />}
      {computation && (
        <p className="dim small">
          {say('computed', { n: computation.version, at: f.exact(computation.computedAt, zone) })}
          {computation.outdated && ` · ${say('outdated')}`}
        </p>
      )}
      {!computation && !running && <p className="dim">{say('none')}</p>}
    </div>
  );
}

function Phase({ progress: { phase, progress, total, failure } }: { progress: PhaseOf }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  if (phase === 'done') return null;
  if (phase === 'failed')
    return (
      <p className="notice bad" role="alert">
        <b>{say('failed')}</b> {failure}
      </p>
    );
  const read = say('of', { n: f.number(progress), of: f.number(total) });
  return (
    <Bar
      label={say(phase)}
      part={total > 0 ? progress / total : 0}
      words={total > 0 ? `${say(phase)}: ${read}` : say(phase)}
    />
  );
}

interface FiguresProps {
  computation: Computation;
  print: (value: number) => string;
}

function Figures({ computation, print }: FiguresProps) {
  const say = useSay(WORDS);
  const { people, attempts, ranked, unresolved } = computation;
  const figures = [
    ['people', people],
    ['attempts', attempts],
    ['ranked', ranked],
    ['ties', unresolved],
  ] as const;
  return (
    <dl className="st-figures">
      {figures.map(([words, value]) => (
        <div key={words}>
          <dt>{say(words)}</dt>
          <dd>{print(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The actual values with how they were counted, and how many have no rank. */
function Counted({ scope, version }: { scope: Scope; version: number }) {
  const say = useSay(WORDS);
  const either = useEither();
  const reason = useSay(unrankedWords);
  const { f } = useWords();
  const { data, refresh: ask } = useOutcome(scope);
  useEffect(() => ask(), [version, ask]);
  if (!data) return null;
  const out = Object.entries(data.computation.unranked);
  return (
    <>
      {data.actual.length > 0 && (
        <Panel title={say('actual')}>
          <ul className="rs-actuals">
            {data.actual.map((actual) => (
              <li key={actual.round}>
                <p className="dim small">{roundTitle(scope.contest, actual.round)}</p>
                <p className="rs-actual num">{f.number(actual.value)}</p>
                <p>{either(actual.definitionVi, actual.definitionEn)}</p>
                <LeftOut counts={actual.leftOut} />
                <p className="dim small">{say(actual.fixed ? 'fixed' : 'moving')}</p>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {out.length > 0 && (
        <Panel title={say('unranked')}>
          <dl className="facts">
            {out.map(([why, count]) => (
              <div key={why} className="rs-contents">
                <dt>{reason(why as keyof typeof unrankedWords) || why}</dt>
                <dd className="num">{f.number(count)}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      )}
    </>
  );
}

function LeftOut({ counts }: { counts: Record<string, number> }) {
  const say = useSay(WORDS);
  const reason = useSay(unrankedWords);
  const { f } = useWords();
  const given = Object.entries(counts).filter(([, count]) => count > 0);
  if (given.length === 0) return null;
  const words = given.map(
    ([why, count]) =>
      `${(reason(why as keyof typeof unrankedWords) || why).toLowerCase()} ${f.number(count)}`,
  );
  return (
    <p className="dim small">
      {say('leftOut')}: {words.join('; ')}
    </p>
  );
}

function Lot({ path, read }: { path: string; read: () => void }) {
  const say = useSay(WORDS);
  const [asking, ask] = useState(false);
  const [seed, setSeed] = useState('');
  return (
    <div className="notice">
      <p>
        <b>{say('lot')}</b>
      </p>
      <p>{say('lotHint')}</p>
      <Button onClick={() => ask(true)}>{say('reveal')}</Button>
      {asking && (
        <Confirm
          title={say('reveal')}
          verb={say('reveal')}
          act={async () => {
            await change('POST', path, { seed });
            read();
          }}
          close={() => ask(false)}
        >
          <p>{say('sureLot')}</p>
          <Textarea
            label={say('seed')}
            value={seed}
            onChange={({ currentTarget }) => setSeed(currentTarget.value)}
            maxLength={1_000}
            autosize
            minRows={2}
            required
            data-autofocus
          />
        </Confirm>
      )}
    </div>
  );
}
