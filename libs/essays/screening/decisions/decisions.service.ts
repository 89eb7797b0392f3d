import { Injectable } from '@nestjs/common';
import { REASONS_FOR } from '@bangvang/contracts';
import { Contests } from '@bangvang/contests';
import { Database, type Tx } from '@bangvang/database';
import { newId, Problem, type StaffIdentity, says } from '@bangvang/platform';
import type { ContestRules } from '@bangvang/rulebook';
import { callState } from '../../entries/call';
import { entryNotFound } from '../../entries/entries.errors';
import { Confinement } from '../../tiers/confinement';
import { ReportsRepository } from '../reports/reports.repository';
import { DecisionsRepository, type DecisionRow, type LockedEntry } from './decisions.repository';
import type { ConfirmScreeningDto, DecideEntryDto } from './decisions.dto';
import { DecisionEffects } from './effects';
import {
  noReason,
  notDecidable,
  returnTooLate,
  secondPersonRequired,
  stale,
} from './decisions.errors';

/**
 * What people make of entries. Who decides says what they saw; whoever is slower is told who was
 * faster and with what. Nothing on record is ever changed.
 */
@Injectable()
export class ScreeningDecisions {
  constructor(
    private readonly database: Database,
    private readonly repository: DecisionsRepository,
    private readonly reports: ReportsRepository,
    private readonly effects: DecisionEffects,
    private readonly contests: Contests,
    private readonly confinement: Confinement,
  ) {}

  /** Every decision about an entry, the oldest first. */
  of(entryId: string): Promise<DecisionRow[]> {
    return this.repository.of(this.database.tx, entryId);
  }

  /**
   * Decides about an entry; where the rules want a second person, a rejection only proposes.
   * @throws Problem ENTRY_NOT_FOUND, SCREENING_STALE, DECISION_INVALID, RETURN_NOT_POSSIBLE, CONFLICT
   */
  decide(entryId: string, decision: DecideEntryDto, staff: StaffIdentity): Promise<void> {
    return this.database.transaction(async (tx) => {
      const entry = await this.repository.lock(tx, entryId);
      if (!entry) throw entryNotFound();
      await this.confinement.requireHeld(tx, entry, staff);
      const before = await this.repository.of(tx, entryId);
      requireFresh(entry, before, decision);
      const second = await this.checked(tx, entry, decision);
      const { outcome, code } = decision;
      const reason = decision.reason ?? null;
      const report = await this.reports.of(tx, entryId);
      const no = before.length + 1;
      await this.repository.add(tx, {
        id: newId(),
        ...{ entryId, outcome, code, reason, needsSecond: second },
        no,
        version: entry.version,
        findings: report?.findings ?? [],
        by: staff.accountId,
      });
      const decided = { entryId, no, version: entry.version, outcome, code, reason };
      if (!second) return this.effects.carryOut(tx, decided, staff.accountId);
      const { contestId } = entry;
      await this.effects.note(tx, 'entry-decision-proposed', contestId, decided, staff.accountId);
    });
  }

  /**
   * A second person confirms a proposal, which is carried out, or refuses it.
   * @throws Problem NOT_FOUND, SECOND_PERSON_REQUIRED, SCREENING_STALE
   */
  confirm(id: string, word: ConfirmScreeningDto, staff: StaffIdentity): Promise<string> {
    return this.database.transaction(async (tx) => {
      const proposed = await this.repository.byId(tx, id);
      if (!proposed?.needsSecond)
        throw new Problem('NOT_FOUND', says('There is no such proposal.', 'Không có đề nghị này.'));
      const { entryId, decidedBy } = proposed;
      if (decidedBy === staff.accountId) throw secondPersonRequired();
      const entry = (await this.repository.lock(tx, entryId))!;
      // The centre may be the second person for a unit that has a single clerk.
      await this.confinement.requireReadable(tx, entry, staff);
      const all = await this.repository.of(tx, entryId);
      requireFresh(entry, all, { version: proposed.version, seen: proposed.no });
      const by = staff.accountId;
      const reason = word.reason ?? null;
      if (!(await this.repository.confirm(tx, id, { confirmed: word.confirmed, reason, by }))) {
        throw stale(entry, all);
      }
      if (word.confirmed) await this.effects.carryOut(tx, proposed, decidedBy);
      else {
        const refused = { ...proposed, reason };
        await this.effects.note(tx, 'entry-decision-refused', entry.contestId, refused, by);
      }
      return entryId;
    });
  }

  /** @returns whether a second person is needed */
  private async checked(tx: Tx, entry: LockedEntry, decision: DecideEntryDto): Promise<boolean> {
    if (entry.state === 'draft' || entry.state === 'withdrawn') throw notDecidable();
    requireReason(decision);
    const { rules } = await this.contests.rules(tx, entry.contestId);
    if (decision.outcome === 'returned') requireReturnable(entry, rules);
    return decision.outcome === 'rejected' && rules.corrections?.secondPerson === true;
  }
}

/** Codes that say nothing without words of one's own. */
const NEEDS_WORDS = new Set<string>(['other', 'remark']);

/** @throws Problem DECISION_INVALID */
function requireReason({ outcome, code, reason }: DecideEntryDto): void {
  if (REASONS_FOR[outcome].includes(code) && (reason || !NEEDS_WORDS.has(code))) return;
  throw noReason(outcome, code);
}

/** @throws Problem RETURN_NOT_POSSIBLE where its author cannot replace it any more */
function requireReturnable(
  { now, paper, forwarded }: LockedEntry,
  { writing }: ContestRules,
): void {
  const open = writing !== undefined && callState(writing, now) === 'open';
  if (!open || paper || forwarded) throw returnTooLate();
}

/** @throws Problem SCREENING_STALE where something happened since the caller looked */
function requireFresh(
  entry: LockedEntry,
  decisions: DecisionRow[],
  { version, seen }: { version: number; seen: number },
): void {
  if (entry.version !== version || decisions.length !== seen) throw stale(entry, decisions);
}
