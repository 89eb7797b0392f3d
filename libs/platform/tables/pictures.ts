import { posix } from 'node:path';
import type { FieldError } from '@bangvang/contracts';
import { SaxesParser } from 'saxes';
import { TABLE_LIMITS } from './limits';
import { damaged } from './read-table';
import { tableRejected } from './table';
import { BadZip, listZip, readZipEntry, type ZipEntry } from './zip';

/** A picture that lies over the cells of the first sheet, at the place of its upper left corner. */
export interface SheetPicture {
  /** Counted from 1, as the sheet does. */
  row: number;
  /** As an error names it: `row 5, column H`. */
  path: string;
  bytes: Buffer;
  /** What its author wrote for those who cannot see it; empty where nothing was written. */
  description: string;
}

/** What the pictures of one workbook may be at most. */
export interface PictureLimits {
  count: number;
  /** Of each of them. */
  bytes: number;
  /** Of all of them together. */
  totalBytes: number;
}

/** A picture as the drawing tells of it: where it lies, and the relation that leads to its bytes. */
interface Anchor {
  row: number | null;
  column: number;
  embed: string | null;
  description: string;
}

type Attributes = Readonly<Record<string, string>>;

const MEGABYTE = 1024 * 1024;
/** A drawing of pictures alone is small; so are relations. */
const MAX_XML_BYTES = 4 * MEGABYTE;

/**
 * The pictures of the first sheet of an XLSX file that `readTable` has taken.
 * @throws Problem IMPORT_REJECTED naming each picture that is too large or not in the file, or where
 * there are too many, or some inside cells, which are told in another way that is not read
 */
export async function readPictures(
  workbook: Buffer,
  limits: PictureLimits,
): Promise<SheetPicture[]> {
  try {
    const parts = new Parts(workbook);
    if (parts.has('xl/richData/richValueRel.xml')) throw tableRejected([INSIDE_CELLS]);
    const drawing = await drawingOfFirstSheet(parts);
    if (drawing === null) return [];
    const anchors = anchorsOf(await parts.xml(drawing));
    if (anchors.length > limits.count) throw tableRejected([tooMany(limits.count)]);
    return await picturesAt(anchors, parts, drawing, limits);
  } catch (error) {
    if (error instanceof BadZip) throw damaged();
    throw error;
  }
}

async function picturesAt(
  anchors: Anchor[],
  parts: Parts,
  drawing: string,
  limits: PictureLimits,
): Promise<SheetPicture[]> {
  const targets = await parts.relations(drawing);
  const pictures: SheetPicture[] = [];
  const errors: FieldError[] = [];
  let total = 0;
  for (const { row, column, embed, description } of anchors) {
    const path = pathOf(row, column);
    const name = targets.get(embed ?? '')?.name ?? '';
    total += parts.bytesOf(name);
    if (total > limits.totalBytes) throw tableRejected([tooMuch(path, limits.totalBytes)]);
    const isHere = row !== null && parts.has(name);
    if (!isHere) errors.push({ path, ...NOT_INSIDE });
    else if (parts.bytesOf(name) > limits.bytes) errors.push({ path, ...tooLarge(limits.bytes) });
    else pictures.push({ row, path, bytes: await parts.read(name), description });
  }
  if (errors.length > 0) throw tableRejected(errors);
  return pictures;
}

/** The parts of a workbook, each read once. */
class Parts {
  private readonly entries: Map<string, ZipEntry>;
  private readonly read_ = new Map<string, Promise<Buffer>>();

  constructor(private readonly workbook: Buffer) {
    const entries = listZip(workbook, TABLE_LIMITS.parts);
    this.entries = new Map(entries.map((entry) => [entry.name, entry]));
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  bytesOf(name: string): number {
    return this.entries.get(name)?.bytes ?? 0;
  }

  read(name: string): Promise<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw new BadZip(`${name} is missing`);
    const reading = this.read_.get(name) ?? readZipEntry(this.workbook, entry);
    this.read_.set(name, reading);
    return reading;
  }

  async xml(name: string): Promise<string> {
    if (this.bytesOf(name) > MAX_XML_BYTES) throw new BadZip(`${name} is too large`);
    return (await this.read(name)).toString('utf8');
  }

  /** Where the relations of a part lead, by their ids. */
  async relations(of: string): Promise<Map<string, { type: string; name: string }>> {
    const folder = posix.dirname(of);
    const path = posix.join(folder, '_rels', `${posix.basename(of)}.rels`);
    const found = new Map<string, { type: string; name: string }>();
    if (!this.has(path)) return found;
    readXml(await this.xml(path), {
      open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
        if (name !== 'Relationship' || TargetMode === 'External') return;
        const absolute = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
        found.set(Id, { type: Type, name: absolute });
      },
    });
    return found;
  }
}

async function drawingOfFirstSheet(parts: Parts): Promise<string | null> {
  const workbook = 'xl/workbook.xml';
  let first: string | undefined;
  readXml(await parts.xml(workbook), {
    open: (name, attributes) => {
      if (name === 'sheet') first ??= local(attributes, 'id');
    },
  });
  const sheet = (await parts.relations(workbook)).get(first ?? '')?.name;
  if (sheet === undefined) return null;
  const related = [...(await parts.relations(sheet)).values()];
  const drawing = related.find(({ type }) => type.endsWith('/drawing'))?.name;
  return drawing !== undefined && parts.has(drawing) ? drawing : null;
}

/** Every picture of a drawing; shapes and charts are passed over. */
function anchorsOf(drawing: string): Anchor[] {
  const anchors: Anchor[] = [];
  let at: { row: number | null; column: number } = { row: null, column: 0 };
  let picture: Anchor | null = null;
  let place: 'row' | 'col' | null = null;
  let from = false;
  const opened: Record<string, (attributes: Attributes) => void> = {
    from: () => (from = true),
    row: () => (place = from ? 'row' : null),
    col: () => (place = from ? 'col' : null),
    pic: () => (picture = { ...at, embed: null, description: '' }),
    cNvPr: ({ descr = '' }) => picture && (picture.description = descr),
    blip: (attributes) => picture && (picture.embed = local(attributes, 'embed') ?? null),
  };
  readXml(drawing, {
    open: (name, attributes) => {
      if (name.endsWith('CellAnchor') || name === 'absoluteAnchor') at = { row: null, column: 0 };
      if (Object.hasOwn(opened, name)) opened[name]?.(attributes);
    },
    text: (text) => {
      if (place === 'row') at = { ...at, row: Number(text) + 1 };
      if (place === 'col') at = { ...at, column: Number(text) };
    },
    close: (name) => {
      if (name === 'from') from = false;
      if (name === 'row' || name === 'col') place = null;
      if (name === 'pic' && picture) anchors.push(picture);
      if (name === 'pic') picture = null;
    },
  });
  return anchors;
}

interface XmlReader {
  open: (name: string, attributes: Attributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** Reads XML, names without their prefixes. @throws BadZip where it is not well formed or declares a document type */
function readXml(text: string, { open, text: said, close }: XmlReader): void {
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new BadZip('XML is not well formed');
  });
  parser.on('doctype', () => {
    throw new BadZip('XML declares a document type');
  });
  parser.on('opentag', ({ name, attributes }) => open(unprefixed(name), attributes as Attributes));
  parser.on('text', (value) => said?.(value));
  parser.on('closetag', ({ name }) => close?.(unprefixed(name)));
  parser.write(text.replace(/^\uFEFF/, '')).close();
}

const unprefixed = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An attribute by its name without the prefix that stands before it. */
function local(attributes: Attributes, wanted: string): string | undefined {
  const found = Object.entries(attributes).find(([name]) => name.endsWith(`:${wanted}`));
  return found?.[1];
}

function pathOf(row: number | null, column: number): string {
  return row === null ? 'file' : `row ${row}, column ${letterOf(column)}`;
}

/** 0 is A, 26 is AA. */
function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? letterOf(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

const INSIDE_CELLS: FieldError = {
  path: 'file',
  expected: 'pictures over the cells, not inside them (Excel: right-click, Place over Cells)',
  hint: 'ảnh đặt trên ô, không đặt trong ô (Excel: bấm chuột phải, chọn Place over Cells)',
};

const NOT_INSIDE = {
  expected: 'a picture that is in the file itself and stands in a row',
  hint: 'ảnh nằm trong chính tệp này và đặt ở một dòng',
};

const tooMany = (count: number): FieldError => ({
  path: 'file',
  expected: `at most ${count} pictures`,
  hint: `tối đa ${count} ảnh`,
});

const tooMuch = (path: string, bytes: number): FieldError => ({
  path,
  expected: `pictures of at most ${bytes / MEGABYTE} MB together`,
  hint: `mọi ảnh cộng lại không quá ${bytes / MEGABYTE} MB`,
});

const tooLarge = (bytes: number) => ({
  expected: `a picture of at most ${bytes / MEGABYTE} MB`,
  hint: `ảnh không quá ${bytes / MEGABYTE} MB`,
});
