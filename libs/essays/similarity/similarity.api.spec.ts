import { Jobs, query } from '@bangvang/database';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { handIn, handInAgain } from '../../../test/support/handed-in';
import { staffMember, type StaffMember } from '../../../test/support/staff';
import { until } from '../../../test/support/until';
import {
  medium,
  writingContest,
  written,
  type Author,
  type WritingContest,
} from '../../../test/support/writing';
import { Comparing } from './comparing';
import { SimilarityWorker } from './similarity.worker';

const words = (count: number, from: number): string =>
  Array.from({ length: count }, (_, n) => `chữ${from + n}`).join(' ');

/** A contest with an author, a clerk, and what they do. */
async function stage(test: TestApp, similarityPercent = 20) {
  const contest = await writingContest(test, { media: [medium({ similarityPercent })] });
  const author = await contest.person();
  const clerk = await staffMember(test, 'secretary', contest.contestId);
  return { contest, author, clerk };
}

describe('similarity of entries', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  const compare = (contestId: string) => test.app.get(Comparing, { strict: false }).run(contestId);
  const send = async (contest: WritingContest, author: Author, ...paragraphs: string[]) =>
    (await handIn(test, contest, author, { paragraphs })).id;
  const reportOf = async ({ cookie }: StaffMember, id: string) =>
    (await test.call('GET', `/api/staff/entries/${id}/similar`, { cookie })).body;

  it('a copied paragraph is found, with its share on either side; exactly 20 % is not above 20 %', async () => {
    const { contest, author, clerk } = await stage(test);
    const shared = words(200, 10_000);
    const first = await send(contest, author, words(800, 20_000), shared);
    // 200 of 1,000 words are exactly 20 %, 200 of 999 are above.
    const second = await send(contest, await contest.person(), shared, words(799, 30_000));
    expect(await compare(contest.contestId)).toBe(2);
    const [one, two] = [await reportOf(clerk, first), await reportOf(clerk, second)];
    expect(one).toMatchObject({
      limitPercent: 20,
      comparedWith: 1,
      together: { found: 200, words: 1_000, above: false },
      works: [
        {
          entryId: second,
          here: true,
          share: { found: 200, words: 1_000, above: false },
          there: { found: 200, words: 999, above: true },
        },
      ],
    });
    expect(two).toMatchObject({
      together: { found: 200, words: 999, above: true },
      works: [{ entryId: first, share: { found: 200, words: 999, above: true } }],
    });
  });

  it('is shown side by side, with the same numbers on the same passages', async () => {
    const { contest, author, clerk } = await stage(test);
    const [long, short] = [words(60, 1_000), words(20, 2_000)];
    const first = await send(contest, author, long, 'Xen vào một câu khác hẳn.', short);
    const second = await send(contest, await contest.person(), short, words(9, 7_000), long);
    await compare(contest.contestId);
    const { cookie } = clerk;
    const { body } = await test.call('GET', `/api/staff/entries/${second}/similar/${first}`, {
      cookie,
    });
    expect(body).toMatchObject({
      one: { entryId: second },
      other: { entryId: first },
      passages: 2,
    });
    const shown = (side: keyof typeof body) =>
      (body[side]!.marks as unknown as { from: number; to: number; passage: number }[]).map(
        ({ from, to, passage }) => [
          passage,
          (body[side]!.text as unknown as string).slice(from, to),
        ],
      );
    expect(shown('one')).toEqual([
      [2, short],
      [1, long],
    ]);
    expect(shown('other')).toEqual([
      [1, long],
      [2, short],
    ]);
    const none = await test.call('GET', `/api/staff/entries/${first}/similar/${first}`, { cookie });
    expect(none.status).toBe(404);
  });

  it('what is quoted with its source, and the texts of the contest, are marked and do not count', async () => {
    const { contest, author, clerk } = await stage(test);
    const { cookie } = clerk;
    const law = words(60, 4_000_000);
    const saying = words(30, 5_000_000);
    const text = (from: number) => [law, `Bác Hồ nói: “${saying}”.`, words(20, from)];
    const id = await send(contest, author, ...text(6_000_000));
    await send(contest, await contest.person(), ...text(7_000_000));
    const at = `/api/staff/contests/${contest.contestId}/similarity`;
    const added = await test.call('POST', `${at}/texts`, {
      cookie,
      body: { title: 'Luật', text: law },
    });
    expect(added.body).toMatchObject({
      works: 2,
      compared: 0,
      texts: [{ title: 'Luật', words: 60 }],
    });
    await compare(contest.contestId);
    expect(await reportOf(clerk, id)).toMatchObject({
      together: { found: 0 },
      own: 60,
      quoted: 30,
      works: [],
    });
    const textId = added.body.texts![0]!.id as unknown as string;
    const removed = await test.call('DELETE', `${at}/texts/${textId}`, { cookie });
    expect(removed.body).toMatchObject({ compared: 0, texts: [] });
    await compare(contest.contestId);
    // The law and the three words after it, before the quotation begins.
    expect(await reportOf(clerk, id)).toMatchObject({ together: { found: 63 }, own: 0 });
  });

  it('a work of an earlier contest and one of the same author are told as such', async () => {
    const earlier = await stage(test);
    const later = await stage(test);
    const text = words(100, 8_000);
    const old = await send(earlier.contest, earlier.author, text);
    const own = await send(later.contest, later.author, text);
    const again = await send(later.contest, later.author, text, words(30, 9_000));
    await compare(earlier.contest.contestId);
    await compare(later.contest.contestId);
    const { works } = (await reportOf(later.clerk, again)) as unknown as {
      works: { entryId: string; here: boolean; sameAuthor: boolean }[];
    };
    const told = Object.fromEntries(
      works.map(({ entryId, here, sameAuthor }) => [entryId, { here, sameAuthor }]),
    );
    expect(told[old]).toEqual({ here: false, sameAuthor: false });
    expect(told[own]).toEqual({ here: true, sameAuthor: true });
  });

  it('a new entry alone is compared, one handed in again anew, one taken back no more', async () => {
    const { contest, author, clerk } = await stage(test);
    const { contestId } = contest;
    const text = words(100, 1_000_000);
    const first = await handIn(test, contest, author, { paragraphs: [text] });
    expect(await compare(contestId)).toBe(1);
    const second = await handIn(test, contest, author, { paragraphs: [text] });
    expect(await compare(contestId)).toBe(1);
    expect(await compare(contestId)).toBe(0);
    expect(await reportOf(clerk, first.id)).toMatchObject({ together: { found: 100 } });
    await handInAgain(test, author.token, second.id, second.version, {
      parts: [written(words(100, 2_000_000))],
    });
    expect(await compare(contestId)).toBe(1);
    expect(await reportOf(clerk, second.id)).toMatchObject({ together: { found: 0 }, works: [] });
    expect(await reportOf(clerk, first.id)).toMatchObject({ works: [] });
    await test.call('DELETE', `/api/entries/${first.id}`, { token: author.token });
    await compare(contestId);
    expect((await reportOf(clerk, first.id)).code).toBe('NOT_FOUND');
  });

  it('a worker that ends in the middle is gone on from, and nothing is stored twice', async () => {
    const { contest, author, clerk } = await stage(test);
    const { contestId } = contest;
    const texts = Array.from({ length: 24 }, (_, n) => [
      words(100, 3_000_000),
      words(50, 100_000 * n),
    ]);
    const ids: string[] = [];
    for (const paragraphs of texts) ids.push(await send(contest, author, ...paragraphs));
    const count = async (sql: string) => {
      const [row] = await query<{ n: number }>(test.db.tx, sql, [contestId]);
      return row!.n;
    };
    const COMPARED =
      'SELECT count(*) AS n FROM similarity_work WHERE contest_id = $1 AND compared_at IS NOT NULL';
    await compare(contestId);
    const path = `/api/staff/contests/${contestId}/similarity/comparisons`;
    expect((await test.call('POST', path, { cookie: clerk.cookie })).status).toBe(202);
    // Its connection is cut when it comes to the sixth.
    await test.db.transaction(async (tx) => {
      await query(tx, 'SELECT FROM similarity_work WHERE entry_id = $1 FOR UPDATE', [ids[5]]);
      const killed = expect(compare(contestId)).rejects.toThrow();
      const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%similarity_work%'`;
      await until(async () => (await query(test.db.tx, cut)).length > 0);
      await killed;
    });
    expect(await count(COMPARED)).toBe(5);
    expect(await compare(contestId)).toBe(19);
    expect(await count(COMPARED)).toBe(24);
    const PAIRS =
      'SELECT count(*) AS n FROM similarity_pair p JOIN similarity_work w ON w.entry_id = p.a WHERE w.contest_id = $1';
    expect(await count(PAIRS)).toBe((24 * 23) / 2);
  });

  it('is asked for by the worker once for each contest, and done in a job', async () => {
    const { contest, author, clerk } = await stage(test);
    const id = await send(contest, author, words(40, 9_000_000));
    const worker = test.app.get(SimilarityWorker, { strict: false });
    const jobs = test.app.get(Jobs, { strict: false });
    const underWay = () => jobs.underWay(test.db.tx, 'compare-works', [contest.contestId]);
    expect(await underWay()).toBe(0);
    await worker.tick();
    await worker.tick();
    expect(await underWay()).toBe(1);
    jobs.start();
    await until(async () => (await underWay()) === 0);
    await jobs.stop();
    expect((await reportOf(clerk, id)).comparedAt).toEqual(expect.any(String));
  });

  it('is for those who screen in this contest only', async () => {
    const { contest, author } = await stage(test);
    const id = await send(contest, author, words(40, 1));
    for (const role of ['viewer', 'judge', 'chief'] as const) {
      const { cookie } = await staffMember(test, role, contest.contestId);
      const answer = await test.call('GET', `/api/staff/entries/${id}/similar`, { cookie });
      expect(answer.status).toBe(403);
    }
  });
});
