import { Injectable } from '@nestjs/common';
import { Files } from '@bangvang/platform';
import { folderOf, publicPath } from '../published-files';

/** What a published award list is called among the results of its contest. */
export const awardLabel = (version: number): string => `awards-v${version}`;

/** Where the files of published award lists lie. */
@Injectable()
export class AwardFolders {
  constructor(private readonly files: Files) {}

  /** The address of a version's files; null while they are not written. */
  async written(slug: string, version: number): Promise<string | null> {
    const label = awardLabel(version);
    const size = await this.files.size(`${folderOf(slug, label)}/index.html`);
    return size === null ? null : publicPath(slug, label);
  }
}
