import { Injectable } from '@nestjs/common';
import { Files } from '@bangvang/platform';
import {
  matchesName,
  numberPiece,
  piecesFor,
  readNameQuery,
  type IndexedName,
  type NameIndex,
  type NumberedPlace,
} from './names.rules';
import type { FoundPlacesDto } from './published.dto';

/** Folder of published results within the installation's files, and their address. */
export const RESULTS = 'results';

const MOST_FOUND = 100;
const NUMBER = /^[1-9]\d{0,8}$/;

/** Address of a version's page; the files lie below it. */
export const publicPath = (slug: string, label: string): string => `/${RESULTS}/${slug}/${label}/`;

/** Folder of a version's files. */
export const folderOf = (slug: string, label: string): string => `${RESULTS}/${slug}/${label}`;

/** Published versions as they lie on disk: what is read here is what the static pages read. */
@Injectable()
export class PublishedFiles {
  constructor(private readonly files: Files) {}

  /** The document of a version as it was written, or null. */
  document(slug: string, label: string): Promise<string | null> {
    return this.files.text(`${folderOf(slug, label)}/result.json`);
  }

  /** A page of a standing as it was written, or null. */
  places(slug: string, label: string, standing: string, page: number): Promise<string | null> {
    if (!/^s\d{1,4}$/.test(standing)) return Promise.resolve(null);
    return this.files.text(`${folderOf(slug, label)}/places/${standing}-${page}.json`);
  }

  /** People whose given name begins as the text's last word and whose name has the others; or a number. */
  async search(slug: string, label: string, text: string): Promise<FoundPlacesDto> {
    const folder = folderOf(slug, label);
    return NUMBER.test(text) ? this.byNumber(folder, text) : this.byName(folder, text);
  }

  private async byNumber(folder: string, number: string): Promise<FoundPlacesDto> {
    const piece = await this.read<Record<string, NumberedPlace[]>>(
      `${folder}/numbers/${numberPiece(number)}.json`,
    );
    const places = piece?.[number] ?? [];
    const found = places.map(([standing, rank, page]) => ({
      ...{ number, name: null, unit: null, standing, rank, page },
    }));
    return { found, more: false };
  }

  private async byName(folder: string, text: string): Promise<FoundPlacesDto> {
    const asked = readNameQuery(text);
    const index = asked && (await this.read<NameIndex>(`${folder}/names/index.json`));
    if (!asked || !index) return { found: [], more: false };
    const found: IndexedName[] = [];
    for (const no of piecesFor(index, asked)) {
      const piece = (await this.read<IndexedName[]>(`${folder}/names/${no}.json`)) ?? [];
      found.push(...piece.filter((name) => matchesName(name, asked)));
      if (found.length > MOST_FOUND) break;
    }
    return {
      found: found.slice(0, MOST_FOUND).map(([, name, unit, number, standing, rank, page]) => ({
        ...{ number, name, unit, standing, rank, page },
      })),
      more: found.length > MOST_FOUND,
    };
  }

  private async read<T>(path: string): Promise<T | null> {
    const text = await this.files.text(path);
    return text === null ? null : (JSON.parse(text) as T);
  }
}
