import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Jobs } from '@bangvang/database';
import { Participants } from '@bangvang/participants';
import { createTestApp, type TestApp } from '../../../../test/support/app';
import { handIn, handInAgain } from '../../../../test/support/handed-in';
import { staffMember } from '../../../../test/support/staff';
import { medium, writingContest, written } from '../../../../test/support/writing';

const PLAIN = 'Bài viết này kể về những việc làm tốt ở quê hương, đủ để đọc.';

let test: TestApp;
let jobs: Jobs;
beforeAll(async () => {
  test = await createTestApp();
  jobs = test.app.get(Jobs, { strict: false });
  const people = test.app.get(Participants, { strict: false });
  jest
    .spyOn(people, 'contactOf')
    .mockImplementation((_tx, _contest, no) => Promise.resolve({ email: `so-${no}@example.vn` }));
});
afterAll(() => test.close());

const folder = (): string => join(test.config.FILES_DIR, 'mail');
/** Letters by whom they went to, with their words as they are read. */
const letters = (): string[] =>
  existsSync(folder())
    ? readdirSync(folder()).map((name) => decoded(readFileSync(join(folder(), name), 'utf8')))
    : [];

/** The body of a letter whatever way it was packed for the journey. */
function decoded(letter: string): string {
  const [head = '', ...rest] = letter.split(/\r?\n\r?\n/);
  const body = rest.join('\n\n');
  if (/base64/i.test(head)) return `${head}\n${Buffer.from(body, 'base64').toString('utf8')}`;
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return `${head}\n${Buffer.from(bytes, 'latin1').toString('utf8')}`;
}

/** Does every job that was put down. */
async function work(keys: string[]): Promise<void> {
  jobs.start();
  while ((await jobs.underWay(test.db.tx, 'tell-of-screening', keys)) > 0) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  await jobs.stop();
}

async function contestWithClerk() {
  const contest = await writingContest(test, { media: [medium({ coAuthors: 2 })] });
  const clerk = await staffMember(test, 'secretary', contest.contestId);
  const decide = (id: string, body: Record<string, unknown>) =>
    test.call('POST', `/api/staff/entries/${id}/screening/decisions`, {
      cookie: clerk.cookie,
      body: { version: 1, seen: 0, ...body },
    });
  return { contest, decide };
}

it('tells whoever sends a work, and confirmed co-authors, why it was sent back and until when', async () => {
  const { contest, decide } = await contestWithClerk();
  const author = await contest.person({ name: 'Trần Bình Trọng' });
  const friend = await contest.person({ name: 'Lý Thái Hòa' });
  const authors = [{ name: author.name }, { name: friend.name }];
  const { id } = await handIn(test, contest, author, { paragraphs: [PLAIN], more: { authors } });
  const invited = await test.call('POST', `/api/entries/${id}/co-authors`, {
    token: author.token,
    body: { name: friend.name },
  });
  const { slug } = contest;
  const accepted = await test.call('POST', `/api/contests/${slug}/co-authored`, {
    token: friend.token,
    body: { code: invited.body.code, accept: true },
  });
  expect([invited.status, accepted.status]).toEqual([201, 200]);
  const reason = 'Thiếu ngày sinh của tác giả thứ hai.';
  const sent = await decide(id, { outcome: 'returned', code: 'missing-data', reason });
  expect(sent.status).toBe(200);
  await work([author, friend].map(({ no }) => `${id} 1 ${no}`));
  const [one, two] = [author, friend].map(({ no }) =>
    letters().find((letter) => letter.includes(`so-${no}@example.vn`)),
  );
  for (const letter of [one, two]) {
    expect(letter).toContain('Thiếu thông tin. Thiếu ngày sinh của tác giả thứ hai.');
    expect(letter).toContain(`${test.config.PUBLIC_URL}/c/${slug}/entries`);
  }
  expect(one).toContain('bấm Nộp bài trước');
  expect(two).toContain('Người gửi bài sửa và nộp lại được đến');
  // The co-author's page says why too.
  const named = await test.call('GET', `/api/contests/${slug}/co-authored`, {
    token: friend.token,
  });
  expect(named.body.works).toMatchObject([
    { id, reason: expect.stringContaining('Thiếu ngày sinh') as string, excluded: null },
  ]);
});

it('tells of a rejection, and of nothing that was accepted or handed in anew meanwhile', async () => {
  const { contest, decide } = await contestWithClerk();
  const author = await contest.person();
  const [out, taken, mended] = [
    await handIn(test, contest, author, { paragraphs: [PLAIN], title: 'Một' }),
    await handIn(test, contest, author, { paragraphs: [PLAIN], title: 'Hai' }),
    await handIn(test, contest, author, { paragraphs: [PLAIN], title: 'Ba' }),
  ];
  await decide(out.id, { outcome: 'rejected', code: 'off-topic' });
  await decide(taken.id, { outcome: 'accepted', code: 'complete' });
  await decide(mended.id, { outcome: 'returned', code: 'format' });
  const draft = { title: 'Ba', parts: [written(PLAIN, 'Đã sửa.')] };
  await handInAgain(test, author.token, mended.id, mended.version, draft);
  await work([out, taken, mended].map(({ id }) => `${id} 1 ${author.no}`));
  const mine = letters().filter((letter) => letter.includes(`so-${author.no}@example.vn`));
  expect(mine).toHaveLength(1);
  expect(mine[0]).toContain('Bài “Một” không được nhận ở vòng sơ loại.');
  expect(mine[0]).toContain('Lý do: Không đúng chủ đề.');
  expect(mine[0]).toContain('gửi được bài khác');
});
