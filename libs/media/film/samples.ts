import type { FileSource } from '../bytes/file-source';
import { must, Unreadable } from '../unreadable';

/** Where the content of a box lies. */
export interface Place {
  type: string;
  at: number;
  bytes: number;
}

/** The boxes that tell where a track's samples are (ISO/IEC 14496-12, 8.7). */
export interface SampleTables {
  /** stsz or stz2 */
  sizes?: Place;
  /** stsc */
  perChunk?: Place;
  /** stco or co64 */
  chunks?: Place;
}

/** From a byte to the one before another. */
export interface Span {
  from: number;
  to: number;
}

const MAX_SAMPLES = 6_000_000;

/** Where a track's samples lie in the file, a span for each chunk; null where its tables do not say. */
export function samplesOf(source: FileSource, tables: SampleTables): Span[] | null {
  const { sizes, perChunk, chunks } = tables;
  if (!sizes || !perChunk || !chunks) return null;
  const size = sizesOf(source, sizes);
  const starts = startsOf(source, chunks);
  const counts = countsOf(source, perChunk, starts.length);
  const spans: Span[] = [];
  let sample = 0;
  starts.forEach((from, chunk) => {
    let to = from;
    for (let n = counts[chunk] ?? 0; n > 0 && sample < size.count; n -= 1) {
      to += size.of(sample);
      sample += 1;
    }
    if (to > from) spans.push({ from, to });
  });
  return spans;
}

/** What of a span no other span covers. */
export function gapsIn({ from, to }: Span, covered: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let at = from;
  for (const span of covered) {
    if (span.from >= to) break;
    if (span.from > at) gaps.push({ from: at, to: span.from });
    at = Math.max(at, span.to);
  }
  return at < to ? [...gaps, { from: at, to }] : gaps;
}

function tableOf(source: FileSource, { at, bytes }: Place, head: number, line: number): Buffer {
  must(bytes >= head, 'a table of samples');
  const count = source.read(at, head).readUInt32BE(head - 4);
  if (count > MAX_SAMPLES) throw new Unreadable('FILE_TOO_HARD', 'phim quá nhiều mẫu');
  must(head + Math.ceil(count * line) <= bytes, 'a table of samples');
  return source.read(at + head, Math.ceil(count * line));
}

function sizesOf(
  source: FileSource,
  place: Place,
): { count: number; of: (sample: number) => number } {
  must(place.bytes >= 12, 'sizes of samples');
  const head = source.read(place.at, 12);
  const count = head.readUInt32BE(8);
  if (place.type === 'stz2') {
    const bits = head[7] ?? 0;
    must([4, 8, 16].includes(bits), 'sizes of samples');
    const table = tableOf(source, place, 12, bits / 8);
    if (bits === 16) return { count, of: (sample) => table.readUInt16BE(sample * 2) };
    if (bits === 8) return { count, of: (sample) => table.readUInt8(sample) };
    return { count, of: (sample) => ((table[sample >> 1] ?? 0) >> (sample % 2 ? 0 : 4)) & 15 };
  }
  const same = head.readUInt32BE(4);
  if (same > 0) return { count: Math.min(count, MAX_SAMPLES), of: () => same };
  const table = tableOf(source, place, 12, 4);
  return { count, of: (sample) => table.readUInt32BE(sample * 4) };
}

function startsOf(source: FileSource, place: Place): number[] {
  const wide = place.type === 'co64';
  const table = tableOf(source, place, 8, wide ? 8 : 4);
  return Array.from({ length: table.length / (wide ? 8 : 4) }, (_, chunk) =>
    wide ? Number(table.readBigUInt64BE(chunk * 8)) : table.readUInt32BE(chunk * 4),
  );
}

/** Samples in each chunk; a line of the table holds until the next one. */
function countsOf(source: FileSource, place: Place, chunks: number): Float64Array {
  const table = tableOf(source, place, 8, 12);
  const counts = new Float64Array(chunks);
  const lines = table.length / 12;
  for (let line = 0; line < lines; line += 1) {
    const first = table.readUInt32BE(line * 12);
    const next = line + 1 < lines ? table.readUInt32BE((line + 1) * 12) : chunks + 1;
    must(first >= 1 && next >= first, 'chunks');
    counts.fill(table.readUInt32BE(line * 12 + 4), first - 1, Math.min(next - 1, chunks));
  }
  return counts;
}
