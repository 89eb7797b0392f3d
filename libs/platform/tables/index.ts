export * as cells from './cells';
export { writeCsv } from './csv';
export { readTable, type CellValue, type RawTable } from './read-table';
export {
  parseTable,
  tableRejected,
  type Column,
  type Columns,
  type ParsedTable,
  type TableRow,
  type ValuesOf,
} from './table';
