/** A text in both languages. */
type Both = readonly [vi: string, en: string];

/** Ready-made rules: what they are called, what they set, and how a document becomes them. */
export interface Template<T> {
  id: string;
  name: Both;
  sets: readonly Both[];
  apply: (rules: T) => T;
}
