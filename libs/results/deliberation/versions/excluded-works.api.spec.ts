import { query } from '@bangvang/database';
import { ExcludedEntries } from '@bangvang/essays';
import { createTestApp, type TestApp } from '../../../../test/support/app';
import { awardedContest, type Awarded } from '../../../../test/support/awarded';
import { replayWorks } from '../../replay/works/replay-works';

let test: TestApp;
let contest: Awarded;

/* One A, one B, two C: Sóng A, Gió B, Nắng and Mưa C; Mây has nothing until one of them is out. */
const WORKS = ['Sóng', 'Gió', 'Nắng', 'Mưa', 'Mây'].map((title, index) => ({
  ...{ title, points: 9 - index, authors: [{ name: `Tác giả ${title}` }] },
}));
const MINUTES = 'Ban giám khảo đối chiếu: bài chép nguyên văn một bài đã đăng.';

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

beforeEach(async () => {
  contest = await awardedContest(test, {
    works: WORKS,
    writing: { remark: { ...REMARK } },
  });
});

const REMARK = {
  ...{ days: 10, answerDays: 15, markers: 2 },
  ...{ changeFrom: 25, dialogueFrom: 50, direction: 'both' },
};

interface Room {
  state: string;
  version: number;
  listVersion: number;
  awards: { code: string; tier: string }[];
  corrections: { code: string; kind: string; listVersion: number | null }[];
  works: { code: string; removed: boolean }[];
}
const room = async () => (await contest.room('GET')).body as unknown as Room;
const prizes = async () => {
  const { awards } = await room();
  return awards.map(
    ({ code, tier }) =>
      `${WORKS.find(({ title }) => contest.codeOf(title) === code)?.title} ${tier}`,
  );
};
const decide = async (title: string, what = 'exclusion') => {
  const code = contest.codeOf(title);
  const reason = what === 'exclusion' ? { reasonCode: 'copied' } : {};
  const { status, text } = await contest.stage.lead(
    contest.chief,
    'POST',
    `works/${code}/${what}`,
    { version: await contest.stage.version(code), minutes: MINUTES, ...reason },
  );
  if (status !== 204) throw new Error(text);
};
const excluded = () =>
  test.app.get(ExcludedEntries, { strict: false }).of(test.db.tx, contest.contestId);
const bundle = async (version: number) =>
  (await test.call('GET', `/api/contests/${contest.slug}/awards/bundle?version=${version}`)).text;

it('is out of the first list when it is put out before: the next in line moves up', async () => {
  await decide('Sóng');
  await contest.opened();
  expect(await prizes()).toEqual(['Gió a', 'Nắng b', 'Mưa c', 'Mây c']);
  expect(await excluded()).toEqual(new Map());
  await contest.conclude();
  await contest.publish();
  expect([...(await excluded()).values()]).toEqual(['copied']);
  const replayed = replayWorks(Buffer.from(await bundle(1)));
  expect(replayed.differences).toEqual([]);
  expect(replayed.outcome.awards).toHaveLength(4);
});

it('is out of a list that the jury signed, as long as that is not concluded', async () => {
  await contest.opened();
  const { version } = await room();
  await decide('Sóng');
  expect((await room()).version).toBeGreaterThan(version);
  expect(await prizes()).toEqual(['Gió a', 'Nắng b', 'Mưa c', 'Mây c']);
  await decide('Sóng', 'readmission');
  expect(await prizes()).toEqual(['Sóng a', 'Gió b', 'Nắng c', 'Mưa c']);
});

it('leads to the next list once one is concluded, and is told to its author with that one', async () => {
  await contest.opened();
  await contest.conclude();
  await decide('Sóng');
  expect((await prizes())[0]).toBe('Sóng a');
  expect((await room()).corrections).toMatchObject([{ kind: 'removed', listVersion: null }]);
  await contest.publish();
  expect(await excluded()).toEqual(new Map());
  expect(await room()).toMatchObject({ state: 'sitting', listVersion: 2 });
  expect(await prizes()).toEqual(['Gió a', 'Nắng b', 'Mưa c', 'Mây c']);
  await contest.room('POST', '/signature', { version: (await room()).version }, contest.chief);
  const reason = 'Tác phẩm giải A là bài sao chép.';
  await contest.room('POST', '/publication', { listVersion: 2, reason });
  expect([...(await excluded()).values()]).toEqual(['copied']);
  for (const one of [1, 2]) {
    expect(replayWorks(Buffer.from(await bundle(one))).differences).toEqual([]);
  }
});

it('is not marked again on appeal', async () => {
  await contest.opened();
  await contest.conclude();
  await contest.publish();
  await decide('Sóng');
  const token = contest.people.get('Tác giả Sóng')?.token;
  const { body } = await test.call('GET', `/api/contests/${contest.slug}/remarks`, { token });
  expect(body.works).toEqual([]);
});

it('stands with the chief judge’s decisions when the jury’s room takes it out or puts it back', async () => {
  await contest.opened();
  await contest.conclude();
  await contest.publish();
  const code = contest.codeOf('Gió');
  const correct = async (kind: string) =>
    contest.room('POST', '/corrections', {
      ...{ version: (await room()).version, code, kind },
      reason: 'Phát hiện bài đã đăng trước đó.',
    });
  expect((await correct('removed')).status).toBe(201);
  const { body } = await contest.stage.lead(contest.chief, 'GET', 'flags');
  expect(body.excluded).toMatchObject([{ code, reasonCode: 'other', atOnce: false }]);
  expect((await correct('restored')).status).toBe(201);
  const facts = await query<{ kind: string }>(
    test.db.tx,
    'SELECT kind FROM work_exclusion WHERE code = $1 ORDER BY ordinal',
    [code],
  );
  expect(facts.map(({ kind }) => kind)).toEqual(['out', 'back']);
});
