export * from './format';
export { administrativePdf } from './pdf/administrative';
export type * from './pdf/administrative.types';
