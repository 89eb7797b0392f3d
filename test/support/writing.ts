import { randomBytes, randomUUID } from 'node:crypto';
import { query } from '@bangvang/database';
import { canonicalJson, newId, sha256, Tokens } from '@bangvang/platform';
import {
  awards,
  medium as plainMedium,
  writing,
} from '../../libs/rulebook/writing/writing.testing';
import type { TestApp } from './app';

/** A contest that takes works, made directly in the database so that it may already be open. */
export interface WritingContest {
  contestId: string;
  slug: string;
  /** Registers a person and gives their token. */
  person: (who?: { name?: string; unitNo?: number }) => Promise<Author>;
  /** Puts changed writing rules in force. */
  rules: (changes: Record<string, unknown>) => Promise<void>;
}

export interface Author {
  token: string;
  participantId: string;
  no: number;
  name: string;
}

const HOUR = 3_600_000;

/** A medium with everything open: text in the browser or as files. */
export const medium = (changes: Record<string, unknown> = {}) => ({
  ...plainMedium('bao', {
    name: 'Báo',
    files: { types: ['docx', 'pdf'], maxBytes: 20_000_000, max: 3 },
    translation: false,
    coAuthors: 3,
  }),
  ...changes,
});

/** Writing rules that most specs start from: open now, one medium, one stage, nothing limited. */
export const plainWriting = (changes: Record<string, unknown> = {}) => ({
  ...writing({
    opensAt: new Date(Date.now() - HOUR).toISOString(),
    closesAt: new Date(Date.now() + HOUR).toISOString(),
    postmark: false,
    media: [medium()],
    identityInBody: 'flag',
    awards: awards({ perMedium: [], onePerAuthor: true }),
  }),
  ...changes,
});

/** Makes a published contest with a call for works. */
export async function writingContest(
  test: TestApp,
  changes: Record<string, unknown> = {},
): Promise<WritingContest> {
  const contestId = newId();
  const slug = `contest-${contestId.slice(-12)}`;
  await query(
    test.db.tx,
    `INSERT INTO contest (id, slug, title, zone, registration, consents, published_at)
     VALUES ($1, $2, 'Cuộc thi viết', 'Asia/Ho_Chi_Minh', $3, '[]', now())`,
    [contestId, slug, JSON.stringify(REGISTRATION)],
  );
  let version = 0;
  const rules = async (more: Record<string, unknown>) => {
    version += 1;
    const document = { schema: 1, writing: plainWriting(more) };
    await test.db.transaction(async (tx) => {
      const id = newId();
      await query(
        tx,
        `INSERT INTO contest_rule_set (id, contest_id, version, document, sha256) VALUES ($1, $2, $3, $4, $5)`,
        [id, contestId, version, document, sha256(canonicalJson(document))],
      );
      await query(
        tx,
        `INSERT INTO amendment (id, contest_id, contest_rule_set_id, reason) VALUES ($1, $2, $3, 'Sửa để thử')`,
        [newId(), contestId, id],
      );
    });
  };
  await rules(changes);
  return {
    contestId,
    slug,
    rules,
    person: (who = {}) => insertAuthor(test, contestId, who),
  };
}

const REGISTRATION = {
  fields: { fullName: 'required', phone: 'required', unit: 'optional' },
  uniqueness: ['phone'],
  idKinds: ['cccd'],
  displayName: 'full',
};

/** Registers a person directly in the database. */
export async function insertAuthor(
  test: TestApp,
  contestId: string,
  { name = 'Nguyễn Văn Thử', unitNo }: { name?: string; unitNo?: number } = {},
): Promise<Author> {
  const participantId = newId();
  const [row] = await query<{ no: number }>(
    test.db.tx,
    `INSERT INTO participant (id, contest_id, uniqueness_hash, full_name, name_folded, display_name, unit_no, recovery_hash)
     VALUES ($1, $2, $3, $4, 'x', $4, $5, $3) RETURNING no`,
    [participantId, contestId, randomBytes(32), name, unitNo ?? null],
  );
  const no = row!.no;
  const token = test.app
    .get(Tokens)
    .contestant([{ contestId, participantId, no, unitNo: unitNo ?? null }]);
  return { token, participantId, no, name };
}

/** Units of a tree of their own: `name:kind` from the top down, each below the one before. Returns their numbers. */
export async function insertUnits(test: TestApp, ...names: string[]): Promise<number[]> {
  const treeId = newId();
  await query(test.db.tx, 'INSERT INTO unit_tree (id, code, name) VALUES ($1, $2, $3)', [
    treeId,
    `cay-${randomUUID()}`,
    'Cây đơn vị',
  ]);
  const nos: number[] = [];
  let parent: string | null = null;
  for (const [index, text] of names.entries()) {
    const [name = '', kind = ''] = text.split(':');
    const id = newId();
    const [row]: { no: number }[] = await query<{ no: number }>(
      test.db.tx,
      `INSERT INTO unit (id, tree_id, code, name, name_folded, kind, parent_id, valid_from)
       VALUES ($1, $2, $3, $4, lower($4), $5, $6, '2020-01-01') RETURNING no`,
      [id, treeId, `U${index}`, name, kind, parent],
    );
    nos.push(row!.no);
    parent = id;
  }
  return nos;
}

/** A text as the editor keeps it: a paragraph for each string. */
export const written = (...paragraphs: string[]) => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});
