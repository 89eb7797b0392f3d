import { Injectable, Logger } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { isUnavailable, Problem } from '@bangvang/platform';
import { Checking } from './checking.service';
import { JuryFiles } from './jury-files';
import { Leftovers } from './leftovers';
import { UploadsRepository } from './uploads.repository';
import { Uploads } from './uploads.service';

const CHECKS_A_TURN = 8;
const COPIES_A_TURN = 4;
const REMOVALS_A_TURN = 200;

/** What uploads need and nobody asks for: checks that were put off, copies for judges, and tidying. */
@Injectable()
export class UploadsWorker {
  private readonly log = new Logger('Uploads');

  constructor(
    private readonly database: Database,
    private readonly repository: UploadsRepository,
    private readonly uploads: Uploads,
    private readonly checking: Checking,
    private readonly juryFiles: JuryFiles,
    private readonly leftovers: Leftovers,
  ) {}

  /** One turn. */
  async tick(): Promise<void> {
    const { tx } = this.database;
    for (const id of await this.repository.unchecked(tx, CHECKS_A_TURN)) await this.check(id);
    for (const id of await this.repository.withoutCopy(tx, COPIES_A_TURN)) await this.copy(id);
    for (const id of await this.repository.expired(tx, REMOVALS_A_TURN)) {
      await this.uploads.remove(id);
    }
    await this.leftovers.remove();
  }

  /** Its sender reads what came of it; here nobody waits for the answer. */
  private async check(id: string): Promise<void> {
    try {
      await this.checking.check(id);
    } catch (error) {
      if (!(error instanceof Problem) && !isUnavailable(error)) throw error;
    }
  }

  private async copy(id: string): Promise<void> {
    try {
      await this.juryFiles.prepare(id);
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      this.log.warn(`no copy for judges of upload ${id}: ${error.code}`);
    }
  }
}
