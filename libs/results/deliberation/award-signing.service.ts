import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import { canonicalJson, sha256, type StaffIdentity } from '@bangvang/platform';
import type { SignedList } from './award-list';
import { ConcludedLists } from './concluded-lists';
import { alreadySigned, tiesLeft } from './deliberation.errors';
import { DeliberationRepository } from './deliberation.repository';
import { Deliberation, standing, type HeldRoom } from './deliberation.service';
import { AwardGate } from './gate/award-gate.service';
import { AwardVersionsRepository } from './versions/award-versions.repository';

/** The jury signs what it came to: from then on that list stands. */
@Injectable()
export class AwardSigning {
  constructor(
    private readonly database: Database,
    private readonly repository: DeliberationRepository,
    private readonly versions: AwardVersionsRepository,
    private readonly deliberation: Deliberation,
    private readonly concluding: ConcludedLists,
    private readonly gate: AwardGate,
  ) {}

  /**
   * Signs the award list: the first one by codes, so that the key holders may open them; a further one
   * with its authors, who are known by then.
   * @throws Problem DELIBERATION_NOT_OPEN, CONFLICT, AWARDS_SIGNED, AWARDS_UNDECIDED with the ties left
   */
  async sign(contestId: string, version: number, staff: StaffIdentity): Promise<void> {
    await this.database.transaction(async (tx) => {
      const room = await this.deliberation.hold(tx, contestId, version);
      const { outcome, row } = room;
      if (row.signedAt) throw alreadySigned();
      const blocked = outcome.lists.some(({ state }) => state === 'tie' || state === 'waiting');
      if (blocked || (row.listVersion > 1 && !outcome.complete)) throw tiesLeft(outcome.ties);
      const signed = await this.signedList(tx, room);
      const fingerprint = sha256(canonicalJson(signed));
      if (row.listVersion === 1) {
        await this.repository.sign(tx, contestId, signed, fingerprint, staff.accountId);
      } else {
        await this.gate.pass(tx, contestId, 'conclude');
        const concluded = await this.concluding.of(tx, room);
        const list = { signed, sha256: fingerprint, concluded, by: staff.accountId };
        await this.versions.sign(tx, row, list);
        await this.repository.grow(tx, contestId);
      }
      const { listVersion } = row;
      await this.deliberation.note(tx, contestId, 'awards-signed', staff, {
        sha256: fingerprint,
        listVersion,
      });
    });
  }

  /** What is signed; a further list names the one that it replaces, and what corrected it. */
  private async signedList(tx: Tx, room: HeldRoom): Promise<SignedList> {
    const { contestId, row, rules, outcome, decisions, corrections } = room;
    const signed: SignedList = {
      contestId,
      rulesVersion: row.rulesVersion,
      rulesSha256: sha256(canonicalJson(rules)),
      awards: outcome.awards,
      lists: outcome.lists,
      decisions: standing(decisions).map(({ id }) => id),
    };
    if (row.listVersion === 1) return signed;
    const before = await this.repository.room(tx, contestId, row.listVersion - 1);
    return {
      ...signed,
      version: row.listVersion,
      replaces: before?.sha256 ?? '',
      corrections: corrections.map(({ id }) => id),
    };
  }
}
