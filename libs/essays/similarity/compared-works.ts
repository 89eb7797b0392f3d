import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import {
  Comparer,
  Coverage,
  isNotable,
  UNCOUNTED,
  workOf,
  type Commonness,
  type Comparison,
  type OwnTexts,
  type Work,
} from '@bangvang/similarity';
import type { StoredSpan } from './side.rules';
import { SimilarityRepository, type Counts, type StoredPair } from './similarity.repository';

/** Works that are kept in memory, with their words: some 20 KB each. */
const KEPT = 2_000;

/** A work in the version that is compared. */
interface Version {
  entryId: string;
  version: number;
}

/** What works share, word by word, on record. */
@Injectable()
export class ComparedWorks {
  constructor(
    private readonly database: Database,
    private readonly repository: SimilarityRepository,
  ) {}

  /** Begins to compare by one state of what is common. */
  begin(commonness: Commonness, own: OwnTexts): ComparisonOfWorks {
    return new ComparisonOfWorks(this.database, this.repository, (text) =>
      workOf(text, commonness, own),
    );
  }
}

class ComparisonOfWorks {
  private readonly kept = new Map<string, Work>();

  constructor(
    private readonly database: Database,
    private readonly repository: SimilarityRepository,
    private readonly prepare: (text: string) => Work,
  ) {}

  /**
   * Compares a work with its suspects and stores what they share, in one transaction.
   * @param others entry -> version of those that may share something with it
   * @returns false where it was handed in again meanwhile: then its turn comes anew
   */
  async compare(work: Version, others: Map<string, number>, corpus: number): Promise<boolean> {
    const versions = new Map([...others, [work.entryId, work.version]]);
    await this.load(versions);
    const mine = this.kept.get(work.entryId);
    if (!mine) return false;
    const comparer = new Comparer(mine);
    const pairs = [...others.keys()].flatMap((other): StoredPair[] => {
      const theirs = this.kept.get(other);
      return theirs ? shared(work.entryId, other, comparer.with(theirs)) : [];
    });
    return this.database.transaction(async (tx) => {
      const partners = pairs.map(({ a, b }) => (a === work.entryId ? b : a));
      const now = await this.repository.lockWorks(tx, [work.entryId, ...partners]);
      const current = (id: string) => now.get(id) === versions.get(id);
      if (!current(work.entryId)) return false;
      for (const pair of pairs) {
        if (current(pair.a) && current(pair.b)) await this.repository.keepPair(tx, pair);
      }
      for (const id of [work.entryId, ...partners]) if (current(id)) await this.count(tx, id);
      await this.repository.compared(tx, work.entryId, corpus);
      return true;
    });
  }

  /** Words of a work that are found in all others together. */
  private async count(tx: Tx, entryId: string): Promise<void> {
    const { uncounted } = this.kept.get(entryId)!;
    const coverage = new Coverage(uncounted);
    for (const pair of await this.repository.pairsOf(tx, entryId)) {
      const side = pair.a === entryId ? 0 : 1;
      for (const runs of pair.passages) {
        coverage.add(runs.map((run) => ({ from: run[side], length: run[2] })));
      }
    }
    const of = (why: number) => uncounted.reduce((sum, one) => sum + (one === why ? 1 : 0), 0);
    const counts: Counts = {
      ...coverage.share,
      quoted: of(UNCOUNTED.quoted),
      common: of(UNCOUNTED.common),
      own: of(UNCOUNTED.own),
      uncounted: spansOf(uncounted),
    };
    await this.repository.keepCounts(tx, entryId, counts);
  }

  /** Keeps these works in memory, and lets go of the least recently used. */
  private async load(versions: Map<string, number>): Promise<void> {
    const missing = [...versions.keys()].filter((id) => !this.touch(id));
    const rows = await this.repository.texts(this.database.tx, missing);
    for (const { entryId, version, text } of rows) {
      if (version === versions.get(entryId)) this.kept.set(entryId, this.prepare(text));
    }
    const most = Math.max(KEPT, versions.size);
    for (const id of this.kept.keys()) {
      if (this.kept.size <= most) break;
      this.kept.delete(id);
    }
  }

  private touch(id: string): boolean {
    const work = this.kept.get(id);
    if (!work) return false;
    this.kept.delete(id);
    this.kept.set(id, work);
    return true;
  }
}

/** Neighbours that do not count for the same reason, together. */
function spansOf(uncounted: Uint8Array): StoredSpan[] {
  const spans: StoredSpan[] = [];
  for (let at = 0; at < uncounted.length; at += 1) {
    const why = uncounted[at]!;
    const last = spans.at(-1);
    if (why === 0) continue;
    if (last?.[2] === why && last[0] + last[1] === at) last[1] += 1;
    else spans.push([at, 1, why]);
  }
  return spans;
}

/** The pair as it is stored, the smaller id first; nothing where they share nothing worth telling. */
function shared(one: string, other: string, { a, b, passages }: Comparison): StoredPair[] {
  if (!isNotable(a) && !isNotable(b)) return [];
  const turned = one > other;
  const [first, second] = turned ? [b, a] : [a, b];
  return [
    {
      a: turned ? other : one,
      b: turned ? one : other,
      foundA: first.found,
      wordsA: first.words,
      foundB: second.found,
      wordsB: second.words,
      passages: passages.map(({ runs }) =>
        runs.map((run) => (turned ? [run.b, run.a, run.length] : [run.a, run.b, run.length])),
      ),
    },
  ];
}
