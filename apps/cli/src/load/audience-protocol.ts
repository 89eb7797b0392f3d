/** What the process of viewers is told: whom to play, or to come to an end. */
export type AudienceOrder =
  | {
      host: string;
      port: number;
      viewers: { room: string; localAddress?: string }[];
      /** Number of the first of them among all viewers. */
      seed: number;
    }
  | 'finish';

/** What it tells every half second. Counts are totals; pulses are those heard since the last report. */
export interface AudienceReport {
  /** Viewers who are in their room now. */
  watching: number;
  joins: number;
  messages: number;
  /** Connections that ended without our asking. */
  lost: number;
  /** Pulses that told a viewer of fewer attempts than the one before. */
  backwards: number;
  /** Pulses of the round as a sample of the viewers had them, in the order of arrival. */
  pulses: Pulse[];
}

export interface Pulse {
  /** Number of the viewer among all. */
  viewer: number;
  /** How many attempts it told of. */
  attempts: number;
  /** When it came, by `clock.ts`. */
  at: number;
}
