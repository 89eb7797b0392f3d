import { Injectable } from '@nestjs/common';
import { foldText } from '@bangvang/contracts';
import { Database, type Tx } from '@bangvang/database';
import { notComputed } from './closing.errors';
import {
  ComputationsRepository,
  type PlaceRow,
  type StandingHead,
} from './computations.repository';
import { DeskRepository, type DeskRoundRow, type PersonAttemptRow } from './desk.repository';
import type {
  DifferencesDto,
  OutsDto,
  PageQuery,
  PersonAttemptDto,
  PersonResultDto,
  PlacesDto,
  ResultsDeskDto,
  RoundScopeDto,
  ScopeDto,
} from './desk.dto';
import { closingDto, computationDto, headDto, outDto, placeDto, progressDto } from './desk.view';
import type { ResultScope } from './facts.reader';
import { Lots } from './lot.service';
import { PeopleDirectory } from './people.directory';
import { ScopesRepository, type ClosedRound, type ScopeRow } from './scopes.repository';

const PAGE = 50;
const AROUND = 2;
const SHOWN_DIFFERENCES = 200;

/** What organisers see of closing and of computed results. */
@Injectable()
export class ResultsDesk {
  constructor(
    private readonly database: Database,
    private readonly repository: DeskRepository,
    private readonly scopes: ScopesRepository,
    private readonly computations: ComputationsRepository,
    private readonly people: PeopleDirectory,
    private readonly lots: Lots,
  ) {}

  /** Every round of a contest, how far it is, and what waits for people. */
  async overview(contestId: string): Promise<ResultsDeskDto> {
    const { tx } = this.database;
    const rounds = await this.repository.rounds(tx, contestId);
    const closings = await this.scopes.closings(tx, contestId);
    const states = await this.scopes.scopes(tx, contestId);
    const waiting = await this.repository.waiting(tx, contestId);
    const told: RoundScopeDto[] = [];
    for (const round of rounds) {
      const closing = closings.find(({ round_id }) => round_id === round.id);
      const scope = { contestId, roundId: round.id };
      told.push({ ...roundDto(round, closing), ...(await this.scope(scope, states)) });
    }
    return {
      serverTime: (rounds[0]?.now ?? (await this.database.now())).toISOString(),
      rounds: told,
      contest: await this.scope({ contestId, roundId: null }, states),
      overallLotWaits: await this.lots.overallWaits(tx, contestId),
      waitingCorrections: waiting.corrections,
      openSuspicions: waiting.suspicions,
    };
  }

  private async scope(scope: ResultScope, states: ScopeRow[]): Promise<ScopeDto> {
    const state = states.find(({ round_id }) => round_id === scope.roundId) ?? null;
    const row = await this.computations.newest(this.database.tx, scope);
    return {
      progress: state && progressDto(state),
      computation: row && computationDto(row, state),
    };
  }

  /** A page of a ranking, or those who fit a search. */
  async places(scope: ResultScope, page: PageQuery): Promise<PlacesDto> {
    const { tx } = this.database;
    const { heads, standing } = await this.standing(tx, scope, page.division ?? null);
    if (standing === null)
      return { standings: heads.map(headDto), standing, places: [], next: null };
    const limit = page.limit ?? PAGE;
    const rows =
      page.q === undefined
        ? await this.computations.places(tx, standing.id, page.after ?? 0, limit)
        : await this.computations.search(tx, standing.id, searchOf(page.q), limit);
    const more = page.q === undefined && rows.length === limit;
    return {
      standings: heads.map(headDto),
      standing: headDto(standing),
      places: await this.named(tx, scope.contestId, rows),
      next: more ? (rows.at(-1)?.place ?? null) : null,
    };
  }

  /** People without a rank in a ranking, with the reason. */
  async outs(scope: ResultScope, page: PageQuery): Promise<OutsDto> {
    const { tx } = this.database;
    const all = await this.allStandings(tx, scope);
    const wanted = all.filter(({ division }) => division === (page.division ?? null));
    const limit = page.limit ?? PAGE;
    const found = await Promise.all(
      wanted.map(({ id }) => this.computations.outs(tx, id, page.after ?? 0, limit)),
    );
    const rows = found.flat().toSorted((a, b) => a.participant_no - b.participant_no);
    const shown = rows.slice(0, limit);
    const nos = shown.map(({ participant_no }) => participant_no);
    const named = await this.people.named(tx, scope.contestId, nos);
    const last = shown.at(-1)?.participant_no ?? null;
    return {
      people: shown.map((row) => outDto(row, named)),
      next: rows.length >= limit ? last : null,
    };
  }

  /** Why one person is where they are. */
  async person(scope: ResultScope, no: number): Promise<PersonResultDto> {
    const { tx } = this.database;
    const { contestId, roundId } = scope;
    const attempts = await this.repository.attemptsOf(tx, contestId, no, roundId);
    for (const standing of await this.allStandings(tx, scope)) {
      const place = await this.computations.placeOf(tx, standing.id, no);
      const out = place ? null : await this.computations.outOf(tx, standing.id, no);
      if (!place && !out) continue;
      const rows = place ? await this.around(tx, standing.id, place.place) : [];
      const nos = [no, ...rows.map(({ participant_no }) => participant_no)];
      const named = await this.people.named(tx, contestId, nos);
      return {
        person: named(no),
        standing: headDto(standing),
        place: place && placeDto(place, named),
        out: out && outDto(out, named),
        neighbours: rows
          .filter(({ participant_no }) => participant_no !== no)
          .map((row) => placeDto(row, named)),
        attempts: attempts.map(attemptDto(place)),
      };
    }
    const named = await this.people.named(tx, contestId, [no]);
    const told = attempts.map(attemptDto(null));
    return {
      person: named(no),
      standing: null,
      place: null,
      out: null,
      neighbours: [],
      attempts: told,
    };
  }

  private around(tx: Tx, standingId: number, place: number): Promise<PlaceRow[]> {
    const from = Math.max(0, place - AROUND - 1);
    return this.computations.places(tx, standingId, from, place + AROUND - from);
  }

  /** Where the two scorers differ, in the newest computation. */
  async differences(scope: ResultScope): Promise<DifferencesDto> {
    const { tx } = this.database;
    const newest = await this.computations.newest(tx, scope);
    if (newest === null) throw notComputed();
    const rows = await this.computations.differences(tx, newest.id, SHOWN_DIFFERENCES);
    return { differences: rows.map(({ no: _, ...row }) => row), count: newest.differences };
  }

  private async standing(tx: Tx, scope: ResultScope, division: string | null) {
    const heads = (await this.allStandings(tx, scope)).filter(({ ordinal }) => ordinal >= 0);
    const own = heads.filter((head) => head.round_id === scope.roundId);
    const standing = own.find((head) => head.division === division) ?? own[0] ?? heads[0] ?? null;
    return { heads, standing };
  }

  private async allStandings(tx: Tx, scope: ResultScope): Promise<StandingHead[]> {
    const newest = await this.computations.newest(tx, scope);
    if (newest === null) throw notComputed();
    return this.computations.standings(tx, newest.id);
  }

  private async named(tx: Tx, contestId: string, rows: PlaceRow[]) {
    const nos = rows.map(({ participant_no }) => participant_no);
    const named = await this.people.named(tx, contestId, nos);
    return rows.map((row) => placeDto(row, named));
  }
}

function roundDto(
  row: DeskRoundRow,
  closing: ClosedRound | undefined,
): Omit<RoundScopeDto, keyof ScopeDto> {
  return {
    roundId: row.id,
    ordinal: row.ordinal,
    title: row.title,
    opensAt: row.opens_at.toISOString(),
    closesAt: row.closes_at.toISOString(),
    state: stateOf(row, closing !== undefined),
    closing: closing === undefined ? null : closingDto(closing),
    lotWaits: closing !== undefined && row.commitment !== null && row.seed === null,
  };
}

function stateOf(
  { opens_at, closes_at, now }: DeskRoundRow,
  closed: boolean,
): RoundScopeDto['state'] {
  if (closed) return 'closed';
  if (now < opens_at) return 'upcoming';
  return now < closes_at ? 'open' : 'ending';
}

function searchOf(text: string): { folded: string; no: number | null } {
  return { folded: foldText(text), no: /^\d{1,9}$/.test(text) ? Number(text) : null };
}

const attemptDto =
  (place: PlaceRow | null) =>
  (row: PersonAttemptRow): PersonAttemptDto => ({
    id: row.id,
    roundId: row.round_id,
    no: row.no,
    startedAt: row.started_at.toISOString(),
    submittedAt: row.submitted_at.toISOString(),
    durationMs: row.duration_ms,
    points: row.centipoints / 100,
    correct: row.correct,
    complete: row.complete,
    prediction: row.prediction,
    auto: row.auto,
    voided: row.voided,
    counted: place?.counted.includes(row.id) ?? false,
  });
