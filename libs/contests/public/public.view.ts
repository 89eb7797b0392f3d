import type { SealRecord } from '@bangvang/questions';
import type { LiveRound } from '../live-round';
import type { PublicNumbers } from '../round-numbers';
import { rulesSummary, type CalledInRules } from '../rules/clauses';
import { questionCount } from '@bangvang/questions';
import { maxCentipoints } from '../rules/points.clause';
import { contestState, freezeAt, overAt, roundState, windows } from '../rules/round-time';
import type {
  ContestSummaryDto,
  EndedSealDto,
  RoundDetailDto,
  RoundSummaryDto,
  SealDto,
} from './public.dto';
import type { ContestRow } from '../rows';

/** Everything public about a round that does not change with the time of day. */
export type StaticRound = Omit<RoundDetailDto, 'state'>;

/** A round in a list. */
export function roundSummary(round: LiveRound, now: Date): RoundSummaryDto {
  const { id, ordinal, title, opensAt, closesAt, sealedAt } = round;
  return {
    id,
    ordinal,
    title,
    opensAt,
    closesAt,
    state: roundState(round, now),
    sealed: sealedAt !== null,
  };
}

/** A contest in a list. */
export function contestSummary(
  contest: ContestRow,
  rounds: LiveRound[],
  now: Date,
): ContestSummaryDto {
  const { id, slug, title, edition, zone, writing } = contest;
  return {
    id,
    slug,
    title,
    edition,
    zone,
    state: contestState(windows(rounds, writing), now),
    rounds: rounds.map((round) => roundSummary(round, now)),
    writing,
  };
}

/** A round in full, with the seals it has and had. */
export function roundDetail(
  round: LiveRound,
  history: SealRecord[],
  numbers: PublicNumbers | null,
  called: CalledInRules,
): Omit<StaticRound, 'resultPublishedAt'> {
  const { rules } = round;
  const current = history.find(({ unsealed }) => unsealed === null) ?? null;
  const most = maxCentipoints(rules);
  const centipoints = current?.maxCentipoints ?? (most.exact ? most.centipoints : null);
  const summary = rulesSummary(rules, called);
  return {
    id: round.id,
    ordinal: round.ordinal,
    title: round.title,
    opensAt: round.opensAt,
    closesAt: round.closesAt,
    sealed: round.sealedAt !== null,
    overAt: overAt(round),
    freezesAt: freezeAt(round),
    rulesVersion: round.rulesVersion,
    rulesSummary: summary.vi,
    rulesSummaryEn: summary.en,
    questionCount: questionCount(rules),
    maxPoints: centipoints === null ? null : centipoints / 100,
    timeLimitSeconds: rules.timeLimitSeconds,
    attemptsMax: rules.attempts.max,
    qualifiedFrom: rules.qualifiedFrom ?? null,
    counted: rules.attempts.counted,
    completeness: rules.completeness,
    prediction: prediction(round),
    show: rules.show,
    boardKey: rules.boardKey,
    sealedAt: round.sealedAt,
    seals: current ? seals(current) : [],
    endedSeals: history.flatMap(endedSeal),
    numbers,
  };
}

function prediction({ rules }: LiveRound) {
  if (!rules.prediction) return null;
  const { prompt, required, max } = rules.prediction;
  return { prompt, required, max };
}

function seals({ variants }: SealRecord): SealDto[] {
  return variants.map(({ code, sha256 }) => ({ code, sha256 }));
}

function endedSeal(record: SealRecord): EndedSealDto[] {
  const { unsealed, sealedAt } = record;
  if (!unsealed) return [];
  return [{ sealedAt, unsealedAt: unsealed.at, reason: unsealed.reason, seals: seals(record) }];
}
