import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Jobs, query } from '@bangvang/database';
import { createTestApp, type TestApp } from '../../../../test/support/app';
import { awardedContest, type Awarded } from '../../../../test/support/awarded';
import { pdfTexts } from '../../../../test/support/pdf-text';
import type { PublicAwardsDto } from '../../deliberation/public-awards.dto';
import { replayWorks } from '../../replay/works/replay-works';
import { AwardPageWorker } from './award-pages.worker';

const files = mkdtempSync(join(tmpdir(), 'bangvang-awards-'));

let test: TestApp;
let contest: Awarded;

beforeAll(async () => {
  test = await createTestApp({ env: { FILES_DIR: files } });
});
afterAll(async () => {
  await test.close();
  rmSync(files, { recursive: true });
});

const WORKS = [
  {
    ...{ title: 'Sóng & <gió>', points: 9.5, unit: 0 },
    authors: [{ name: 'Nguyễn Thị An' }, { name: 'Trần Bình', named: false }],
  },
  { title: 'Trường em', points: 9, unit: 0, byUnit: true, authors: [{ name: 'Trường An' }] },
  {
    ...{ title: 'Mái ấm', points: 8, unit: 1, paper: true },
    authors: [
      { name: 'Phạm Thị Kim Dung', registered: false, data: { birthDate: '2015-02-01' } },
      { name: 'Phạm Văn Em', registered: false },
    ],
  },
  { title: 'Phim', points: 9, medium: 'clip', authors: [{ name: 'Lê Chi' }] },
];

beforeEach(async () => {
  contest = await awardedContest(test, { works: WORKS });
  await contest.opened();
  await contest.conclude();
});

const awards = async (search = '') =>
  (await test.call('GET', `/api/contests/${contest.slug}/awards${search}`))
    .body as unknown as PublicAwardsDto;
const write = (version = 1) =>
  test.app.get(AwardPageWorker, { strict: false }).run({ contestId: contest.contestId, version });
const folder = (name: string, version = 1) =>
  join(files, 'results', contest.slug, `awards-v${version}`, name);

it('is public once it is published: lists in order, works, authors as the rules name them, vacant places', async () => {
  const early = await test.call('GET', `/api/contests/${contest.slug}/awards`);
  expect(early.status).toBe(404);
  await contest.publish();
  const { tiers, filesUrl } = await awards();
  expect(filesUrl).toBeNull();
  expect(tiers.map(({ listName, name, vacant }) => [listName, name, vacant])).toEqual([
    ['Báo', 'Giải A', 0],
    ['Báo', 'Giải B', 0],
    ['Báo', 'Giải C', 1],
    ['Video clip', 'Giải A', 0],
    ['Video clip', 'Giải B', 1],
    ['Video clip', 'Giải C', 2],
  ]);
  expect(tiers.flatMap(({ works }) => works)).toMatchObject([
    // Who did not agree is not named, and is not forgotten.
    { title: 'Sóng & <gió>', authors: ['Nguyễn Thị An'], unnamed: 1, unit: 'Trường An' },
    { title: 'Trường em', authors: ['Trường An'], unnamed: 0, points: 9 },
    // Of paper: as the entry names them, a child with a mask.
    { title: 'Mái ấm', authors: ['Phạm T. K. Dung', 'Phạm Văn Em'], unnamed: 0 },
    { title: 'Phim', authors: ['Lê Chi'], medium: 'Video clip' },
  ]);
});

it('shows no more than the rules of publication allow', async () => {
  const masked = await awardedContest(test, {
    works: WORKS,
    rules: { publication: { names: 'masked', show: [] } },
  });
  await masked.opened();
  await masked.conclude();
  await masked.publish();
  const { body, text } = await test.call('GET', `/api/contests/${masked.slug}/awards`);
  const [first] = (body as unknown as PublicAwardsDto).tiers.flatMap(({ works }) => works);
  expect(first).toMatchObject({ authors: ['Nguyễn T. An'], points: null, unit: null });
  expect(text).not.toContain('Trần Bình');
});

it('names children in full from the age that the rules say', async () => {
  const grown = await awardedContest(test, {
    works: WORKS,
    rules: { publication: { names: 'full', show: [], maskBelow: 10 } },
  });
  await grown.opened();
  await grown.conclude();
  await grown.publish();
  const { text } = await test.call('GET', `/api/contests/${grown.slug}/awards`);
  expect(text).toContain('Phạm Thị Kim Dung');
});

it('tells the contest page that its result is published', async () => {
  const at = async () =>
    (await test.call('GET', `/api/contests/${contest.slug}`)).body['contest']!['resultPublishedAt'];
  await contest.publish();
  expect(await at()).not.toBeNull();
});

it('lies as files that need no server: page, lists, the signed file', async () => {
  await contest.publish();
  await write();
  expect((await awards()).filesUrl).toBe(`/results/${contest.slug}/awards-v1/`);
  const page = readFileSync(folder('index.html'), 'utf8');
  expect(page).toContain('Sóng &amp; &lt;gió&gt;');
  expect(page).toContain('Nguyễn Thị An và 1 tác giả không công khai tên');
  expect(page).toContain('Giải C; 1 giải bỏ trống');
  const english = readFileSync(folder('en.html'), 'utf8');
  expect(english).toContain('Nguyễn Thị An and 1 not named in public');
  expect(english).toContain('Giải C; not awarded: 1');
  for (const name of ['page.css', 'page.js', 'danh-sach-giai.docx', 'danh-sach-giai.xlsx']) {
    expect([name, existsSync(folder(name))]).toEqual([name, true]);
  }
  const pdf = pdfTexts(readFileSync(folder('danh-sach-giai.pdf')))
    .flat()
    .join(' ');
  expect(pdf).toContain('DANH SÁCH TÁC PHẨM, TÁC GIẢ, TẬP THỂ ĐOẠT GIẢI');
  expect(pdf).toContain('Phạm T. K. Dung, Phạm Văn Em');
  const replayed = replayWorks(readFileSync(folder('bundle.json')));
  expect(replayed.differences).toEqual([]);
  expect(replayed.verified).toMatchObject({ signature: true, marks: true, awards: true });
  const index = readFileSync(join(files, 'results', contest.slug, 'index.html'), 'utf8');
  expect(index).toContain('awards-v1/');
  const listed = readFileSync(join(files, 'results', contest.slug, 'en.html'), 'utf8');
  expect(listed).toMatch(/awards-v1\/en\.html"\s*>Award list, version 1/);
});

it('stays as it was published, whatever changes afterwards and however often it is written', async () => {
  await contest.publish();
  await write();
  const before = readFileSync(folder('awards.json'), 'utf8');
  await query(test.db.tx, `UPDATE participant SET full_name = 'Tên Khác' WHERE contest_id = $1`, [
    contest.contestId,
  ]);
  await write();
  expect(readFileSync(folder('awards.json'), 'utf8')).toBe(before);
});

it('is written by the worker, asked for in the transaction that publishes', async () => {
  const jobs = test.app.get(Jobs, { strict: false });
  jobs.start();
  await contest.publish();
  while (!existsSync(folder('index.html'))) await setTimeout(50);
  await jobs.stop();
  expect((await awards()).filesUrl).not.toBeNull();
});
