import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import {
  answerRightly,
  begin,
  leaveTime,
  openStage,
  PHONE,
  register,
  withPage,
  type Stage,
} from './stage';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 60_000);
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

describeInBrowser('a device whose clock is wrong', () => {
  it.each([-26, 26])(
    'by %i hours has the same time left as everybody',
    async (hours) => {
      const contest = await stage.contest();
      await withPage({ viewport: PHONE }, async (page) => {
        await setClockWrong(page, hours);
        await register(page, contest, 'Ngô Quốc Sơn');
        await page.goto(contest.page());
        await page.getByText('đang mở').waitFor();
        await begin(page, contest);
        const left = await secondsLeft(page);
        expect(left).toBeLessThanOrEqual(600);
        expect(left).toBeGreaterThan(585);
      });
    },
    60_000,
  );

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
  }, 60_000);

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
  }, 60_000);
});

describeInBrowser('the time, for a screen reader', () => {
  it('is not told each second, only at the marks', async () => {
    const contest = await stage.contest();
    await withPage({ viewport: PHONE }, async (page) => {
      await register(page, contest, 'Hoàng Ngọc Bình');
      await begin(page, contest);
      expect(await page.getByRole('timer').getAttribute('aria-live')).toBe('off');
      const told: string[] = [];
      for (const seconds of [306, 66, 36, 16]) {
        await leaveTime(stage, contest, seconds);
        await page.reload();
        await page.getByRole('timer').waitFor();
        told.push(...(await page.evaluate<string[]>(LISTEN)));
      }
      expect(told).toEqual(['Còn 5 phút', 'Còn 1 phút', 'Còn 30 giây', 'Còn 10 giây']);
    });
  }, 120_000);
});

/** What the live region beside the timer says within eleven seconds, once each: a slow page may take some of them. */
const LISTEN = `new Promise((done) => {
  const told = new Set();
  const region = document.querySelector('.timer [role=status]');
  const note = () => region.textContent && told.add(region.textContent);
  new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
  setTimeout(() => done([...told]), 11_000);
})`;
