import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import type { WritingRules } from '@bangvang/rulebook';
import type { Author } from '../author.seal';
import { Authors } from '../authors.service';
import { Calls, dayIn, lastDay, requireOpen } from '../call';
import { knownFiles, requireEditable } from '../drafts/draft';
import type { EntryRow } from '../drafts/drafts.repository';
import { Drafts } from '../drafts/drafts.service';
import { draftStale, entryIncomplete } from '../entries.errors';
import type { KnownFile } from '../rules/content';
import { isLatePaper } from '../rules/paper.rules';
import { Allowance } from './allowance.service';
import type { Receipt } from './receipt';
import { SubmissionsRepository, type UnitAbove } from './submissions.repository';
import { VersionRecords } from './version-records';

/** Whoever hands a work in: its author, or a clerk for one that came on paper. */
interface Sender {
  actor: string;
  /** Its day counts, not the clock. */
  paper: boolean;
}

/** Drafts become entries, in the caller's transaction, by the database's clock. */
@Injectable()
export class HandingIn {
  constructor(
    private readonly drafts: Drafts,
    private readonly repository: SubmissionsRepository,
    private readonly calls: Calls,
    private readonly authors: Authors,
    private readonly allowance: Allowance,
    private readonly records: VersionRecords,
  ) {}

  /** Hands a locked draft in; the version that was handed in already gives its receipt again. */
  async handIn(tx: Tx, row: EntryRow, version: number, sender: Sender): Promise<Receipt> {
    if (row.state !== 'draft' && row.handedIn === version) {
      const [latest] = await this.repository.versions(tx, row.id);
      if (latest) return latest.receipt;
    }
    requireEditable(row);
    const { rules, version: rulesVersion } = await this.calls.of(tx, row.contestId);
    if (!sender.paper) requireOpen(rules, row.now);
    if (row.draftVersion !== version) throw draftStale(row.draftVersion, row.updatedAt);
    const { authors, files } = await this.checked(tx, row, rules);
    const units = row.unitNo === null ? [] : await this.repository.above(tx, row.unitNo);
    await this.allowance.require(tx, { row, medium: row.content.medium, authors, units }, rules);
    return this.records.add(tx, row, {
      authors,
      files,
      rulesVersion,
      deskUnitNo: deskOf(rules, units),
      late: await this.isLate(row, rules),
      actor: sender.actor,
    });
  }

  /** What the draft holds, once the rules have nothing against it. */
  private async checked(
    tx: Tx,
    row: EntryRow,
    rules: WritingRules,
  ): Promise<{ authors: Author[]; files: KnownFile[] }> {
    const whole = await this.drafts.whole(tx, row);
    if (whole.missing.length > 0) throw entryIncomplete(whole.missing);
    const { zone } = await this.calls.contest(row.contestId);
    const { authors } = this.authors.read(whole.authors, rules, dayIn(zone, row.now));
    return { authors, files: knownFiles(row.content, whole.uploads) };
  }

  /** A letter that came too late is in the book all the same; screening decides on it. */
  private async isLate(row: EntryRow, rules: WritingRules): Promise<boolean> {
    if (!row.paper) return false;
    const { zone } = await this.calls.contest(row.contestId);
    return isLatePaper(row, rules, lastDay(rules, zone));
  }
}

/** The unit that collects first: the lowest tier that has one above the author. */
function deskOf({ tiers }: WritingRules, units: UnitAbove[]): number | null {
  for (const { unitKind } of tiers) {
    const unit = units.find(({ kind }) => kind === unitKind);
    if (unit) return unit.no;
  }
  return null;
}
