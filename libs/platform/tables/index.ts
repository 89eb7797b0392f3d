export * as cells from './cells';
export { writeCsv, writeCsvInPieces } from './csv';
export { readPictures, type SheetPicture } from './pictures';
export { readTable, type CellValue } from './read-table';
export { parseTable, tableRejected, type TableRow, type ValuesOf } from './table';
