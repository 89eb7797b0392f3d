import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import { mediaUrl } from '../media/url';
import type { ContentKey, Option } from '../types/question-type';
import type { QuestionTypeName } from '../types/registry';
import type { Drawable } from './draw.rules';
import type { PaperKey } from './paper';
import type { PaperImageDto } from './paper.dto';
import type { PaperPlan } from './plan';
import type { DrawnQuestion } from './render.rules';

/** A question that may be drawn, with its version of now. */
export interface PoolQuestion extends Drawable {
  questionVersionId: string;
}

/** One variant on its way into the safe. */
export interface NewPaper {
  variant: number;
  code: string;
  body: string;
  key: PaperKey;
  salt: Buffer;
  sha256: string;
}

export interface NewSeal {
  plan: PaperPlan;
  questions: number;
  maxCentipoints: number;
  by: string;
}

export interface StoredPaper {
  code: string;
  body: Buffer;
  key: PaperKey;
  sha256: string;
}

export interface SealRow {
  generation: number;
  questions: number;
  max_centipoints: number;
  sealed_at: Date;
  sealed_by: string;
  unsealed_at: Date | null;
  unsealed_by: string | null;
  unseal_reason: string | null;
}

/** What is published of one variant of one seal. */
export interface Fingerprint {
  generation: number;
  variant: number;
  code: string;
  sha256: string;
}

/** SQL of drawing and sealing. */
@Injectable()
export class PapersRepository {
  /** The questions a draw may take: not retired, in a bank of this contest or of none. */
  drawable(tx: Tx, draw: PaperPlan['draw'], contestId: string): Promise<PoolQuestion[]> {
    const [condition, value] =
      draw.kind === 'fixed' ? ['q.id = ANY($2)', draw.questionIds] : ['b.id = $2', draw.bankId];
    return query<PoolQuestion>(
      tx,
      `SELECT q.id AS "questionId", v.id AS "questionVersionId", v.topic, v.difficulty
         FROM question q
         JOIN question_bank b ON b.id = q.bank_id
         JOIN question_version v ON v.question_id = q.id AND v.version = q.version
        WHERE q.retired_at IS NULL AND (b.contest_id IS NULL OR b.contest_id = $1) AND ${condition}
        ORDER BY q.code`,
      [contestId, value],
    );
  }

  /** What the given versions say. */
  async contents(tx: Tx, versionIds: string[]): Promise<Map<string, DrawnQuestion>> {
    const rows = await query<ContentRow>(
      tx,
      `SELECT v.id, v.type, v.difficulty, v.stem, v.options, v.key, v.explanation,
              v.media_id, v.media_alt, m.width, m.height
         FROM question_version v LEFT JOIN media m ON m.id = v.media_id
        WHERE v.id = ANY($1)`,
      [versionIds],
    );
    return new Map(rows.map((row) => [row.id, toDrawn(row)]));
  }

  /** Opens a new seal; null when the round is sealed already. */
  async openSeal(tx: Tx, roundId: string, seal: NewSeal): Promise<number | null> {
    const [row] = await query<{ generation: number }>(
      tx,
      `INSERT INTO paper_seal (round_id, generation, plan, questions, max_centipoints, sealed_by)
       SELECT $1, coalesce(max(generation), 0) + 1, $2, $3, $4, $5 FROM paper_seal WHERE round_id = $1
       ON CONFLICT DO NOTHING
       RETURNING generation`,
      [roundId, seal.plan, seal.questions, seal.maxCentipoints, seal.by],
    );
    return row?.generation ?? null;
  }

  /** Puts all variants in, in one statement. */
  async store(tx: Tx, roundId: string, generation: number, papers: NewPaper[]): Promise<void> {
    await query(
      tx,
      `INSERT INTO paper (round_id, generation, variant, code, body, key, salt, sha256)
       SELECT $1, $2, variant, code, convert_to(body, 'UTF8'), key, salt, sha256
         FROM unnest($3::smallint[], $4::text[], $5::text[], $6::jsonb[], $7::bytea[], $8::text[])
           AS paper (variant, code, body, key, salt, sha256)`,
      [
        roundId,
        generation,
        papers.map((paper) => paper.variant),
        papers.map((paper) => paper.code),
        papers.map((paper) => paper.body),
        papers.map((paper) => JSON.stringify(paper.key)),
        papers.map((paper) => paper.salt),
        papers.map((paper) => paper.sha256),
      ],
    );
  }

  /** Ends the seal of now; false when there is none. */
  async endSeal(tx: Tx, roundId: string, by: string, reason: string): Promise<boolean> {
    const rows = await query<{ generation: number }>(
      tx,
      `UPDATE paper_seal SET unsealed_at = now(), unsealed_by = $2, unseal_reason = $3
        WHERE round_id = $1 AND unsealed_at IS NULL RETURNING generation`,
      [roundId, by, reason],
    );
    return rows.length > 0;
  }

  /** The generation of the seal of now. */
  async generation(tx: Tx, roundId: string): Promise<number | null> {
    const [row] = await query<{ generation: number }>(
      tx,
      'SELECT generation FROM paper_seal WHERE round_id = $1 AND unsealed_at IS NULL',
      [roundId],
    );
    return row?.generation ?? null;
  }

  /** Every variant of one seal with its salt, in order. */
  opened(
    tx: Tx,
    roundId: string,
    generation: number,
  ): Promise<(StoredPaper & { variant: number; salt: Buffer })[]> {
    return query(
      tx,
      `SELECT variant, code, body, key, salt, sha256 FROM paper
        WHERE round_id = $1 AND generation = $2 ORDER BY variant`,
      [roundId, generation],
    );
  }

  /** One stored variant. */
  async paper(
    tx: Tx,
    roundId: string,
    generation: number,
    variant: number,
  ): Promise<StoredPaper | null> {
    const [row] = await query<StoredPaper>(
      tx,
      `SELECT code, body, key, sha256 FROM paper
        WHERE round_id = $1 AND generation = $2 AND variant = $3`,
      [roundId, generation, variant],
    );
    return row ?? null;
  }

  /** Every seal a round ever had, oldest first. */
  seals(tx: Tx, roundId: string): Promise<SealRow[]> {
    return query<SealRow>(
      tx,
      `SELECT generation, questions, max_centipoints, sealed_at, sealed_by, unsealed_at, unsealed_by, unseal_reason
         FROM paper_seal WHERE round_id = $1 ORDER BY generation`,
      [roundId],
    );
  }

  /** What is published of the variants of one seal, or (null) of every seal of a round. */
  fingerprints(tx: Tx, roundId: string, generation: number | null): Promise<Fingerprint[]> {
    return query<Fingerprint>(
      tx,
      `SELECT generation, variant, code, sha256 FROM paper
        WHERE round_id = $1 AND ($2::int IS NULL OR generation = $2)
        ORDER BY generation, variant`,
      [roundId, generation],
    );
  }
}

interface ContentRow {
  id: string;
  type: QuestionTypeName;
  difficulty: number;
  stem: string;
  options: Option[];
  key: ContentKey;
  explanation: string | null;
  media_id: string | null;
  media_alt: string;
  width: number;
  height: number;
}

function toDrawn(row: ContentRow): DrawnQuestion {
  const { type, difficulty, stem, options, key, explanation } = row;
  return {
    questionVersionId: row.id,
    type,
    difficulty,
    stem,
    options,
    key,
    ...(explanation === null ? {} : { explanation }),
    ...(row.media_id === null ? {} : { image: imageOf(row.media_id, row) }),
  };
}

const imageOf = (id: string, { width, height, media_alt }: ContentRow): PaperImageDto => ({
  url: mediaUrl(id),
  width,
  height,
  alt: media_alt,
});
