import type { Page } from 'playwright-core';
import { query } from '@bangvang/database';
import { describeInBrowser, openBrowser } from '../support/browser';
import {
  answerRightly,
  begin,
  leaveTime,
  openStage,
  PHONE,
  register,
  withPage,
  type Stage,
  type StageContest,
} from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Sets the clock of the device wrong, as people do; the monotonic clock cannot be set. */
const setClockWrong = (page: Page, hours: number) =>
  page.addInitScript(`{
    const True = Date;
    const off = ${hours} * 3_600_000;
    globalThis.Date = class extends True {
      constructor(...given) {
        if (given.length === 0) super(True.now() + off);
        else super(...given);
      }
      static now() {
        return True.now() + off;
      }
    };
  }`);

const secondsLeft = async (page: Page): Promise<number> => {
  const text = (await page.getByRole('timer').textContent()) ?? '';
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
};

/** Seconds that the server leaves the one attempt of a round. */
async function trulyLeft({ roundId }: StageContest): Promise<number> {
  const [row] = await query<{ left: number }>(
    stage.test.db.tx,
    `SELECT extract(epoch FROM deadline_at - clock_timestamp())::float8 AS left FROM attempt WHERE round_id = $1`,
    [roundId],
  );
  return row!.left;
}

describeInBrowser('a device whose clock is wrong', () => {
  it.each([-26, 26])('by %i hours has the same time left as everybody', async (hours) => {
    const contest = await stage.contest();
    await withPage({ viewport: PHONE }, async (page) => {
      await setClockWrong(page, hours);
      await register(page, contest, 'Ngô Quốc Sơn');
      await page.goto(contest.page());
      await page.getByText('đang mở').waitFor();
      await begin(page, contest);
      const before = await trulyLeft(contest);
      const left = await secondsLeft(page);
      expect(left).toBeLessThanOrEqual(Math.ceil(before) + 1);
      expect(left).toBeGreaterThanOrEqual(Math.floor(await trulyLeft(contest)) - 1);
    });
  });

  it('hands in by itself just before the deadline', async () => {
    const contest = await stage.contest({ rules: { prediction: null } });
    await withPage({ viewport: PHONE }, async (page) => {
      await setClockWrong(page, 5);
      await register(page, contest, 'Phạm Hồng Mai');
      await begin(page, contest);
      await answerRightly(page);
      await page.locator('.save[data-kind=saved]').waitFor();
      await leaveTime(stage, contest, 8);
      await page.reload();
      await page.getByRole('heading', { name: 'Đã nhận bài' }).waitFor();
      await page.getByText('1/4 câu đúng').waitFor();
    });
  });

  it('shows what was saved and counted when the submission comes too late', async () => {
    const contest = await stage.contest();
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      await register(page, contest, 'Lương Thu Hương');
      await begin(page, contest);
      await answerRightly(page);
      await page.locator('.save[data-kind=saved]').waitFor();
      await leaveTime(stage, contest, 10);
      await page.reload();
      await page.getByText('Câu 1/4').waitFor();
      await context.setOffline(true);
      await page.keyboard.press('ArrowRight');
      await answerRightly(page);
      await page.getByText('Đã hết giờ').waitFor();
      await context.setOffline(false);
      await page.getByRole('heading', { name: 'Bài đã được nộp khi hết giờ' }).waitFor();
      await page.getByText('1 câu đã lưu trước hạn được nộp và tính').waitFor();
      await page.getByText('không được tính: câu 2').waitFor();
    });
  });
});

describeInBrowser('the time, for a screen reader', () => {
  it('is not told each second, only at the marks', async () => {
    const contest = await stage.contest();
    await withPage({ viewport: PHONE }, async (page, { context }) => {
      await register(page, contest, 'Hoàng Ngọc Bình');
      await begin(page, contest);
      expect(await page.getByRole('timer').getAttribute('aria-live')).toBe('off');
      // One device after the other gets its time; then all of them are listened to at once.
      const storageState = await context.storageState();
      const devices = [];
      const told: Promise<string[]>[] = [];
      for (const seconds of [308, 68, 38, 18]) {
        const device = await openBrowser({ viewport: PHONE, storageState });
        devices.push(device);
        const seen = await device.context.newPage();
        await leaveTime(stage, contest, seconds);
        await seen.goto(contest.round());
        await seen.getByRole('timer').waitFor();
        told.push(seen.evaluate<string[]>(LISTEN));
      }
      expect((await Promise.all(told)).flat()).toEqual([
        'Còn 5 phút',
        'Còn 1 phút',
        'Còn 30 giây',
        'Còn 10 giây',
      ]);
      await Promise.all(devices.map((device) => device.close()));
    });
  });
});

/** What the live region beside the timer says within fourteen seconds, once each: a slow page may take some of them. */
const LISTEN = `new Promise((done) => {
  const told = new Set();
  const region = document.querySelector('.timer [role=status]');
  const note = () => region.textContent && told.add(region.textContent);
  new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
  setTimeout(() => done([...told]), 14_000);
})`;
