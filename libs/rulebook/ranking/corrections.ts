import type { Correction } from '../facts';

/** Time of an outage that is given back to attempts. */
export type TimeCredit = Extract<Correction, { kind: 'credit-time' }>;

/** What the corrections in force say. */
export interface Corrected {
  /** Ids of voided attempts. */
  voided: ReadonlySet<string>;
  /** The correction by which a person is out of a round, or out of every round (`round` null). */
  disqualification: (participant: string, round: string | null) => string | null;
  credits: readonly TimeCredit[];
}

/** Reads the corrections; those taken back say nothing, unless their taking back was itself taken back. */
export function readCorrections(corrections: readonly Correction[]): Corrected {
  const force = inForce(corrections);
  const voided = new Set<string>();
  const out = new Map<string, string>();
  const credits: TimeCredit[] = [];
  for (const correction of corrections.toSorted((a, b) => a.at - b.at)) {
    if (!force(correction)) continue;
    if (correction.kind === 'void-attempt') voided.add(correction.attempt);
    if (correction.kind === 'credit-time') credits.push(correction);
    if (correction.kind === 'disqualify') {
      const key = outOf(correction.participant, correction.round);
      if (!out.has(key)) out.set(key, correction.id);
    }
  }
  return {
    voided,
    credits,
    disqualification: (participant, round) =>
      out.get(outOf(participant, null)) ?? out.get(outOf(participant, round)) ?? null,
  };
}

function outOf(participant: string, round: string | null): string {
  return JSON.stringify([participant, round]);
}

function inForce(corrections: readonly Correction[]): (correction: Correction) => boolean {
  const byId = new Map(corrections.map((correction) => [correction.id, correction]));
  const takenBackBy = Map.groupBy(
    corrections.filter((correction) => correction.kind === 'reverse'),
    ({ correction }) => correction,
  );
  const known = new Map<string, boolean>();
  const force = (correction: Correction): boolean => {
    const { id, reversedBy } = correction;
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    // A circle of corrections can come from a broken document alone; it ends here.
    known.set(id, true);
    const named = reversedBy ?? null;
    const reversal = named === null ? undefined : byId.get(named);
    const takenBack =
      (named !== null && (reversal === undefined || force(reversal))) ||
      (takenBackBy.get(id) ?? []).some(force);
    known.set(id, !takenBack);
    return !takenBack;
  };
  return force;
}
