import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Jobs, type Tx } from '@bangvang/database';
import { newId } from '@bangvang/platform';
import { compute, type Facts, type Result } from '@bangvang/rulebook';
import { ComputationsRepository, type NewComputation } from './computations.repository';
import { FactsReader, type ResultScope } from './facts.reader';
import { ScopesRepository, type ScopeRow } from './scopes.repository';
import { Scorers, type ScorerDifference } from './scorers';
import { summaryOf, type ComputationSummary } from './summary.rules';

const JOB = 'compute-result';

/** What one reading of the facts led to; the facts themselves, most of the memory, are let go. */
interface Computed {
  wanted: number;
  sha256: string;
  summary: ComputationSummary;
  fixedActuals: Facts['fixedActuals'];
  result: Result;
  differences: ScorerDifference[];
}

/**
 * Computes results again whenever their facts change. A change is counted with the fact itself; a
 * computation says up to which change it knows everything, so none is missed and none done twice.
 */
@Injectable()
export class ResultComputer implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly scopes: ScopesRepository,
    private readonly reader: FactsReader,
    private readonly scorers: Scorers,
    private readonly computations: ComputationsRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.workApart<ResultScope>(JOB, (scope) => this.run(scope));
  }

  /** Asks, in the transaction that changes a fact, for what follows from it: of one round, or (null) of all. */
  want(tx: Tx, { contestId, roundId }: ResultScope): Promise<void> {
    return this.wantEach(tx, contestId, [roundId]);
  }

  /**
   * The same for several rounds at once: their scopes are locked in the order of the rounds, and that of
   * all rounds last, so that two who ask at the same instant never wait for each other.
   */
  async wantEach(tx: Tx, contestId: string, wanted: readonly (string | null)[]): Promise<void> {
    const closed = await this.scopes.closings(tx, contestId);
    const rounds = closed
      .map(({ round_id }) => round_id)
      .filter((id) => wanted.includes(null) || wanted.includes(id));
    if (closed.length === 0 || (rounds.length === 0 && !wanted.includes(null))) return;
    for (const id of [...rounds, null]) {
      const scope = { contestId, roundId: id };
      await this.scopes.want(tx, scope);
      await this.enqueue(tx, scope);
    }
  }

  /** Asks again for what waits: a scope says that it is not computed, whatever became of its job. */
  async sweep(): Promise<void> {
    const { tx } = this.database;
    for (const scope of await this.scopes.waiting(tx)) await this.enqueue(tx, scope);
  }

  private enqueue(tx: Tx, scope: ResultScope): Promise<void> {
    const singletonKey = `${scope.contestId} ${scope.roundId ?? 'all'}`;
    return this.jobs.enqueue(tx, JOB, scope, { singletonKey });
  }

  /** Computes what is wanted; nothing where it is done. */
  async run(scope: ResultScope): Promise<void> {
    const { tx } = this.database;
    const state = await this.scopes.scope(tx, scope);
    if (state === null || state.done === state.wanted) return;
    try {
      const computed = await this.read(scope);
      if (computed === null) return;
      await this.say(scope, { phase: 'storing' });
      await this.database.transaction((within) => this.store(within, scope, computed));
    } catch (error) {
      await this.say(scope, { phase: 'failed', failure: (error as Error).message });
      throw error;
    }
  }

  /** One snapshot for the facts and the second scorer; null where the newest computation has these facts. */
  private read(scope: ResultScope): Promise<Computed | null> {
    return this.database.tx.transaction('REPEATABLE READ', async (tx) => {
      const { wanted } = (await this.scopes.scope(tx, scope))!;
      await this.say(scope, {
        phase: 'reading',
        progress: 0,
        total: await this.reader.size(tx, scope),
      });
      const { facts, sha256 } = await this.reader.read(tx, scope, {
        onProgress: (progress) => this.say(scope, { phase: 'reading', progress }),
      });
      const newest = await this.computations.newest(tx, scope);
      if (newest?.facts_sha256 === sha256) {
        await this.scopes.done(this.database.tx, scope, wanted);
        return null;
      }
      await this.say(scope, { phase: 'computing' });
      const result = compute(facts);
      await this.say(scope, { phase: 'checking' });
      const differences = await this.scorers.differences(tx, scope.contestId, facts, result);
      const { fixedActuals } = facts;
      return {
        wanted,
        sha256,
        summary: summaryOf(facts, result),
        fixedActuals,
        result,
        differences,
      };
    });
  }

  private async store(tx: Tx, scope: ResultScope, computed: Computed): Promise<void> {
    const { wanted, sha256, summary, fixedActuals, result, differences } = computed;
    // Another computation may have stored this change, or a later one, since these facts were read.
    await this.computations.alone(tx, scope);
    if ((await this.scopes.scope(tx, scope))!.done >= wanted) {
      return this.scopes.done(tx, scope, wanted);
    }
    const { standings, unranked, ...outcome } = result;
    const given: NewComputation = {
      id: newId(),
      wanted,
      factsSha256: sha256,
      outcome,
      summary,
      differences: differences.length,
    };
    await this.computations.add(tx, scope, given);
    await this.computations.addStandings(tx, given.id, standings, unranked);
    await this.computations.addDifferences(tx, given.id, differences);
    // The value of a round is counted with the round, not again with the whole contest.
    if (scope.roundId !== null) {
      for (const actual of result.actual) await this.computations.addActual(tx, given.id, actual);
    }
    await this.computations.prune(tx, scope);
    await this.scopes.done(tx, scope, wanted);
    // A value that was fixed just now is fixed in the result from the next computation on.
    if (fixedActuals && result.actual.some(({ round }) => fixedActuals[round] === undefined)) {
      await this.want(tx, scope);
    }
  }

  private say(
    scope: ResultScope,
    state: { phase: ScopeRow['phase']; progress?: number; total?: number; failure?: string },
  ): Promise<void> {
    return this.scopes.progress(this.database.tx, scope, state);
  }
}
