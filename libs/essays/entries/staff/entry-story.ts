import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import { Units } from '@bangvang/units';
import { Provenance } from '../doors/provenance';
import { SubmissionsRepository } from '../submissions/submissions.repository';
import type { StaffEntryDetailDto } from './entries-staff.dto';
import { PaperHistory } from './paper-history';

/** What happened to an entry: receipts, the way upwards, what clerks wrote down. */
@Injectable()
export class EntryStory {
  constructor(
    private readonly submissions: SubmissionsRepository,
    private readonly provenance: Provenance,
    private readonly papers: PaperHistory,
    private readonly units: Units,
  ) {}

  async of(
    tx: Tx,
    id: string,
  ): Promise<Pick<StaffEntryDetailDto, 'receipts' | 'provenance' | 'history'>> {
    const way = await this.provenance.of(tx, id);
    const names = await this.units.names(way.map(({ unitNo }) => unitNo));
    const versions = await this.submissions.versions(tx, id);
    const papers = await this.papers.of(tx, id);
    return {
      receipts: versions.map(({ receipt }) => receipt),
      provenance: way.map(({ unitNo, path, tier, rank, of, ...step }) => ({
        ...{ forwardingId: step.forwardingId, path, tier, rank, of },
        unit: { no: unitNo, name: names.get(unitNo) ?? '' },
        forwardedBy: step.forwardedBy,
        forwardedAt: step.forwardedAt.toISOString(),
        returned: step.returnReason,
      })),
      history: papers.map(({ byName: by, at, ...record }) => ({
        ...record,
        by,
        at: at.toISOString(),
      })),
    };
  }
}
