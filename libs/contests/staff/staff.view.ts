import type { FieldError } from '@bangvang/contracts';
import type { PlacedSentence } from '@bangvang/rulebook';
import type { ContestRulesCheckDto } from '../contest-rules/contest-rules.dto';
import type { AmendmentRow, ContestRow } from '../rows';
import { rulesSummary, type CalledInRules } from '../rules/clauses';
import type { RoundRules } from '../rules/round-rules';
import { contestState, roundState, windows } from '../rules/round-time';
import { ruleChange } from './editing.rules';
import type {
  FindingDto,
  RulesDto,
  StaffContestDto,
  StaffContestSummaryDto,
  StaffRoundDto,
} from './staff.dto';
import type { RuleSetRow } from './rules.repository';
import type { StaffRound } from './staff.repository';

/** A round for its organisers. */
export function staffRound(round: StaffRound): StaffRoundDto {
  const { id, contestId, ordinal, title, opensAt, closesAt, sealedAt, rulesVersion, now } = round;
  return {
    id,
    contestId,
    ordinal,
    title,
    opensAt,
    closesAt,
    state: roundState(round, now),
    sealed: sealedAt !== null,
    sealedAt,
    rulesVersion,
    qualifiedFrom: round.rules.qualifiedFrom ?? null,
    changes: ruleChange(round, now),
  };
}

/** A contest in the organisers' list. */
export function staffContestSummary(
  contest: ContestRow,
  rounds: StaffRound[],
  now: Date,
): StaffContestSummaryDto {
  const { id, slug, title, edition, zone, publishedAt, createdAt, writing } = contest;
  return {
    id,
    slug,
    title,
    edition,
    zone,
    publishedAt,
    createdAt,
    state: contestState(windows(rounds, writing), now),
    rounds: rounds.map(staffRound),
    writing,
  };
}

/** A contest in full for its organisers. */
export function staffContest(
  contest: ContestRow,
  rounds: StaffRound[],
  now: Date,
  more: { amendments: AmendmentRow[]; missing: FieldError[] },
): StaffContestDto {
  const { rulesText, unitTreeId, registration, consents } = contest;
  return {
    ...staffContestSummary(contest, rounds, now),
    rulesText,
    unitTreeId,
    registration,
    consents,
    amendments: more.amendments,
    missing: more.missing.map(finding),
  };
}

/** One version of a round's rules, with the list of all. */
export function rulesView(
  round: StaffRound,
  shown: { version: number; rules: RoundRules; sha256: string },
  history: RuleSetRow[],
  called: CalledInRules,
): RulesDto {
  const summary = rulesSummary(shown.rules, called);
  return {
    roundId: round.id,
    ...shown,
    changes: ruleChange(round, round.now),
    summary: summary.vi,
    summaryEn: summary.en,
    history,
  };
}

/** What saving rules would meet, and the sentences they make. */
export function checkedRules(errors: FieldError[], said: PlacedSentence[]): ContestRulesCheckDto {
  return {
    errors: errors.map(finding),
    summary: said.map(({ vi }) => vi),
    summaryEn: said.map(({ en }) => en),
    said,
  };
}

/** What is wrong or missing at a place, in both languages. */
export function finding({ path, expected, hint }: FieldError): FindingDto {
  return { path, vi: hint ?? expected, en: expected };
}
