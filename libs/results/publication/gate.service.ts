import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import type { Tx } from '@bangvang/database';
import { AppealsRepository } from '../appeals/appeals.repository';
import { WinnersRepository } from '../winners/winners.repository';
import { ClosedResults, type Computation } from './closed-results';
import {
  blockers,
  resultsPath,
  waitingIn,
  winnersIn,
  type Blocker,
  type Findings,
} from './gate.rules';
import { OnePrize } from './one-prize';
import {
  PublicationRepository,
  type PublicationRow,
  type PublicationScope,
} from './publication.repository';

/** What a publication would be, and what stands in its way. */
export interface Gate {
  blockers: Blocker[];
  computation: Computation | null;
  nextVersion: number;
  /** Newest first, failed ones too. */
  versions: PublicationRow[];
}

/** Looks at everything that must be done before a result may be published. */
@Injectable()
export class PublicationGate {
  constructor(
    private readonly contests: Contests,
    private readonly closed: ClosedResults,
    private readonly publications: PublicationRepository,
    private readonly appeals: AppealsRepository,
    private readonly winners: WinnersRepository,
    private readonly onePrize: OnePrize,
  ) {}

  async look(tx: Tx, scope: PublicationScope): Promise<Gate> {
    const { contestId, roundId } = scope;
    const computation = await this.closed.newest(tx, scope);
    const versions = await this.publications.ofScope(tx, scope);
    const findings: Findings = {
      ...(await this.time(tx, scope)),
      'not-computed': computation === null ? 1 : 0,
      outdated: computation?.outdated === true ? 1 : 0,
      'scorer-difference': computation?.differences ?? 0,
      'corrections-waiting': await this.closed.waitingCorrections(tx, contestId),
      'under-way': (await this.publications.underWay(tx, contestId)) === null ? 0 : 1,
      ...(await this.appealsOf(tx, contestId)),
      ...(computation === null ? {} : await this.ofOutcome(tx, scope, computation)),
    };
    return {
      blockers: blockers(findings, resultsPath(contestId, roundId)),
      computation,
      nextVersion: 1 + Math.max(0, ...versions.flatMap((row) => taken(row))),
      versions,
    };
  }

  private async time(tx: Tx, { contestId, roundId }: PublicationScope): Promise<Findings> {
    const rounds = (await this.publications.rounds(tx, contestId)).filter(
      ({ id }) => roundId === null || id === roundId,
    );
    const over = rounds.filter((round) => round.over);
    return {
      'flags-searched': await this.closed.searches(
        tx,
        rounds.map(({ id }) => id),
      ),
      'round-open': rounds.length - over.length,
      'attempts-running': over.reduce((sum, { running }) => sum + running, 0),
      'replacements-open': rounds.reduce((sum, { replacements }) => sum + replacements, 0),
    };
  }

  private async appealsOf(tx: Tx, contestId: string): Promise<Findings> {
    const { rules } = await this.contests.rules(tx, contestId);
    const { open, uncorrected } = await this.appeals.pending(tx, contestId);
    return {
      'appeals-open': rules.appeals?.blocksPublication === true ? open : 0,
      'appeals-uncorrected': uncorrected,
    };
  }

  private async ofOutcome(tx: Tx, scope: PublicationScope, { id }: Computation): Promise<Findings> {
    const { contestId, roundId } = scope;
    const outcome = await this.closed.outcome(tx, id);
    const winners = winnersIn(outcome, roundId);
    return {
      ...waitingIn(outcome, roundId),
      'prizes-elsewhere': await this.onePrize.heldElsewhere(tx, scope, winners),
      'flags-open': await this.closed.openFlags(tx, contestId, winners.map(Number)),
      ...(await this.winnersOf(tx, contestId, winners)),
    };
  }

  private async winnersOf(tx: Tx, contestId: string, winners: string[]): Promise<Findings> {
    const { rules } = await this.contests.rules(tx, contestId);
    if ((rules.winners?.ask.length ?? 0) === 0) return {};
    const states = await this.winners.states(tx, contestId, winners.map(Number));
    const known = [...states.values()];
    return {
      'winners-not-asked': winners.length - known.length,
      'winners-outstanding': known.filter((state) => state !== 'confirmed').length,
    };
  }
}

const taken = ({ state, version }: PublicationRow): number[] =>
  state === 'failed' ? [] : [version];
