import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@bangvang/platform';
import { createTestApp, type Loose, type TestApp } from '../../../test/support/app';
import { AWARDS, awardedContest, type Awarded } from '../../../test/support/awarded';
import { pdfTexts } from '../../../test/support/pdf-text';
import { usualDesign } from './design/design.rules';
import type { Purpose } from './design/placeholders.rules';
import { BatchMaker } from './issue/batch-maker';

const files = mkdtempSync(join(tmpdir(), 'bangvang-works-certificates-'));
const LONG = `Người giữ lửa ${'nơi đầu sóng ngọn gió '.repeat(13)}`.trim().slice(0, 300);

const FOUR = { id: 'a', name: 'Giải A', count: 4 };

let test: TestApp;
let contest: Awarded;

beforeAll(async () => {
  test = await createTestApp({ env: { FILES_DIR: files } });
});
afterAll(async () => {
  await test.close();
  rmSync(files, { recursive: true });
});

/*
 * An and Bình (who did not register) have A together; school An itself has B; two paper authors of
 * one work, a child among them, and Chi have C. School An is the best of the schools.
 */
beforeEach(async () => {
  contest = await awardedContest(test, {
    works: [
      {
        ...{ title: 'Sóng', points: 9.5, unit: 0 },
        authors: [{ name: 'Nguyễn An' }, { name: 'Trần Bình', registered: false }],
      },
      {
        ...{ title: 'Trường em', points: 9, unit: 0, byUnit: true },
        authors: [{ name: 'Trường An' }],
      },
      {
        ...{ title: LONG, points: 8.5, unit: 1, paper: true },
        authors: [
          { name: 'Phạm Thị Kim Dung', registered: false, data: { birthDate: '2015-02-01' } },
          { name: 'Phạm Văn Em', registered: false },
        ],
      },
      { title: 'Gió', points: 8, authors: [{ name: 'Lê Chi', named: false }] },
      { title: 'Mây', points: 7, authors: [{ name: 'Vũ Hà' }] },
    ],
    writing: {
      awards: {
        ...AWARDS,
        collectives: {
          ...{ tiers: [{ id: 'xs', name: 'Tập thể xuất sắc', count: 1 }], atLeast: null },
          by: 'works',
        },
      },
    },
  });
});

async function make(purpose: Purpose): Promise<Loose> {
  const design = usualDesign(purpose);
  const { body } = await contest.staff('POST', '/certificate-templates', {
    ...{ name: `Mẫu ${newId()}`, purpose, design },
  });
  const templateId = body['template']!['id'];
  const begun = await contest.staff('POST', '/certificate-batches', { templateId });
  if (begun.status !== 202) return begun.body;
  const id = begun.body['batch']!['id'] as unknown as string;
  while (await test.app.get(BatchMaker, { strict: false }).step(id));
  return (await contest.staff('GET', `/certificate-batches/${id}`)).body['batch']!;
}

const certificates = async () =>
  (await contest.staff('GET', '/certificates?limit=200')).body['certificates'] as unknown as {
    id: string;
    code: string;
    name: string;
    state: string;
    unit: string | null;
    prize: string;
  }[];
const one = async (name: string) => (await certificates()).findLast((row) => row.name === name)!;
const check = async ({ code }: { code: string }) =>
  (await test.call('GET', `/api/certificates/${code}`)).body['certificate'];

it('come of a published award list, and of nothing before', async () => {
  await contest.opened();
  await contest.conclude();
  expect(await make('prize')).toMatchObject({ code: 'CERTIFICATES_EMPTY' });
});

it('go to every author, registered or not, to units that are authors, and to units among units', async () => {
  await contest.opened();
  await contest.conclude();
  await contest.publish();
  expect(await make('prize')).toMatchObject({ state: 'done', expected: 6, issued: 6 });
  expect((await certificates()).map(({ name, prize, unit }) => [name, prize, unit])).toEqual([
    ['Nguyễn An', 'Giải A', null],
    ['Trần Bình', 'Giải A', 'Trường An'],
    ['Trường An', 'Giải B', null],
    ['Phạm Thị Kim Dung', 'Giải C', 'Trường Bình'],
    ['Phạm Văn Em', 'Giải C', 'Trường Bình'],
    ['Lê Chi', 'Giải C', null],
  ]);
  expect(await make('prize')).toMatchObject({ code: 'CERTIFICATES_EMPTY' });
  expect(await make('collective')).toMatchObject({ state: 'done', issued: 1 });
});

it('for taking part go to authors without a prize, once the list is published, and to nobody twice', async () => {
  await contest.opened();
  await contest.conclude();
  expect(await make('participation')).toMatchObject({ code: 'CERTIFICATES_EMPTY' });
  await contest.publish();
  expect(await make('participation')).toMatchObject({ state: 'done', expected: 1, issued: 1 });
  expect((await certificates()).map(({ name, prize }) => [name, prize])).toEqual([['Vũ Hà', null]]);
  expect(await make('participation')).toMatchObject({ code: 'CERTIFICATES_EMPTY' });
});

it('for taking part go to authors who were typed in too, to each person once', async () => {
  const born = { birthDate: '1999-05-04' };
  const paper = (title: string, name: string, data = {}) => ({
    ...{ title, points: 6, unit: 1, paper: true },
    authors: [{ name, registered: false, data }],
  });
  contest = await awardedContest(test, {
    works: [
      ...['Một', 'Hai', 'Ba', 'Bốn'].map((title, index) => ({
        ...{ title, points: 9, authors: [{ name: `Người ${index}` }] },
      })),
      paper('Thư đầu', 'Phạm Thị Giấy', born),
      paper('Thư sau', 'Phạm Thị Giấy', born),
      paper('Thơ', 'Đỗ Văn Bưu'),
      paper('Chép', 'Lê Chép'),
    ],
    writing: {
      awards: { ...AWARDS, perMedium: [{ medium: null, tiers: [FOUR] }] },
    },
  });
  await contest.opened();
  await contest.conclude();
  await contest.publish();
  const code = contest.codeOf('Chép');
  await contest.stage.lead(contest.chief, 'POST', `works/${code}/exclusion`, {
    ...{ version: await contest.stage.version(code), reasonCode: 'copied' },
    minutes: 'Ban giám khảo đối chiếu: bài chép nguyên văn.',
  });
  expect(await make('participation')).toMatchObject({ state: 'done', expected: 2, issued: 2 });
  expect((await certificates()).map(({ name, prize, unit }) => [name, prize, unit])).toEqual([
    ['Phạm Thị Giấy', null, 'Trường Bình'],
    ['Đỗ Văn Bưu', null, 'Trường Bình'],
  ]);
  expect(await make('participation')).toMatchObject({ code: 'CERTIFICATES_EMPTY' });
  expect(await check(await one('Đỗ Văn Bưu'))).toMatchObject({ state: 'valid' });
});

it('for taking part go to no author of a work that the jury put out', async () => {
  await contest.opened();
  await contest.conclude();
  await contest.publish();
  const code = contest.codeOf('Mây');
  const out = await contest.stage.lead(contest.chief, 'POST', `works/${code}/exclusion`, {
    ...{ version: await contest.stage.version(code), reasonCode: 'copied' },
    minutes: 'Ban giám khảo đối chiếu: bài chép nguyên văn.',
  });
  expect(out.status).toBe(204);
  expect(await make('participation')).toMatchObject({ code: 'CERTIFICATES_EMPTY' });
});

it('are printed as one file per unit, with the title of the work', async () => {
  await contest.opened();
  await contest.conclude();
  await contest.publish();
  const batch = await make('prize');
  const { body } = await contest.staff(
    'GET',
    `/certificate-batches/${batch['id'] as unknown as string}/files`,
  );
  const made = body['files'] as unknown as { unit: string; pages: number; url: string }[];
  expect(made.map(({ unit, pages }) => [unit, pages])).toEqual([
    ['Không thuộc đơn vị nào', 2],
    ['Trường An', 2],
    ['Trường Bình', 2],
  ]);
  const file = await fetch(`${test.url}${made[1]?.url}`, {
    headers: { cookie: contest.organiser.cookie },
  });
  const pages = pdfTexts(Buffer.from(await file.arrayBuffer()));
  expect(pages.map((page) => page.join(' '))).toEqual([
    expect.stringContaining('Trường An'),
    expect.stringMatching(/Trần Bình Trường An Đạt giải A – Sóng, Báo/),
  ]);
});

it('are checked by anybody: valid, replaced, revoked; names as the award list has them', async () => {
  await contest.opened();
  await contest.conclude();
  await contest.publish();
  await make('prize');
  expect(await check(await one('Trần Bình'))).toMatchObject({
    ...{ state: 'valid', name: 'Trần Bình', prize: 'Giải A', round: 'Sóng' },
  });
  expect(await check(await one('Trường An'))).toMatchObject({ name: 'Trường An' });
  // A child is named with a mask, whoever did not agree not at all.
  expect(await check(await one('Phạm Thị Kim Dung'))).toMatchObject({ name: 'Phạm T. K. Dung' });
  expect((await check(await one('Lê Chi')))?.['name']).not.toContain('Chi');

  const before = await one('Trần Bình');
  const reason = 'Sai họ tên, in lại theo đề nghị.';
  const replaced = await contest.staff('POST', `/certificates/${before.id}/replacement`, {
    ...{ reason, name: 'Trần Văn Bình' },
  });
  expect(replaced.status).toBe(201);
  const after = await one('Trần Văn Bình');
  expect(await check(before)).toMatchObject({ state: 'replaced', replacedBy: after.code });
  expect(await check(after)).toMatchObject({ state: 'valid', name: 'Trần Văn Bình' });
  await contest.staff('POST', `/certificates/${after.id}/revocation`, { reason });
  expect(await check(after)).toMatchObject({ state: 'revoked' });
  expect(await make('prize')).toMatchObject({ code: 'CERTIFICATES_EMPTY' });
});

it('are fetched by authors who registered', async () => {
  await contest.opened();
  await contest.conclude();
  await contest.publish();
  await make('prize');
  const mine = await test.call('GET', `/api/contests/${contest.slug}/me/certificates`, {
    token: contest.people.get('Nguyễn An')?.token,
  });
  expect(mine.body['certificates']).toMatchObject([{ prize: 'Giải A', state: 'valid' }]);
  const [{ pdfUrl }] = mine.body['certificates'] as unknown as [{ pdfUrl: string }];
  const pdf = await fetch(`${test.url}${pdfUrl}`, {
    headers: { authorization: `Bearer ${contest.people.get('Nguyễn An')?.token}` },
  });
  const text = pdfTexts(Buffer.from(await pdf.arrayBuffer()))
    .flat()
    .join(' ');
  expect(text).toContain('Nguyễn An');
});
