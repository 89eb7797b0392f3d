import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database, Jobs, type Tx } from '@bangvang/database';
import { Participants } from '@bangvang/participants';
import { SUSPICION_DEFAULTS, type SuspicionRules } from '@bangvang/rulebook';
import { FIND_SUSPICIONS } from '../closing/closing.worker';
import { RoundFactsSource } from './round-facts.source';
import { SuspicionRepository } from './suspicion.repository';
import { EqualErrors, sequential, tooFast, type Finding, type Numbered } from './suspicion.rules';

type Limits = Required<SuspicionRules>;

interface RoundOf {
  contestId: string;
  roundId: string;
}

/**
 * Looks through a closed round for what people should look at. Devices and addresses are known of
 * those who agreed to it, as hashes; phone and ID numbers are decrypted in memory, and only that they
 * follow each other is written down.
 */
@Injectable()
export class SuspicionFinder implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly contests: Contests,
    private readonly participants: Participants,
    private readonly repository: SuspicionRepository,
    private readonly facts: RoundFactsSource,
  ) {}

  onModuleInit(): void {
    this.jobs.workApart<RoundOf>(FIND_SUSPICIONS, async (round) => void (await this.find(round)));
  }

  /** Asks, in the caller's transaction, for a round to be looked through. */
  ask(tx: Tx, round: RoundOf): Promise<void> {
    return this.jobs.enqueue(tx, FIND_SUSPICIONS, round, { singletonKey: round.roundId });
  }

  /** Looks through a round; what is on record already is not asked again. @returns how many are new */
  async find({ contestId, roundId }: RoundOf): Promise<number> {
    const { tx } = this.database;
    const { rules } = await this.contests.rules(tx, contestId);
    const limits = { ...SUSPICION_DEFAULTS, ...rules.suspicion };
    const findings = [
      ...(await this.inAttempts(tx, roundId, limits)),
      ...(await this.inNumbers(tx, { contestId, roundId }, limits.sequential)),
      ...(await this.inOrigins(tx, { contestId, roundId }, limits)),
    ];
    return this.repository.add(tx, contestId, roundId, findings);
  }

  private async inAttempts(tx: Tx, roundId: string, limits: Limits): Promise<Finding[]> {
    const equal = new EqualErrors();
    const fast: Finding[] = [];
    for await (const attempt of this.facts.attempts(tx, roundId)) {
      const finding = tooFast(attempt, limits.secondsPerQuestion);
      if (finding) fast.push(finding);
      equal.add(attempt);
    }
    return [...fast, ...equal.findings(limits.equalErrors)];
  }

  private async inOrigins(tx: Tx, round: RoundOf, limits: Limits): Promise<Finding[]> {
    const atLeast = { device: limits.oneDevice, address: limits.oneAddress };
    const shared = await this.repository.sharedOrigins(tx, round, atLeast);
    return shared.map(({ kind, people }) => ({
      kind: `one-${kind}`,
      people,
      evidence: { people: people.length },
    }));
  }

  private async inNumbers(
    tx: Tx,
    { contestId, roundId }: RoundOf,
    atLeast: number,
  ): Promise<Finding[]> {
    const phones: Numbered[] = [];
    const ids: Numbered[] = [];
    for await (const { id, no, contact } of this.facts.people(tx, contestId, roundId)) {
      const { phone, personalId } = this.participants.openContact(id, contact);
      add(phones, no, phone);
      add(ids, no, personalId);
    }
    return [
      ...sequential('sequential-phones', phones, atLeast),
      ...sequential('sequential-ids', ids, atLeast),
    ];
  }
}

/** Numbers that are digits throughout; a passport's letters follow nothing. */
function add(list: Numbered[], no: number, text: string | undefined): void {
  const digits = text?.replace(/^\+/, '');
  if (digits !== undefined && /^\d{6,20}$/.test(digits)) list.push({ no, digits });
}
