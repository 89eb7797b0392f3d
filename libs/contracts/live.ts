import type { ProblemCode } from './errors';

/** One line of a board as the public sees it. Equal points and tie key share a rank (1-2-2-4). */
export interface BoardRow {
  rank: number;
  name: string;
  unit: string | null;
  points: number;
  /** Milliseconds of the tie key: duration of the counted attempt, or its submission after the opening. */
  tieMs: number;
}

/** How one unit stands among the units of a round. `average` has two decimals. */
export interface UnitRow {
  rank: number;
  no: number;
  name: string;
  people: number;
  attempts: number;
  average: number;
  best: number;
}

export type BoardState = 'live' | 'frozen' | 'hidden' | 'final';

/** The board of a round, or of one unit in it. `version` grows with every change of the document. */
export interface BoardDocument {
  roundId: string;
  unitNo: number | null;
  version: number;
  state: BoardState;
  tieKey: 'duration' | 'submission';
  rows: BoardRow[];
  units: UnitRow[];
  /** True while the projection cannot be read and the last known board is shown. */
  stale?: boolean;
}

/** The numbers of a round. `bands` maps points to people, so that a client knows its percentile. */
export interface PulseDocument {
  roundId: string;
  version: number;
  people: number;
  attempts: number;
  bands: [points: number, people: number][];
}

/** What only staff see while a round runs. */
export interface WatchDocument {
  roundId: string;
  version: number;
  people: number;
  attempts: number;
  started: number;
  running: number;
  /** Submissions per minute, oldest first; the last minute is still counting. */
  perMinute: { minute: string; started: number; submitted: number; auto: number }[];
  units: UnitRow[];
  errors: { code: string; count: number }[];
  projector: { behindMs: number; rebuilding: boolean };
}

/** How the judging of a stage goes: works by their codes, never an author. */
export interface JuryDocument {
  stageId: string;
  version: number;
  state: 'preparing' | 'open' | 'locked';
  /** Works to be marked, without those whose mark was agreed beforehand. */
  works: number;
  final: number;
  marksWanted: number;
  marksLocked: number;
  /** Works that are not final, by what they wait for. */
  needs: { marks: number; agreement: number; chief: number; third: number; joint: number };
  judges: {
    memberId: string;
    no: number;
    name: string;
    state: 'qualifying' | 'marking' | 'stopped';
    total: number;
    done: number;
    drafts: number;
    flags: number;
    secondsPerWork: number | null;
    lastHour: number;
    lastAt: string | null;
    seeds: number;
    seedsMissed: number;
  }[];
  /** Without what the judges wrote: the room is open to some who may not read works. */
  flags: { code: string; judge: number; kind: string }[];
}

export type JoinAnswer =
  | {
      ok: true;
      version: number;
      board: BoardDocument | null;
      pulse: PulseDocument | null;
      watch?: WatchDocument | null;
      jury?: JuryDocument | null;
    }
  | { ok: false; code: ProblemCode; detail: string };

/** What a room was told last: the worker keeps it under {@link lastDocumentsKey}, joiners get it. */
export interface LastDocuments {
  board: BoardDocument | null;
  pulse: PulseDocument | null;
  watch?: WatchDocument | null;
  jury?: JuryDocument | null;
}

/** Redis key of a room's {@link LastDocuments}, as JSON. */
export const lastDocumentsKey = (room: string): string => `live:last:${room}`;

/** The `key` that the worker's emitter and the gateways' adapter share; `prefix` is REDIS_PREFIX. */
export const liveChannel = (prefix: string): string => `${prefix}:live`;

/** Events a client may send. */
export interface ClientEvents {
  join: (request: { room: string; ticket?: string }, ack: (answer: JoinAnswer) => void) => void;
  leave: (request: { room: string }) => void;
}

/** Events the server sends; each at most once a second to whoever is in a room. */
export interface ServerEvents {
  board: (document: BoardDocument) => void;
  pulse: (document: PulseDocument) => void;
  watch: (document: WatchDocument) => void;
  jury: (document: JuryDocument) => void;
  notice: (notice: {
    kind: 'round-opened' | 'round-closed' | 'board-frozen';
    roundId: string;
    at: string;
  }) => void;
  /** A round closes at another time than was said. */
  moved: (roundId: string) => void;
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
// Pure, so that the web client, which reads no room names, does without it.
const ROOM = /* @__PURE__ */ new RegExp(
  `^(?:(round|watch):(${UUID})|(unit):(${UUID}):([1-9][0-9]{0,8})|jury:(${UUID}))$`,
);

export type Room =
  | { kind: 'round'; roundId: string }
  | { kind: 'watch'; roundId: string }
  | { kind: 'unit'; roundId: string; unitNo: number }
  | { kind: 'jury'; stageId: string };

/** Reads a room name; null when it is none. `watch` and `jury` rooms need a ticket. */
export function parseRoom(name: string): Room | null {
  const match = ROOM.exec(name);
  if (!match) return null;
  const [, kind, roundId, unit, unitRound, unitNo, stageId] = match;
  if (stageId) return { kind: 'jury', stageId };
  if (unit) return { kind: 'unit', roundId: unitRound as string, unitNo: Number(unitNo) };
  return { kind: kind as 'round' | 'watch', roundId: roundId as string };
}

/** The name of a room; the inverse of {@link parseRoom}. */
export function roomName(room: Room): string {
  switch (room.kind) {
    case 'unit':
      return `unit:${room.roundId}:${room.unitNo}`;
    case 'jury':
      return `jury:${room.stageId}`;
    default:
      return `${room.kind}:${room.roundId}`;
  }
}
