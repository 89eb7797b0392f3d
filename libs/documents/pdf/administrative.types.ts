import type { Day } from '../format';
import type { Align } from './text';

export interface TableColumn {
  title: string;
  /** Share of the table's width; only the proportions between columns matter. */
  width: number;
  align: Align;
}

/** A row as it is printed: one text per column, numbers and dates already in words of people. */
export type TableRow = readonly string[];

export interface TableBlock {
  kind: 'table';
  columns: TableColumn[];
  rows: Iterable<TableRow> | AsyncIterable<TableRow>;
}

/** What stands between the title and the signature, in order. */
export type DocumentBlock =
  { kind: 'heading'; text: string } | { kind: 'paragraph'; text: string } | TableBlock;

/** A document as Vietnamese offices print it (Nghị định 30/2020/NĐ-CP, annex I). */
export interface AdministrativeDocument {
  /** Issuing body, the one above it first. */
  issuer: string[];
  /** Number and symbol, such as `12/QĐ-BTC`. */
  number?: string;
  place: string;
  /** The day of issue; left out, it is to be filled in by hand. */
  date?: Day;
  /** Lines in capitals, such as `QUYẾT ĐỊNH` or `PHỤ LỤC`. */
  title: string[];
  /** What it is about, or `(Kèm theo Quyết định số ...)`. */
  subtitle?: string;
  blocks: DocumentBlock[];
  signature?: { role: string; name?: string };
  /** For wide tables. */
  landscape?: boolean;
}
