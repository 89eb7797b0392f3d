import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Ledger, type Tx } from '@bangvang/database';
import { QualifiedLists } from '../qualified/qualified-lists';
import type { Ending, PublicationRow } from './publication.repository';

/** What commits together with a version that is declared published. */
@Injectable()
export class PublicationFollowing {
  constructor(
    private readonly contests: Contests,
    private readonly qualified: QualifiedLists,
    private readonly ledger: Ledger,
  ) {}

  /** Rules that stand from now on, who goes on to the next round, and the record of it. */
  async of(tx: Tx, row: PublicationRow, { bundleSha256 }: Ending): Promise<void> {
    const { id, contestId, roundId, requestedBy, reason, label } = row;
    await this.contests.markResultPublished(tx, contestId);
    await this.qualified.publish(tx, row);
    await this.ledger.append(tx, {
      kind: 'result-published',
      contestId,
      ...(roundId === null ? {} : { roundId }),
      actor: `staff:${requestedBy}`,
      ...(reason === null ? {} : { reason }),
      payload: { publication: id, label, bundle: bundleSha256 },
    });
  }

  /** To be called once all of that is committed. */
  committed(): void {
    this.qualified.committed();
  }
}
