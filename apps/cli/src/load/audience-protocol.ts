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
  /** Pulses that told of fewer attempts than the one before. */
  backwards: number;
  /** Pulses of the round: how many attempts each told of, and when each viewer had it. */
  pulses: Pulse[];
}

export interface Pulse {
  attempts: number;
  /** Instants of `clock.ts`. */
  arrivals: number[];
}
