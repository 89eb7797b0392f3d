/** How the words of a column stand. */
export type ColumnAlign = 'left' | 'center' | 'right';

export interface TableColumn {
  title: string;
  /** Share of the table's width; only the proportions between columns matter. */
  width: number;
  align: ColumnAlign;
}

/** A row as it is printed: one text per column, numbers and dates already in words of people. */
export type TableRow = readonly string[];

/** What stands between the title and the signature, in order. */
export type DocumentBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; columns: TableColumn[]; rows: Iterable<TableRow> | AsyncIterable<TableRow> };

/** A document as Vietnamese offices print it (Nghị định 30/2020/NĐ-CP): A4, portrait unless asked otherwise. */
export interface AdministrativeDocument {
  /** Issuing body, the one above it first; the last line is underlined. */
  issuer: string[];
  /** Number and symbol, such as `12/QĐ-BTC`. */
  number?: string;
  place: string;
  /** The day of issue; without it the place is left to be filled in by hand. */
  date?: { day: number; month: number; year: number };
  /** Lines in capitals under the heading, such as `QUYẾT ĐỊNH` or `PHỤ LỤC`. */
  title: string[];
  /** What it is about, or `(Kèm theo Quyết định số ...)`. */
  subtitle?: string;
  blocks: DocumentBlock[];
  signature?: { role: string; name?: string };
  landscape?: boolean;
}
