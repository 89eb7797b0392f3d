import type { FastifyReply, FastifyRequest } from 'fastify';
import { invalid, Problem } from '@bangvang/platform';
import { isUUID } from 'class-validator';
import type { Announced } from './uploads.service';
import { CHECKSUMS, readChecksum, readCount, readMetadata, type Checksum } from './uploads.rules';

/** The type of a request that carries a part of a file. */
export const PART_TYPE = 'application/offset+octet-stream';
const VERSION = '1.0.0';
const EXTENSIONS = 'creation,creation-with-upload,expiration,checksum,termination';

/** What every answer says (tus 1.0.0, "Headers"). */
export function greet(reply: FastifyReply): void {
  void reply.headers({ 'Tus-Resumable': VERSION, 'Cache-Control': 'no-store' });
}

/** What this server speaks, for whoever asks with OPTIONS. */
export function introduce(reply: FastifyReply): void {
  greet(reply);
  void reply.headers({
    'Tus-Version': VERSION,
    'Tus-Extension': EXTENSIONS,
    'Tus-Checksum-Algorithm': CHECKSUMS.join(','),
  });
}

/** @throws Problem UPLOAD_PROTOCOL for a client that speaks another version */
export function requireTus(request: FastifyRequest): void {
  if (request.headers['tus-resumable'] !== VERSION) {
    throw new Problem('UPLOAD_PROTOCOL', undefined, { supported: VERSION });
  }
}

/** What a creation announces. @throws Problem VALIDATION_FAILED, FILE_EMPTY */
export function announcedBy(request: FastifyRequest): Announced {
  const length = readCount(headerOf(request, 'upload-length')) ?? 0;
  if (headerOf(request, 'upload-length') === '0') throw new Problem('FILE_EMPTY');
  const metadata = readMetadata(headerOf(request, 'upload-metadata'));
  if (metadata === null) throw invalid([NO_METADATA]);
  const entryId = metadata.get('entry') ?? '';
  const wrong = [...(length > 0 ? [] : [NO_LENGTH]), ...(isUUID(entryId) ? [] : [NO_ENTRY])];
  if (wrong.length > 0) throw invalid(wrong);
  const medium = metadata.get('medium')?.slice(0, 40);
  return { length, entryId, medium, filename: metadata.get('filename') };
}

const NO_LENGTH = {
  path: 'Upload-Length',
  expected: 'bytes, 1 or more',
  hint: 'tệp không có gì bên trong',
};
const NO_METADATA = { path: 'Upload-Metadata', expected: 'name base64, ...' };
const NO_ENTRY = { path: 'Upload-Metadata.entry', expected: 'the id of an entry' };

/** Where a part goes. @throws Problem VALIDATION_FAILED */
export function offsetOf(request: FastifyRequest): number {
  const offset = readCount(headerOf(request, 'upload-offset'));
  if (offset === null) throw invalid([{ path: 'Upload-Offset', expected: 'a number of bytes' }]);
  return offset;
}

/** The checksum of a part, where one is told. @throws Problem VALIDATION_FAILED */
export function checksumOf(request: FastifyRequest): Checksum | null {
  const header = headerOf(request, 'upload-checksum');
  if (header === undefined) return null;
  const checksum = readChecksum(header);
  if (!checksum) {
    throw invalid([{ path: 'Upload-Checksum', expected: `${CHECKSUMS.join(' or ')}, base64` }]);
  }
  return checksum;
}

/** Whether the request carries a part. */
export const carriesPart = (request: FastifyRequest): boolean =>
  request.headers['content-type'] === PART_TYPE;

/** How many bytes a request announces; null where it does not. */
export const bytesOf = (request: FastifyRequest): number | null =>
  readCount(request.headers['content-length']);

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}
