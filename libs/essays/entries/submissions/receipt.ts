import { Injectable } from '@nestjs/common';
import { canonicalJson, Keyring, sha256 } from '@bangvang/platform';
import type { EntryRow } from '../drafts/drafts.repository';
import type { DraftContent, KnownFile } from '../rules/content';

/** What a receipt says, before it is signed. */
interface ReceiptFacts {
  contestId: string;
  entryId: string;
  entryNo: number;
  version: number;
  medium: string;
  /** To the millisecond, by the database's clock. */
  submittedAt: string;
  /** Of the canonical JSON of the work and its files' hashes. */
  sha256: string;
  files: { role: string; part: number; type: string; bytes: number; sha256: string }[];
}

/** Proof that a work was received as it is: `signature` (Ed25519) is over the canonical JSON of the rest. */
export interface Receipt extends ReceiptFacts {
  signature: string;
}

/** Makes receipts. */
@Injectable()
export class Receipts {
  constructor(private readonly keyring: Keyring) {}

  /** The receipt of the next version of an entry; the same work at the same instant gives the same one. */
  of(row: EntryRow, content: DraftContent, known: KnownFile[]): Receipt {
    const files = known.map(({ role, part, type, bytes, sha256: hash }) => ({
      role,
      part,
      type,
      bytes,
      sha256: hash,
    }));
    const work = { ...content, files: undefined };
    const facts: ReceiptFacts = {
      contestId: row.contestId,
      entryId: row.id,
      entryNo: row.no,
      version: row.version + 1,
      medium: content.medium,
      submittedAt: row.now.toISOString(),
      sha256: sha256(canonicalJson({ work, files })),
      files,
    };
    return { ...facts, signature: this.keyring.sign(facts) };
  }
}
