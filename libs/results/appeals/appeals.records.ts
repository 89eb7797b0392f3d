import { Injectable } from '@nestjs/common';
import type { ContestDoor } from '@bangvang/contests';
import { Ledger, type LedgerKind, type Tx } from '@bangvang/database';
import { Participants } from '@bangvang/participants';
import * as refused from './appeals.errors';
import { AppealsRepository, type AppealRow, type AppealWindow } from './appeals.repository';
import { MOST_APPEALS } from './appeals.rules';

/** What appeals refer to, and what is written down about them. */
@Injectable()
export class AppealRecords {
  constructor(
    private readonly repository: AppealsRepository,
    private readonly participants: Participants,
    private readonly ledger: Ledger,
  ) {}

  /** @throws Problem APPEAL_FOREIGN unless the matter is the person's to raise */
  async checkOwn(
    tx: Tx,
    contestId: string,
    { roundId }: AppealWindow,
    matter: { kind: string; subject: string; no: number },
  ): Promise<void> {
    const where = { contestId, roundId };
    const { kind, subject, no } = matter;
    if (!(await this.repository.tookPart(tx, { ...where, participantNo: no }))) {
      throw refused.notTakingPart();
    }
    if (kind === 'attempt') {
      const own = { ...where, participantNo: no, attemptId: subject };
      if (!(await this.repository.tookPart(tx, own))) throw refused.foreignAttempt();
    }
    if (kind === 'eligibility') {
      const other = Number(subject);
      const there =
        other !== no && (await this.repository.tookPart(tx, { ...where, participantNo: other }));
      if (!there) throw refused.ownNumber();
    }
  }

  /** @throws Problem TOO_MANY_REQUESTS for somebody who contests everything */
  async checkFew(tx: Tx, contestId: string, participantId: string): Promise<void> {
    const filed = await this.repository.ofParticipant(tx, contestId, participantId);
    if (filed.length >= MOST_APPEALS) throw refused.tooManyAppeals(MOST_APPEALS);
  }

  /** Writes a fact about an appeal into the ledger and returns the appeal as it is now. */
  async noted(tx: Tx, appealId: string, kind: LedgerKind, actor: string): Promise<AppealRow> {
    const row = await this.repository.byId(tx, appealId);
    if (!row) throw refused.appealNotFound();
    await this.ledger.append(tx, {
      kind,
      contestId: row.contestId,
      ...(row.roundId === null ? {} : { roundId: row.roundId }),
      participantNo: row.participantNo,
      actor,
      payload: {
        appeal: row.id,
        about: row.kind,
        subject: row.subject,
        state: row.state,
        correction: row.correctionId,
      },
    });
    return row;
  }

  async nameOf(tx: Tx, { contestId, participantNo }: AppealRow): Promise<string> {
    const people = await this.participants.people(tx, contestId, [participantNo]);
    return people.get(participantNo)?.fullName ?? '';
  }

  async titleOf(tx: Tx, contest: ContestDoor, roundId: string | null): Promise<string> {
    return roundId === null ? contest.title : await this.repository.roundTitle(tx, roundId);
  }
}
