import { query } from '@bangvang/database';
import { PublishWorker } from '@bangvang/results';
import { servePublished } from '../apps/api/src/published';
import { createTestApp, type TestApp } from './support/app';
import { violationsOn } from './support/axe';
import { describeInBrowser, openBrowser } from './support/browser';
import { closeRound, play } from './support/closing';
import { playableRound, type PlayableRound } from './support/fixtures';
import { staffMember } from './support/staff';

/** An API whose PostgreSQL is away, with the files of one that published a result. */
let alone: TestApp;
let round: PlayableRound;

beforeAll(async () => {
  const test = await createTestApp();
  round = await playableRound(test);
  const people = [await round.person(), await round.person()];
  const names = ['Nguyễn Thị Ngọc Ánh', 'Lê <b>Đạt</b>'];
  for (const [index, { participantId }] of people.entries()) {
    await query(test.db.tx, 'UPDATE participant SET full_name = $2 WHERE id = $1', [
      participantId,
      names[index],
    ]);
    await query(
      test.db.tx,
      `INSERT INTO consent (participant_id, purpose, text_version, text_sha256, given)
       VALUES ($1, 'public-name', 1, repeat('0', 64), true)`,
      [participantId],
    );
  }
  await play(
    test,
    round,
    people.map((person, index) => ({ ...person, right: 5 - index })),
  );
  await closeRound(test, round);
  const { cookie } = await staffMember(test, 'organiser', round.contestId);
  const path = `/api/staff/contests/${round.contestId}/publications`;
  const body = { roundId: round.roundId, version: 1 };
  expect((await test.call('POST', path, { cookie, body })).status).toBe(202);
  const [row] = await query<{ id: string }>(test.db.tx, 'SELECT id FROM publication');
  await test.app.get(PublishWorker, { strict: false }).run({ publicationId: row!.id });

  const { FILES_DIR } = test.config;
  alone = await createTestApp({
    env: { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nowhere', FILES_DIR },
    prepare: (app) => servePublished(app, FILES_DIR),
  });
  closing = () => Promise.all([alone.close(), test.close()]);
});
let closing: () => Promise<unknown>;
afterAll(() => closing());

const get = (rest: string) => alone.call('GET', `/results/${round.slug}${rest}`);

it('a published result is read while the API has no database', async () => {
  expect((await alone.call('GET', `/api/contests/${round.slug}/results`)).status).toBe(503);
  const page = await get('/round-1-v1/');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(page.text).toContain('Bảng xếp hạng');
  for (const name of ['page.js', 'page.css', 'bundle.json', 'danh-sach.pdf', 'places/s1-1.json']) {
    const file = await get(`/round-1-v1/${name}`);
    expect({ name, status: file.status }).toEqual({ name, status: 200 });
    expect(file.headers.get('cache-control')).toContain('immutable');
  }
});

it('its versions are listed, and the list is asked for again', async () => {
  const list = await get('/');
  expect(list.text).toContain('href="round-1-v1/"');
  expect(list.headers.get('cache-control')).toBe('no-cache');
});

it('an address without its last slash leads to the page', async () => {
  const answer = await fetch(`${alone.url}/results/${round.slug}/round-1-v1`);
  expect(answer.redirected).toBe(true);
  expect(answer.status).toBe(200);
});

it('nothing but results is within reach', async () => {
  for (const path of ['/results/../mail/x.eml', '/results/%2e%2e/staging/x', '/results/.hidden']) {
    expect({ path, status: (await alone.call('GET', path)).status }).toEqual({ path, status: 404 });
  }
});

describeInBrowser('the page of a published result', () => {
  it('shows the places and finds people, with no server but one for files', async () => {
    const browser = await openBrowser({ viewport: { width: 390, height: 844 } });
    try {
      const page = await browser.context.newPage();
      const wrong: string[] = [];
      page.on('pageerror', (error) => wrong.push(error.message));
      page.on('console', (said) => void (said.type() === 'error' && wrong.push(said.text())));
      await page.goto(`${alone.url}/results/${round.slug}/round-1-v1/`);
      const rows = page.locator('#places tbody tr');
      await rows.nth(1).waitFor();
      expect(await rows.nth(0).innerText()).toContain('Nguyễn Thị Ngọc Ánh');
      expect(await rows.nth(1).innerText()).toContain('Lê <b>Đạt</b>');
      await page.getByRole('searchbox').fill('nguyen anh');
      await page.getByRole('button', { name: 'Tìm' }).click();
      await page.getByText('Tìm thấy 1 kết quả.').waitFor();
      expect(await page.locator('#found li').innerText()).toContain('Nguyễn Thị Ngọc Ánh');
      await page.getByRole('button', { name: 'Xem trong bảng' }).click();
      await page.getByRole('searchbox').fill('không có ai');
      await page.getByRole('button', { name: 'Tìm' }).click();
      await page.getByText('Không tìm thấy').waitFor();
      await page.getByRole('link', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Ranking' }).waitFor();
      await rows.nth(1).waitFor();
      await page.getByRole('searchbox').fill('nguyen anh');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.getByText('Found: 1.').waitFor();
      await page.getByRole('link', { name: 'Every published version' }).click();
      await page.getByRole('link', { name: 'version 1' }).click();
      await page.getByRole('heading', { name: 'Ranking' }).waitFor();
      await rows.nth(1).waitFor();
      const found = await violationsOn(page);
      expect(
        found.filter(({ impact }) => /serious|critical/.test(impact)).map(({ id }) => id),
      ).toEqual([]);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(390);
      expect(wrong).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
