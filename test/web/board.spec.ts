import type { Page } from 'playwright-core';
import { PUBLIC_NAME } from '@bangvang/contracts';
import { describeInBrowser } from '../support/browser';
import { becomes, until } from '../support/until';
import { DESK, openStage, PHONE, register, withPage, type Stage, type StageContest } from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const RIGHT = { 1: 'a', 2: ['a'], 3: 'a', 4: 1945 };

/** Somebody takes the round over the API. @returns when the submission is acknowledged */
async function play(contest: StageContest, name: string, answers: object = RIGHT): Promise<void> {
  const { test } = stage;
  const units = await test.call('GET', `/api/contests/${contest.slug}`);
  const tree = units.body.contest?.unitTreeId as unknown as string;
  const found = await test.call('GET', `/api/units?tree=${tree}&q=ngo quyen`);
  const unitNo = (found.body.units as unknown as { no: number }[])[0]!.no;
  phones += 1;
  const person = await test.call('POST', `/api/contests/${contest.slug}/registrations`, {
    body: {
      fullName: name,
      birthDate: '01/02/1990',
      phone: `08${String(80_000_000 + phones)}`,
      unitNo,
      consents: { 'tham-gia': true, [PUBLIC_NAME]: true },
    },
  });
  const token = person.body.token as unknown as string;
  const attempt = await test.call('POST', `/api/rounds/${contest.roundId}/attempts`, { token });
  const id = attempt.body.id as unknown as string;
  const done = await test.call('POST', `/api/attempts/${id}/submission`, {
    token,
    body: { answers, prediction: 1 },
  });
  if (done.status !== 200) throw new Error(`${person.text} ${done.text}`);
}
let phones = 0;

const names = (page: Page) =>
  page
    .locator('table.board tbody th')
    .evaluateAll((cells) =>
      cells.map((cell) => (cell as { firstChild: { textContent: string } }).firstChild.textContent),
    );

describeInBrowser('the live board', () => {
  it('moves over the socket, without a request, and rows glide', async () => {
    const contest = await stage.contest();
    await play(contest, 'Trần Văn Một', { 1: 'a' });
    await withPage({ viewport: DESK }, async (page) => {
      await page.goto(contest.round('/board'));
      await page.getByText('Trực tiếp').waitFor();
      await page.getByText('Trần Văn Một').waitFor();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.evaluate(`
        globalThis.moved = 0;
        const animate = Element.prototype.animate;
        Element.prototype.animate = function (...given) {
          if (this.matches('table.board tbody tr') && given[0][0].transform) moved += 1;
          return animate.apply(this, given);
        };
      `);
      await play(contest, 'Lê Thị Hai');
      await page.getByRole('row', { name: /1 Lê Thị Hai Quận Ngô Quyền 20/ }).waitFor();
      await becomes(() => names(page), ['Lê Thị Hai', 'Trần Văn Một']);
      expect(requests.filter((url) => url.includes('/board'))).toEqual([]);
      expect(await page.evaluate('moved')).toBeGreaterThan(0);
      await page.getByText('người dự thi').locator('..').getByText('2', { exact: true }).waitFor();
      await page.getByRole('tab', { name: 'Đơn vị', exact: true }).click();
      await page.getByRole('row', { name: /1 Quận Ngô Quyền 2/ }).waitFor();
    });
  });

  it('is polled where the socket cannot be reached, and follows it again when it can', async () => {
    const contest = await stage.contest();
    await withPage({ viewport: PHONE }, async (page) => {
      let blocked = true;
      await page.routeWebSocket('**/socket.io/**', async (socket) => {
        if (blocked) await socket.close();
        else socket.connectToServer();
      });
      await page.goto(contest.round('/board'));
      await page.getByText('Cập nhật vài giây một lần').waitFor();
      await play(contest, 'Phạm Thị Ba');
      await page.getByText('Phạm Thị Ba').waitFor();
      blocked = false;
      await page.getByText('Trực tiếp').waitFor();
      await play(contest, 'Đỗ Văn Bốn', { 1: 'a' });
      await page.getByText('Đỗ Văn Bốn').waitFor();
    });
  });

  it('says when it is frozen, hidden, or not being updated', async () => {
    const show = { score: 'at-once', key: 'after-close', board: 'frozen', freezeMinutes: 60 };
    const frozen = await stage.contest({
      rules: { show },
      opensIn: -3_600_000,
      closesIn: 1_800_000,
    });
    const hidden = await stage.contest({
      rules: { show: { score: 'never', key: 'never', board: 'hidden' } },
    });
    await withPage({ viewport: PHONE }, async (page) => {
      await page.goto(frozen.round('/board'));
      await page.getByText(/Tạm dừng công bố từ \d\d:\d\d/).waitFor();
      await page.goto(hidden.round('/board'));
      await page.getByText('Bảng chưa công bố').waitFor();
      await page.getByText('bảng chưa được công bố lúc này').waitFor();
      await page.goto(hidden.round('/board?screen'));
      await page.getByText('bảng chưa được công bố lúc này').waitFor();

      await page.routeWebSocket('**/socket.io/**', (socket) => socket.close());
      await page.route('**/board', async (route) => {
        const answer = await route.fetch();
        const body = (await answer.json()) as { board: object };
        await route.fulfill({ json: { ...body, board: { ...body.board, stale: true } } });
      });
      await page.goto(frozen.page());
      await page.getByText('Bảng tạm chưa cập nhật').waitFor();
      await page.route('**/board', (route) => route.abort());
      await page.getByText('Mất kết nối, đang thử lại').waitFor();
    });
  });

  it('shows my place and how many have fewer points', async () => {
    const contest = await stage.contest();
    for (const name of ['Vũ Thị Năm', 'Bùi Văn Sáu', 'Hồ Thị Bảy']) await play(contest, name, {});
    await withPage({ viewport: DESK }, async (page, { context }) => {
      await register(page, contest, 'Mai Thị Tám');
      const cookie = (await context.cookies()).find(({ name }) => name === 'bv_contestant');
      const start = await context.request.post(
        `${stage.url}/api/rounds/${contest.roundId}/attempts`,
      );
      expect(cookie?.httpOnly).toBe(true);
      const { id } = (await start.json()) as { id: string };
      await context.request.post(`${stage.url}/api/attempts/${id}/submission`, {
        data: { answers: RIGHT, prediction: 4 },
      });
      await page.goto(contest.round('/board'));
      await page.getByText('Điểm của bạn cao hơn 75% số người dự thi').waitFor();
      await page.locator('tr.mine', { hasText: 'Mai Thị Tám' }).waitFor();
      await page.locator('.bands .here').waitFor();
    });
  });
});

const TWELVE = [...'ABCDEGHIKLMN'].map((letter) => `Nguyễn Văn ${letter}`);

describeInBrowser('the board in a hall', () => {
  it('fills the screen with as many rows as fit, and tells where to join', async () => {
    const contest = await stage.contest();
    for (const name of TWELVE) await play(contest, name, { 1: 'a' });
    await withPage({ viewport: { width: 1920, height: 1080 } }, async (page) => {
      await page.goto(contest.round('/board?screen'));
      const rows = page.locator('.screen section li');
      await rows.nth(5).waitFor();
      const height = 'document.documentElement.scrollHeight - innerHeight';
      await becomes(() => page.evaluate(height), 0);
      const shown = await rows.count();
      expect(shown).toBeGreaterThanOrEqual(8);
      expect(shown).toBeLessThan(12);
      const last = await rows.last().boundingBox();
      expect(last!.y + last!.height).toBeLessThan(1080);
      expect(last!.height).toBeGreaterThan(60);
      await page.getByText(`/c/${contest.slug}`).waitFor();
      // Turned upright, it still fills the screen and nothing is cut off.
      await page.setViewportSize({ width: 1080, height: 1920 });
      await until(async () => (await rows.last().boundingBox())!.width > 900);
      await becomes(() => page.evaluate(height), 0);
    });
  });
});
