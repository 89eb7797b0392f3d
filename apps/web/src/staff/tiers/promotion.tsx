import { ApiProblem } from '../../api/client';
import { useStaff } from '../kit/api';
import { ProblemBox } from '../kit/states';
import { useEither, useSay } from '../kit/words';
import { useContestWords } from '../kit/zone';
import type { Promotion } from './api';
import './tiers.css';

const WORDS = {
  now: ['Ai được đi tiếp từ {from}, vì sao', 'Who goes on from {from}, and why'],
  done: ['Đã chuyển từ {from}, {at} ({by})', 'Brought from {from}, {at} ({by})'],
  raw: ['Xếp theo điểm giám khảo cho.', 'Ranked by the marks as given.'],
  adjusted: [
    'Xếp theo điểm đã hiệu chỉnh độ nghiêm của giám khảo, như thể lệ định trước.',
    'Ranked by marks adjusted for the judges’ severity, as the rules fixed beforehand.',
  ],
  going: ['{n} bài đi tiếp', '{n} works go on'],
  caption: ['Bài từ {from} và lý do', 'Works of {from} and why'],
  code: ['Phách', 'Code'],
  rank: ['Hạng', 'Rank'],
  mark: ['Điểm', 'Mark'],
  fair: ['Hiệu chỉnh', 'Adjusted'],
  why: ['Vì sao', 'Why'],
} as const;

type Work = Promotion['pools'][number]['works'][number];

/** Which works come to a stage: read there, and asked anew after marks have changed. */
export const promotionPath = (stageId: string): string => `/api/staff/stages/${stageId}/promotion`;

/** How works come to a stage: by which marks, where the line is, why each goes on or stays. */
export function PromotionPart({ stageId }: { stageId: string }) {
  const say = useSay(WORDS);
  const either = useEither();
  const { f } = useContestWords();
  const { data, error } = useStaff<Promotion>(promotionPath(stageId));
  // A stage before that is still being marked is no fault.
  if (error instanceof ApiProblem && error.code === 'STAGE_NOT_READY') {
    return <p className="dim small">{error.document.detail}</p>;
  }
  if (!data) return <ProblemBox error={error} />;
  const doneOf = ({ from, at, by }: Promotion['done'][number]): string =>
    say('done', { from, at: f.instant(at), by });
  return (
    <div className="ti-promotion">
      {data.pools.map((pool) => (
        <details key={pool.stageId}>
          <summary>
            {say('now', { from: pool.from })} · {say('going', { n: f.number(pool.going) })}
          </summary>
          <p className="small dim">
            {either(pool.rule.vi, pool.rule.en)}. {say(pool.counts)}
          </p>
          <Works works={pool.works} label={say('caption', { from: pool.from })} />
        </details>
      ))}
      {data.done.map((record) => (
        <details key={record.at}>
          <summary>{doneOf(record)}</summary>
          <p className="small dim">
            {either(record.rule.vi, record.rule.en)}. {say(record.counts)}
          </p>
          {record.reason && <p>{record.reason}</p>}
          <Works works={record.works} label={doneOf(record)} />
        </details>
      ))}
    </div>
  );
}

const TONE = { goes: 'on', stays: 'wait', tie: 'warn' } as const;

function Works({ works, label }: { works: Work[]; label: string }) {
  const say = useSay(WORDS);
  const either = useEither();
  const { f } = useContestWords();
  const points = (mark: number | null) => (mark === null ? '' : f.number(mark / 100));
  return (
    <div className="st-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="st-table">
        <thead>
          <tr>
            <th scope="col">{say('rank')}</th>
            <th scope="col">{say('code')}</th>
            <th scope="col">{say('mark')}</th>
            <th scope="col">{say('fair')}</th>
            <th scope="col">{say('why')}</th>
          </tr>
        </thead>
        <tbody>
          {works.map(({ code, rank, rawCentipoints, adjustedCentipoints, outcome, vi, en }) => (
            <tr key={code}>
              <td className="num">{rank}</td>
              <td className="mono">{code}</td>
              <td className="num">{points(rawCentipoints)}</td>
              <td className="num">{points(adjustedCentipoints)}</td>
              <td>
                <span className={`state ${TONE[outcome]}`}>{either(vi, en)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
