import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import { OpeningRepository, type OpenedRow } from './opening.repository';

/** Which code is whose, once both key holders have opened it. */
@Injectable()
export class OpenedLinks {
  constructor(private readonly repository: OpeningRepository) {}

  /** Every code of a contest with its entry; empty until the link is opened. */
  of(tx: Tx, contestId: string): Promise<OpenedRow[]> {
    return this.repository.opened(tx, contestId);
  }
}
