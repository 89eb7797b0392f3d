import { query } from '@bangvang/database';
import { newId } from '@bangvang/platform';
import type { TestApp } from './app';
import { written, type Author, type WritingContest } from './writing';

/** What is handed in; what is left out is plain. */
export interface HandedIn {
  title?: string;
  paragraphs: string[];
  /** Fields of the draft besides: authors, genre... */
  more?: Record<string, unknown>;
}

/** Hands a work in over HTTP, as its author does. */
export async function handIn(
  test: TestApp,
  { slug }: WritingContest,
  { token }: Author,
  { title = 'Giữ trọn niềm tin', paragraphs, more = {} }: HandedIn,
): Promise<{ id: string; version: number }> {
  const call = async (method: string, path: string, body: unknown) => {
    const answer = await test.call(method, path, { token, body });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.text}`);
    return answer.body;
  };
  const { id } = await call('POST', `/api/contests/${slug}/entries`, { medium: 'bao' });
  const entry = id as unknown as string;
  return handInAgain(test, token, entry, 1, {
    title,
    parts: [written(...paragraphs)],
    ...more,
  });
}

/** Hands works of one author in that are accepted, so that they wait for their codes. */
export async function handInAccepted(
  test: TestApp,
  contest: WritingContest,
  { accountId }: { accountId: string },
  works: number,
): Promise<void> {
  const author = await contest.person({ name: 'Trần Thị Bình' });
  for (let work = 0; work < works; work += 1) {
    const { id } = await handIn(test, contest, author, {
      paragraphs: [`Bài thứ ${work} về biển.`],
    });
    await query(
      test.db.tx,
      `UPDATE entry SET state = 'accepted', decided_at = now(), decided_by = $2 WHERE id = $1`,
      [id, accountId],
    );
  }
}

/** Changes the draft of an entry and hands it in. */
export async function handInAgain(
  test: TestApp,
  token: string,
  id: string,
  version: number,
  changes: Record<string, unknown>,
): Promise<{ id: string; version: number }> {
  const saved = await test.call('PATCH', `/api/entries/${id}/draft`, {
    token,
    body: { version, ...changes },
  });
  const draft = saved.body.version as unknown as number;
  const answer = await test.call('POST', `/api/entries/${id}/submission`, {
    token,
    body: { version: draft },
  });
  if (answer.status >= 300) throw new Error(`${saved.text} ${answer.text}`);
  return { id, version: draft };
}

/** A rejection that waits for a second person, straight in the table. Returns its id. */
export async function insertScreeningDecision(
  test: TestApp,
  { entryId, accountId }: { entryId: string; accountId: string },
): Promise<string> {
  const id = newId();
  await query(
    test.db.tx,
    `INSERT INTO screening_decision (id, entry_id, no, version, outcome, code, needs_second, findings, decided_by)
     VALUES ($1, $2, 1, 1, 'rejected', 'late', true, '[]', $3)`,
    [id, entryId, accountId],
  );
  return id;
}
