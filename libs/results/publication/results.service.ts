import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { Files, Keyring } from '@bangvang/platform';
import type { ReadStream } from 'node:fs';
import { publicationNotFound } from './publication.errors';
import { PublicationRepository, type FileRow, type PublicationRow } from './publication.repository';
import type { FoundPlacesDto, PublicationDto, ResultsDto } from './published.dto';
import { folderOf, PublishedFiles, publicPath } from './published-files';

/** A file on its way out. */
export interface Download {
  stream: ReadStream;
  bytes: number;
  name: string;
}

/** Published results as anyone reads them. */
@Injectable()
export class Results {
  constructor(
    private readonly database: Database,
    private readonly contests: Contests,
    private readonly repository: PublicationRepository,
    private readonly published: PublishedFiles,
    private readonly files: Files,
    private readonly keyring: Keyring,
  ) {}

  /** Every published version of a contest. @throws Problem CONTEST_NOT_FOUND */
  async versions(slug: string): Promise<ResultsDto> {
    const { id, title, zone } = await this.contests.bySlug(slug);
    const { tx } = this.database;
    const rows = (await this.repository.versions(tx, id)).filter(
      ({ state }) => state === 'published',
    );
    const ids = rows.map((row) => row.id);
    const files = await this.repository.files(tx, ids);
    const titles = new Map(
      (await this.repository.rounds(tx, id)).map((one) => [one.id, one.title]),
    );
    const labels = new Map(rows.map((row) => [row.id, row.label]));
    return {
      serverTime: await this.database.now(),
      ...{ slug, title, zone },
      publicKey: this.keyring.publicKeyPem(),
      publications: rows.map((row) => ({
        ...view(
          slug,
          row,
          files.filter(({ publicationId }) => publicationId === row.id),
        ),
        title: titles.get(row.roundId ?? '') ?? title,
        current: rows.find(({ roundId }) => roundId === row.roundId)?.id === row.id,
        supersedes: labels.get(row.supersedes ?? '') ?? null,
      })),
    };
  }

  /** The document of a version, as it was published. @throws Problem PUBLICATION_NOT_FOUND */
  async document(slug: string, label: string): Promise<string> {
    await this.check(slug, label);
    return there(await this.published.document(slug, label));
  }

  /** A page of one standing. @throws Problem PUBLICATION_NOT_FOUND */
  async places(slug: string, label: string, standing: string, page: number): Promise<string> {
    await this.check(slug, label);
    return there(await this.published.places(slug, label, standing, page));
  }

  /** People by name, without accents, or by number. @throws Problem PUBLICATION_NOT_FOUND */
  async search(slug: string, label: string, text: string): Promise<FoundPlacesDto> {
    await this.check(slug, label);
    return this.published.search(slug, label, text);
  }

  /** The signed bundle. @throws Problem PUBLICATION_NOT_FOUND */
  async bundle(slug: string, label: string): Promise<Download> {
    await this.check(slug, label);
    const path = `${folderOf(slug, label)}/bundle.json`;
    const bytes = there(await this.files.size(path));
    return { stream: this.files.stream(path), bytes, name: `${slug}-${label}.json` };
  }

  private async check(slug: string, label: string): Promise<void> {
    const { id } = await this.contests.bySlug(slug);
    if (!(await this.repository.published(this.database.tx, id, label)))
      throw publicationNotFound();
  }
}

function there<T>(found: T | null): T {
  if (found === null) throw publicationNotFound();
  return found;
}

function view(
  slug: string,
  row: PublicationRow,
  files: FileRow[],
): Omit<PublicationDto, 'title' | 'current' | 'supersedes'> {
  const { label, roundId, version, reason, appealsUntil } = row;
  const base = publicPath(slug, label);
  return {
    ...{ label, roundId, version, reason, appealsUntil },
    publishedAt: row.publishedAt ?? row.dated,
    bundleSha256: row.bundleSha256 ?? '',
    manifestSha256: row.manifestSha256 ?? '',
    signature: row.signature ?? '',
    files: files.map(({ kind, name, bytes, sha256 }) => ({
      ...{ kind, bytes, sha256 },
      url: kind === 'page' ? base : `${base}${name}`,
    })),
  };
}
