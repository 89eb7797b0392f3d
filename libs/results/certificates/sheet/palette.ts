/** Sơn son thếp vàng on paper: lacquer for the title, gold for lines, ink for words. */
export const PALETTE = {
  paper: '#fffcf4',
  ink: '#2b1812',
  ink2: '#69503f',
  lacquer: '#8f181b',
  gold: '#b98a2c',
  leaf: '#d5a647',
  shadow: { warm: '#f7edd6', white: '#f8f1e1' },
} as const;
