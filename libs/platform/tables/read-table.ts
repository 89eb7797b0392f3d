import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Problem, says, type Said } from '../errors';
import { heapOf } from '../threads/heap';
import { TABLE_LIMITS, type TableBound } from './limits';
import type { CellValue, Reading, ReadingJob } from './reader.thread';
import { BadZip, listZip, readZipEntry, storeZip } from './zip';

export type { CellValue } from './reader.thread';

/** A table as the file has it: `rows[0]` is row 1, empty rows included, so that row numbers are the file's. */
export interface RawTable {
  kind: 'csv' | 'xlsx';
  rows: CellValue[][];
}

// The thread's file has the ending of this one: .ts where sources run, .js in the build.
const THREAD = join(__dirname, `reader.thread${extname(__filename)}`);

const ZIP_MAGIC = Buffer.from('PK\x03\x04');
const OLE_MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const UTF16_MAGIC = Buffer.from([0xff, 0xfe]);
const PARTS_READ = /\.(xml|rels)$/;

/**
 * Reads the first sheet of an XLSX file, or a CSV file (UTF-8, or UTF-16 as Excel writes "Unicode
 * text"; comma, semicolon or tab). The kind is seen from the bytes; the name counts for nothing.
 * @throws Problem UNSUPPORTED_MEDIA for other kinds, PAYLOAD_TOO_LARGE and IMPORT_REJECTED for files
 * beyond the limits or damaged
 */
export async function readTable(bytes: Buffer): Promise<RawTable> {
  if (bytes.length > TABLE_LIMITS.bytes) throw new Problem('PAYLOAD_TOO_LARGE', tooBig());
  if (bytes.subarray(0, 4).equals(ZIP_MAGIC)) {
    const workbook = await repack(bytes);
    return { kind: 'xlsx', rows: await readInThread({ workbook }) };
  }
  const text = decode(bytes);
  return { kind: 'csv', rows: await readInThread({ text, delimiter: delimiterOf(text) }) };
}

/**
 * The parts of a workbook that are read, checked and inflated within bounds, in a plain archive of
 * our own: what the package sees is what was checked, whatever tricks the file plays.
 */
async function repack(bytes: Buffer): Promise<ArrayBuffer> {
  try {
    const parts = listZip(bytes, TABLE_LIMITS.parts).filter(({ name }) => PARTS_READ.test(name));
    if (!parts.some(({ name }) => name === 'xl/workbook.xml')) throw unsupported();
    const claimed = parts.reduce((total, part) => total + part.bytes, 0);
    if (claimed > TABLE_LIMITS.inflatedBytes) throw beyond('inflatedBytes');
    const files: { name: string; content: Buffer }[] = [];
    for (const part of parts) {
      files.push({ name: part.name, content: await readZipEntry(bytes, part) });
    }
    return Uint8Array.from(storeZip(files)).buffer;
  } catch (error) {
    if (error instanceof BadZip) throw damaged();
    throw error;
  }
}

function decode(bytes: Buffer): string {
  if (bytes.subarray(0, 8).equals(OLE_MAGIC)) {
    throw new Problem(
      'UNSUPPORTED_MEDIA',
      says(
        'This is an old Excel file (.xls) or one with a password. Please save it as .xlsx without a password, or as CSV UTF-8.',
        'Đây là tệp Excel đời cũ (.xls) hoặc có mật khẩu. Hãy lưu lại thành .xlsx không mật khẩu, hoặc CSV UTF-8.',
      ),
    );
  }
  const encoding = bytes.subarray(0, 2).equals(UTF16_MAGIC) ? 'utf-16le' : 'utf-8';
  const text = decodeAs(encoding, bytes);
  if (text.includes('\0') || /^\s*(<|%PDF|\{)/.test(text)) throw unsupported();
  if (text.trim() === '')
    throw new Problem('IMPORT_REJECTED', says('The file has no data.', 'Tệp không có dữ liệu.'));
  return text;
}

function decodeAs(encoding: string, bytes: Buffer): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(
      'UNSUPPORTED_MEDIA',
      says(
        'The text of the file cannot be read: it must be .xlsx or CSV in UTF-8 (in Excel: save as “CSV UTF-8”).',
        'Không đọc được chữ trong tệp: tệp phải là .xlsx hoặc CSV mã UTF-8 (trong Excel: Lưu thành “CSV UTF-8”).',
      ),
    );
  }
}

/** The separator that the first line with text uses most, outside quotes. */
function delimiterOf(text: string): string {
  const header = /[^\r\n]*[^\s][^\r\n]*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? '';
  const uses = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, next) => (uses(next) > uses(best) ? next : best));
}

async function readInThread(job: Omit<ReadingJob, 'limits'>): Promise<CellValue[][]> {
  const { rows, columns, cellCharacters } = TABLE_LIMITS;
  const limits = { rows, columns, cellCharacters };
  const reading = await runThread({ ...job, limits });
  if (reading.ok) return reading.rows;
  const { why, row, column } = reading;
  throw why === 'damaged' ? damaged(row, column) : beyond(why, row);
}

function runThread(job: ReadingJob): Promise<Reading> {
  const thread = new Worker(THREAD, {
    workerData: job,
    execArgv: ['--no-warnings'],
    transferList: job.workbook ? [job.workbook] : [],
    resourceLimits: heapOf(TABLE_LIMITS.heapMegabytes),
  });
  return new Promise<Reading>((resolve, reject) => {
    const late = setTimeout(() => reject(beyond('milliseconds')), TABLE_LIMITS.milliseconds);
    const settle = (act: () => void) => {
      clearTimeout(late);
      act();
    };
    thread.once('message', (reading: Reading) => settle(() => resolve(reading)));
    thread.once('error', (error: Error & { code?: string }) =>
      settle(() =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? beyond('inflatedBytes') : error),
      ),
    );
    thread.once('exit', () => settle(() => reject(damaged())));
  }).finally(() => void thread.terminate());
}

const SAID: Record<TableBound, Said> = {
  rows: says(
    `The file has more than ${thousands(TABLE_LIMITS.rows, 'en')} rows. Please split it.`,
    `Tệp có quá ${thousands(TABLE_LIMITS.rows, 'vi')} dòng dữ liệu. Hãy chia thành nhiều tệp.`,
  ),
  columns: says(
    `The file has more than ${TABLE_LIMITS.columns} columns.`,
    `Tệp có quá ${TABLE_LIMITS.columns} cột.`,
  ),
  cellCharacters: says(
    `A cell has more than ${thousands(TABLE_LIMITS.cellCharacters, 'en')} characters.`,
    `Có ô dài quá ${thousands(TABLE_LIMITS.cellCharacters, 'vi')} ký tự.`,
  ),
  inflatedBytes: says(
    'The workbook is too large when unpacked. Please remove rows, columns and formats that are not needed.',
    'Bảng tính quá lớn khi giải nén. Hãy xóa các dòng, cột và định dạng thừa rồi thử lại.',
  ),
  milliseconds: says(
    'Reading the file took too long. Please split it.',
    'Đọc tệp quá lâu. Hãy chia thành nhiều tệp nhỏ hơn.',
  ),
};

function beyond(bound: TableBound, row?: number): Problem {
  return new Problem('IMPORT_REJECTED', SAID[bound], {
    errors: [
      {
        path: row === undefined ? 'file' : `row ${row}`,
        expected: `a file within the limit: ${bound}`,
        hint: SAID[bound].vi,
      },
    ],
  });
}

/** The problem to throw where a file cannot be read, with the place where that is known. */
export function damaged(row?: number, column?: number): Problem {
  const path = [
    ...(row === undefined ? ['file'] : [`row ${row}`]),
    ...(column === undefined ? [] : [`column ${column}`]),
  ].join(', ');
  const at = path === 'file' ? '' : ` (${path})`;
  const where = at.replace('row', 'dòng').replace('column', 'cột');
  const hint = `Tệp bị hỏng hoặc không đúng dạng${where}. Hãy mở bằng Excel, lưu lại rồi thử lại.`;
  const en = `The file is damaged or not of its kind${at}. Please open it in Excel, save it and try again.`;
  return new Problem('IMPORT_REJECTED', says(en, hint), {
    errors: [{ path, expected: 'a readable CSV or XLSX file', hint }],
  });
}

function unsupported(): Problem {
  return new Problem(
    'UNSUPPORTED_MEDIA',
    says('Only .xlsx or CSV (UTF-8) files are taken.', 'Chỉ nhận tệp .xlsx hoặc CSV (mã UTF-8).'),
  );
}

function tooBig(): Said {
  const most = TABLE_LIMITS.bytes / 1024 / 1024;
  return says(`The file is larger than ${most} MB.`, `Tệp lớn quá ${most} MB.`);
}

function thousands(count: number, language: 'en' | 'vi'): string {
  return count.toLocaleString(language === 'en' ? 'en-GB' : 'vi-VN');
}
