import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Jobs, type Tx } from '@bangvang/database';
import type { RoomRow } from '../../deliberation/deliberation.repository';
import { WorksBundles } from '../../deliberation/works-bundle.service';

/** The job that writes the files of a published award list. */
export const PUBLISH_AWARDS = 'publish-awards';

/** What the job is told. */
export interface AwardOrder {
  contestId: string;
  version: number;
}

/** What an award list leaves behind when it is published: its signed file, its page and lists, its contest's mark. */
@Injectable()
export class AwardOrders {
  constructor(
    private readonly bundles: WorksBundles,
    private readonly jobs: Jobs,
    private readonly contests: Contests,
  ) {}

  /** Keeps the signed file of a list as it is published, and asks for its page. */
  async keep(tx: Tx, row: RoomRow): Promise<void> {
    await this.bundles.keep(tx, row);
    await this.contests.markResultPublished(tx, row.contestId);
    const { contestId, listVersion: version } = row;
    const order: AwardOrder = { contestId, version };
    await this.jobs.enqueue(tx, PUBLISH_AWARDS, order, { singletonKey: `${contestId}:${version}` });
  }
}
