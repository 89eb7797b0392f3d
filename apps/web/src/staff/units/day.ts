/** "2026-07-01" -> "01/07/2026". */
export const dayOf = (iso: string): string => iso.split('-').reverse().join('/');
