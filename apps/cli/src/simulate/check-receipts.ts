import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { AttemptRecord, Findings, PersonRecord } from './records';

/** Receipts as anybody could check them: with the public key, and a JSON writer of our own. */
export class ReceiptCheck {
  private readonly key: KeyObject;
  verified = 0;

  constructor(
    publicKeyPem: string,
    private readonly findings: Findings,
  ) {
    this.key = createPublicKey(publicKeyPem);
  }

  /** Checks every n-th receipt, so that at most `most` are checked: a signature takes a tenth of a millisecond. */
  run(people: PersonRecord[], roundId: string, most: number): void {
    const all = people.flatMap((person) =>
      person.attempts.flatMap((record) => (record.submitted ? [{ person, record }] : [])),
    );
    const step = Math.max(1, Math.ceil(all.length / most));
    for (let at = 0; at < all.length; at += step) {
      const { person, record } = all[at] as (typeof all)[number];
      if (!this.isTrue(person, record, roundId)) {
        this.findings.add('lost', `the receipt of ${record.id} proves nothing`);
      }
      this.verified += 1;
    }
  }

  private isTrue(person: PersonRecord, record: AttemptRecord, roundId: string): boolean {
    if (!record.submitted) return false;
    const { receipt, answers } = record.submitted;
    const { signature, ...facts } = receipt;
    const answersSha256 = createHash('sha256').update(canonical(answers)).digest('hex');
    const signed = Buffer.from(canonical(facts));
    return (
      verify(null, signed, this.key, Buffer.from(signature, 'base64url')) &&
      facts.attemptId === record.id &&
      facts.roundId === roundId &&
      facts.participantNo === person.no &&
      facts.variantCode === record.variantCode &&
      !facts.auto &&
      facts.answersSha256 === answersSha256
    );
  }
}

/** RFC 8785 for what receipts and answers hold: keys by UTF-16 code units, no blanks. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
