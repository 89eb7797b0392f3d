import type { ComputationRow, OutRow, PlaceRow, StandingHead } from './computations.repository';
import type {
  ClosingDto,
  ComputationDto,
  OutDto,
  PersonDto,
  PlaceDto,
  ProgressDto,
  StandingHeadDto,
} from './desk.dto';
import type { ClosedRound, ScopeRow } from './scopes.repository';

type Named = (no: number) => PersonDto;

/** A closed round; instants in ISO 8601. */
export function closingDto(row: ClosedRound): ClosingDto {
  return {
    overAt: row.over_at.toISOString(),
    closedAt: row.closed_at.toISOString(),
    people: row.people,
    attempts: row.attempts,
    autoSubmitted: row.auto_submitted,
  };
}

/** How far the work on a scope is; `failure` says why it stopped. */
export function progressDto(row: ScopeRow): ProgressDto {
  const { phase, progress, total, failure } = row;
  return { phase, progress, total, changedAt: row.changed_at.toISOString(), failure };
}

/** A computed result; `outdated` while a newer one is on its way. */
export function computationDto(row: ComputationRow, scope: ScopeRow | null): ComputationDto {
  const { id, version, differences } = row;
  return {
    id,
    version,
    computedAt: row.computed_at.toISOString(),
    outdated: scope !== null && row.wanted < scope.wanted && scope.done < scope.wanted,
    ...row.summary,
    differences,
  };
}

/** A standing without its places; null for overall and for everybody. */
export function headDto({ round_id, division, ranked }: StandingHead): StandingHeadDto {
  return { round: round_id, division, ranked };
}

/** Hundredths become points; what else people are told apart by is shown as it is compared. */
function decidedByDto(decided: PlaceRow['decided_by']): PlaceDto['decidedBy'] {
  if (decided?.by !== 'points') return decided;
  return { by: decided.by, own: Number(decided.own) / 100, next: Number(decided.next) / 100 };
}

/** One place of a standing; points, not hundredths; milliseconds. */
export function placeDto(row: PlaceRow, named: Named): PlaceDto {
  return {
    place: row.place,
    rank: row.rank,
    person: named(row.participant_no),
    points: row.centipoints / 100,
    error: row.error,
    durationMs: row.duration_ms,
    countedAttempts: row.counted,
    decidedBy: decidedByDto(row.decided_by),
  };
}

/** Somebody without a place, and why. */
export function outDto({ participant_no, reason, detail }: OutRow, named: Named): OutDto {
  return { person: named(participant_no), reason, detail };
}
