import { query } from '@bangvang/database';
import { Keyring } from '@bangvang/platform';
import { createTestApp, type TestAnswer, type TestApp } from '../../../test/support/app';
import {
  insertUnits,
  medium,
  writingContest,
  written,
  type Author,
} from '../../../test/support/writing';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

/** What an author does, over HTTP. */
function desk({ token }: Author) {
  const call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
    test.call(method, path, { token, body, headers });
  return {
    call,
    list: (slug: string) => call('GET', `/api/contests/${slug}/entries`),
    start: (slug: string, body: object = {}, key?: string) =>
      call(
        'POST',
        `/api/contests/${slug}/entries`,
        { medium: 'bao', ...body },
        key === undefined ? undefined : { 'idempotency-key': key },
      ),
    draft: (id: string) => call('GET', `/api/entries/${id}/draft`),
    save: (id: string, version: number, body: object) =>
      call('PATCH', `/api/entries/${id}/draft`, { version, ...body }),
    submit: (id: string, version: number) =>
      call('POST', `/api/entries/${id}/submission`, { version }),
    withdraw: (id: string) => call('DELETE', `/api/entries/${id}`),
    read: (id: string) => call('GET', `/api/entries/${id}`),
  };
}

const idOf = (answer: TestAnswer): string => answer.body.id as unknown as string;
const versionOf = (answer: TestAnswer): number => answer.body.version as unknown as number;

/** A draft that the plain rules have nothing against. */
const whole = (title = 'Giữ trọn niềm tin') => ({
  title,
  parts: [written('Một bài viết có mười một chữ nộp cho cuộc thi.')],
});

/** Writes a draft and hands it in. */
async function send(author: Author, slug: string, body: object = whole(), begin: object = {}) {
  const d = desk(author);
  const id = idOf(await d.start(slug, begin));
  const saved = await d.save(id, 1, body);
  const answer = await d.submit(id, versionOf(saved));
  return { id, answer, version: versionOf(saved) };
}

describe('a draft', () => {
  it('is begun, saved every few seconds and found again, with what it still misses', async () => {
    const { slug, person } = await writingContest(test);
    const author = await person();
    const d = desk(author);
    const started = await d.start(slug);
    expect(started.status).toBe(201);
    expect(started.body).toMatchObject({
      version: 1,
      medium: 'bao',
      language: 'vi',
      authors: [{ name: author.name }],
      missing: [
        { path: 'title', expected: 'đặt tên cho tác phẩm' },
        { path: 'parts[0]', expected: 'viết nội dung, hoặc tải tệp tác phẩm lên' },
      ],
    });
    const id = idOf(started);
    const saved = await d.save(id, 1, whole());
    expect(saved.body).toMatchObject({ version: 2, words: 11, missing: [] });
    expect((await d.draft(id)).body).toMatchObject({ version: 2, ...whole() });
    const list = await d.list(slug);
    expect(list.body).toMatchObject({
      call: { state: 'open', media: [{ id: 'bao' }] },
      entries: [{ id, state: 'draft', version: 0, title: 'Giữ trọn niềm tin', editable: true }],
    });
  });

  it('is the same one when its beginning is asked again after a cut connection', async () => {
    const { slug, person } = await writingContest(test);
    const [me, other] = [desk(await person()), desk(await person())];
    const key = 'a-key-of-this-browser';
    const ids = await Promise.all([me.start(slug, {}, key), me.start(slug, {}, key)]);
    expect(idOf(ids[0])).toBe(idOf(ids[1]));
    expect(idOf(await other.start(slug, {}, key))).not.toBe(idOf(ids[0]));
    expect((await me.list(slug)).body.entries).toHaveLength(1);
  });

  it('in two tabs: the second to save learns that it is stale and nothing is lost', async () => {
    const { slug, person } = await writingContest(test);
    const d = desk(await person());
    const id = idOf(await d.start(slug));
    expect(versionOf(await d.save(id, 1, { title: 'Thẻ một' }))).toBe(2);
    const stale = await d.save(id, 1, { title: 'Thẻ hai' });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ code: 'DRAFT_STALE', version: 2 });
    expect((await d.draft(id)).body.title).toBe('Thẻ một');
    // The same save again, its answer having been lost, is no conflict.
    expect(versionOf(await d.save(id, 1, { title: 'Thẻ một' }))).toBe(2);
    const both = await Promise.all([
      d.save(id, 2, { title: 'Cùng lúc A' }),
      d.save(id, 2, { title: 'Cùng lúc B' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('takes text of known kinds only, and renders it without a tag of its author’s', async () => {
    const { slug, person } = await writingContest(test);
    const d = desk(await person());
    const id = idOf(await d.start(slug));
    const bad = (node: unknown) => d.save(id, 1, { parts: [{ type: 'doc', content: [node] }] });
    const image = await bad({ type: 'image', attrs: { src: 'https://example.vn/x.png' } });
    expect(image.status).toBe(422);
    expect(image.body).toMatchObject({ errors: [{ path: 'parts[0].content[0]' }] });
    const style = { type: 'paragraph', attrs: { style: 'position:fixed' } };
    expect((await bad(style)).body).toMatchObject({
      errors: [{ path: 'parts[0].content[0].attrs.style' }],
    });
    const link = { type: 'text', text: 'x', marks: [{ type: 'link' }] };
    expect((await bad({ type: 'paragraph', content: [link] })).status).toBe(422);
    expect(
      (await bad({ type: 'paragraph', content: [{ type: 'text', text: 'a\u0000b' }] })).status,
    ).toBe(422);
    let deep: object = { type: 'paragraph' };
    for (let level = 0; level < 9; level += 1) {
      deep = { type: 'bulletList', content: [{ type: 'listItem', content: [deep] }] };
    }
    expect((await bad(deep)).status).toBe(422);

    const script = written('<script>alert("1")</script> & hết');
    const saved = await d.save(id, 1, { title: 'Thẻ lạ', parts: [script] });
    expect((await d.submit(id, versionOf(saved))).status).toBe(200);
    const [row] = await query<{ html: string }>(
      test.db.tx,
      'SELECT html FROM entry_version WHERE entry_id = $1',
      [id],
    );
    expect(row!.html).toBe('<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; hết</p>');
  });

  it('never becomes an entry by itself', async () => {
    const contest = await writingContest(test);
    const d = desk(await contest.person());
    const id = idOf(await d.start(contest.slug));
    const saved = await d.save(id, 1, whole());
    await contest.rules({ closesAt: new Date(Date.now() - 1_000).toISOString() });
    expect((await d.submit(id, versionOf(saved))).body).toMatchObject({ code: 'CALL_CLOSED' });
    expect((await d.save(id, 2, { title: 'Muộn' })).body).toMatchObject({ code: 'CALL_CLOSED' });
    expect((await d.read(id)).body).toMatchObject({ state: 'draft', version: 0, receipts: [] });
  });
});

describe('handing in', () => {
  it('gives a signed receipt over the work and the instant, and the same one when asked again', async () => {
    const { slug, person } = await writingContest(test);
    const author = await person();
    const { id, answer, version } = await send(author, slug);
    expect(answer.status).toBe(200);
    const { signature, ...facts } = answer.body as unknown as { signature: string };
    expect(test.app.get(Keyring).verify(facts, signature)).toBe(true);
    expect(facts).toMatchObject({ entryId: id, version: 1, medium: 'bao' });
    const again = await desk(author).submit(id, version);
    expect(again.body).toEqual(answer.body);
    expect((await desk(author).read(id)).body.receipts).toHaveLength(1);
  });

  it('replaces until the deadline: a new version, the older kept as it was', async () => {
    const { slug, person } = await writingContest(test);
    const author = await person();
    const { id, version } = await send(author, slug);
    const d = desk(author);
    const saved = await d.save(id, version, { title: 'Bản sửa' });
    expect((await d.list(slug)).body).toMatchObject({ entries: [{ changed: true, version: 1 }] });
    const second = await d.submit(id, versionOf(saved));
    expect(second.body).toMatchObject({ version: 2 });
    const rows = await query(
      test.db.tx,
      'SELECT version, title FROM entry_version WHERE entry_id = $1 ORDER BY version',
      [id],
    );
    expect(rows).toEqual([
      { version: 1, title: 'Giữ trọn niềm tin' },
      { version: 2, title: 'Bản sửa' },
    ]);
    await expect(
      query(test.db.tx, `UPDATE entry_version SET title = 'x' WHERE entry_id = $1`, [id]),
    ).rejects.toThrow();
  });

  it('takes the draft that the author saw, not one saved by another tab meanwhile', async () => {
    const { slug, person } = await writingContest(test);
    const d = desk(await person());
    const id = idOf(await d.start(slug));
    const saved = await d.save(id, 1, whole());
    await d.save(id, versionOf(saved), { title: 'Thẻ khác' });
    expect((await d.submit(id, versionOf(saved))).body).toMatchObject({ code: 'DRAFT_STALE' });
  });

  it('twice at once is one version', async () => {
    const { slug, person } = await writingContest(test);
    const d = desk(await person());
    const id = idOf(await d.start(slug));
    const version = versionOf(await d.save(id, 1, whole()));
    const all = await Promise.all([1, 2, 3].map(() => d.submit(id, version)));
    for (const { body } of all) expect(body).toEqual(all[0]!.body);
    expect(all[0]!.body).toMatchObject({ version: 1 });
    expect((await d.read(id)).body.receipts).toHaveLength(1);
  });

  it('ends at closesAt by the database’s clock, to the millisecond', async () => {
    const contest = await writingContest(test);
    const d = desk(await contest.person());
    const drafts: [id: string, version: number][] = [];
    for (let index = 0; index < 25; index += 1) {
      const id = idOf(await d.start(contest.slug));
      drafts.push([id, versionOf(await d.save(id, 1, whole()))]);
    }
    const answers: TestAnswer[] = [];
    const [sure, late, ...around] = drafts as [...[string, number][]] &
      [[string, number], [string, number]];
    answers.push(await d.submit(...sure));
    const closesAt = Date.now() + 300;
    await contest.rules({ closesAt: new Date(closesAt).toISOString() });
    for (const draft of around) {
      answers.push(await d.submit(...draft));
      await query(test.db.tx, 'SELECT pg_sleep(0.01)');
    }
    await query(test.db.tx, 'SELECT pg_sleep_until($1)', [new Date(closesAt)]);
    answers.push(await d.submit(...late));
    const taken = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ body }) => textIs(body.code, 'CALL_CLOSED'));
    expect(taken.length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(0);
    for (const { body } of taken) expect(timeOf(body.submittedAt)).toBeLessThan(closesAt);
    for (const { body } of refused)
      expect(timeOf(body.serverTime)).toBeGreaterThanOrEqual(closesAt);
    expect(taken.length + refused.length).toBe(drafts.length);
    const [first] = drafts[0]!;
    expect((await d.withdraw(first)).body).toMatchObject({ code: 'CALL_CLOSED' });
  });

  it('is not open before opensAt', async () => {
    const { slug, person } = await writingContest(test, {
      opensAt: new Date(Date.now() + 60_000).toISOString(),
    });
    const answer = await desk(await person()).start(slug);
    expect(answer.body).toMatchObject({ code: 'CALL_NOT_OPEN' });
  });

  it('withdraws: a draft is gone, an entry stays on record and can be sent anew', async () => {
    const { slug, person } = await writingContest(test, { perAuthor: 1 });
    const author = await person();
    const d = desk(author);
    const draft = idOf(await d.start(slug));
    expect((await d.withdraw(draft)).status).toBe(204);
    expect((await d.draft(draft)).status).toBe(404);
    const { id } = await send(author, slug);
    expect((await send(author, slug)).answer.body).toMatchObject({ code: 'ENTRY_LIMIT' });
    expect((await d.withdraw(id)).status).toBe(204);
    expect((await d.read(id)).body).toMatchObject({ state: 'withdrawn' });
    expect((await d.save(id, 2, { title: 'x' })).body).toMatchObject({ code: 'ENTRY_CLOSED' });
    expect((await send(author, slug)).answer.status).toBe(200);
  });
});

const textIs = (leaf: unknown, wanted: string): boolean => leaf === wanted;
const timeOf = (leaf: unknown): number => Date.parse(leaf as string);

describe('somebody else’s entry', () => {
  it('does not exist: the same answer as for an id that nobody has', async () => {
    const { slug, person } = await writingContest(test);
    const { id } = await send(await person(), slug);
    const stranger = desk(await person());
    const nowhere = '00000000-0000-4000-8000-000000000000';
    const calls = [
      (of: string) => stranger.read(of),
      (of: string) => stranger.draft(of),
      (of: string) => stranger.save(of, 1, { title: 'của tôi' }),
      (of: string) => stranger.submit(of, 2),
      (of: string) => stranger.withdraw(of),
    ];
    for (const call of calls) {
      const [theirs, nobodys] = [await call(id), await call(nowhere)];
      expect(theirs.status).toBe(404);
      expect(theirs.text).toBe(nobodys.text);
    }
    expect((await stranger.list(slug)).body.entries).toEqual([]);
  });

  it('keeps what is personal encrypted, and names nowhere but beside the work', async () => {
    const { slug, person } = await writingContest(test, {
      authorData: [
        { field: 'name', need: 'required' },
        { field: 'phone', need: 'required' },
        { field: 'bankAccount', need: 'winners' },
      ],
    });
    const author = await person({ name: 'Trần Thị Kín' });
    const d = desk(author);
    const id = idOf(await d.start(slug));
    const authors = [{ name: 'ai đó', phone: '0912 345 678', bankAccount: '0011223344' }];
    const saved = await d.save(id, 1, { ...whole(), authors });
    // Asked of winners only, so nobody keeps it now.
    expect(saved.body.missing).toMatchObject([{ path: 'authors[0].bankAccount' }]);
    const fixed = await d.save(id, 2, { authors: [{ name: 'ai đó', phone: '0912 345 678' }] });
    expect((await d.submit(id, versionOf(fixed))).status).toBe(200);
    const [row] = await query<{ all: string }>(
      test.db.tx,
      `SELECT concat((SELECT row(e.*)::text FROM entry e WHERE id = $1),
              (SELECT string_agg(row(v.*)::text, '') FROM entry_version v WHERE entry_id = $1),
              (SELECT string_agg(row(d.*)::text, '') FROM entry_draft d WHERE entry_id = $1),
              (SELECT string_agg(row(l.*)::text, '') FROM ledger l WHERE payload ->> 'entryId' = $1::text)) AS all`,
      [id],
    );
    expect(row!.all).not.toContain('Kín');
    expect(row!.all).not.toContain(author.participantId);
    const stored = await query<{ name: string; all: string }>(
      test.db.tx,
      'SELECT name, row(a.*)::text AS all FROM entry_author a WHERE entry_id = $1',
      [id],
    );
    expect(stored.map(({ name }) => name)).toEqual(['Trần Thị Kín', 'Trần Thị Kín']);
    for (const { all } of stored) expect(all).not.toContain('912345678');
  });
});

describe('the limits of the rules', () => {
  const call = (changes: object, more: object = {}) =>
    writingContest(test, { media: [medium(changes as Record<string, unknown>)], ...more });
  const errorsOf = (answer: TestAnswer) =>
    answer.body.errors as unknown as { path: string; expected: string }[];

  it('count words as Word counts syllables, at both ends', async () => {
    const { slug, person } = await call({ words: { min: 5, max: 10 } });
    const of = (count: number) => ({
      title: 'Đếm chữ',
      parts: [written(Array.from({ length: count }, () => 'chữ').join(' '))],
    });
    for (const [count, status] of [
      [4, 422],
      [5, 200],
      [10, 200],
      [11, 422],
    ] as const) {
      expect((await send(await person(), slug, of(count))).answer.status).toBe(status);
    }
    const { answer } = await send(await person(), slug, of(13));
    expect(answer.body).toMatchObject({ code: 'ENTRY_INCOMPLETE' });
    expect(errorsOf(answer)).toEqual([
      { path: 'parts[0]', expected: 'tối đa 10 chữ, hiện có 13: rút gọn bớt 3 chữ' },
    ]);
  });

  it('name every fault at once, each with its place and what to do', async () => {
    const { slug, person } = await call(
      {
        genres: [{ id: 'phong-su', name: 'Phóng sự' }],
        languages: ['vi', 'en'],
        translation: true,
        coAuthors: 1,
      },
      {
        authorData: [
          { field: 'name', need: 'required' },
          { field: 'email', need: 'required' },
          { field: 'birthDate', need: 'required' },
        ],
        age: { from: 15, below: 30 },
        declarations: [{ id: 'sang-tac', text: 'Tôi tự viết' }],
      },
    );
    const { answer } = await send(await person(), slug, {
      language: 'en',
      parts: [written('A text')],
      authors: [
        { name: 'x', email: 'không phải email', birthDate: '01/02/1980' },
        { name: 'Lê Văn Hai', email: 'hai@example.vn', birthDate: '2005-01-01' },
      ],
    });
    expect(answer.status).toBe(422);
    expect(errorsOf(answer).map(({ path }) => path)).toEqual([
      'title',
      'genre',
      'translation',
      'authors',
      'authors[0].birthDate',
      'declared.sang-tac',
      'authors[0].email',
    ]);
  });

  it('know parts of a series', async () => {
    const { slug, person } = await call({ parts: 2, words: { max: 3 } });
    const one = written('một hai ba');
    expect(
      (await send(await person(), slug, { title: 'Loạt bài', parts: [one, one] })).answer.status,
    ).toBe(200);
    const three = await send(await person(), slug, { title: 'Loạt bài', parts: [one, one, one] });
    expect(errorsOf(three.answer)).toEqual([
      { path: 'parts', expected: 'tối đa 2 phần, hiện có 3' },
    ]);
  });

  it('count works per author over all media and per medium, of co-authors too', async () => {
    const media = [medium({ perAuthor: 1 }), medium({ id: 'tap-chi', name: 'Tạp chí' })];
    const contest = await writingContest(test, {
      media,
      perAuthor: 2,
      authorData: [
        { field: 'name', need: 'required' },
        { field: 'phone', need: 'required' },
      ],
    });
    const [mai, hai] = [
      await contest.person({ name: 'Phạm Mai' }),
      await contest.person({ name: 'Vũ Hải' }),
    ];
    const people = {
      mai: { name: 'Phạm Mai', phone: '0912345678' },
      hai: { name: 'Vũ Hải', phone: '0987654321' },
    };
    const work = (...authors: object[]) => ({ ...whole(), authors });
    expect((await send(mai, contest.slug, work(people.mai, people.hai))).answer.status).toBe(200);
    // Hải is a co-author of a newspaper piece already: it counts for him too.
    const second = await send(hai, contest.slug, work(people.hai));
    expect(second.answer.body).toMatchObject({
      code: 'ENTRY_LIMIT',
      errors: [{ path: 'authors[0]' }],
    });
    const journal = { medium: 'tap-chi' };
    expect((await send(hai, contest.slug, work(people.hai), journal)).answer.status).toBe(200);
    const third = await send(hai, contest.slug, work(people.hai), journal);
    expect(third.answer.body.detail).toContain('tối đa 2 bài');
    // Not where only the first author's works count.
    await contest.rules({
      media,
      perAuthor: 2,
      coAuthorCountsAsWork: false,
      authorData: [
        { field: 'name', need: 'required' },
        { field: 'phone', need: 'required' },
      ],
    });
    expect((await send(hai, contest.slug, work(people.hai))).answer.status).toBe(200);
  });

  it('hold for works that are handed in at the same instant', async () => {
    const { slug, person } = await writingContest(test, { perAuthor: 2 });
    const d = desk(await person());
    const drafts = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const id = idOf(await d.start(slug));
        return { id, version: versionOf(await d.save(id, 1, whole())) };
      }),
    );
    const all = await Promise.all(drafts.map(({ id, version }) => d.submit(id, version)));
    expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409, 409, 409]);
  });

  it('hold a unit to its quota, whoever of it is fastest', async () => {
    const [, commune] = await insertUnits(test, 'Tỉnh:province', 'Xã:commune');
    const { slug, person } = await writingContest(test, {
      unitQuotas: [
        { kind: 'province', max: 3 },
        { kind: 'commune', media: ['khac'], max: 1 },
      ],
    });
    const all = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const author = await person({ unitNo: commune });
        return (await send(author, slug)).answer;
      }),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409, 409]);
    const refused = all.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ errors: [{ path: 'unit' }] });
    expect((await send(await person(), slug)).answer.status).toBe(200);
  });

  it('let a unit be the author where the rules say so', async () => {
    const [province] = await insertUnits(test, 'Tỉnh đoàn:province');
    const { slug, person } = await writingContest(test, { unitEntries: true });
    const author = await person({ unitNo: province });
    const started = await desk(author).start(slug, { authorKind: 'unit' });
    expect(started.body).toMatchObject({ authorKind: 'unit', authors: [{ name: 'Tỉnh đoàn' }] });
    expect((await send(author, slug, whole(), { authorKind: 'unit' })).answer.status).toBe(200);
    const without = await desk(await person()).start(slug, { authorKind: 'unit' });
    expect(without.body).toMatchObject({ errors: [{ path: 'authorKind' }] });
  });
});
