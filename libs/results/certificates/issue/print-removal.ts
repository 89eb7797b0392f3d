import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { Config, Files } from '@bangvang/platform';
import { FilesRepository } from './files.repository';
import { filePath } from './print-files';

const AT_ONCE = 100;

/**
 * Removes files to print from: they hold names by the thousand, and nobody needs them once they are
 * printed. Certificates stay as they are and can be printed again.
 */
@Injectable()
export class PrintRemoval {
  constructor(
    private readonly database: Database,
    private readonly repository: FilesRepository,
    private readonly files: Files,
    private readonly config: Config,
  ) {}

  /** Removes files whose time is over. Answers how many. */
  tick(): Promise<number> {
    return this.remove(null);
  }

  /** Removes all files of a batch. Answers how many. */
  async ofBatch(batchId: string): Promise<number> {
    let removed = 0;
    for (let some = -1; some !== 0; removed += some) some = await this.remove(batchId);
    return removed;
  }

  /** The file goes first: one that is noted as removed is. */
  private async remove(batchId: string | null): Promise<number> {
    const { tx } = this.database;
    const days = this.config.PRINT_FILES_DAYS;
    const lying = await this.repository.lying(tx, { batchId, days }, AT_ONCE);
    for (const file of lying) {
      await this.files.remove(filePath(file.contest_id, file));
      await this.repository.removed(tx, file.id);
    }
    return lying.length;
  }
}
