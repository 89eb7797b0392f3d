import { Injectable } from '@nestjs/common';
import { EntryAuthors, type ConflictInputs } from '@bangvang/essays';
import { Keyring } from '@bangvang/platform';

/** Whom a declared tie is to: a unit, or a person told by name and one thing more. */
export interface TieTarget {
  unitNo?: number;
  name?: string;
  birthDate?: string;
  email?: string;
  phone?: string;
}

export type TagCause = 'self' | 'unit' | 'account' | 'kin' | 'pupil' | 'other';

/** What makes somebody's conflicts. */
export interface JudgeFacts {
  accountId: string;
  name: string;
  email: string;
  unitNo: number | null;
  ties: { kind: 'kin' | 'pupil' | 'other'; target: TieTarget }[];
}

/** A keyed hash beside a work; `author` is the place of the author whose it is. */
export interface WorkTag {
  tag: Buffer;
  author: number | null;
}

export interface JudgeTag {
  tag: Buffer;
  cause: TagCause;
}

/**
 * Conflicts of interest as keyed hashes: a work and a judge that share one are kept apart, and
 * neither tells what it stands for. Works also carry the units above theirs.
 */
@Injectable()
export class ConflictTags {
  constructor(
    private readonly keyring: Keyring,
    private readonly authors: EntryAuthors,
  ) {}

  ofWork(contestId: string, { unitNos, people, accounts }: ConflictInputs): Buffer[] {
    const values = [
      ...unitNos.map((no) => `unit:${no}`),
      ...people.map((key) => `person:${key}`),
      ...accounts.map((id) => `account:${id}`),
    ];
    return [...new Set(values)].map((value) => this.hash(contestId, value));
  }

  /** Tags of a work, those of its authors with the place of the author. */
  ofEntry(contestId: string, conflicts: ConflictInputs, authors: string[][]): WorkTag[] {
    const places = new Map<string, number>();
    for (const [index, keys] of authors.entries()) {
      for (const key of keys) {
        const tag = this.hash(contestId, `person:${key}`).toString('hex');
        if (!places.has(tag)) places.set(tag, index + 1);
      }
    }
    return this.ofWork(contestId, conflicts).map((tag) => ({
      tag,
      author: places.get(tag.toString('hex')) ?? null,
    }));
  }

  ofJudge(contestId: string, judge: JudgeFacts): JudgeTag[] {
    const { accountId, name, email, unitNo } = judge;
    const tags = (cause: TagCause, values: string[]): JudgeTag[] =>
      values.map((value) => ({ cause, tag: this.hash(contestId, value) }));
    return [
      ...tags('account', [`account:${accountId}`]),
      ...tags('self', this.person({ name, email })),
      ...tags('unit', unitNo === null ? [] : [`unit:${unitNo}`]),
      ...judge.ties.flatMap(({ kind, target }) => tags(kind, this.target(target))),
    ];
  }

  private target(target: TieTarget): string[] {
    if (target.unitNo !== undefined) return [`unit:${target.unitNo}`];
    return this.person(target);
  }

  private person({ name = '', birthDate, email, phone }: TieTarget): string[] {
    const keys = this.authors.keysOf({ name, data: { birthDate, email, phone: e164(phone) } });
    return keys.map((key) => `person:${key}`);
  }

  private hash(contestId: string, value: string): Buffer {
    return this.keyring.keyedHash(`conflict:${contestId}`, value);
  }
}

/** A Vietnamese number as registrations keep it. */
function e164(phone: string | undefined): string | undefined {
  return phone?.replace(/[\s.\-()]/g, '').replace(/^(?:84|0)(?=\d{9,10}$)/, '+84');
}
