import type { AttemptFacts } from '../facts';
import type { TimeCredit } from './corrections';

/** What credits ask of the units. */
interface UnitLookup {
  unitOf: (attempt: AttemptFacts) => string | null | undefined;
  /** Units with all below them. */
  below: (codes: readonly string[]) => ReadonlySet<string>;
}

/**
 * Attempts with the durations that count: without the time that they ran during the outages they are
 * credited for. Two credits for the same minutes give them back once; a duration never falls below 0.
 */
export function credited(
  attempts: readonly AttemptFacts[],
  credits: readonly TimeCredit[],
  units: UnitLookup,
): readonly AttemptFacts[] {
  if (credits.length === 0) return attempts;
  // Sorted once, so that each attempt meets its spans in the order of their beginnings.
  const reaches = credits.toSorted((a, b) => a.from - b.from).map((one) => reachOf(one, units));
  return attempts.map((attempt) => {
    const lost = lostMs(attempt, reaches);
    return lost === 0
      ? attempt
      : { ...attempt, durationMs: Math.max(0, attempt.durationMs - lost) };
  });
}

interface Reach {
  credit: TimeCredit;
  reaches: (attempt: AttemptFacts) => boolean;
}

function reachOf(credit: TimeCredit, { unitOf, below }: UnitLookup): Reach {
  const codes = credit.units && below(credit.units);
  const people = credit.participants && new Set(credit.participants);
  return {
    credit,
    reaches: (attempt) =>
      attempt.round === credit.round &&
      (codes?.has(unitOf(attempt) ?? '') ?? true) &&
      (people?.has(attempt.participant) ?? true),
  };
}

/** How long an attempt ran during its outages, all together. */
function lostMs(attempt: AttemptFacts, reaches: readonly Reach[]): number {
  let lost = 0;
  let counted = attempt.startedAt;
  for (const { credit, reaches: hits } of reaches) {
    if (credit.from >= attempt.submittedAt || credit.to <= counted || !hits(attempt)) continue;
    const end = Math.min(credit.to, attempt.submittedAt);
    lost += end - Math.max(credit.from, counted);
    counted = end;
  }
  return lost;
}
