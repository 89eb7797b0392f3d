import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import { LRUCache } from 'lru-cache';
import { bankTooSmall, roundNotSealed, roundSealed } from './papers.errors';
import { drawQuestions, shortages, type Shortage } from './draw.rules';
import type { PaperKey } from './paper';
import {
  PapersRepository,
  type NewPaper,
  type PoolQuestion,
  type SealRow,
} from './papers.repository';
import type { PaperPlan } from './plan';
import { secureRandom } from './random';
import {
  paperText,
  renderPaper,
  sealHash,
  variantCode,
  type DrawnQuestion,
  type RenderedPaper,
} from './render.rules';

/** One variant as published before the opening. */
export interface SealedVariant {
  variant: number;
  code: string;
  sha256: string;
}

/** One variant as a round is played with it: the public JSON as it is sent, and the key apart from it. */
export interface SealedPaper {
  body: Buffer;
  key: PaperKey;
  code: string;
  sha256: string;
}

/** One variant with the salt of its seal: once the round is over, anybody may check what was sealed. */
export interface OpenedPaper extends SealedPaper {
  variant: number;
  salt: Buffer;
}

/** One sealing of a round, ended or not. */
export interface SealRecord {
  generation: number;
  questionCount: number;
  maxCentipoints: number;
  sealedAt: Date;
  sealedBy: string;
  unsealed: { at: Date; by: string; reason: string } | null;
  variants: SealedVariant[];
}

/** Who seals, for which contest: banks of other contests are out of reach. */
export interface Sealing {
  contestId: string;
  /** As in the ledger: `staff:<account id>` or the name of a process. */
  by: string;
}

const SALT_BYTES = 32;
const CACHED_BYTES = 64 * 1024 * 1024;
/** Parsed keys weigh about as much again as the text that is sent. */
const KEY_FACTOR = 2;
const GENERATION_MS = 1_000;
/** How often the clock is read: every write asks for a paper. */
const CLOCK_MS = 20;

/** Draws, seals and hands out the papers of rounds. */
@Injectable()
export class Papers {
  private readonly papers = new LRUCache<string, SealedPaper>({
    maxSize: CACHED_BYTES,
    sizeCalculation: ({ body }) => body.length * KEY_FACTOR,
  });
  private readonly loading = new Map<string, Promise<SealedPaper>>();
  private readonly generations: LRUCache<string, number>;

  constructor(
    private readonly database: Database,
    private readonly repository: PapersRepository,
  ) {
    this.generations = new LRUCache<string, number>({
      max: 1_000,
      ttl: GENERATION_MS - CLOCK_MS,
      ttlResolution: CLOCK_MS,
      fetchMethod: async (roundId) =>
        (await repository.generation(database.tx, roundId)) ?? undefined,
    });
  }

  /** What the plan wants and the banks open to the contest do not have; empty = it can be sealed. */
  async missing(tx: Tx, plan: PaperPlan, contestId: string): Promise<Shortage[]> {
    return shortages(plan.draw, await this.repository.drawable(tx, plan.draw, contestId));
  }

  /** A paper as it could be, with its key, drawn now and kept nowhere. @throws BANK_TOO_SMALL */
  async preview(
    tx: Tx,
    roundId: string,
    plan: PaperPlan,
    contestId: string,
  ): Promise<RenderedPaper> {
    const [paper] = await this.render(tx, roundId, { ...plan, variants: 1 }, contestId);
    return paper!;
  }

  /**
   * Draws, shuffles, renders and stores every variant of a round, in the caller's transaction.
   * @throws BANK_TOO_SMALL with `missing`, ROUND_SEALED
   */
  async seal(
    tx: Tx,
    roundId: string,
    plan: PaperPlan,
    { contestId, by }: Sealing,
  ): Promise<SealedVariant[]> {
    const rendered = await this.render(tx, roundId, plan, contestId);
    const { questions } = rendered[0]!.key;
    const generation = await this.repository.openSeal(tx, roundId, {
      plan: onlyPlan(plan),
      questions: questions.length,
      maxCentipoints: Math.max(...rendered.map(({ key }) => maxCentipoints(key))),
      by,
    });
    if (generation === null) throw roundSealed();
    const papers = rendered.map(lock);
    await this.repository.store(tx, roundId, generation, papers);
    return papers.map(sealedVariant);
  }

  /**
   * Ends the seal of a round; its papers stay on record. Whether it may end is the caller's rule:
   * never after the opening nor in the last seconds before it, since other processes may hold the
   * ended seal for one second more.
   * @throws ROUND_NOT_SEALED
   */
  async unseal(tx: Tx, roundId: string, why: { by: string; reason: string }): Promise<void> {
    if (!(await this.repository.endSeal(tx, roundId, why.by, why.reason))) throw roundNotSealed();
  }

  /** The published fingerprints of the seal of now; empty when the round is not sealed. */
  async seals(tx: Tx, roundId: string): Promise<SealedVariant[]> {
    const generation = await this.repository.generation(tx, roundId);
    if (generation === null) return [];
    return (await this.repository.fingerprints(tx, roundId, generation)).map(sealedVariant);
  }

  /** Every sealing of a round with its fingerprints, oldest first; the last may be in force. */
  async history(tx: Tx, roundId: string): Promise<SealRecord[]> {
    const seals = await this.repository.seals(tx, roundId);
    const published = await this.repository.fingerprints(tx, roundId, null);
    const byGeneration = Map.groupBy(published, ({ generation }) => generation);
    return seals.map((row) => sealRecord(row, byGeneration.get(row.generation) ?? []));
  }

  /** One variant of a sealed round, from memory where it was asked for before. @throws ROUND_NOT_SEALED */
  async variant(roundId: string, variant: number): Promise<SealedPaper> {
    const generation = this.generations.get(roundId) ?? (await this.generations.fetch(roundId));
    if (generation === undefined) throw roundNotSealed();
    const name = `${roundId} ${generation} ${variant}`;
    return this.papers.get(name) ?? this.load(name, roundId, generation, variant);
  }

  /**
   * Every variant of a sealed round with the salts of the seal, in order; none where it is not
   * sealed. For rounds that are over: the salt proves the key.
   */
  async opened(tx: Tx, roundId: string): Promise<OpenedPaper[]> {
    const generation = await this.repository.generation(tx, roundId);
    return generation === null ? [] : this.repository.opened(tx, roundId, generation);
  }

  /** Everybody who asks for the same paper in the same moment waits for one query. */
  private load(
    name: string,
    roundId: string,
    generation: number,
    variant: number,
  ): Promise<SealedPaper> {
    const loading =
      this.loading.get(name) ??
      this.repository
        .paper(this.database.tx, roundId, generation, variant)
        .then((paper) => {
          if (paper === null) throw roundNotSealed();
          this.papers.set(name, paper);
          return paper;
        })
        .finally(() => this.loading.delete(name));
    this.loading.set(name, loading);
    return loading;
  }

  private async render(
    tx: Tx,
    roundId: string,
    plan: PaperPlan,
    contestId: string,
  ): Promise<RenderedPaper[]> {
    const pool = await this.repository.drawable(tx, plan.draw, contestId);
    const missing = shortages(plan.draw, pool);
    if (missing.length > 0) throw bankTooSmall(missing);
    const draws = Array.from({ length: plan.variants }, () =>
      drawQuestions(plan.draw, pool, secureRandom),
    );
    const contents = await this.repository.contents(tx, versionsOf(draws));
    return draws.map((drawn, variant) =>
      renderPaper(
        { roundId, variant, code: variantCode(variant) },
        drawn.map(({ questionVersionId }) => contents.get(questionVersionId) as DrawnQuestion),
        plan,
        secureRandom,
      ),
    );
  }
}

function versionsOf(draws: PoolQuestion[][]): string[] {
  return [...new Set(draws.flat().map(({ questionVersionId }) => questionVersionId))];
}

function lock({ paper, key }: RenderedPaper): NewPaper {
  const salt = randomBytes(SALT_BYTES);
  const body = paperText(paper);
  return {
    variant: paper.variant,
    code: paper.code,
    body,
    key,
    salt,
    sha256: sealHash(body, key, salt),
  };
}

function onlyPlan(plan: PaperPlan): PaperPlan {
  const { draw, variants, shuffleQuestions, shuffleOptions, points } = plan;
  return { draw, variants, shuffleQuestions, shuffleOptions, points };
}

const maxCentipoints = ({ questions }: PaperKey): number =>
  questions.reduce((sum, { centipoints }) => sum + centipoints, 0);

const sealedVariant = ({ variant, code, sha256 }: SealedVariant): SealedVariant => ({
  variant,
  code,
  sha256,
});

function sealRecord(row: SealRow, variants: SealedVariant[]): SealRecord {
  return {
    generation: row.generation,
    questionCount: row.questions,
    maxCentipoints: row.max_centipoints,
    sealedAt: row.sealed_at,
    sealedBy: row.sealed_by,
    unsealed:
      row.unsealed_at === null
        ? null
        : { at: row.unsealed_at, by: row.unsealed_by!, reason: row.unseal_reason! },
    variants: variants.map(sealedVariant),
  };
}
