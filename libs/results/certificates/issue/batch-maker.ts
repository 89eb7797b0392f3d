import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import { unprintableLetter } from '../letters.rules';
import { BatchesRepository, type BatchRow, type Unprintable } from './batches.repository';
import { FilesRepository } from './files.repository';
import { MOST_PAGES, PrintFiles } from './print-files';
import { Recipients } from './recipients.service';
import { RegisterRepository, type Recipient } from './register.repository';

/**
 * Makes a batch, step by step: first its certificates, then a file per unit to print from. Each step
 * commits with how far it came, so that whoever goes on after a crash does nothing twice.
 */
@Injectable()
export class BatchMaker {
  constructor(
    private readonly database: Database,
    private readonly batches: BatchesRepository,
    private readonly files: FilesRepository,
    private readonly recipients: Recipients,
    private readonly register: RegisterRepository,
    private readonly printing: PrintFiles,
  ) {}

  /** The next step of a batch. Answers whether there is more to do. */
  async step(batchId: string): Promise<boolean> {
    const batch = await this.database.transaction(async (tx) => {
      const found = await this.batches.lock(tx, batchId);
      if (found?.state === 'issuing') await this.issue(tx, found);
      return found;
    });
    if (batch?.state === 'issuing') return true;
    if (batch?.state !== 'printing') return false;
    return this.print(batch);
  }

  private async issue(tx: Tx, batch: BatchRow): Promise<void> {
    const { id, contest_id: contestId, purpose, unit_no: unitNo, cursor } = batch;
    await this.register.open(tx, contestId);
    const page = await this.recipients.next(tx, { contestId, purpose, unitNo, cursor });
    const issue = {
      ...{ contestId, purpose, designId: batch.design_id, batchId: id, by: batch.requested_by },
      contestTitle: await this.printing.contestTitle(contestId),
    };
    const { printable, unprintable } = sorted(page.recipients);
    await this.register.enter(tx, issue, printable);
    const state = page.cursor === null ? 'printing' : 'issuing';
    const issued = printable.length;
    const turn = { issued, cursor: page.cursor ?? cursor, state, unprintable } as const;
    await this.batches.advance(tx, id, turn);
    if (state === 'printing') await this.files.plan(tx, batch, MOST_PAGES);
  }

  private async print(batch: BatchRow): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const file = await this.files.claim(tx, batch.id);
      if (file) {
        const contents = await this.files.contents(tx, batch, file);
        const made = await this.printing.write(batch, file, contents);
        await this.files.made(tx, file.id, made);
        return true;
      }
      if ((await this.files.left(tx, batch.id)) === 0) {
        await this.batches.finish(tx, batch.id, 'done');
      }
      return false;
    });
  }
}

/** Whoever has a letter that no face has is told by number instead of printed with a box. */
function sorted(recipients: Recipient[]): { printable: Recipient[]; unprintable: Unprintable[] } {
  const unprintable: Unprintable[] = [];
  const printable = recipients.filter((recipient) => {
    const { participantNo: no, unitNo, name, unitName, prize, roundTitle, division } = recipient;
    const letter = unprintableLetter([name, unitName, prize, roundTitle, division]);
    if (letter !== null) unprintable.push({ no, unitNo, name, letter });
    return letter === null;
  });
  return { printable, unprintable };
}
