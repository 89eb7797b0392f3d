import type { Correction, Decision } from '@bangvang/rulebook';

/*
 * Corrections and decisions in a bundle: as the engine knows them, with instants as text.
 */

/** Why is said by a word; the note beside it is the organisers' own, and may name people. */
export function correctionDocument({ note: _, ...correction }: Correction): object {
  const document = { ...correction, at: instant(correction.at) };
  if (correction.kind === 'extend-round') {
    return { ...document, closesAt: instant(correction.closesAt) };
  }
  if (correction.kind === 'credit-time') {
    return { ...document, from: instant(correction.from), to: instant(correction.to) };
  }
  if (correction.kind === 'replacement') {
    const { from, to, opensAt, closesAt } = correction;
    const outage = { from: instant(from), to: instant(to) };
    return { ...document, ...outage, opensAt: instant(opensAt), closesAt: instant(closesAt) };
  }
  return document;
}

/** A decision as a bundle carries it: its instant in ISO 8601. */
export function decisionDocument(decision: Decision): object {
  return { ...decision, at: instant(decision.at) };
}

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();
