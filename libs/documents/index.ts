export type * from './pdf/administrative.types';
