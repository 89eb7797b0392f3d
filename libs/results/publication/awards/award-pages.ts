import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { administrativeDocx, administrativePdf, xlsxStream } from '@bangvang/documents';
import { Files, Keyring } from '@bangvang/platform';
import { PublicAwards } from '../../deliberation/public-awards.service';
import { PAGE_STYLE } from '../page-assets';
import { PAGE_FILES } from '../page-frame';
import type { ListedVersion } from '../versions-page.rules';
import { folderOf } from '../published-files';
import { awardLabel } from './award-folders';
import { awardDocument, awardSheets } from './award-lists.rules';
import { AWARD_SCRIPT, awardPage, type AwardAbout } from './award-page.rules';

/** Files of published award lists: a page that needs no server, lists, the signed file. */
@Injectable()
export class AwardPages {
  constructor(
    private readonly awards: PublicAwards,
    private readonly contests: Contests,
    private readonly files: Files,
    private readonly keyring: Keyring,
  ) {}

  /** Writes a version, whole or not at all; one that is there stays as it was published. */
  async write(contestId: string, version: number): Promise<void> {
    const { slug, title, zone } = await this.contests.byId(contestId);
    const target = folderOf(slug, awardLabel(version));
    if ((await this.files.size(target)) !== null) return;
    const list = await this.awards.of(slug, version);
    const about: AwardAbout = { contest: title, slug, zone };
    const staging = `staging/${contestId}-${awardLabel(version)}`;
    await this.files.remove(staging);
    const write = (name: string, source: Parameters<Files['write']>[1]) =>
      this.files.write(`${staging}/${name}`, source);
    const document = awardDocument(list, about);
    await write('awards.json', [JSON.stringify(list)]);
    await write('bundle.json', [await this.awards.bundle(slug, version)]);
    await write('signing-key.pem', [this.keyring.publicKeyPem()]);
    await write('danh-sach-giai.pdf', administrativePdf(document));
    await write('danh-sach-giai.docx', [await administrativeDocx(document)]);
    await write('danh-sach-giai.xlsx', xlsxStream(awardSheets(list)));
    await write('page.css', [PAGE_STYLE]);
    await write('page.js', [AWARD_SCRIPT]);
    await write(PAGE_FILES.en, [awardPage(list, about, 'en')]);
    await write(PAGE_FILES.vi, [awardPage(list, about)]);
    await this.files.moveFolder(staging, target);
  }

  /** Every version as the list of a contest's results names it. */
  async listed(contestId: string): Promise<(ListedVersion & { roundId: null })[]> {
    const versions = await this.awards.versions(contestId);
    return versions.map(({ version, publishedAt, reason }, index) => ({
      ...{ version, publishedAt, reason, roundId: null, current: index === 0 },
      ...{ label: awardLabel(version), title: 'Danh sách giải', titleEn: 'Award list' },
    }));
  }
}
