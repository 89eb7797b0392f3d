/** What an uploaded table may be at most. Everything beyond is refused before it costs memory or time. */
export const TABLE_LIMITS = {
  bytes: 10 * 1024 * 1024,
  /** Rows with data; the header is not counted. */
  rows: 20_000,
  columns: 60,
  cellCharacters: 10_000,
  /** Parts of a workbook (sheets, styles, relations...). */
  parts: 2_000,
  /** Sum of the parts' sizes once inflated. */
  inflatedBytes: 64 * 1024 * 1024,
  heapMegabytes: 256,
  milliseconds: 10_000,
} as const;

/** A bound a file broke. */
export type TableBound = 'rows' | 'columns' | 'cellCharacters' | 'inflatedBytes' | 'milliseconds';
