import { Injectable } from '@nestjs/common';
import type { FieldError } from '@bangvang/contracts';
import type { Tx } from '@bangvang/database';
import { checkContestRules, type ContestRules } from '@bangvang/rulebook';
import { Papers, type Shortage } from '@bangvang/questions';
import { Units } from '@bangvang/units';
import { contestNotFound } from '../contests.errors';
import { PublicRepository } from '../public/public.repository';
import { checkRules, type CalledInRules } from '../rules/clauses';
import type { ContestRow } from '../rows';
import type { RoundRules } from '../rules/round-rules';
import type { RoundWindow } from '../rules/round-time';
import { StaffRepository } from '../staff/staff.repository';
import { missingForContest, missingForRound, unknownUnits } from './collected.rules';
import { ContestRulesRepository } from './contest-rules.repository';

/** What does not fit together between rules of rounds, of their contest, and what registration asks for. */
@Injectable()
export class RuleChecks {
  constructor(
    private readonly repository: ContestRulesRepository,
    private readonly reader: PublicRepository,
    private readonly staff: StaffRepository,
    private readonly units: Units,
    private readonly papers: Papers,
  ) {}

  /** Rules of a round in its contest; empty when all is well. */
  async ofRound(
    tx: Tx,
    contestId: string,
    rules: RoundRules,
    round: RoundWindow & { id: string },
  ): Promise<FieldError[]> {
    const contest = await this.contest(tx, contestId);
    const contestRules = await this.repository.inForce(tx, contestId);
    const divisions = (contestRules.rules.divisions ?? []).map(({ id }) => id);
    const rounds = await this.staff.rounds(tx, [contestId]);
    const { id, opensAt, closesAt } = round;
    return [
      ...checkRules(rules, { id, opensAt, closesAt, divisions, rounds }),
      ...missingForRound(rules.results, contest.registration),
    ];
  }

  /** What rules of a contest's rounds name: its divisions as it is ruled now, and its rounds. */
  async called(tx: Tx, contestId: string): Promise<CalledInRules> {
    const { rules } = await this.repository.inForce(tx, contestId);
    const rounds = await this.staff.rounds(tx, [contestId]);
    return {
      divisions: rules.divisions ?? [],
      rounds: rounds.map(({ id, title }) => ({ id, name: title })),
    };
  }

  /** What the question bank lacks for rules of a round. */
  shortages(tx: Tx, contestId: string, rules: RoundRules): Promise<Shortage[]> {
    return this.papers.missing(tx, rules, contestId);
  }

  /** Rules of a contest with its rounds and registration as they are; empty when all is well. */
  async ofContest(tx: Tx, contestId: string, rules: ContestRules): Promise<FieldError[]> {
    const rounds = await this.staff.rounds(tx, [contestId]);
    const fitting = await this.withContest(rules, await this.contest(tx, contestId));
    return [...checkContestRules(rules, { rounds }), ...fitting];
  }

  /** Whether a contest as edited still has what its rules, and those of its rounds, need of it. */
  async ofEdited(tx: Tx, contest: ContestRow): Promise<FieldError[]> {
    const { rules } = await this.repository.inForce(tx, contest.id);
    const rounds = await this.staff.rounds(tx, [contest.id]);
    const whole = await this.withContest(rules, contest);
    return [
      ...below('rules', whole),
      ...rounds.flatMap(({ rules: { results } }, index) =>
        below(`rounds[${index}].rules`, missingForRound(results, contest.registration)),
      ),
    ];
  }

  /** What the rules in force lack to be published, with the rounds that have come since. */
  async ofPublication(tx: Tx, contest: ContestRow): Promise<FieldError[]> {
    const { rules } = await this.repository.inForce(tx, contest.id);
    const rounds = await this.staff.rounds(tx, [contest.id]);
    return [
      ...below('rules', checkContestRules(rules, { rounds })),
      ...(await this.ofEdited(tx, contest)),
    ];
  }

  private async withContest(
    rules: ContestRules,
    { registration, unitTreeId }: Pick<ContestRow, 'registration' | 'unitTreeId'>,
  ): Promise<FieldError[]> {
    const units = unitTreeId === null ? [] : await this.units.everIn(unitTreeId);
    return [...missingForContest(rules, registration), ...unknownUnits(rules, units)];
  }

  private async contest(tx: Tx, contestId: string) {
    const contest = await this.reader.contestById(tx, contestId);
    if (!contest) throw contestNotFound();
    return contest;
  }
}

const below = (place: string, errors: FieldError[]): FieldError[] =>
  errors.map((error) => ({ ...error, path: `${place}.${error.path}` }));
