import { createHash } from 'node:crypto';
import type { Files, WrittenFile } from '@bangvang/platform';
import {
  nameKey,
  NUMBER_PIECES,
  numberPiece,
  PIECE,
  type IndexedName,
  type NumberedPlace,
} from './names.rules';
import { PAGE, type NamedStanding, type PublicResult } from './public-result.rules';

/**
 * Writes every place of every standing in pages, and the indexes by name and by number beside them.
 * @returns the bytes of all, and one fingerprint over the fingerprints of all
 */
export async function writePlaces(
  files: Files,
  folder: string,
  result: PublicResult,
): Promise<WrittenFile> {
  const sum = new Sum(files, folder);
  const names: IndexedName[] = [];
  const numbers = Array.from({ length: NUMBER_PIECES }, () => new Map<string, NumberedPlace[]>());
  for (const named of result.standings) {
    for (const { page, pages, rows } of pagesOf(named)) {
      const places = rows.map((row) => result.place(row, named.standing));
      await sum.write(`places/${named.id}-${page}.json`, {
        ...{ standing: named.id, page, pages, rows: places },
      });
      for (const { name, unit, number, rank } of places) {
        if (name !== null) names.push([nameKey(name), name, unit, number, named.id, rank, page]);
        const piece = numbers[numberPiece(number)];
        piece?.set(number, [...(piece.get(number) ?? []), [named.id, rank, page]]);
      }
    }
  }
  await writeNames(sum, names);
  for (const [no, piece] of numbers.entries()) {
    if (piece.size > 0) await sum.write(`numbers/${no}.json`, Object.fromEntries(piece));
  }
  return sum.total();
}

/** By key, equal ones by rank; cut into pieces of which each begins with a key that its reader knows. */
async function writeNames(sum: Sum, names: IndexedName[]): Promise<void> {
  names.sort((a, b) => compareText(a[0], b[0]) || a[5] - b[5] || compareText(a[3], b[3]));
  const pieces: string[] = [];
  for (let from = 0; from < names.length; from += PIECE) {
    const piece = names.slice(from, from + PIECE);
    await sum.write(`names/${pieces.length}.json`, piece);
    pieces.push(piece[0]?.[0] ?? '');
  }
  await sum.write('names/index.json', { pieces });
}

function* pagesOf({ standing: { rows } }: NamedStanding) {
  const pages = Math.ceil(rows.length / PAGE);
  for (let page = 1; page <= pages; page += 1) {
    yield { page, pages, rows: rows.slice((page - 1) * PAGE, page * PAGE) };
  }
}

/** By code units, as the readers compare. */
const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Files written one after the other, and their sum. */
class Sum {
  private bytes = 0;
  private readonly hash = createHash('sha256');

  constructor(
    private readonly files: Files,
    private readonly folder: string,
  ) {}

  async write(name: string, content: unknown): Promise<void> {
    const { bytes, sha256 } = await this.files.write(`${this.folder}/${name}`, [
      JSON.stringify(content),
    ]);
    this.bytes += bytes;
    this.hash.update(`${name} ${sha256}\n`);
  }

  total(): WrittenFile {
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}
