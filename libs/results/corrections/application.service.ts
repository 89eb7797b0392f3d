import { Injectable } from '@nestjs/common';
import { Ledger, type LedgerKind, type Tx } from '@bangvang/database';
import { ResultComputer } from '../closing/computer';
import { ApplicationRepository } from './application.repository';
import { roundOver } from './corrections.errors';
import { CorrectionsRepository, type ListedCorrection } from './corrections.repository';
import type { UptakeDto } from './replacements.dto';
import { ReplacementCorrections } from './replacements.service';

/** What an approved correction does, in the transaction that approves it. */
@Injectable()
export class Application {
  constructor(
    private readonly ledger: Ledger,
    private readonly repository: ApplicationRepository,
    private readonly corrections: CorrectionsRepository,
    private readonly computer: ResultComputer,
    private readonly replacements: ReplacementCorrections,
  ) {}

  /**
   * @throws Problem ROUND_CLOSED where there is no time left to give, CORRECTION_INVALID where a
   * replacement can be given, or taken back, no more
   */
  async apply(tx: Tx, row: ListedCorrection, actor: string): Promise<void> {
    const { contest_id: contestId, round_id: roundId, kind } = row;
    if (kind === 'extend-round') await this.extend(tx, row, actor);
    else if (kind === 'compensate') await this.compensate(tx, row, actor);
    else if (kind === 'replacement') await this.replacements.give(tx, row, actor);
    else {
      if (kind === 'correct-key') await this.record(tx, 'key-changed', row, actor);
      if (kind === 'credit-time') await this.record(tx, 'time-credited', row, actor);
      if (kind === 'reverse') await this.reverse(tx, row, actor);
      await this.repository.settleMarks(tx, contestId, { actor, reason: row.reason });
    }
    await this.computer.want(tx, { contestId, roundId });
  }

  /** What became of replacements that were given, by correction. */
  uptake(tx: Tx, rows: ListedCorrection[]): Promise<Map<string, UptakeDto>> {
    return this.replacements.uptake(tx, rows);
  }

  private async reverse(tx: Tx, row: ListedCorrection, actor: string): Promise<void> {
    const undone = await this.corrections.byId(tx, row.reverses!);
    if (undone?.kind === 'replacement') await this.replacements.takeBack(tx, undone);
    await this.record(tx, 'correction-reversed', row, actor);
  }

  private async extend(tx: Tx, row: ListedCorrection, actor: string): Promise<void> {
    const { closesAt } = row.change as { closesAt: string };
    const given = { correctionId: row.id, roundId: row.round_id!, closesAt };
    if (!(await this.repository.extend(tx, given))) throw roundOver();
    await this.record(tx, 'round-extended', row, actor);
  }

  private async compensate(tx: Tx, row: ListedCorrection, actor: string): Promise<void> {
    const { participants, seconds } = row.change as { participants: number[]; seconds: number };
    const round = await this.corrections.round(tx, row.contest_id, row.round_id!);
    if (round === null || round.closed) throw roundOver();
    const late = round.at_close === 'finish' ? round.limit_seconds * 1_000 : 0;
    const overAt = new Date(round.closes_at.getTime() + late);
    const given = { roundId: round.id, people: participants, seconds, overAt };
    for (const participantNo of await this.repository.compensate(tx, given)) {
      await this.record(tx, 'time-compensated', { ...row, participant_no: participantNo }, actor);
    }
  }

  private record(tx: Tx, kind: LedgerKind, row: ListedCorrection, actor: string): Promise<void> {
    return this.ledger.append(tx, {
      kind,
      contestId: row.contest_id,
      ...(row.round_id === null ? {} : { roundId: row.round_id }),
      ...(row.participant_no === null ? {} : { participantNo: row.participant_no }),
      ...(row.attempt_id === null ? {} : { attemptId: row.attempt_id }),
      actor,
      reason: row.reason,
      payload: { correction: row.id, ...row.change },
    });
  }
}
