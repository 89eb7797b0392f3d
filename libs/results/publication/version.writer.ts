import { PassThrough } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Files, Keyring, type WrittenFile } from '@bangvang/platform';
import { writeBundle } from '../replay';
import type { ComputedResult } from './closed-results';
import { resultXlsx, winnersPdf } from './lists';
import { PAGE_SCRIPT, PAGE_STYLE } from './page-assets';
import { PAGE_FILES, type PageLanguage } from './page-frame';
import { resultPage, type OfferedFile } from './page.rules';
import { writePlaces } from './places.writer';
import type { PublicResult } from './public-result.rules';
import type { FileKind, PublishedResultDto } from './published.dto';
import type { FileRow } from './publication.repository';
import { prizesWon } from './prizes-won.rules';

/** Everything that the files of one version are written from. */
export interface VersionContent {
  computed: ComputedResult;
  result: PublicResult;
  document: PublishedResultDto;
  /** SHA-256 of the manifest of the version before. */
  previous: string | null;
}

const OFFERED: Partial<Record<FileKind, OfferedFile>> = {
  pdf: {
    name: 'danh-sach.pdf',
    vi: 'Danh sách đoạt giải (PDF, phụ lục quyết định)',
    en: 'List of winners (PDF, annex to the decision, in Vietnamese)',
  },
  xlsx: {
    name: 'ket-qua.xlsx',
    vi: 'Toàn bộ kết quả (XLSX)',
    en: 'The whole result (XLSX, in Vietnamese)',
  },
  bundle: { name: 'bundle.json', vi: 'Gói dữ liệu có chữ ký (JSON)', en: 'The signed file (JSON)' },
  key: {
    name: 'signing-key.pem',
    vi: 'Khoá công khai để kiểm chữ ký (PEM)',
    en: 'The public key that verifies it (PEM)',
  },
};

/** Writes the files of a version, each step by itself: one that is done need not be done again. */
@Injectable()
export class VersionWriter {
  constructor(
    private readonly files: Files,
    private readonly keyring: Keyring,
  ) {}

  /** Does one step within a folder. */
  async write(kind: FileKind, folder: string, content: VersionContent): Promise<FileRow> {
    const { document, result } = content;
    switch (kind) {
      case 'bundle':
        return this.bundle(folder, content);
      case 'places':
        return row(kind, 'places', await writePlaces(this.files, folder, result));
      case 'result': {
        const written = await this.text(folder, 'result.json', JSON.stringify(document));
        const { facts, result: computed } = content.computed;
        return { ...row(kind, 'result.json', written), facts: { won: prizesWon(computed, facts) } };
      }
      case 'pdf':
        return this.offered(kind, folder, winnersPdf(document));
      case 'xlsx':
        return this.offered(kind, folder, resultXlsx(document, result));
      case 'key':
        return this.offered(kind, folder, [this.keyring.publicKeyPem()]);
      case 'page':
        return this.page(folder, document);
    }
  }

  private async bundle(
    folder: string,
    { computed, document: { about }, previous }: VersionContent,
  ): Promise<FileRow> {
    const { facts, result, rounds, papers, attempts, numbers } = computed;
    const out = new PassThrough();
    const writing = this.files.write(`${folder}/bundle.json`, out);
    // Both ends fail together; the one that is awaited second must not go unheard.
    writing.catch((error: Error) => out.destroy(error));
    const content = {
      contest: { slug: about.slug, title: about.contest },
      ...{ rounds, facts, papers, attempts, result },
      statistics: { rounds: Object.fromEntries(numbers) },
    };
    const { version, publishedAt, reason } = about;
    const edition = { version, previous, publishedAt, reason };
    try {
      const { manifestSha256, signature } = await writeBundle(out, content, edition, this.keyring);
      out.end();
      const written = row('bundle', 'bundle.json', await writing);
      return { ...written, facts: { manifestSha256, signature } };
    } catch (error) {
      out.destroy(error as Error);
      await writing.catch(() => undefined);
      throw error;
    }
  }

  private async page(folder: string, document: PublishedResultDto): Promise<FileRow> {
    await this.text(folder, 'page.css', PAGE_STYLE);
    await this.text(folder, 'page.js', PAGE_SCRIPT);
    const page = (language: PageLanguage) =>
      this.text(
        folder,
        PAGE_FILES[language],
        resultPage(document, Object.values(OFFERED), language),
      );
    await page('en');
    return row('page', PAGE_FILES.vi, await page('vi'));
  }

  private async offered(
    kind: FileKind,
    folder: string,
    source: AsyncIterable<Uint8Array> | string[],
  ): Promise<FileRow> {
    const name = OFFERED[kind]?.name ?? kind;
    return row(kind, name, await this.files.write(`${folder}/${name}`, source));
  }

  private text(folder: string, name: string, text: string): Promise<WrittenFile> {
    return this.files.write(`${folder}/${name}`, [text]);
  }
}

const row = (kind: FileKind, name: string, { bytes, sha256 }: WrittenFile): FileRow => ({
  ...{ kind, name, bytes, sha256 },
  facts: {},
});
