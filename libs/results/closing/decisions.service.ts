import { Injectable } from '@nestjs/common';
import { Database, Ledger, type Tx } from '@bangvang/database';
import { newId, Problem, sha256, type StaffIdentity } from '@bangvang/platform';
import { wrong } from '@bangvang/rulebook';
import { decisionInvalid, notComputed, roundNotClosed } from './closing.errors';
import { ComputationsRepository } from './computations.repository';
import { ResultComputer } from './computer';
import type { DecideDto, DecisionDto, DecisionListDto, RoleListDto } from './decisions.dto';
import { DecisionsRepository, type ListedDecision } from './decisions.repository';
import { contentOf, misfits } from './decisions.rules';
import { DeskRepository } from './desk.repository';
import { PeopleDirectory } from './people.directory';
import { ScopesRepository } from './scopes.repository';

/** What only people may decide: ties, places across a boundary, who is passed over; and the lot's seed. */
@Injectable()
export class Decisions {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly repository: DecisionsRepository,
    private readonly computations: ComputationsRepository,
    private readonly computer: ResultComputer,
    private readonly desk: DeskRepository,
    private readonly scopes: ScopesRepository,
    private readonly people: PeopleDirectory,
  ) {}

  async list(contestId: string): Promise<DecisionListDto> {
    const rows = await this.repository.list(this.database.tx, contestId);
    return { decisions: rows.map(decisionDto) };
  }

  /**
   * Takes a decision about the newest computation; of two people who decide on the same one, the
   * second is told that it has changed.
   * @throws Problem RESULT_NOT_COMPUTED, CONFLICT, DECISION_INVALID
   */
  async decide(
    contestId: string,
    decision: DecideDto,
    staff: StaffIdentity,
  ): Promise<DecisionListDto> {
    const content = contentOf(decision);
    if (Array.isArray(content)) throw decisionInvalid(content);
    const roundId = decision.round?.toLowerCase() ?? null;
    const division = decision.division ?? null;
    await this.database.transaction(async (tx) => {
      const newest = await this.newest(tx, { contestId, roundId }, decision.computation);
      const errors = misfits(newest.outcome, { round: roundId, division }, content);
      if (errors.length > 0) throw decisionInvalid(errors);
      const id = newId();
      const by = `staff:${staff.accountId}`;
      const { kind, minutes } = decision;
      await this.repository.add(tx, {
        id,
        contestId,
        roundId,
        division,
        kind,
        content,
        minutes,
        by,
      });
      await this.ledger.append(tx, {
        kind: 'result-decided',
        contestId,
        ...(roundId === null ? {} : { roundId }),
        actor: by,
        payload: { decision: id, kind, division, ...content },
      });
      await this.computer.want(tx, { contestId, roundId });
    });
    return this.list(contestId);
  }

  /** The computation that a decision is about, locked against another decision at the same time. */
  private async newest(tx: Tx, scope: { contestId: string; roundId: string | null }, seen: string) {
    const state = await this.scopes.lock(tx, scope);
    const newest = await this.computations.newest(tx, scope);
    if (state === null || newest === null) throw notComputed();
    if (newest.id !== seen || state.done < state.wanted) {
      throw new Problem(
        'CONFLICT',
        'Kết quả đã thay đổi hoặc đang được tính lại. Hãy xem kết quả mới rồi quyết định.',
        { computation: newest.id },
      );
    }
    return newest;
  }

  /**
   * Reveals the seed of a round's lot, once the round is closed; it must be the one that was committed to.
   * @throws Problem ROUND_NOT_FOUND, ROUND_NOT_CLOSED, DECISION_INVALID, CONFLICT
   */
  async reveal(roundId: string, seed: string, staff: StaffIdentity): Promise<void> {
    await this.database.transaction(async (tx) => {
      const round = await this.desk.round(tx, roundId);
      if (round === null) throw new Problem('ROUND_NOT_FOUND');
      const closings = await this.scopes.closings(tx, round.contest_id);
      if (!closings.some(({ round_id }) => round_id === round.id)) throw roundNotClosed();
      if (round.commitment === null || sha256(seed) !== round.commitment) {
        const expected = {
          en: 'the seed whose SHA-256 was published with the rules',
          vi: 'mã có SHA-256 đúng như đã công bố trong thể lệ',
        };
        throw decisionInvalid([wrong('seed', expected)]);
      }
      if (!(await this.desk.reveal(tx, round.id, seed, staff.accountId))) {
        throw new Problem('CONFLICT', 'Mã bốc thăm đã được công bố trước đó.');
      }
      await this.ledger.append(tx, {
        kind: 'lot-revealed',
        contestId: round.contest_id,
        roundId: round.id,
        actor: `staff:${staff.accountId}`,
        payload: { seed },
      });
      await this.computer.want(tx, { contestId: round.contest_id, roundId: round.id });
    });
  }

  /** People with roles that may bar them. */
  async roles(contestId: string): Promise<RoleListDto> {
    const { tx } = this.database;
    const rows = await this.repository.roles(tx, contestId);
    const nos = rows.map(({ participant_no }) => participant_no);
    const named = await this.people.named(tx, contestId, nos);
    return { people: rows.map((row) => ({ person: named(row.participant_no), roles: row.roles })) };
  }

  /** Enters or takes away a role; what follows from it is computed again. */
  async setRole(
    contestId: string,
    { no, role, held }: { no: number; role: string; held: boolean },
    staff: StaffIdentity,
  ): Promise<RoleListDto> {
    await this.database.transaction(async (tx) => {
      const changed = held
        ? await this.repository.addRole(tx, contestId, no, role, staff.accountId)
        : await this.repository.removeRole(tx, contestId, no, role);
      if (!changed) return;
      await this.ledger.append(tx, {
        kind: held ? 'role-entered' : 'role-removed',
        contestId,
        participantNo: no,
        actor: `staff:${staff.accountId}`,
        payload: { role },
      });
      await this.computer.want(tx, { contestId, roundId: null });
    });
    return this.roles(contestId);
  }
}

function decisionDto(row: ListedDecision): DecisionDto {
  const { id, division, kind, content, minutes, by } = row;
  return {
    id,
    round: row.round_id,
    division,
    kind,
    content,
    minutes,
    at: row.at.toISOString(),
    by,
  };
}
