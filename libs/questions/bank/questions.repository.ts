import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import { foldText } from '@bangvang/contracts';
import type { ContentKey, Option } from '../types/question-type';
import type { QuestionTypeName } from '../types/registry';
import { contentHash, searchText, type Draft } from './draft.rules';
import type { ListQuestionsDto } from './questions.dto';

/** A question with one version of it. */
export interface QuestionRow {
  id: string;
  bank_id: string;
  code: string;
  retired_at: Date | null;
  version: number;
  version_at: Date;
  version_by: string;
  type: QuestionTypeName;
  topic: string;
  difficulty: number;
  stem: string;
  options: Option[];
  key: ContentKey;
  explanation: string | null;
  source_note: string | null;
  media_id: string | null;
  media_alt: string | null;
  media_sha256: string | null;
  width: number | null;
  height: number | null;
}

/** What a bank has under a code. */
export interface KnownQuestion {
  id: string;
  code: string;
  version: number;
  retired: boolean;
  sha256: string;
  image: Draft['image'];
}

/** A version to be written; with version 1 its question is new. */
export interface NewVersion {
  id: string;
  questionId: string;
  version: number;
  draft: Draft;
}

const SELECTED = `SELECT q.id, q.bank_id, q.code, q.retired_at, v.version, v.created_at AS version_at,
    v.created_by AS version_by, v.type, v.topic, v.difficulty, v.stem, v.options, v.key, v.explanation,
    v.source_note, v.media_id, v.media_alt, m.sha256 AS media_sha256, m.width, m.height`;
const CURRENT = `FROM question q
    JOIN question_version v ON v.question_id = q.id AND v.version = q.version
    LEFT JOIN media m ON m.id = v.media_id`;
const FILTER = `q.bank_id = $1
    AND ($2 = 'all' OR ($2 = 'only') = (q.retired_at IS NOT NULL))
    AND ($3::text IS NULL OR v.topic = $3)
    AND ($4::smallint IS NULL OR v.difficulty = $4)
    AND ($5::text IS NULL OR v.type = $5)
    AND ($6::text IS NULL OR v.folded LIKE $6 OR lower(q.code) LIKE $6)`;

/** SQL of questions and their versions. */
@Injectable()
export class QuestionsRepository {
  /** One page of a bank, by code, with one row more than the limit when there is another page. */
  list(tx: Tx, bankId: string, filter: ListQuestionsDto): Promise<QuestionRow[]> {
    return query<QuestionRow>(
      tx,
      `${SELECTED} ${CURRENT} WHERE ${FILTER} AND ($7::text IS NULL OR q.code > $7)
        ORDER BY q.code LIMIT $8`,
      [...filterValues(bankId, filter), filter.after ?? null, filter.limit + 1],
    );
  }

  /** How many questions match on all pages. */
  async count(tx: Tx, bankId: string, filter: ListQuestionsDto): Promise<number> {
    const [row] = await query<{ count: number }>(
      tx,
      `SELECT count(*)::int AS count ${CURRENT} WHERE ${FILTER}`,
      filterValues(bankId, filter),
    );
    return row!.count;
  }

  /** Every question of a bank in its current version, retired ones too. */
  all(tx: Tx, bankId: string): Promise<QuestionRow[]> {
    return query<QuestionRow>(tx, `${SELECTED} ${CURRENT} WHERE q.bank_id = $1 ORDER BY q.code`, [
      bankId,
    ]);
  }

  async byId(tx: Tx, bankId: string, id: string): Promise<QuestionRow | null> {
    const [row] = await query<QuestionRow>(
      tx,
      `${SELECTED} ${CURRENT} WHERE q.bank_id = $1 AND q.id = $2`,
      [bankId, id],
    );
    return row ?? null;
  }

  /** All versions of a question, newest first. */
  versions(tx: Tx, bankId: string, id: string): Promise<QuestionRow[]> {
    return query<QuestionRow>(
      tx,
      `${SELECTED} FROM question q
         JOIN question_version v ON v.question_id = q.id
         LEFT JOIN media m ON m.id = v.media_id
        WHERE q.bank_id = $1 AND q.id = $2 ORDER BY v.version DESC`,
      [bankId, id],
    );
  }

  /** What a bank has, by code. */
  async known(tx: Tx, bankId: string): Promise<KnownQuestion[]> {
    return query<KnownQuestion>(
      tx,
      `SELECT q.id, q.code, q.version, q.retired_at IS NOT NULL AS retired, v.content_sha256 AS sha256,
              CASE WHEN v.media_id IS NOT NULL THEN json_build_object('id', v.media_id, 'alt', v.media_alt) END AS image
         FROM question q JOIN question_version v ON v.question_id = q.id AND v.version = q.version
        WHERE q.bank_id = $1`,
      [bankId],
    );
  }

  /** New questions; their first version is written by {@link addVersions} in the same transaction. */
  async insert(tx: Tx, bankId: string, questions: { id: string; code: string }[]): Promise<void> {
    await query(
      tx,
      `INSERT INTO question (id, bank_id, code, version)
       SELECT id, $1, code, 1 FROM unnest($2::uuid[], $3::text[]) AS new (id, code)`,
      [bankId, questions.map(({ id }) => id), questions.map(({ code }) => code)],
    );
  }

  /** Versions, in one statement. */
  async addVersions(tx: Tx, versions: NewVersion[], by: string): Promise<void> {
    const rows = versions.map(({ id, questionId, version, draft }) => ({
      id,
      question_id: questionId,
      version,
      ...columns(draft),
      created_by: by,
    }));
    // The record names the columns, so that fifteen arrays cannot get out of step.
    await query(
      tx,
      `INSERT INTO question_version (${VERSION_COLUMNS})
       SELECT ${VERSION_COLUMNS} FROM jsonb_populate_recordset(NULL::question_version, $1)`,
      [JSON.stringify(rows)],
    );
  }

  /** Makes the given versions current, where the one before still is. @returns the ids that moved */
  async advance(tx: Tx, versions: { questionId: string; version: number }[]): Promise<string[]> {
    const rows = await query<{ id: string }>(
      tx,
      `UPDATE question q SET version = next.version
         FROM unnest($1::uuid[], $2::int[]) AS next (id, version)
        WHERE q.id = next.id AND q.version = next.version - 1
       RETURNING q.id`,
      [versions.map(({ questionId }) => questionId), versions.map(({ version }) => version)],
    );
    return rows.map(({ id }) => id);
  }

  /** Retires questions, or takes them back; those that are so already keep their date. */
  async retire(tx: Tx, ids: string[], retired: boolean): Promise<void> {
    await query(
      tx,
      `UPDATE question SET retired_at = CASE WHEN $2 THEN now() END
        WHERE id = ANY($1) AND (retired_at IS NOT NULL) <> $2`,
      [ids, retired],
    );
  }
}

const VERSION_COLUMNS = `id, question_id, version, type, topic, difficulty, stem, options, key, explanation,
  source_note, media_id, media_alt, folded, content_sha256, created_by`;

function columns(draft: Draft): Record<string, unknown> {
  const { type, topic, difficulty, stem, options, key, explanation, sourceNote, image } = draft;
  return {
    type,
    topic,
    difficulty,
    stem,
    options,
    key,
    explanation,
    source_note: sourceNote,
    media_id: image?.id ?? null,
    media_alt: image?.alt ?? null,
    folded: searchText(draft),
    content_sha256: contentHash(draft),
  };
}

function filterValues(bankId: string, filter: ListQuestionsDto): unknown[] {
  const { retired, topic, difficulty, type, q } = filter;
  return [bankId, retired, topic ?? null, difficulty ?? null, type ?? null, q ? like(q) : null];
}

function like(text: string): string {
  return `%${foldText(text).replace(/[\\%_]/g, '\\$&')}%`;
}
