import { Injectable } from '@nestjs/common';
import { PublicationEnd } from '../publication-end';
import type { AwardOrder } from './award-order';
import { AwardPages } from './award-pages';

/** Writes the files of award lists that were published; interrupted, it begins that version anew. */
@Injectable()
export class AwardPageWorker {
  constructor(
    private readonly pages: AwardPages,
    private readonly ends: PublicationEnd,
  ) {}

  async run({ contestId, version }: AwardOrder): Promise<void> {
    await this.pages.write(contestId, version);
    await this.ends.listVersions(contestId);
  }
}
