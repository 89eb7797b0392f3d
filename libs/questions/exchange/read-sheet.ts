import { isDate } from 'node:util/types';
import type { FieldError } from '@bangvang/contracts';
import {
  cells,
  parseTable,
  readTable,
  type CellValue,
  type TableRow,
  type ValuesOf,
} from '@bangvang/platform';
import {
  MAX_ALT,
  MAX_CODE,
  MAX_EXPLANATION,
  MAX_OPTION,
  MAX_SOURCE,
  MAX_STEM,
} from '../bank/content';
import { contentErrors, toText } from '../bank/draft.rules';
import { MAX_DIFFICULTY, MAX_TOPIC } from '../papers/plan';
import type { ContentKey, Option } from '../types/question-type';
import { questionType, type QuestionTypeName } from '../types/registry';
import type { ImportDefaultsDto } from './exchange.dto';
import { MAX_IMPORTED, repeatedCodes, type Incoming, type IncomingQuestion } from './incoming';
import { imageOfRow, imagesOf, picturesOf, strayPictures, type RowPictures } from './row-pictures';

const { cell, choice, decimal, integer, lines, optional, text } = cells;

/** A text; what Excel took for a date is the date as people write it. */
function written(max: number): cells.Cell<string> {
  const inner = lines({ max });
  return cell(inner.expected, (value) =>
    inner.read(isDate(value) ? cells.dayFirst(cells.textOf(value)) : value),
  );
}

const option = (name: string) => ({
  cell: optional(written(MAX_OPTION)),
  aliases: [`phương án ${name}`, `đáp án ${name}`],
});

/** The columns of a table of questions; only `stem` and `correct` have to be there. */
export const COLUMNS = {
  code: { cell: optional(text({ max: MAX_CODE })), aliases: ['mã câu hỏi', 'mã'] },
  type: {
    cell: optional(
      choice({
        single: ['một đáp án', '1 đáp án', 'chọn một'],
        multiple: ['nhiều đáp án', 'chọn nhiều'],
        boolean: ['đúng sai', 'đúng/sai', 'true/false'],
        numeric: ['số', 'điền số'],
      } satisfies Record<QuestionTypeName, string[]>),
    ),
    aliases: ['loại', 'loại câu hỏi'],
  },
  topic: { cell: optional(text({ max: MAX_TOPIC })), aliases: ['chủ đề'] },
  difficulty: {
    cell: optional(integer({ min: 1, max: MAX_DIFFICULTY })),
    aliases: ['mức độ', 'độ khó'],
  },
  stem: { cell: written(MAX_STEM), aliases: ['câu hỏi', 'nội dung', 'nội dung câu hỏi'] },
  a: option('A'),
  b: option('B'),
  c: option('C'),
  d: option('D'),
  e: option('E'),
  f: option('F'),
  correct: {
    cell: cell(
      { en: 'the right answer', vi: 'đáp án đúng' },
      (value: NonNullable<CellValue>) => value,
    ),
    aliases: ['đáp án', 'đáp án đúng'],
  },
  tolerance: { cell: optional(decimal({ min: 0, max: 1e9 })), aliases: ['sai số'] },
  pinned: {
    cell: optional(text({ max: 20 })),
    aliases: ['giữ nguyên vị trí', 'không đảo'],
  },
  explanation: { cell: optional(written(MAX_EXPLANATION)), aliases: ['giải thích'] },
  sourceNote: {
    cell: optional(written(MAX_SOURCE)),
    aliases: ['nguồn', 'ghi chú nguồn', 'source'],
  },
  imageAlt: {
    cell: optional(text({ max: MAX_ALT })),
    aliases: ['mô tả ảnh', 'mô tả hình', 'picture in words'],
  },
};

type Columns = typeof COLUMNS;
type Row = TableRow<ValuesOf<Columns>>;

const OPTIONS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/**
 * Reads an XLSX or CSV table, one question a row. A picture over the cells of a workbook belongs to the
 * row of its upper left corner; a question without one keeps the image that it has.
 */
export async function readSheet(bytes: Buffer, defaults: ImportDefaultsDto): Promise<Incoming> {
  const table = await readTable(bytes);
  const { rows, errors } = await parseTable(table, COLUMNS);
  const incoming: Incoming = { questions: [], media: [], errors };
  if (rows.length > MAX_IMPORTED) {
    errors.push({
      path: `row ${rows[MAX_IMPORTED]!.row}`,
      expected: `at most ${MAX_IMPORTED} questions`,
      hint: `tối đa ${MAX_IMPORTED} câu hỏi`,
    });
    return incoming;
  }
  const pictures = await picturesIn(table.kind, bytes);
  for (const row of rows) {
    const read = readRow(row, defaults, pictures);
    if (Array.isArray(read)) errors.push(...read);
    else incoming.questions.push(read);
  }
  incoming.media = imagesOf(pictures);
  errors.push(
    ...repeatedCodes(incoming.questions),
    ...pictures.errors,
    // A row that was left out says itself what is wrong with it.
    ...(errors.length > 0 ? [] : strayPictures(pictures, new Set(rows.map(({ row }) => row)))),
  );
  return incoming;
}

async function picturesIn(kind: 'csv' | 'xlsx', bytes: Buffer): Promise<RowPictures> {
  return kind === 'xlsx' ? picturesOf(bytes) : { byRow: new Map(), errors: [] };
}

function readRow(
  row: Row,
  defaults: ImportDefaultsDto,
  pictures: RowPictures,
): IncomingQuestion | FieldError[] {
  const { values } = row;
  const type = values.type ?? 'single';
  const key = readKey(row, type);
  const options = readOptions(row);
  if (key instanceof Failed || options instanceof Failed) {
    return [key, options].flatMap((part) => (part instanceof Failed ? part.errors : []));
  }
  const content = {
    type,
    topic: values.topic ?? defaults.topic,
    difficulty: values.difficulty ?? defaults.difficulty,
    stem: values.stem,
    options,
    key,
    ...(values.explanation === null ? {} : { explanation: values.explanation }),
    ...(values.sourceNote === null ? {} : { sourceNote: values.sourceNote }),
  };
  const errors = contentErrors(content).map((error) =>
    row.error(
      columnOf(error.path),
      { en: error.expected, vi: error.hint ?? error.expected },
      error.value,
    ),
  );
  const { image, wrong } = imageOfRow(row, pictures.byRow.get(row.row));
  if (wrong) errors.push(wrong);
  if (errors.length > 0) return errors;
  return {
    code: values.code,
    draft: toText(content),
    image,
    retired: undefined,
    error: (_field, said) => row.error('code', said),
  };
}

class Failed {
  constructor(readonly errors: FieldError[]) {}
}

function readKey(row: Row, type: QuestionTypeName): ContentKey | Failed {
  const { readKey: read, keyCell } = questionType(type);
  const key = read(row.values.correct);
  if (key === null) return new Failed([row.error('correct', keyCell)]);
  const { tolerance } = row.values;
  return tolerance === null ? key : { ...key, tolerance };
}

function readOptions(row: Row): Option[] | Failed {
  const texts = OPTIONS.map((name) => row.values[name]);
  const count = texts.findLastIndex((one) => one !== null) + 1;
  const gap = texts.slice(0, count).indexOf(null);
  if (gap >= 0) {
    const said = {
      en: 'an option: there is one after it',
      vi: 'phương án: sau ô trống còn có phương án',
    };
    return new Failed([row.error(OPTIONS[gap]!, said)]);
  }
  const pinned = (row.values.pinned ?? '')
    .toLowerCase()
    .split(/[\s,;/]+/)
    .filter(Boolean);
  const unknown = pinned.find(
    (name) => OPTIONS.indexOf(name as 'a') < 0 || OPTIONS.indexOf(name as 'a') >= count,
  );
  if (unknown !== undefined) {
    const said = { en: 'letters of options, as D', vi: 'chữ cái của phương án, ví dụ D' };
    return new Failed([row.error('pinned', said)]);
  }
  return texts.slice(0, count).map((one, place) => ({
    text: one as string,
    ...(pinned.includes(OPTIONS[place]!) ? { pinned: true } : {}),
  }));
}

/** Where the author of a table looks for an error of the content. */
function columnOf(path: string): keyof Columns {
  const place = /^options\[(\d)\]$/.exec(path)?.[1];
  if (place !== undefined) return OPTIONS[Number(place)]!;
  if (path === 'options') return 'a';
  return path === 'key.tolerance' ? 'tolerance' : 'correct';
}
