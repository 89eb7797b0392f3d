import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import {
  Commonness,
  comparablePrints,
  OwnTexts,
  PrintIndex,
  printSet,
  printsOf,
  wordsOf,
} from '@bangvang/similarity';
import { ComparedWorks } from './compared-works';
import { OwnTextsRepository } from './own-texts.repository';
import { SimilarityRepository, type CorpusRow } from './similarity.repository';

const READ_AT_A_TIME = 200;
const BLOCK = 4_096;

interface CorpusWork extends Omit<CorpusRow, 'prints'> {
  prints: Uint32Array;
}

/** Works that may share something with one that waits, by their places in the corpus. */
interface Suspect {
  work: CorpusWork;
  others: CorpusWork[];
}

/**
 * Compares the works of a contest with one another and with those of earlier contests. Each step
 * commits by itself: whoever takes over goes on with what is not compared yet, and stores nothing
 * twice. It keeps 2 KB for each work in memory, and an index of a block of works.
 */
@Injectable()
export class Comparing {
  constructor(
    private readonly database: Database,
    private readonly repository: SimilarityRepository,
    private readonly ownTexts: OwnTextsRepository,
    private readonly works: ComparedWorks,
  ) {}

  /** Compares what waits. @returns how many works were compared */
  async run(contestId: string): Promise<number> {
    await this.readTexts(contestId);
    const corpus = await this.corpus(contestId);
    if (!corpus.some(({ waiting }) => waiting)) return 0;
    const texts = await this.ownTexts.texts(this.database.tx, contestId);
    const commonness = commonnessOf(corpus, texts);
    const comparison = this.works.begin(commonness, new OwnTexts(texts));
    let compared = 0;
    for (const { work, others } of suspects(corpus, commonness)) {
      const versions = new Map(others.map((other) => [other.entryId, other.version]));
      if (await comparison.compare(work, versions, corpus.length - 1)) compared += 1;
    }
    return compared;
  }

  private async readTexts(contestId: string): Promise<void> {
    await this.repository.forgetWithdrawn(this.database.tx, contestId);
    for (;;) {
      const read = await this.database.transaction(async (tx) => {
        const rows = await this.repository.unread(tx, contestId, READ_AT_A_TIME);
        for (const { entryId, version, text } of rows) {
          const prints = bytesOf(comparablePrints(text));
          const words = wordsOf(text).names.length;
          await this.repository.keepPrints(tx, contestId, { entryId, version, prints, words });
        }
        return rows.length;
      });
      if (read < READ_AT_A_TIME) return;
    }
  }

  private async corpus(contestId: string): Promise<CorpusWork[]> {
    const rows = await this.repository.corpus(this.database.tx, contestId);
    return rows.map((row) => ({ ...row, prints: printsFrom(row.prints) }));
  }
}

/** In how many works each print stands; prints of the contest's own texts lead nowhere. */
function commonnessOf(corpus: CorpusWork[], texts: string[]): Commonness {
  const commonness = new Commonness();
  for (const { prints } of corpus) commonness.add(prints);
  for (const text of texts) commonness.ignore(printSet(printsOf(wordsOf(text))));
  return commonness;
}

/**
 * For each work that waits, in order, those that may share something with it. Two works that both
 * wait meet once: when the later one's turn comes.
 */
function* suspects(corpus: CorpusWork[], commonness: Commonness): Generator<Suspect> {
  const waiting = corpus.filter((work) => work.waiting);
  const turns = new Map(waiting.map((work, turn) => [work.entryId, turn]));
  for (let from = 0; from < waiting.length; from += BLOCK) {
    const block = waiting.slice(from, from + BLOCK);
    const others: CorpusWork[][] = block.map(() => []);
    const index = new PrintIndex(
      block.map(({ prints }) => prints),
      commonness,
    );
    for (const work of corpus) {
      const turn = turns.get(work.entryId) ?? -1;
      for (const { at } of index.like(work.prints)) if (turn < from + at) others[at]!.push(work);
    }
    for (const [at, work] of block.entries()) yield { work, others: others[at]! };
  }
}

function bytesOf(prints: Uint32Array): Buffer {
  const bytes = Buffer.alloc(prints.length * 4);
  for (let at = 0; at < prints.length; at += 1) bytes.writeUInt32LE(prints[at]!, at * 4);
  return bytes;
}

function printsFrom(bytes: Buffer): Uint32Array {
  const prints = new Uint32Array(bytes.length / 4);
  for (let at = 0; at < prints.length; at += 1) prints[at] = bytes.readUInt32LE(at * 4);
  return prints;
}
