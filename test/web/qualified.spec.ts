import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { furtherRound } from '../support/fixtures';
import { until } from '../support/until';
import { closedContest, type ClosedContest } from './results-stage';
import { asStaff, wrongOn } from './staff-desk';
import { DESK, openStage, PHONE, withPage, type Stage } from './stage';

let stage: Stage;
let contest: ClosedContest;
let final: string;

beforeAll(async () => {
  stage = await openStage();
  // Of two people one goes on.
  contest = await closedContest(
    stage,
    { 'Trần Thị Ngọc Ánh': { right: 4 }, 'Lê Văn Đạt': { right: 2 } },
    { results: { qualify: { by: 'quota', places: 1, ties: true } } },
  );
  const round = await furtherRound(stage.test, contest, {
    ordinal: 2,
    rules: { qualifiedFrom: [contest.roundId] },
  });
  final = round.roundId;
});
afterAll(() => stage.close());

/** Looks at a page on somebody's phone. */
async function on(name: string, path: string, look: (page: Page) => Promise<void>): Promise<void> {
  await withPage({ viewport: PHONE }, async (page, { context }) => {
    const value = contest.people.get(name)?.token ?? '';
    await context.addCookies([{ name: 'bv_contestant', value, url: stage.url }]);
    await page.clock.install();
    await page.goto(path);
    await look(page);
    expect(await wrongOn(page)).toEqual([]);
  });
}

const startPage = () => `${stage.url}/r/${final}`;
const startButton = (page: Page) => page.locator('.start').getByRole('button');

async function publish(): Promise<void> {
  const path = `/api/staff/contests/${contest.contestId}/publications`;
  const asked = { roundId: contest.roundId, version: 1 };
  expect((await stage.organiser.call('POST', path, asked)).status).toBe(202);
  const result = `/api/contests/${contest.slug}/results/round-1-v1`;
  await until(async () => (await stage.test.call('GET', result)).status === 200);
}

describeInBrowser('a round for those who went on', () => {
  it('waits for the result of the round before, and tells its organisers so', async () => {
    await on('Trần Thị Ngọc Ánh', startPage(), async (page) => {
      await page.getByText('Chờ kết quả “Tuần 1” được công bố').waitFor();
      expect(await startButton(page).count()).toBe(0);
    });
    await asStaff(stage, stage.organiser.admin, DESK, async (page) => {
      await page.goto(`${stage.url}/staff/rounds/${final}`);
      await page.getByText('Kết quả “Tuần 1” chưa được công bố').waitFor();
      await page.getByRole('heading', { name: 'Ai được dự vòng này' }).waitFor();
      expect(await wrongOn(page)).toEqual([]);
    });
  });

  it('then lets in whoever goes on, says to the others whom it is for, and lists them', async () => {
    // Whoever waits on the page is let in without asking.
    await on('Trần Thị Ngọc Ánh', startPage(), async (page) => {
      await page.getByText('Chờ kết quả “Tuần 1” được công bố').waitFor();
      await publish();
      await page.clock.fastForward(30_000);
      await page.getByText('Bạn đã vào Vòng 2.').waitFor();
      await startButton(page).waitFor();
    });
    await on('Lê Văn Đạt', startPage(), async (page) => {
      await page
        .getByText(/dành cho người được vào từ “Tuần 1”/)
        .first()
        .waitFor();
      expect(await startButton(page).count()).toBe(0);
    });
    await on('Trần Thị Ngọc Ánh', startPage(), async (page) => {
      await page.getByText('Bạn đã vào Vòng 2.').waitFor();
      await startButton(page).click();
      await page.getByRole('timer').waitFor();
    });
    await on('Lê Văn Đạt', contest.page('/results'), async (page) => {
      await page.getByText('1 người vào vòng sau; họ được đánh dấu trong bảng.').waitFor();
      await page.getByText('Vào vòng sau', { exact: true }).waitFor();
    });
    await asStaff(stage, stage.organiser.admin, DESK, async (page) => {
      await page.goto(`${stage.url}/staff/rounds/${final}`);
      await page.getByText('1 người được dự vòng này.').click();
      const listed = page.getByRole('listitem').filter({ hasText: 'Trần Thị Ngọc Ánh' });
      await listed.waitFor();
      // A list of several pages stays open from one to the next, and back.
      await page.route('**/entrants*', async (route) => {
        const answer = await route.fetch();
        const page: unknown = await answer.json();
        await route.fulfill({ json: { ...(page as object), next: 1 } });
      });
      await page.reload();
      await page.getByText('1 người được dự vòng này.').click();
      await page.getByRole('button', { name: 'Trang sau' }).click();
      await page.getByRole('button', { name: 'Trang đầu' }).click();
      await page.getByRole('button', { name: 'Trang đầu' }).waitFor({ state: 'detached' });
      expect(await listed.isVisible()).toBe(true);
      expect(await wrongOn(page)).toEqual([]);
    });
  });
});
