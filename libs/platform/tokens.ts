import { Injectable } from '@nestjs/common';
import { createSigner, createVerifier } from 'fast-jwt';
import { LRUCache } from 'lru-cache';
import { Config } from './config';

/** One registration a contestant's token stands for. */
export interface Participation {
  contestId: string;
  participantId: string;
  no: number;
  unitNo: number | null;
  /** When the person signed in for it, milliseconds since 1970; absent for one just signing in. */
  signedInMs?: number;
}

interface ContestantClaims {
  /** Seconds since 1970. */
  iat: number;
  exp: number;
  /** `s` is absent in tokens from before sign-ins were kept: they were issued at a sign-in. */
  p: { c: string; i: string; n: number; u: number | null; s?: number }[];
}

/** A token that was verified; the instant is in milliseconds since 1970. */
interface ReadToken {
  participations: Participation[];
  expiresMs: number;
}

const CONTESTANT_DAYS = 180;
const MAX_PARTICIPATIONS = 12;
const REMEMBERED_TOKENS = 50_000;

/** Signs and reads the tokens that need no database: contestants' sessions and tickets for staff rooms. */
@Injectable()
export class Tokens {
  private readonly signContestant;
  private readonly readContestantClaims;
  /** Tokens that were verified already: a contestant sends the same one with every save. */
  private readonly contestants = new LRUCache<string, ReadToken>({ max: REMEMBERED_TOKENS });
  private readonly signTicket;
  private readonly readTicketClaims;

  constructor(config: Config) {
    const key = config.SESSION_SECRET;
    this.signContestant = createSigner({
      key,
      algorithm: 'HS256',
      aud: 'contestant',
      expiresIn: `${CONTESTANT_DAYS}d`,
    });
    this.readContestantClaims = createVerifier({
      key,
      algorithms: ['HS256'],
      allowedAud: 'contestant',
    });
    this.signTicket = createSigner({ key, algorithm: 'HS256', aud: 'ticket', expiresIn: '2h' });
    this.readTicketClaims = createVerifier({ key, algorithms: ['HS256'], allowedAud: 'ticket' });
  }

  /** A contestant's token; the newest participations are kept when there are more than twelve. */
  contestant(participations: Participation[]): string {
    const now = Date.now();
    const p = participations
      .slice(-MAX_PARTICIPATIONS)
      .map(({ contestId: c, participantId: i, no: n, unitNo: u, signedInMs: s = now }) => ({
        ...{ c, i, n, u, s },
      }));
    return this.signContestant({ p });
  }

  /** The participations of a token, or null when it is forged, expired or none. */
  readContestant(token: string): Participation[] | null {
    const known = this.contestants.get(token);
    if (known) return Date.now() < known.expiresMs ? known.participations : null;
    const claims = attempt(() => this.readContestantClaims(token) as ContestantClaims);
    if (!claims) return null;
    const participations = claims.p.map(({ c, i, n, u, s }) => ({
      contestId: c,
      participantId: i,
      no: n,
      unitNo: u,
      signedInMs: s ?? claims.iat * 1000,
    }));
    this.contestants.set(token, { participations, expiresMs: claims.exp * 1000 });
    return participations;
  }

  /** A ticket that lets its bearer join one staff room for two hours. */
  roomTicket(room: string): string {
    return this.signTicket({ room });
  }

  /** The room a ticket opens, or null. */
  readRoomTicket(ticket: string): string | null {
    return attempt(() => (this.readTicketClaims(ticket) as { room: string }).room);
  }
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
