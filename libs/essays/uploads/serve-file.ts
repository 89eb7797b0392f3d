import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A part of a file, both ends included. */
interface Range {
  start: number;
  end: number;
}

/** A file as it is served. */
export interface ServedFile {
  mime: string;
  bytes: number;
  /** What it is called when it is kept; says nothing of where it comes from. */
  name: string;
  open: (range?: Range) => Promise<Readable>;
}

const PARTIAL = 206;
const UNSATISFIABLE = 416;

/**
 * Serves a file, or the range that was asked for, as films need. It is shown by the browser's own
 * players alone: whatever is in it starts nothing.
 */
export async function serveFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: ServedFile,
): Promise<void> {
  void reply.headers({
    'Content-Type': file.mime,
    'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'Accept-Ranges': 'bytes',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-store',
  });
  const range = rangeOf(request.headers.range, file.bytes);
  if (range === 'none') {
    await reply.status(UNSATISFIABLE).header('Content-Range', `bytes */${file.bytes}`).send();
    return;
  }
  const stream = await file.open(range ?? undefined);
  const length = range ? range.end - range.start + 1 : file.bytes;
  void reply.header('Content-Length', length);
  if (range) {
    void reply
      .status(PARTIAL)
      .header('Content-Range', `bytes ${range.start}-${range.end}/${file.bytes}`);
  }
  await reply.send(stream);
}

/** One range of bytes (RFC 9110, 14.1.2); null for the whole, 'none' where it lies beyond the end. */
export function rangeOf(header: string | undefined, bytes: number): Range | 'none' | null {
  const found = /^bytes=(?:(\d{1,15})-(\d{0,15})|-(\d{1,15}))$/.exec(header ?? '');
  if (!found) return null;
  const [, from, to, last] = found;
  const start = from === undefined ? Math.max(0, bytes - Number(last)) : Number(from);
  const end = to ? Math.min(bytes - 1, Number(to)) : bytes - 1;
  return start > end ? 'none' : { start, end };
}
