import type { FieldError } from '@bangvang/contracts';
import {
  cleanLine,
  readPictures,
  sha256,
  type SheetPicture,
  type TableRow,
} from '@bangvang/platform';
import { MAX_ALT } from '../bank/content';
import { MAX_IMAGE_BYTES } from '../media/media.service';
import type { HashedImageDto } from './exchange.dto';
import type { IncomingImage } from './incoming';

const LIMITS = { count: 500, bytes: MAX_IMAGE_BYTES, totalBytes: 20 * 1024 * 1024 };

/** A picture over the cells of a table, with the hash of its bytes as they came. */
type Picture = SheetPicture & { sha256: string };

/** The pictures of a table by the row of their question, and the rows that have more than one. */
export interface RowPictures {
  byRow: Map<number, Picture>;
  errors: FieldError[];
}

/** @throws IMPORT_REJECTED for pictures that cannot be read, or are more than a file may have */
export async function picturesOf(bytes: Buffer): Promise<RowPictures> {
  const found: RowPictures = { byRow: new Map(), errors: [] };
  for (const picture of await readPictures(bytes, LIMITS)) {
    if (found.byRow.has(picture.row)) found.errors.push({ path: picture.path, ...ONE_PER_ROW });
    else found.byRow.set(picture.row, { ...picture, sha256: sha256(picture.bytes) });
  }
  return found;
}

/** Pictures beside which no question stands: all rows are given that have one, right or wrong. */
export function strayPictures({ byRow }: RowPictures, rows: ReadonlySet<number>): FieldError[] {
  return [...byRow.values()]
    .filter(({ row }) => !rows.has(row))
    .map(({ path }) => ({ path, ...NO_QUESTION }));
}

/** Every picture as the import stores it. */
export function imagesOf({ byRow }: RowPictures): IncomingImage[] {
  return [...byRow.values()].map(({ sha256: hash, bytes, path }) => ({
    sha256: hash,
    bytes,
    isClean: false,
    error: (_, { en, vi }) => ({ path, expected: en, hint: vi }),
  }));
}

/** The image of a row's question, told in words of the row, else in those that the picture carries. */
export function imageOfRow(
  row: TableRow<{ imageAlt: string | null }>,
  picture: Picture | undefined,
): { image?: HashedImageDto | undefined; wrong?: FieldError } {
  const { imageAlt } = row.values;
  if (!picture) return imageAlt === null ? {} : { wrong: row.error('imageAlt', NO_PICTURE) };
  const alt = imageAlt ?? carriedWords(picture);
  return alt === null
    ? { wrong: row.error('imageAlt', NEEDS_WORDS) }
    : { image: { sha256: picture.sha256, alt } };
}

function carriedWords({ description }: Picture): string | null {
  const line = cleanLine(description.replace(/\s+/g, ' '));
  return line === '' || line.length > MAX_ALT ? null : line;
}

const ONE_PER_ROW = {
  expected: 'one picture for a question: its upper left corner says which row it belongs to',
  hint: 'mỗi câu hỏi một ảnh: góc trên bên trái của ảnh nằm ở dòng nào thì ảnh thuộc dòng ấy',
};
const NO_QUESTION = {
  expected: 'a question in the row of the upper left corner of this picture',
  hint: 'một câu hỏi ở dòng có góc trên bên trái của ảnh này',
};
const NO_PICTURE = {
  en: 'nothing, since no picture stands in this row',
  vi: 'để trống, vì dòng này không có ảnh',
};
const NEEDS_WORDS = {
  en: 'what the picture shows, in words, for those who cannot see it',
  vi: 'lời tả nội dung ảnh, dành cho người không nhìn thấy ảnh',
};
