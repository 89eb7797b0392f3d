import { Injectable } from '@nestjs/common';
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

/** What an award list leaves behind when it is published: its signed file, and its page and lists. */
@Injectable()
export class AwardOrders {
  constructor(
    private readonly bundles: WorksBundles,
    private readonly jobs: Jobs,
  ) {}

  /** Keeps the signed file of a list as it is published, and asks for its page. */
  async keep(tx: Tx, row: RoomRow): Promise<void> {
    await this.bundles.keep(tx, row);
    const { contestId, listVersion: version } = row;
    const order: AwardOrder = { contestId, version };
    await this.jobs.enqueue(tx, PUBLISH_AWARDS, order, { singletonKey: `${contestId}:${version}` });
  }
}
