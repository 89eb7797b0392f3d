import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { MediaReader } from '@bangvang/media';
import { Clock } from '@bangvang/platform';

/** No check and no copy takes so long: what is older was left by a process that ended. */
const LEFT_OVER_MS = 3_600_000;

/** What processes that ended in the middle of something left in the work folder. */
@Injectable()
export class Leftovers {
  constructor(
    private readonly reader: MediaReader,
    private readonly clock: Clock,
  ) {}

  async remove(): Promise<void> {
    const oldest = this.clock.now().getTime() - LEFT_OVER_MS;
    for (const name of await readdir(this.reader.workFolder)) {
      const path = join(this.reader.workFolder, name);
      const found = await stat(path).catch(() => null);
      if (found?.isFile() && found.mtimeMs < oldest) await rm(path, { force: true });
    }
  }
}
