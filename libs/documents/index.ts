export type * from './pdf/administrative.types';
export { XLSX_TYPE, xlsxStream, type XlsxColumn, type XlsxSheet } from './xlsx/xlsx';
