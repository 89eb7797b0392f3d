import { Injectable } from '@nestjs/common';
import { Database, Ledger, type Tx } from '@bangvang/database';
import { newId, type StaffIdentity } from '@bangvang/platform';
import {
  decisionInvalid,
  decisionNotFound,
  decisionTakenBack,
  notComputed,
  otherResult,
} from './closing.errors';
import { ComputationsRepository, type ComputationRow } from './computations.repository';
import { ResultComputer } from './computer';
import type { DecideDto, DecisionDto, DecisionListDto } from './decisions.dto';
import { DecisionsRepository, type ListedDecision } from './decisions.repository';
import { contentOf, covering, misfits } from './decisions.rules';
import type { ResultScope } from './facts.reader';
import type { Outcome } from './outcome';
import { ScopesRepository } from './scopes.repository';

/** What only people may decide: ties, places across a boundary, who is passed over. */
@Injectable()
export class Decisions {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly repository: DecisionsRepository,
    private readonly computations: ComputationsRepository,
    private readonly computer: ResultComputer,
    private readonly scopes: ScopesRepository,
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
      const outcome = await this.seen(tx, { contestId, roundId }, decision.computation);
      const errors = misfits(outcome, { round: roundId, division }, content);
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
        content: covering(outcome, { round: roundId, division }, content),
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

  /**
   * Takes a decision back, with the reason: what it settled waits for people again.
   * @throws Problem NOT_FOUND, CONFLICT where somebody took it back before
   */
  async withdraw(
    contestId: string,
    id: string,
    reason: string,
    { accountId }: StaffIdentity,
  ): Promise<DecisionListDto> {
    await this.database.transaction(async (tx) => {
      const row = await this.repository.byId(tx, contestId, id);
      if (row === null) throw decisionNotFound();
      if (!(await this.repository.withdraw(tx, id, reason, accountId))) throw decisionTakenBack();
      const roundId = row.round_id;
      await this.ledger.append(tx, {
        kind: 'decision-taken-back',
        contestId,
        ...(roundId === null ? {} : { roundId }),
        actor: `staff:${accountId}`,
        reason,
        payload: { decision: id, kind: row.kind },
      });
      await this.computer.want(tx, { contestId, roundId });
    });
    return this.list(contestId);
  }

  /**
   * What was looked at: the newest result of the round, or of the whole contest, which has the ties
   * and prizes of its rounds too. It is locked against another decision at the same time.
   */
  private async seen(tx: Tx, { contestId, roundId }: ResultScope, id: string): Promise<Outcome> {
    const newest: ComputationRow[] = [];
    for (const one of new Set([roundId, null])) {
      const scope = { contestId, roundId: one };
      const state = await this.scopes.lock(tx, scope);
      const row = await this.computations.newest(tx, scope);
      if (state === null || row === null) continue;
      if (row.id === id && state.done === state.wanted) return row.outcome;
      newest.push(row);
    }
    throw newest[0] ? otherResult(newest[0].id) : notComputed();
  }
}

function decisionDto(row: ListedDecision): DecisionDto {
  const { id, division, kind, minutes, by } = row;
  return {
    id,
    round: row.round_id,
    division,
    kind,
    content: shown(row.content),
    minutes,
    at: row.at.toISOString(),
    by,
    withdrawn: withdrawalDto(row),
  };
}

/** Of all who were equal, those whom a decision names are enough to read. */
function shown({ among: _, ...content }: Record<string, unknown>): Record<string, unknown> {
  return content;
}

function withdrawalDto(row: ListedDecision): DecisionDto['withdrawn'] {
  const { withdrawn_at: at, withdrawn_reason: reason, withdrawn_by: by } = row;
  return at === null ? null : { at: at.toISOString(), reason: reason ?? '', by: by ?? '' };
}
