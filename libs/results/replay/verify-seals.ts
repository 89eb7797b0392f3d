import { canonicalJson, sha256 } from '@bangvang/platform';
import type { Facts, TieBreak } from '@bangvang/rulebook';
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
