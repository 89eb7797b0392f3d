import { crc32, deflateSync } from 'node:zlib';
import type { TestAnswer, TestApp } from './app';
import type { StaffMember } from './staff';

/** Makes a bank over HTTP, in a contest or (by an admin) for all. Returns its id. */
export async function makeBank(
  test: TestApp,
  who: StaffMember,
  contestId?: string,
): Promise<string> {
  const answer = await test.call('POST', '/api/staff/banks', {
    cookie: who.cookie,
    body: { name: 'Ngân hàng', ...(contestId === undefined ? {} : { contestId }) },
  });
  if (answer.status !== 201) throw new Error(`No bank: ${answer.text}`);
  return (answer.body.bank as unknown as { id: string }).id;
}

/** Sends a file as a browser's form does. */
export function sendFile(
  test: TestApp,
  path: string,
  cookie: string,
  bytes: Buffer | string,
): Promise<TestAnswer> {
  const body = new FormData();
  body.set('file', new Blob([bytes]), 'tệp');
  return test.call('POST', path, { cookie, body });
}

/** A grey PNG of any size; a comment goes in as its metadata. */
export function greyPng(width: number, height: number, comment = ''): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    ...(comment ? [pngChunk('tEXt', Buffer.from(`Comment\0${comment}`))] : []),
    pngChunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One chunk of a PNG with its checksum. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
