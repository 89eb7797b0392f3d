/** A decision that is no mark. */
export interface RulingRow {
  kind: 'disagreed' | 'sanction';
  sanction: string | null;
  minutesId: string;
  at: Date;
}
