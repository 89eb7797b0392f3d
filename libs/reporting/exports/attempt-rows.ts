import { Injectable } from '@nestjs/common';
import { CountedRepository, type CountedScope } from '@bangvang/attempts';
import type { LiveRound } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { CorrectedMarks, type RoundMarks } from '@bangvang/results';
import { chooseCounted } from '@bangvang/rulebook';
import type { ExportRow } from './columns.rules';
import type { ExportedPerson } from './exported';
import { ExportsRepository } from './exports.repository';

/** People read at once: a question of some milliseconds. */
const PEOPLE_PER_PAGE = 1_000;

interface Reading {
  before: Date;
  zone: string;
  named: boolean;
}

/** Attempts one after the other, each with its marks as they were and as they hold now. */
@Injectable()
export class AttemptRows {
  constructor(
    private readonly database: Database,
    private readonly repository: ExportsRepository,
    private readonly counted: CountedRepository,
    private readonly corrected: CorrectedMarks,
  ) {}

  /** By round and person; memory holds one page of people. */
  async *of(
    contestId: string,
    rounds: readonly LiveRound[],
    { before, zone, named }: Reading,
  ): AsyncGenerator<ExportRow> {
    for (const round of rounds) {
      const scope = scopeOf(round, before);
      const marks = await this.corrected.ofRound(this.database.tx, contestId, round.id);
      for (let after = 0; ;) {
        const { tx } = this.database;
        const results = await this.counted.page(tx, scope, after, PEOPLE_PER_PAGE);
        const upTo = results.at(-1)?.participantNo;
        if (upTo === undefined) break;
        const reading = { before, zone, answers: marks.remarked };
        const attempts = await this.repository.attempts(tx, round.id, { after, upTo }, reading);
        const marked = attempts.map((attempt) => ({ attempt, marks: marks.of(attempt) }));
        const counted = countedOf(marked, round, marks);
        const people = named ? await this.people(results.map((one) => one.participantNo)) : null;
        for (const one of marked) {
          const person = people?.get(one.attempt.participantNo);
          yield { round: round.title, ...one, isCounted: counted.has(one.attempt.id), person };
        }
        after = upTo;
      }
    }
  }

  private async people(nos: readonly number[]): Promise<Map<number, ExportedPerson>> {
    const people = await this.repository.people(this.database.tx, nos);
    return new Map(people.map((person) => [person.participantNo, person]));
  }
}

/** Ids of the attempts that count, one of each person, by the marks that hold now. */
function countedOf(
  marked: readonly Pick<ExportRow, 'attempt' | 'marks'>[],
  { rules }: LiveRound,
  round: RoundMarks,
): Set<string> {
  const valid = marked.filter(
    ({ attempt }) => !round.isOut(attempt) && (attempt.complete || rules.completeness !== 'all'),
  );
  const byPerson = Map.groupBy(valid, ({ attempt }) => attempt.participantNo);
  const chosen = [...byPerson.values()].map((own) =>
    chooseCounted(
      own.map(({ attempt: { id, no, durationMs, submitted }, marks: { centipoints } }) => {
        return { id, no, durationMs, submittedAt: submitted, centipoints };
      }),
      rules.attempts.counted,
    ),
  );
  return new Set(chosen.flatMap((one) => one?.id ?? []));
}

function scopeOf({ id, opensAt, rules }: LiveRound, before: Date): CountedScope {
  return {
    roundId: id,
    opensAt,
    before,
    policy: rules.attempts.counted,
    completeness: rules.completeness,
    boardKey: rules.boardKey,
  };
}
