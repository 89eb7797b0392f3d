import { query } from '@bangvang/database';
import { createTestApp, type TestAnswer, type TestApp } from '../../../../test/support/app';
import { handIn, handInAgain } from '../../../../test/support/handed-in';
import { writingContest, written, type Author } from '../../../../test/support/writing';
import { EntryAuthors } from '../doors/entry-authors';
import { EntryPrizes } from '../doors/entry-prizes';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

const FIELDS = [
  { field: 'name', need: 'required' },
  { field: 'phone', need: 'optional' },
];
const SENDER = 'Nguyễn Thị Gửi';
const SECOND = 'Lê Văn Hai';

type Call = (method: string, path: string, body?: unknown) => Promise<TestAnswer>;

const as =
  ({ token }: Author): Call =>
  (method, path, body) =>
    test.call(method, path, { token, body });

/** A work of a sender that names somebody else too, handed in. */
async function coWritten(rules: Record<string, unknown> = {}, names = [SECOND]) {
  const contest = await writingContest(test, { authorData: FIELDS, ...rules });
  const sender = await contest.person({ name: SENDER });
  const authors = [{ name: SENDER }, ...names.map((name) => ({ name }))];
  const { id, version } = await handIn(test, contest, sender, {
    paragraphs: ['Hai người cùng viết bài này.'],
    more: { authors },
  });
  const co = `/api/contests/${contest.slug}/co-authored`;
  const invite = async (name = SECOND): Promise<string> =>
    (await as(sender)('POST', `/api/entries/${id}/co-authors`, { name })).body
      .code as unknown as string;
  const answers = async () =>
    (await as(sender)('GET', `/api/entries/${id}/co-authors`)).body.coAuthors;
  return { contest, sender, id, version, co, invite, answers };
}

describe('a co-author', () => {
  it('who is invited confirms, and sees the work, its state and its receipt; nothing to change', async () => {
    const { contest, sender, id, co, invite, answers } = await coWritten();
    const second = await contest.person({ name: 'LÊ VĂN HAI' });
    const call = as(second);
    expect((await call('GET', co)).body).toEqual({ works: [] });
    const code = await invite();
    expect(await answers()).toMatchObject([{ name: SECOND, answer: 'invited' }]);
    expect((await call('POST', `${co}/invitation`, { code })).body).toEqual({
      ...{ name: 'LÊ VĂN HAI', sender: SENDER, title: 'Giữ trọn niềm tin', medium: 'bao' },
    });
    const told = await call('POST', co, { code, accept: true });
    const [receipt] = (await as(sender)('GET', `/api/entries/${id}`)).body
      .receipts as unknown as object[];
    const work = { id, answer: 'confirmed', state: 'submitted', sender: SENDER, prize: null };
    expect(told.body).toMatchObject({ works: [{ ...work, receipt }] });
    expect(await answers()).toMatchObject([{ name: SECOND, answer: 'confirmed' }]);
    // The code is spent, and only the sender's hands are on the work.
    expect((await call('POST', co, { code, accept: true })).body.code).toBe('INVITATION_GONE');
    for (const [method, path] of [
      ['GET', `/api/entries/${id}`],
      ['GET', `/api/entries/${id}/draft`],
      ['GET', `/api/entries/${id}/co-authors`],
      ['DELETE', `/api/entries/${id}`],
    ] as const) {
      expect((await call(method, path)).status).toBe(404);
    }
    const named = JSON.stringify(told.body);
    expect(named).not.toContain('cùng viết bài này');
  });

  it('is whom the draft means: another name, another contest, a new code, or no code at all get nothing', async () => {
    const { contest, sender, id, co, invite } = await coWritten();
    const [first, code] = [await invite(), await invite()];
    const other = as(await contest.person({ name: 'Trần Người Khác' }));
    expect((await other('POST', `${co}/invitation`, { code })).body.code).toBe('INVITATION_NAME');
    expect((await other('POST', co, { code, accept: true })).body.code).toBe('INVITATION_NAME');
    const second = as(await contest.person({ name: SECOND }));
    for (const wrong of [first, 'x'.repeat(24)]) {
      const answer = await second('POST', co, { code: wrong, accept: true });
      expect([answer.status, answer.body.code]).toEqual([410, 'INVITATION_GONE']);
    }
    const elsewhere = await writingContest(test);
    const path = `/api/contests/${elsewhere.slug}/co-authored`;
    const stranger = as(await elsewhere.person({ name: SECOND }));
    expect((await stranger('POST', path, { code, accept: true })).body.code).toBe(
      'INVITATION_GONE',
    );
    // Taken out of the draft, and never handed in under that name again.
    await query(test.db.tx, `UPDATE co_author SET expires_at = now() WHERE entry_id = $1`, [id]);
    expect((await second('POST', co, { code, accept: true })).body.code).toBe('INVITATION_GONE');
    const nobody = await as(sender)('POST', `/api/entries/${id}/co-authors`, { name: 'Ai Đó' });
    expect(nobody.status).toBe(404);
  });

  it('who is registered is recognised by phone and name together, never by a name and a birth date', async () => {
    const people = [
      { name: SENDER },
      { name: SECOND, phone: '0912 345 678' },
      { name: 'Trùng Tên', birthDate: '01/02/1990' },
    ];
    const fields = [...FIELDS, { field: 'birthDate', need: 'optional' }];
    const contest = await writingContest(test, { authorData: fields });
    const sender = await contest.person({ name: SENDER });
    const more = { authors: people };
    const { id } = await handIn(test, contest, sender, { paragraphs: ['Ba người viết.'], more });
    const register = async (fullName: string, phone: string, birthDate: string) => {
      const path = `/api/contests/${contest.slug}/registrations`;
      const body = { fullName, phone, birthDate, consents: {} };
      const told = await test.call('POST', path, { body });
      if (told.status !== 201) throw new Error(told.text);
      return as({ token: told.body.token as unknown as string } as Author);
    };
    const co = `/api/contests/${contest.slug}/co-authored`;
    await query(
      test.db.tx,
      `UPDATE contest SET registration = jsonb_set(registration, '{fields,birthDate}', '"optional"') WHERE id = $1`,
      [contest.contestId],
    );
    const known = await register(SECOND, '0912345678', '01/02/1991');
    expect((await known('GET', co)).body.works).toMatchObject([{ id, answer: 'named' }]);
    const namesake = await register('Trùng Tên', '0912345679', '01/02/1990');
    expect((await namesake('GET', co)).body.works).toEqual([]);
    // Declined without ever having been asked.
    expect((await known('POST', `/api/co-authored/${id}/refusal`)).status).toBe(204);
    expect((await namesake('POST', `/api/co-authored/${id}/refusal`)).status).toBe(404);
    expect((await known('GET', co)).body.works).toMatchObject([{ answer: 'declined' }]);
  });

  it('who declines is told no more of it, named in no prize, and keeps the next version from going in', async () => {
    const { contest, sender, id, version, co, invite, answers } = await coWritten();
    const second = as(await contest.person({ name: SECOND }));
    await second('POST', co, { code: await invite(), accept: true });
    const authors = test.app.get(EntryAuthors, { strict: false });
    const standing = async () =>
      (await authors.standing(test.db.tx, [id])).get(id)?.map(({ name }) => name);
    expect(await standing()).toEqual([SENDER, SECOND]);
    expect((await second('POST', `/api/co-authored/${id}/refusal`)).status).toBe(204);
    expect(await standing()).toEqual([SENDER]);
    expect((await second('GET', co)).body.works).toMatchObject([
      { id, answer: 'declined', state: null, receipt: null },
    ]);
    expect(await answers()).toMatchObject([{ answer: 'declined' }]);
    const again = handInAgain(test, sender.token, id, version, { parts: [written('Sửa lại.')] });
    await expect(again).rejects.toThrow('từ chối đứng tên');
    const { version: now } = (await as(sender)('GET', `/api/entries/${id}/draft`))
      .body as unknown as { version: number };
    await handInAgain(test, sender.token, id, now, { authors: [{ name: SENDER }] });
    const facts = await query<{ kind: string; payload: object }>(
      test.db.tx,
      `SELECT kind, payload FROM ledger WHERE payload ->> 'entryId' = $1 AND kind LIKE 'co-author%' ORDER BY seq`,
      [id],
    );
    expect(facts.map(({ kind }) => kind)).toEqual(['co-author-confirmed', 'co-author-declined']);
    expect(JSON.stringify(facts)).not.toContain('Hai');
  });

  it('counts by the rules: one work each, as author or beside one, however they are named', async () => {
    const rules = { perAuthor: 1, coAuthorCountsAsWork: true };
    const { contest, sender, co, invite } = await coWritten(rules);
    const second = await contest.person({ name: SECOND });
    const own = await handIn(test, contest, second, { paragraphs: ['Bài của riêng tôi.'] });
    // Confirming would be a second work.
    const code = await invite();
    const full = await as(second)('POST', co, { code, accept: true });
    expect([full.status, full.body.code]).toEqual([409, 'ENTRY_LIMIT']);
    await as(second)('DELETE', `/api/entries/${own.id}`);
    expect((await as(second)('POST', co, { code, accept: true })).status).toBe(200);
    // Now it is the one that counts, though the entry knew them by name alone when it was handed in.
    const more = { paragraphs: ['Bài thứ hai.'] };
    await expect(handIn(test, contest, second, more)).rejects.toThrow('ENTRY_LIMIT');
    const { works } = (await as(second)('GET', co)).body as unknown as { works: { id: string }[] };
    await as(second)('POST', `/api/co-authored/${works[0]?.id}/refusal`);
    await handIn(test, contest, second, more);
    expect(sender.name).toBe(SENDER);
  });

  it('confirmed before the work is handed in is known in it, whatever the sender types meanwhile', async () => {
    const contest = await writingContest(test, { authorData: FIELDS });
    const sender = await contest.person({ name: SENDER });
    const second = await contest.person({ name: SECOND });
    const call = as(sender);
    const { id } = (await call('POST', `/api/contests/${contest.slug}/entries`, { medium: 'bao' }))
      .body as unknown as { id: string };
    const authors = [{ name: SENDER }, { name: SECOND }];
    await call('PATCH', `/api/entries/${id}/draft`, { version: 1, authors, title: 'Chung' });
    const { code } = (await call('POST', `/api/entries/${id}/co-authors`, { name: SECOND }))
      .body as unknown as { code: string };
    const co = `/api/contests/${contest.slug}/co-authored`;
    const told = await as(second)('POST', co, { code, accept: true });
    expect(told.body.works).toMatchObject([{ id, state: 'draft', receipt: null }]);
    const again = await call('POST', `/api/entries/${id}/co-authors`, { name: SECOND });
    expect(again.body.code).toBe('CONFLICT');
    const typed = [{ name: SENDER }, { name: SECOND, phone: '0912345678' }];
    await handInAgain(test, sender.token, id, 2, {
      authors: typed,
      parts: [written('Viết chung đây.')],
    });
    const [, known] = await query<{ participant_id: string }>(
      test.db.tx,
      'SELECT participant_id FROM entry_author WHERE entry_id = $1 AND version = 1 ORDER BY ordinal',
      [id],
    );
    expect(known?.participant_id).toBe(second.participantId);
  });

  it('sees the prize once it is published', async () => {
    const { contest, id, co, invite } = await coWritten();
    const second = as(await contest.person({ name: SECOND }));
    await second('POST', co, { code: await invite(), accept: true });
    const prizes = test.app.get(EntryPrizes, { strict: false });
    jest
      .spyOn(prizes, 'of')
      .mockResolvedValue([{ entryId: id, prize: 'Giải A', division: 'Báo viết' }]);
    expect((await second('GET', co)).body.works).toMatchObject([
      { prize: { prize: 'Giải A', division: 'Báo viết' } },
    ]);
  });
});
