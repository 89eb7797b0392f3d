import { canonicalJson, sha256 } from '@bangvang/platform';
import type { PaperKey } from '@bangvang/questions';
import type { Correction, Facts, TieBreak } from '@bangvang/rulebook';
import { correctedKey, type KeyChange, type KeyCorrection } from '../closing/keys.rules';
import { OVERALL_SEED } from './bundle';
import type { Findings } from './difference';
import type { ReadPaper } from './read-papers';

/**
 * Whether each paper and key is the one whose fingerprint was published before the opening: SHA-256
 * of the canonical JSON of `{key, paper, salt}`.
 */
export function verifySeals(papers: ReadPaper[], findings: Findings): void {
  papers.forEach(({ paper, sealedKey, salt, sha256: seal }, place) => {
    if (seal === undefined) return;
    const fingerprint = sha256(canonicalJson({ key: sealedKey, paper, salt }));
    if (fingerprint === seal) return findings.passed('seals');
    findings.failed({
      check: 'seals',
      path: `papers[${place}].sha256`,
      message: 'the seal is not that of this paper and key',
      published: seal,
      computed: fingerprint,
    });
  });
}

/** Whether the keys that points are given by are the sealed ones with the corrections in force. */
export function verifyCorrectedKeys(papers: ReadPaper[], facts: Facts, findings: Findings): void {
  papers.forEach(({ round, key, sealedKey }, place) => {
    if (!isSealed(sealedKey)) return;
    const corrected = correctedKey(sealedKey, changesOf(facts.corrections, round));
    if (canonicalJson(key) === canonicalJson(corrected)) return;
    findings.failed({
      check: 'seals',
      path: `papers[${place}].corrected`,
      message: 'the key is not the sealed one with the corrections in force',
    });
  });
}

/** How questions of a round are marked otherwise, the oldest change first. */
function changesOf(corrections: readonly Correction[], round: string): KeyCorrection[] {
  const gone = new Set<string>();
  const sorted = corrections.toSorted((a, b) => a.at - b.at);
  // The newest first: whether a reversal holds is known before what it reverses.
  for (const one of sorted.toReversed()) {
    if (one.kind === 'reverse' && !gone.has(one.id)) gone.add(one.correction);
  }
  return sorted.flatMap((one) =>
    one.kind === 'correct-key' && one.round === round && !gone.has(one.id)
      ? [{ question: one.question, change: one.change as KeyChange }]
      : [],
  );
}

const isSealed = (key: unknown): key is PaperKey => Object.hasOwn(key as object, 'questions');

/** Whether the seeds that were revealed are those that the rules committed to. */
export function verifySeeds({ rules, rounds, seed }: Facts, findings: Findings): void {
  for (const round of rounds) {
    verifySeed(round.id, round.seed, round.rules.results?.ranking?.tieBreak, findings);
  }
  verifySeed(OVERALL_SEED, seed, rules.overall?.tieBreak, findings);
}

function verifySeed(
  name: string,
  seed: string | undefined,
  chain: TieBreak[] | undefined,
  findings: Findings,
): void {
  const commitment = chain?.find(({ by }) => by === 'lot')?.commitment;
  if (seed === undefined || commitment === undefined) return;
  const computed = sha256(seed);
  if (computed === commitment) return findings.passed('seals');
  findings.failed({
    check: 'seals',
    path: `seeds.${name}`,
    message: 'the seed of the lot is not the one that the rules committed to',
    published: commitment,
    computed,
  });
}
