import { canonicalJson, sha256 } from '@bangvang/platform';
import type { Facts } from '@bangvang/rulebook';
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

/** Whether a key that points are given by now differs from the sealed one only by a correction. */
export function verifyCorrectedKeys(papers: ReadPaper[], facts: Facts, findings: Findings): void {
  const corrected = new Set(
    facts.corrections.flatMap((one) =>
      one.kind === 'correct-key' && !one.reversedBy ? [one.round] : [],
    ),
  );
  papers.forEach(({ round, key, sealedKey }, place) => {
    if (corrected.has(round) || !isSealed(sealedKey)) return;
    if (canonicalJson(key) === canonicalJson(sealedKey)) return;
    findings.failed({
      check: 'seals',
      path: `papers[${place}].corrected`,
      message: 'the key was changed, and no correction says so',
    });
  });
}

const isSealed = (key: unknown): boolean => Object.hasOwn(key as object, 'questions');

/** Whether a seed that was revealed is the one that the rules committed to. */
export function verifySeeds(facts: Facts, findings: Findings): void {
  for (const { id, seed, rules } of facts.rounds) {
    const lot = rules.results?.ranking?.tieBreak.find(({ by }) => by === 'lot');
    if (seed === undefined || lot?.commitment === undefined) continue;
    const computed = sha256(seed);
    if (computed === lot.commitment) findings.passed('seals');
    else {
      findings.failed({
        check: 'seals',
        path: `seeds.${id}`,
        message: 'the seed of the lot is not the one that the rules committed to',
        published: lot.commitment,
        computed,
      });
    }
  }
}
